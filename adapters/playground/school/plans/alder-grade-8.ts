// IEPs of the middle school, grade 8.
import type { PlanText } from '../shapes.js'

export const alderGrade8: readonly PlanText[] = [
  {
    student: 's-104',
    kind: 'iep',
    manager: 'okafor',
    met: 260,
    eligible: 620,
    disability: 'Autism',
    regularMinutes: 330,
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
    safety:
      'Behavior plan: when Will goes quiet and pushes his chair back, offer the pass and walk away; do not stand over him and do not discuss it in front of others. If he leaves the room, call the office: he goes to Ms. Okafor, room 12. Never block the door.',
    levels: [
      [
        'Behavior',
        'Will left class without leave 9 times in the six weeks before the review, most after being corrected in front of others. With the pass he came back within eight minutes in 7 of 9 cases.',
      ],
      ['Academics', 'On grade level. Missing work follows hard weeks at home, not hard topics.'],
    ],
    accommodations: [
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
    student: 's-110',
    kind: 'iep',
    manager: 'okafor',
    met: 120,
    eligible: 485,
    disability: 'Specific learning disability (dyslexia)',
    regularMinutes: 345,
    levels: [
      [
        'Reading',
        'Zoë decodes at the level of late grade 4 (word attack 8th percentile) and understands grade 8 texts by ear (75th percentile).',
      ],
      ['Spelling', 'Spells by sound in two languages; 34 % of words in a dictated paragraph are right.'],
    ],
    accommodations: [
      ['Audiobook or text-to-speech', 'presentation', 'classroom;assessment', 'Any reading over a page', 'Student'],
      ['Handouts in at least 12 point, one column, white space', 'presentation', 'classroom', 'Always', 'Teacher'],
      ['Extended time: double', 'timing', 'assessment', 'Every test', 'Teacher'],
      ['Word processor with spelling help', 'response', 'classroom;assessment', 'All writing', 'Student'],
      ['Foreign-language spelling not graded', 'response', 'Spanish', 'Written work', 'Teacher'],
    ],
    services: [
      ['Structured literacy instruction', 'specialEducation', 5, 'week', 45, 'Resource room', 'group', 'okafor'],
    ],
    goals: [
      {
        area: 'Decoding',
        statement:
          'By the annual review, given a list of 50 unfamiliar words of two and three syllables, Zoë will read 42 correctly on three lists in a row.',
        measure: 'percent',
        unit: 'percent of words',
        baseline: 48,
        target: 84,
        owner: 'okafor',
        attempts: 50,
        weekly: [24, 25, 27, 27, 29, 30, 32],
      },
    ],
    family: [['Claire Lefèvre', 'mother', { language: 'French' }]],
  },
  {
    student: 's-112',
    kind: 'iep',
    manager: 'okafor',
    met: 7,
    eligible: 372,
    disability: 'Speech or language impairment',
    regularMinutes: 360,
    levels: [
      [
        'Language',
        'Vivian speaks Mandarin at home. Tested in both languages, she tells a story in order and leaves out connecting words in each. Grammar probes: 58 % of complex sentences correct.',
      ],
      [
        'Parent concerns',
        'Mrs. Chen asks that help with English as a new language not be given in place of speech therapy.',
      ],
    ],
    accommodations: [
      ['Wait ten seconds for an answer', 'timing', 'classroom', 'Oral questions', 'Teacher'],
      ['Sentence frames', 'response', 'classroom', 'Discussions and paragraphs', 'Teacher'],
      ['Bilingual word list', 'presentation', 'classroom;assessment', 'New units and tests', 'Teacher'],
      ['Presents to the teacher alone or by recording', 'response', 'classroom', 'Oral reports', 'Student'],
    ],
    services: [
      ['Speech-language therapy', 'related', 2, 'week', 30, 'Speech room', 'group', 'lindqvist'],
      [
        'Specially designed instruction: language arts',
        'specialEducation',
        2,
        'week',
        30,
        'Resource room',
        'group',
        'okafor',
      ],
    ],
    goals: [
      {
        area: 'Expressive language',
        statement:
          'By the annual review, retelling a text, Vivian will join ideas with because, although or unless in 8 of 10 sentences, on three samples in a row.',
        measure: 'percent',
        unit: 'percent of sentences',
        baseline: 40,
        target: 80,
        owner: 'lindqvist',
        attempts: 10,
        weekly: [4, 4, 5],
      },
    ],
    family: [['Chen Liping', 'mother', { language: 'Mandarin' }]],
    outside: [['Wei Zhou', 'Interpreter', 'Mandarin interpreting']],
  },
  {
    student: 's-114',
    kind: 'iep',
    manager: 'okafor',
    met: 305,
    eligible: 305,
    disability: 'Visual impairment',
    regularMinutes: 350,
    safety:
      'Fire drill: walk with her to the meeting point by the east stairs. Keep aisles clear, and tell her when furniture has moved.',
    levels: [
      [
        'Vision',
        'Rose has 20/200 with correction and reads 24-point print or braille. She reads contracted braille at 68 words a minute.',
      ],
      ['Orientation', 'Finds every room on the first floor alone; the new wing with a partner.'],
    ],
    accommodations: [
      [
        'Materials in braille or 24-point print, two days ahead',
        'presentation',
        'classroom;assessment',
        'Everything on paper',
        'Teacher',
      ],
      ['What is written on the board is said aloud', 'presentation', 'classroom', 'Always', 'Teacher'],
      ['Screen reader and braille display', 'response', 'classroom;assessment', 'All computer work', 'Student'],
      [
        'Tactile graphics',
        'presentation',
        'Math;Science;assessment',
        'Diagrams and graphs',
        'Teacher of the visually impaired',
      ],
      ['Extended time: double', 'timing', 'assessment', 'Every test', 'Test coordinator'],
    ],
    services: [
      [
        'Instruction in braille and assistive technology',
        'specialEducation',
        4,
        'week',
        45,
        'Room 12',
        'individual',
        'okafor',
      ],
      ['Occupational therapy: daily living', 'related', 2, 'month', 30, 'Room 12', 'individual', 'haddad'],
    ],
    goals: [
      {
        area: 'Braille',
        statement:
          'By the annual review, Rose will read an unpracticed grade 8 passage in contracted braille at 90 words a minute with 95 % accuracy on three probes in a row.',
        measure: 'rate',
        unit: 'words a minute',
        baseline: 68,
        target: 90,
        owner: 'okafor',
        weekly: [70, 71, 73, 75, 76, 79, 80, 83, 84, 86],
      },
    ],
    family: [
      ['Joseph Little Bear', 'father'],
      ['Anna Little Bear', 'grandmother'],
    ],
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
