// IEPs of the high school, grade 10.
import type { PlanText } from '../shapes.js'

export const larkspurGrade10: readonly PlanText[] = [
  {
    student: 's-202',
    kind: 'iep',
    manager: 'herrera',
    met: 21,
    eligible: 386,
    disability: 'Other health impairment (ADHD, inattentive)',
    regularMinutes: 370,
    levels: [
      [
        'Executive function',
        'Grace starts 5 of 10 long assignments before the last evening. Her work, once begun, is thorough.',
      ],
      ['Academics', 'Verbal reasoning 93rd percentile; processing speed 16th.'],
    ],
    accommodations: [
      [
        'Extended time: one and a half times',
        'timing',
        'classroom;assessment',
        'Every test and quiz',
        'Teacher',
        { documentationRequired: true },
      ],
      [
        'Long assignments with dated milestones',
        'presentation',
        'classroom',
        'Work due in more than a week',
        'Teacher',
      ],
      ['Recording of lectures', 'presentation', 'classroom', 'Lectures', 'Student'],
      ['Quiet corner or carrel', 'setting', 'assessment', 'Every test', 'Teacher'],
      [
        'Answers marked in the booklet, not on the sheet',
        'response',
        'assessment',
        'Multiple choice',
        'Test coordinator',
      ],
    ],
    services: [
      [
        'Specially designed instruction: executive function',
        'specialEducation',
        2,
        'week',
        45,
        'Room 204',
        'group',
        'herrera',
      ],
    ],
    goals: [
      {
        area: 'Planning',
        statement:
          'By the annual review, given dated milestones, Grace will meet 80 % of them on the day, over two marking periods.',
        measure: 'percent',
        unit: 'percent of milestones',
        baseline: 45,
        target: 80,
        owner: 'herrera',
        attempts: 10,
        weekly: [5, 5, 6],
      },
    ],
    family: [['Ngozi Okonkwo', 'mother', { email: 'ngozi.okonkwo@family.example' }]],
  },
  {
    student: 's-205',
    kind: 'iep',
    manager: 'herrera',
    met: 160,
    eligible: 525,
    disability: 'Emotional disturbance',
    regularMinutes: 280,
    safety:
      'Crisis plan: clear the room, one adult speaks, the others leave. Call extension 220 (Mr. Abrams). No physical contact except to prevent injury.',
    levels: [
      [
        'Behavior',
        'Verbal outbursts 5 a week at the last review, mostly in the first ten minutes of a class and after unstructured time.',
      ],
      ['Strengths', 'Draws and repairs bicycles; teaches younger students with patience.'],
    ],
    accommodations: [
      ['Greeted at the door by name, given the first task in hand', 'other', 'classroom', 'Start of class', 'Teacher'],
      ['Two choices for every demand', 'presentation', 'classroom', 'When he refuses', 'Teacher'],
      [
        'Cooling-off place, room 204',
        'setting',
        'classroom',
        'When he or the teacher says the word',
        'Student or teacher',
      ],
      ['No penalty for work missed in room 204', 'timing', 'classroom', 'That week', 'Teacher'],
      ['Separate setting, breaks as needed', 'setting', 'assessment', 'Every test', 'Test coordinator'],
    ],
    services: [
      [
        'Specially designed instruction: social-emotional learning',
        'specialEducation',
        4,
        'week',
        45,
        'Room 204',
        'group',
        'herrera',
      ],
      ['Counseling', 'related', 1, 'week', 45, 'Counseling office', 'individual', 'abrams'],
      [
        'Crisis-plan rehearsal with his teachers',
        'staffSupport',
        1,
        'month',
        30,
        'Room 204',
        'consultation',
        'herrera',
      ],
    ],
    goals: [
      {
        area: 'Self-regulation',
        statement:
          'By the annual review, given the agreed word, Darius will go to the cooling-off place without an outburst, so that outbursts fall to one a week for six weeks.',
        measure: 'frequency',
        unit: 'outbursts a week',
        direction: 'decrease',
        baseline: 5,
        target: 1,
        owner: 'herrera',
        weekly: [5, 4, 5, 4, 4, 3, 3, 2],
      },
    ],
    family: [['Loretta Coleman', 'grandmother and guardian']],
    outside: [['Renata Silva', 'Therapist', 'Outpatient treatment']],
  },
  {
    student: 's-210',
    kind: 'iep',
    manager: 'herrera',
    met: 240,
    eligible: 1050,
    disability: 'Specific learning disability (mathematics)',
    regularMinutes: 345,
    levels: [
      [
        'Math',
        'Fatima solves 4 of 10 one-variable equations; with a worked example in sight, 8. Anxiety rises with a clock in view.',
      ],
      ['Home language', 'Arabic; reads and writes English above grade level.'],
    ],
    accommodations: [
      ['Worked example kept in sight', 'presentation', 'Math;Science', 'Practice and homework', 'Teacher'],
      ['Formula card', 'presentation', 'Math;Science;assessment', 'Tests', 'Student'],
      ['Untimed, no clock in view', 'timing', 'assessment', 'Math tests', 'Teacher'],
      ['Corrections earn back half of the points', 'other', 'Math', 'Within a week', 'Student'],
    ],
    services: [
      ['Specially designed instruction: math', 'specialEducation', 4, 'week', 45, 'Room 204', 'group', 'herrera'],
    ],
    goals: [
      {
        area: 'Algebra',
        statement:
          'By the annual review, without an example in sight, Fatima will solve 8 of 10 linear equations on three probes in a row.',
        measure: 'percent',
        unit: 'percent of equations',
        baseline: 40,
        target: 80,
        owner: 'herrera',
        attempts: 10,
        weekly: [4, 4, 5, 4, 5, 6, 6, 6],
      },
    ],
    family: [['Huda al-Sayed', 'mother', { language: 'Arabic' }]],
    outside: [['Sami Aziz', 'Interpreter', 'Arabic interpreting']],
  },
]
