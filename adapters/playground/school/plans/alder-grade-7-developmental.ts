// IEPs of the middle school, grade 7: those with developmental needs.
import type { PlanText } from '../shapes.js'

export const alderGrade7Developmental: readonly PlanText[] = [
  {
    student: 's-111',
    kind: 'iep',
    manager: 'okafor',
    met: 62,
    eligible: 790,
    disability: 'Intellectual disability',
    regularMinutes: 175,
    levels: [
      [
        'Functional reading',
        'Tyrese reads 64 of 100 community words and follows a picture recipe of five steps with one prompt.',
      ],
      [
        'Daily living',
        'Counts out coins to one dollar; uses a schedule on his tablet without help on four of five days.',
      ],
      ['Strengths', 'Cheerful, reliable, remembers everybody’s name; proud of his job in the cafeteria.'],
    ],
    accommodations: [
      ['Seat near the teacher, away from door and window', 'setting', 'classroom;assessment', 'Always', 'Teacher'],
      [
        'Picture schedule on the tablet, gone over at the start of each class',
        'presentation',
        'classroom',
        'Start of class and every change',
        'Paraprofessional',
      ],
      [
        'Reduced number of items, same topic as the class',
        'presentation',
        'classroom',
        'All assignments',
        'Teacher',
        { isModification: true },
      ],
      ['Alternate achievement standards', 'other', 'classroom', 'Grading', 'Case manager', { isModification: true }],
      [
        'Answers by pointing, speaking or choosing of two',
        'response',
        'classroom;assessment',
        'Always',
        'Teacher or paraprofessional',
      ],
      ['State alternate assessment, one to one', 'setting', 'assessment', 'State assessment', 'Case manager'],
    ],
    services: [
      [
        'Specially designed instruction: functional academics',
        'specialEducation',
        10,
        'week',
        45,
        'Life skills room',
        'group',
        'okafor',
      ],
      ['Speech-language therapy', 'related', 2, 'week', 30, 'Speech room', 'individual', 'lindqvist'],
      ['Occupational therapy', 'related', 1, 'week', 30, 'Life skills room', 'individual', 'haddad'],
      [
        'Paraprofessional in regular classes',
        'supplementary',
        10,
        'week',
        45,
        'Math 7 and Science 7',
        'in class',
        'park',
      ],
    ],
    goals: [
      {
        area: 'Functional reading',
        statement:
          'By the annual review, shown on cards and then on signs in the building, Tyrese will read 85 of 100 community words on two probes in a row.',
        measure: 'percent',
        unit: 'percent of words',
        baseline: 64,
        target: 85,
        owner: 'okafor',
        attempts: 100,
        weekly: [64, 66, 66, 69, 70, 72],
        objectives: [
          'Reads 70 of 100 words from cards.',
          'Reads 80 of 100 words from cards.',
          'Reads 85 of 100 words on signs in two buildings.',
        ],
      },
      {
        area: 'Money',
        statement:
          'By the annual review, at the cafeteria counter, Tyrese will pay the next whole dollar for a price under ten dollars in 9 of 10 tries, without a prompt.',
        measure: 'taskAnalysis',
        unit: 'steps of 10',
        baseline: 4,
        target: 9,
        owner: 'park',
        weekly: [4, 4, 5, 5, 6],
        objectives: ['Names the next dollar for five prices.', 'Pays at a practice counter with one prompt.'],
      },
    ],
    family: [['Renée Jackson', 'mother', { email: 'renee.jackson@family.example' }]],
    outside: [['Carl Dempsey', 'Case worker, regional center', 'Community services']],
  },
]
