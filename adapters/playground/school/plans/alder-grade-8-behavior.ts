// IEPs of the middle school, grade 8: autism and behavior.
import type { PlanText } from '../shapes.js'

export const alderGrade8Behavior: readonly PlanText[] = [
  {
    student: 's-104',
    kind: 'iep',
    manager: 'okafor',
    met: 260,
    eligible: 620,
    disability: 'Autism',
    regularMinutes: 370,
    levels: [
      [
        'Social communication',
        'María starts talk on her own topics and waits for an opening in 3 of 10 group tasks. She understands irony in writing and misses it in speech.',
      ],
      [
        'Academics',
        'At or above grade level in every subject; 97th percentile in math. Changes of plan without notice cost her the rest of the period.',
      ],
    ],
    accommodations: [
      [
        'Changes of schedule told a day before, in writing',
        'presentation',
        'classroom',
        'Drills, substitutes, assemblies, trips',
        'Teacher',
      ],
      ['A role of her own in group work, written down', 'presentation', 'classroom', 'Group tasks', 'Teacher'],
      [
        'Pass to the quiet room for up to ten minutes',
        'setting',
        'classroom',
        'When she lays the card on the desk',
        'Student',
      ],
      ['Noise-reducing headphones', 'setting', 'classroom;assessment', 'Whenever she likes', 'Student'],
      [
        'Directions also in writing',
        'presentation',
        'classroom;assessment',
        'Directions of more than one step',
        'Teacher',
      ],
    ],
    services: [
      ['Social skills group', 'specialEducation', 2, 'week', 30, 'Room 12', 'group', 'okafor'],
      ['Speech-language therapy: conversation', 'related', 1, 'week', 30, 'Speech room', 'group', 'lindqvist'],
    ],
    goals: [
      {
        area: 'Social communication',
        statement:
          'By the annual review, in a group task of four, María will wait for an opening and add to what another said in 8 of 10 turns, on three observations in a row.',
        measure: 'percent',
        unit: 'percent of turns',
        baseline: 30,
        target: 80,
        owner: 'lindqvist',
        attempts: 10,
        weekly: [3, 4, 5, 5, 6, 6, 7, 7, 8],
      },
    ],
    family: [
      ['Lucía López Marín', 'mother', { language: 'Spanish' }],
      ['Andrés García Peña', 'father', { language: 'Spanish' }],
    ],
    outside: [['Elisa Barrios', 'Interpreter', 'Spanish interpreting']],
  },
  {
    student: 's-107',
    kind: 'iep',
    manager: 'okafor',
    met: 188,
    eligible: 552,
    disability: 'Emotional disturbance',
    regularMinutes: 300,
    safety: 'If Will leaves the room, call the office at once: he goes to Ms. Okafor, room 12. Never block the door.',
    levels: [
      [
        'Behavior',
        'Will left class without leave 9 times in the six weeks before the review, most after being corrected in front of others. With the pass he came back within eight minutes in 7 of 9 cases.',
      ],
      ['Academics', 'On grade level. Missing work follows hard weeks at home, not hard topics.'],
    ],
    accommodations: [
      ['Seat near the teacher, away from door and window', 'setting', 'classroom;assessment', 'Always', 'Teacher'],
      ['Corrected in private, never before the class', 'other', 'classroom', 'Always', 'Teacher'],
      ['Pass to room 12, no questions asked', 'setting', 'classroom', 'When he asks by the card', 'Student'],
      ['Check-in and check-out with the case manager', 'other', 'classroom', 'First and last period', 'Case manager'],
      ['Choice of two ways to show what he knows', 'response', 'classroom', 'Projects', 'Teacher'],
      [
        'Separate setting with a familiar adult',
        'setting',
        'assessment',
        'State and district assessments',
        'Test coordinator',
      ],
    ],
    services: [
      [
        'Specially designed instruction: self-regulation',
        'specialEducation',
        3,
        'week',
        30,
        'Room 12',
        'individual',
        'okafor',
      ],
      [
        'Debriefing of his teachers on the behavior plan',
        'staffSupport',
        2,
        'month',
        20,
        'Room 12',
        'consultation',
        'okafor',
      ],
    ],
    goals: [
      {
        area: 'Self-regulation',
        statement:
          'By the annual review, when upset, Will will use the pass before leaving his seat, so that leaving without leave falls to one time or fewer a week for six weeks.',
        measure: 'frequency',
        unit: 'times a week',
        direction: 'decrease',
        baseline: 3,
        target: 1,
        owner: 'okafor',
        weekly: [3, 4, 2, 3, 2, 2, 1, 2],
      },
    ],
    family: [['Deborah Carter', 'aunt and guardian', { email: 'deborah.carter@family.example' }]],
    outside: [['Martin Shaw', 'Parent advocate', 'Behavior supports']],
  },
  {
    student: 's-115',
    kind: 'iep',
    manager: 'okafor',
    met: 140,
    eligible: 870,
    disability: 'Autism',
    regularMinutes: 370,
    levels: [
      [
        'Academics',
        'Eli is gifted in math and takes Algebra I at the high school in period 3. Writing is far below his speech: four sentences in 20 minutes.',
      ],
      ['Transitions', 'The walk between the schools goes well with a timer; a late start upsets him.'],
    ],
    accommodations: [
      ['Keyboard for any answer over a sentence', 'response', 'classroom;assessment', 'All written work', 'Student'],
      [
        'Leaves five minutes early to walk between the schools',
        'timing',
        'classroom',
        'Before and after period 3',
        'Teacher',
      ],
      [
        'Work shown in steps may be spoken to the teacher',
        'response',
        'Math;assessment',
        'Where working is graded',
        'Student',
      ],
      ['Seat at the edge of the room', 'setting', 'classroom', 'Always', 'Teacher'],
    ],
    services: [
      ['Occupational therapy: written output', 'related', 1, 'week', 30, 'Room 12', 'individual', 'haddad'],
      [
        'Specially designed instruction: writing',
        'specialEducation',
        2,
        'week',
        45,
        'Resource room',
        'group',
        'okafor',
      ],
    ],
    goals: [
      {
        area: 'Written output',
        statement:
          'By the annual review, given a keyboard and an outline, Eli will write eight sentences on a set topic in 20 minutes in four of five samples.',
        measure: 'frequency',
        unit: 'sentences in 20 minutes',
        baseline: 4,
        target: 8,
        owner: 'okafor',
        weekly: [4, 4, 5, 5, 6, 5, 6],
      },
    ],
    family: [['Marianne Thompson', 'mother', { email: 'marianne.thompson@family.example' }]],
  },
]
