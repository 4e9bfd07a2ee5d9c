// A student with a goal of each kind of measure.
import { addDays, type Day } from '#time/day'
import { emailOf, type Files, type Row } from '../stories/district-files.js'

/** What is typed for each measure, by the fields' labels, and what is understood of it. */
export const measured = [
  ['percent', 'Math', { Correct: '8', 'Out of': '10' }, '8 of 10, 80 %'],
  ['frequency', 'Calling out', { 'How many times': '4', 'Minutes observed': '30' }, '4 times'],
  [
    'rate',
    'Reading fluency',
    { 'How many in all': '58', Errors: '4', 'In how many seconds': '60' },
    '54 words a minute (58 in all, 4 errors)',
  ],
  ['duration', 'On task', { 'How long': '3:20' }, '3 min 20 s'],
  ['latency', 'Starting work', { 'From the cue until it began': '45 s' }, '45 s'],
  [
    'taskAnalysis',
    'Washing hands',
    { 'Turn on': 'Independent', Soap: 'Verbal prompt', Rinse: 'Independent' },
    '66.7 %',
  ],
  ['promptLevel', 'Dressing', { Prompting: 'Gestural prompt' }, 'gestural prompt'],
  ['rubric', 'Writing', { Points: '3' }, '3 points'],
  ['interval', 'Attention', { 'Intervals in which it was seen': '12', 'Intervals observed': '20' }, '12 of 20, 60 %'],
  ['narrative', 'Portfolio', { 'What you saw': 'Chose two pieces and said why' }, ''],
] as const

const more: Readonly<Record<string, Row>> = {
  percent: { unit: 'percent', baseline: 40, target: 90, criterion: '4 of 5' },
  frequency: { unit: 'times', baseline: 12, target: 2, direction: 'decrease' },
  rate: { unit: 'words a minute', baseline: 35, target: 90 },
  duration: { unit: 'seconds', baseline: 60, target: 600 },
  latency: { unit: 'seconds', baseline: 120, target: 20, direction: 'decrease' },
  taskAnalysis: { baseline: 20, target: 100, steps: 'Turn on;Soap;Rinse' },
  promptLevel: { baseline: 4, target: 0, direction: 'decrease' },
  rubric: { unit: 'points', baseline: 1, target: 4 },
  interval: { baseline: 20, target: 80 },
  narrative: {},
}

/** When the goals begin, 140 days before. */
export const begins = (today: Day) => addDays(today, -140)

/** Ida's goals, one of each measure; the rate's is the class teacher's to measure. */
export function goalsOfIda(today: Day): Files {
  return {
    'goals.csv': measured.map(([measure, area], at) => ({
      studentId: 'ida',
      kind: 'iep',
      goalNumber: String(at + 1),
      goalId: `goal-${measure}`,
      statement: `Ida will improve in ${area.toLowerCase()}.`,
      area,
      measure,
      ownerEmail: emailOf(measure === 'rate' ? 'teacher.now' : 'case.manager'),
      baselineDate: begins(today),
      targetDate: addDays(today, 200),
      unit: '',
      direction: 'increase',
      baseline: '',
      target: '',
      criterion: '',
      steps: '',
      ...more[measure],
    })),
  }
}

/** Weekly data points of the rate's goal, the last one yesterday. */
export function weeklyReading(values: readonly number[], today: Day): Files {
  return {
    'probes.csv': values.map((value, at) => ({
      studentId: 'ida',
      kind: 'iep',
      goalNumber: '3',
      goalId: 'goal-rate',
      date: addDays(today, -1 - 7 * (values.length - 1 - at)),
      value,
      recorderEmail: emailOf('teacher.now'),
    })),
  }
}
