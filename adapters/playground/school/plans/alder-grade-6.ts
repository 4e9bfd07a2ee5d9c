// IEPs of the middle school, grade 6.
import type { PlanText } from '../shapes.js'

export const alderGrade6: readonly PlanText[] = [
  {
    student: 's-106',
    kind: 'iep',
    manager: 'okafor',
    met: 176,
    eligible: 541,
    disability: 'Speech or language impairment',
    regularMinutes: 375,
    levels: [
      [
        'Articulation',
        'Strangers understand 72 % of what Hope says, family nearly all. The sounds r, s and th are off in running speech.',
      ],
      [
        'Participation',
        'She raised her hand 2 times in ten observed lessons and knew the answer in 9 of 10 when asked alone.',
      ],
    ],
    accommodations: [
      ['May answer in writing or with a partner', 'response', 'classroom', 'Oral questions', 'Student'],
      ['Presentations recorded beforehand', 'response', 'classroom', 'Oral reports', 'Student'],
      ['Heard out without finishing her sentences', 'other', 'classroom', 'Always', 'Teacher'],
      [
        'Speaking tests in a room alone with the examiner',
        'setting',
        'assessment',
        'Assessments with spoken answers',
        'Test coordinator',
      ],
    ],
    services: [['Speech-language therapy', 'related', 2, 'week', 30, 'Speech room', 'individual', 'lindqvist']],
    goals: [
      {
        area: 'Articulation',
        statement:
          'By the annual review, in conversation with somebody new, Hope will say r, s and th correctly in 85 % of words over three sessions in a row.',
        measure: 'percent',
        unit: 'percent of words',
        baseline: 55,
        target: 85,
        owner: 'lindqvist',
        attempts: 20,
        weekly: [11, 12, 12, 13, 14, 14, 15, 16],
      },
    ],
    family: [['Tom Anderson', 'father', { email: 'tom.anderson@family.example' }]],
  },
  {
    student: 's-108',
    kind: 'iep',
    manager: 'okafor',
    met: 84,
    eligible: 449,
    disability: 'Specific learning disability (mathematics)',
    regularMinutes: 345,
    levels: [
      [
        'Math',
        'Mia solves one-step problems to 100 with blocks and loses place value without them. 9th percentile in computation; reading is average.',
      ],
      ['Strengths', 'Draws every problem; explains her drawings well.'],
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
      ['Blocks, number line and graph paper', 'presentation', 'Math;assessment', 'All computation', 'Student'],
      ['Half of the problems, every type kept', 'presentation', 'Math', 'Homework', 'Teacher'],
      [
        'Calculator where computation is not what is tested',
        'response',
        'Math;Science;assessment',
        'Word problems',
        'Student',
      ],
      ['Word problems read aloud once more', 'presentation', 'assessment', 'Tests', 'Teacher'],
    ],
    services: [
      ['Specially designed instruction: math', 'specialEducation', 4, 'week', 45, 'Resource room', 'group', 'okafor'],
    ],
    goals: [
      {
        area: 'Math problem solving',
        statement:
          'By the annual review, given ten two-step word problems and a drawing frame, Mia will solve eight correctly on three probes in a row.',
        measure: 'percent',
        unit: 'percent of problems',
        baseline: 30,
        target: 80,
        owner: 'okafor',
        attempts: 10,
        weekly: [3, 3, 4, 4, 5, 5],
      },
    ],
    family: [['Ewa Kowalski', 'mother', { language: 'Polish', email: 'ewa.kowalski@family.example' }]],
  },
  {
    student: 's-109',
    kind: 'iep',
    manager: 'okafor',
    met: 230,
    eligible: 595,
    disability: 'Autism',
    regularMinutes: 240,
    safety:
      'Diego may run toward water. On trips an adult he knows stays within arm’s reach near ponds, pools and fountains.',
    levels: [
      [
        'Communication',
        'Diego speaks in phrases of three to four words and uses a picture board for feelings. He asks for a break in 4 of 10 times when he needs one.',
      ],
      ['Sensory', 'Hand dryers, bells and the gym at full noise end in covering his ears and dropping to the floor.'],
      ['Fine motor', 'Cuts along a curve; writes his name and 14 letters from memory.'],
    ],
    accommodations: [
      ['First-then board', 'presentation', 'classroom', 'Every change of activity', 'Paraprofessional'],
      [
        'Sensory break of five minutes',
        'timing',
        'classroom;assessment',
        'Each half hour, and when he points to it',
        'Student or adult',
      ],
      [
        'Warned before bells and drills; headphones at hand',
        'setting',
        'classroom',
        'Drills, assemblies, gym',
        'Teacher',
      ],
      ['Answers by picture or pointing', 'response', 'classroom;assessment', 'Always', 'Teacher or paraprofessional'],
      ['Tasks of three to five items', 'presentation', 'classroom', 'Seat work', 'Teacher', { isModification: true }],
    ],
    services: [
      ['Specially designed instruction', 'specialEducation', 10, 'week', 45, 'Room 12', 'group', 'okafor'],
      ['Speech-language therapy', 'related', 3, 'week', 20, 'Room 12', 'individual', 'lindqvist'],
      ['Occupational therapy', 'related', 2, 'week', 30, 'Therapy room', 'individual', 'haddad'],
      ['Paraprofessional, one to one', 'supplementary', 25, 'week', 45, 'All settings', 'individual', 'park'],
    ],
    goals: [
      {
        area: 'Functional communication',
        statement:
          'By the annual review, when the room is too loud or the task too long, Diego will ask for a break by word or picture in 8 of 10 times, across three rooms.',
        measure: 'percent',
        unit: 'percent of times',
        baseline: 40,
        target: 80,
        owner: 'lindqvist',
        attempts: 10,
        weekly: [4, 5, 5, 5, 6, 6, 7],
      },
      {
        area: 'Fine motor',
        statement:
          'By the annual review, Diego will write all 26 small letters from memory, 22 of them readable to somebody who does not know him, on two samples in a row.',
        measure: 'frequency',
        unit: 'letters of 26',
        baseline: 14,
        target: 22,
        owner: 'haddad',
        weekly: [14, 15, 15, 17, 17],
      },
    ],
    family: [['Carolina Ramirez', 'mother', { language: 'Spanish' }]],
    outside: [
      ['Elisa Barrios', 'Interpreter', 'Spanish interpreting'],
      ['Nadia Karim', 'Behavior analyst', 'Home program'],
    ],
  },
  {
    student: 's-113',
    kind: 'iep',
    manager: 'okafor',
    met: 48,
    eligible: 413,
    disability: 'Traumatic brain injury',
    regularMinutes: 310,
    safety:
      'After the injury: no contact sports, no standing on heights. Headache, vomiting or confusion: nurse at once, do not let him walk alone.',
    levels: [
      ['Memory', 'Since the accident Amir remembers 5 of 12 words after a delay; with a written cue, 10.'],
      ['Stamina', 'Works well for about 25 minutes; by period 5 accuracy has halved.'],
    ],
    accommodations: [
      ['Seat near the teacher, away from door and window', 'setting', 'classroom;assessment', 'Always', 'Teacher'],
      ['Checklist for every task; one page at a time', 'presentation', 'classroom;assessment', 'Always', 'Teacher'],
      ['Rest of ten minutes each hour', 'timing', 'classroom;assessment', 'On the clock, not on request', 'Teacher'],
      ['Open notes', 'response', 'classroom', 'Tests and quizzes', 'Teacher'],
      ['Tests before noon, in two sittings', 'timing', 'assessment', 'Tests over 25 minutes', 'Test coordinator'],
      ['Homework capped at 30 minutes in all', 'timing', 'classroom', 'Daily', 'Parent'],
    ],
    services: [
      [
        'Specially designed instruction: memory strategies',
        'specialEducation',
        3,
        'week',
        45,
        'Resource room',
        'individual',
        'okafor',
      ],
      ['Occupational therapy', 'related', 1, 'week', 30, 'Therapy room', 'individual', 'haddad'],
      [
        'Speech-language therapy: memory and word finding',
        'related',
        1,
        'week',
        30,
        'Speech room',
        'individual',
        'lindqvist',
      ],
    ],
    goals: [
      {
        area: 'Memory strategies',
        statement:
          'By the annual review, given a task of six steps, Amir will write and follow his own checklist, finishing all steps without a prompt in 4 of 5 tasks.',
        measure: 'percent',
        unit: 'percent of tasks',
        baseline: 20,
        target: 80,
        owner: 'okafor',
        attempts: 5,
        weekly: [1, 1, 2, 2, 3],
      },
    ],
    family: [
      ['Shirin Hosseini', 'mother', { email: 'shirin.hosseini@family.example' }],
      ['Babak Hosseini', 'father'],
    ],
    outside: [['Dr. Louis Martel', 'Neuropsychologist', 'Evaluation after the injury']],
  },
]
