// IEPs of the high school, grades 11 and 12: transition plans among them.
import type { PlanText } from '../shapes.js'

export const larkspurGrades11and12: readonly PlanText[] = [
  {
    student: 's-203',
    kind: 'iep',
    manager: 'herrera',
    met: 130,
    eligible: 495,
    disability: 'Autism',
    regularMinutes: 370,
    levels: [
      [
        'Transition',
        'Ethan wants to study computing near home. He uses the bus with a written route and needs help when it is late.',
      ],
      ['Academics', 'A’s in math and computing; English passes with support in reading between the lines.'],
    ],
    accommodations: [
      [
        'Literal wording of questions, or a chance to ask what is meant',
        'presentation',
        'classroom;assessment',
        'Essay questions',
        'Student',
      ],
      ['Notice of changes a day ahead', 'presentation', 'classroom', 'Schedule changes', 'Teacher'],
      ['Works alone where group work is not what is graded', 'setting', 'classroom', 'Group tasks', 'Student'],
      ['Separate room', 'setting', 'assessment', 'Every test', 'Test coordinator'],
    ],
    services: [
      ['Transition services: travel training', 'specialEducation', 1, 'week', 60, 'Community', 'individual', 'herrera'],
      ['Speech-language therapy: pragmatics', 'related', 1, 'week', 30, 'Speech room', 'group', 'lindqvist'],
    ],
    goals: [
      {
        area: 'Transition: independent travel',
        statement:
          'By the annual review, given a route he has practiced, Ethan will reach the community college by bus without help in 4 of 5 trips, one of them with a delay.',
        measure: 'percent',
        unit: 'percent of trips',
        baseline: 20,
        target: 80,
        owner: 'herrera',
        attempts: 5,
        weekly: [1, 1, 2, 2, 3, 3],
      },
      {
        area: 'Reading: inference',
        statement:
          'By the annual review, given a grade 11 story, Ethan will explain why a character acts, with two pieces of evidence, in 4 of 5 texts.',
        measure: 'percent',
        unit: 'percent of texts',
        baseline: 40,
        target: 80,
        owner: 'lindqvist',
        attempts: 5,
        weekly: [2, 2, 2, 3, 3, 4],
      },
    ],
    family: [['Rachel Kaplan', 'mother', { email: 'rachel.kaplan@family.example' }]],
    outside: [['Monica Reed', 'Vocational rehabilitation counselor', 'Adult services']],
  },
  {
    student: 's-207',
    kind: 'iep',
    manager: 'herrera',
    met: 90,
    eligible: 455,
    disability: 'Orthopedic impairment (cerebral palsy)',
    regularMinutes: 365,
    safety:
      'Evacuation chair on the second floor, stairwell B; Mr. Herrera and Mr. Lindgren are trained. Never lift him without two trained adults.',
    levels: [
      ['Access', 'Mateo uses a power chair and types with one hand at 18 words a minute; 31 with word prediction.'],
      ['Academics', 'On the honor roll. Fatigue after period 5.'],
    ],
    accommodations: [
      ['Seat with knee room near the door', 'setting', 'classroom;assessment', 'Always', 'Teacher'],
      ['Leaves class five minutes early', 'timing', 'classroom', 'Every change of room', 'Student'],
      ['Word prediction and one-handed keyboard', 'response', 'classroom;assessment', 'All writing', 'Student'],
      ['Lab partner handles glassware at his direction', 'response', 'Science', 'Labs', 'Teacher'],
      ['Double time over two days', 'timing', 'assessment', 'Tests over an hour', 'Test coordinator'],
    ],
    services: [
      ['Occupational therapy', 'related', 1, 'week', 30, 'Therapy room', 'individual', 'haddad'],
      ['Adapted physical education', 'specialEducation', 3, 'week', 45, 'Gym', 'group', 'herrera'],
    ],
    goals: [
      {
        area: 'Keyboarding',
        statement:
          'By the annual review, with word prediction, Mateo will type 40 words a minute with at most three errors on three timed samples in a row.',
        measure: 'rate',
        unit: 'words a minute',
        baseline: 31,
        target: 40,
        owner: 'haddad',
        weekly: [31, 32, 32, 34, 35, 35],
      },
    ],
    family: [['Isabel Fernández', 'mother', { language: 'Spanish' }]],
  },
  {
    student: 's-211',
    kind: 'iep',
    manager: 'herrera',
    // The one whose review is overdue: the plan stays in effect until another takes its place.
    met: 372,
    eligible: 1080,
    disability: 'Speech or language impairment (fluency)',
    regularMinutes: 380,
    levels: [
      [
        'Fluency',
        'Jasmine stutters on 9 % of syllables in class and 4 % with friends. She avoids the telephone and reading aloud.',
      ],
      ['Parent concerns', 'Mr. Baptiste asks for practice with interviews before the summer.'],
    ],
    accommodations: [
      ['Never called on by surprise', 'presentation', 'classroom', 'Oral work', 'Teacher'],
      ['Oral presentations to a group of her choosing', 'setting', 'classroom', 'Presentations', 'Student'],
      [
        'Extra time for spoken answers',
        'timing',
        'classroom;assessment',
        'Oral tests',
        'Teacher',
        { documentationRequired: true },
      ],
    ],
    services: [['Speech-language therapy', 'related', 1, 'week', 45, 'Speech room', 'individual', 'lindqvist']],
    goals: [
      {
        area: 'Fluency',
        statement:
          'By the annual review, in a two-minute talk to a small group, Jasmine will use an easy onset or a pause in 8 of 10 blocks, on three talks in a row.',
        measure: 'percent',
        unit: 'percent of blocks',
        baseline: 20,
        target: 80,
        owner: 'lindqvist',
        attempts: 10,
        weekly: [5, 6, 6, 7, 7, 7, 8, 8],
      },
    ],
    family: [['Emmanuel Baptiste', 'father', { language: 'Haitian Creole' }]],
  },
  {
    student: 's-204',
    kind: 'iep',
    manager: 'herrera',
    met: 345,
    eligible: 710,
    disability: 'Specific learning disability (reading)',
    regularMinutes: 360,
    levels: [
      ['Reading', 'Sofia reads at the level of grade 8 and uses text-to-speech without being reminded.'],
      [
        'Transition',
        'Accepted into a nursing-assistant program. She explains her disability and asks for what she needs in 3 of 5 practice interviews.',
      ],
    ],
    accommodations: [
      ['Text-to-speech', 'presentation', 'classroom;assessment', 'Any reading', 'Student'],
      ['Extended time: one and a half times', 'timing', 'assessment', 'Every test', 'Student'],
      ['Vocabulary list before a unit', 'presentation', 'Science;History', 'New units', 'Teacher'],
    ],
    services: [
      ['Specially designed instruction: reading', 'specialEducation', 2, 'week', 45, 'Room 204', 'group', 'herrera'],
      ['Transition services: self-advocacy', 'specialEducation', 2, 'month', 45, 'Room 204', 'individual', 'herrera'],
    ],
    goals: [
      {
        area: 'Transition: self-advocacy',
        statement:
          'By the annual review, in a practice interview, Sofia will name her disability and two accommodations, and ask for them, in 5 of 5 interviews.',
        measure: 'percent',
        unit: 'percent of interviews',
        baseline: 60,
        target: 100,
        owner: 'herrera',
        attempts: 5,
        weekly: [3, 3, 4, 4, 4, 5, 5],
      },
    ],
    family: [['Giulia Marchetti', 'mother', { email: 'giulia.marchetti@family.example' }]],
  },
  {
    student: 's-209',
    kind: 'iep',
    manager: 'herrera',
    met: 205,
    eligible: 570,
    disability: 'Intellectual disability',
    regularMinutes: 140,
    levels: [
      [
        'Work',
        'Caleb stocks shelves at the school store for 30 minutes with two prompts, and greets customers by himself.',
      ],
      ['Daily living', 'Cooks three meals from picture recipes; needs an adult for the oven.'],
    ],
    accommodations: [
      ['Picture or video instructions', 'presentation', 'classroom', 'New tasks', 'Teacher'],
      ['Alternate achievement standards', 'other', 'classroom', 'Grading', 'Case manager', { isModification: true }],
      ['Timer in sight', 'timing', 'classroom', 'Work tasks', 'Teacher'],
      ['State alternate assessment, one to one', 'setting', 'assessment', 'State assessment', 'Case manager'],
    ],
    services: [
      [
        'Life skills and work experience',
        'specialEducation',
        10,
        'week',
        60,
        'School store and room 110',
        'group',
        'herrera',
      ],
      ['Occupational therapy', 'related', 2, 'month', 30, 'Room 110', 'individual', 'haddad'],
    ],
    goals: [
      {
        area: 'Transition: employment',
        statement:
          'By the annual review, given a picture list, Caleb will restock one shelf in 20 minutes with no more than one prompt in 4 of 5 shifts.',
        measure: 'promptLevel',
        unit: 'prompts a shift',
        direction: 'decrease',
        baseline: 4,
        target: 1,
        owner: 'herrera',
        weekly: [4, 3, 3, 3, 2],
        objectives: [
          'Gathers everything on the list.',
          'Restocks half a shelf with two prompts.',
          'Restocks a shelf with one prompt.',
        ],
      },
    ],
    family: [['Delores Whitehorse', 'mother']],
    outside: [['Monica Reed', 'Vocational rehabilitation counselor', 'Adult services']],
  },
]
