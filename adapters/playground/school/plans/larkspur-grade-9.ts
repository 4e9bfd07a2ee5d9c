// IEPs of the high school, grade 9.
import type { PlanText } from '../shapes.js'

export const larkspurGrade9: readonly PlanText[] = [
  {
    student: 's-201',
    kind: 'iep',
    manager: 'herrera',
    met: 199,
    eligible: 930,
    disability: 'Specific learning disability (written expression)',
    regularMinutes: 360,
    levels: [
      [
        'Writing',
        'Bill plans well and writes little: 62 words in 20 minutes, with ideas that score at grade level when spoken.',
      ],
      ['Strengths', 'Reads for pleasure; argues a point patiently.'],
    ],
    accommodations: [
      ['Speech-to-text', 'response', 'classroom;assessment', 'Any writing over a paragraph', 'Student'],
      ['Outline frame', 'presentation', 'English;History', 'Essays', 'Teacher'],
      [
        'Extended time: one and a half times',
        'timing',
        'classroom;assessment',
        'Written answers',
        'Teacher',
        { documentationRequired: true },
      ],
      ['Oral defense instead of a rewrite', 'response', 'English', 'Second drafts', 'Student'],
    ],
    services: [
      ['Specially designed instruction: writing', 'specialEducation', 3, 'week', 45, 'Room 204', 'group', 'herrera'],
    ],
    goals: [
      {
        area: 'Written expression',
        statement:
          'By the annual review, given an outline frame and speech-to-text, Bill will write 150 words on a prompt in 20 minutes in four of five samples.',
        measure: 'rate',
        unit: 'words in 20 minutes',
        baseline: 62,
        target: 150,
        owner: 'herrera',
        weekly: [65, 70, 68, 80, 85, 92, 95, 104],
      },
    ],
    family: [['Kim Nguyen', 'mother', { email: 'kim.nguyen@family.example' }]],
  },
  {
    student: 's-206',
    kind: 'iep',
    manager: 'herrera',
    met: 110,
    eligible: 475,
    disability: 'Deafness',
    regularMinutes: 370,
    safety:
      'Fire alarm: strobe lights in rooms 101 to 140 only. Elsewhere an adult touches her shoulder and goes with her.',
    levels: [
      [
        'Communication',
        'Hana signs American Sign Language and writes English at grade level. She follows lessons through an interpreter and misses side remarks.',
      ],
      ['Participation', 'In discussions without turns she answered 1 question in five lessons; with turns, 7.'],
    ],
    accommodations: [
      [
        'Interpreter in sight beside the board; speak to Hana, not to the interpreter',
        'presentation',
        'classroom;assessment',
        'Always',
        'Teacher',
      ],
      ['Captions on every video, checked beforehand', 'presentation', 'classroom;assessment', 'Always', 'Teacher'],
      ['One speaker at a time, hands raised', 'other', 'classroom', 'Discussions', 'Teacher'],
      ['A note-taker: she cannot watch and write at once', 'response', 'classroom', 'Lectures', 'Teacher'],
      ['Test directions signed', 'presentation', 'assessment', 'Every test', 'Test coordinator'],
    ],
    services: [
      ['Sign-language interpreting', 'supplementary', 35, 'week', 50, 'All classes', 'individual', 'herrera'],
      ['Audiology and language consultation', 'related', 2, 'month', 30, 'Speech room', 'consultation', 'lindqvist'],
      [
        'Working with an interpreter: briefing for new teachers',
        'staffSupport',
        1,
        'month',
        30,
        'Faculty room',
        'consultation',
        'herrera',
      ],
    ],
    goals: [
      {
        area: 'Participation',
        statement:
          'By the annual review, Hana will take the floor through her interpreter at least once in 8 of 10 discussions, in two subjects.',
        measure: 'percent',
        unit: 'percent of discussions',
        baseline: 20,
        target: 80,
        owner: 'herrera',
        attempts: 10,
        weekly: [2, 3, 3, 5, 5, 6],
      },
    ],
    family: [['Emi Suzuki', 'mother', { language: 'Japanese' }]],
    outside: [['Laurel Finch', 'Educational interpreter', 'American Sign Language']],
  },
  {
    student: 's-208',
    kind: 'iep',
    manager: 'herrera',
    met: 275,
    eligible: 640,
    disability: 'Other health impairment (Tourette syndrome)',
    regularMinutes: 375,
    levels: [
      [
        'Health',
        'Vocal and motor tics, stronger under stress and after being asked to stop. She holds them back at a cost: exhausted after tests.',
      ],
      ['Academics', 'On grade level; handwriting interrupted by tics.'],
    ],
    accommodations: [
      ['Tics are ignored; the class was told with her consent', 'other', 'classroom', 'Always', 'Teacher'],
      ['Leaves the room at will for up to ten minutes', 'setting', 'classroom', 'When tics build up', 'Student'],
      ['Separate room', 'setting', 'assessment', 'Every test', 'Teacher'],
      ['Keyboard in place of handwriting', 'response', 'classroom;assessment', 'All written work', 'Student'],
    ],
    services: [
      [
        'Specially designed instruction: coping strategies',
        'specialEducation',
        1,
        'week',
        45,
        'Room 204',
        'individual',
        'herrera',
      ],
      ['Counseling', 'related', 2, 'month', 30, 'Counseling office', 'individual', 'abrams'],
    ],
    goals: [
      {
        area: 'Coping',
        statement:
          'By the annual review, Lena will leave for a break before tics stop her work in 8 of 10 logged episodes.',
        measure: 'percent',
        unit: 'percent of episodes',
        baseline: 30,
        target: 80,
        owner: 'herrera',
        attempts: 10,
        weekly: [3, 4, 4, 5, 6, 7, 7],
      },
    ],
    family: [
      ['Anke Fischer', 'mother'],
      ['Rolf Fischer', 'father'],
    ],
  },
]
