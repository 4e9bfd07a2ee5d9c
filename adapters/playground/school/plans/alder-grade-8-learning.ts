// IEPs of the middle school, grade 8: reading, language, vision.
import type { PlanText } from '../shapes.js'

export const alderGrade8Learning: readonly PlanText[] = [
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
      [
        'Extended time: one and a half times',
        'timing',
        'classroom;assessment',
        'Tests, quizzes and in-class writing',
        'Teacher',
        { documentationRequired: true },
      ],
      ['Copy of notes or guided notes before the lesson', 'presentation', 'Science', 'New units', 'Teacher'],
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
      ['Copy of notes or guided notes before the lesson', 'presentation', 'Science', 'New units', 'Teacher'],
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
]
