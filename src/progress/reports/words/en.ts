import { englishGraph } from '../../graph/graph-words.js'
import type { ReportWords } from './report-words.js'

export const english: ReportWords = {
  language: 'en',
  name: 'English',
  title: 'Progress report',
  student: 'Student',
  grade: 'Grade',
  period: 'Reporting period',
  preparedBy: 'Prepared by {name}',
  sentOn: 'Date',
  goal: 'Goal {number}',
  goalIs: 'What we are working on',
  started: 'Where it started: {value} ({day})',
  now: 'Now: {value} ({day})',
  noData: 'Nothing has been measured yet in this period.',
  expected: 'Expected by then to be on the way: {value}',
  target: 'Goal: {value} by {day}',
  dataPoints: 'Measurements since the start: {count}',
  code: 'Progress: {code}',
  outlooks: {
    met: 'The goal has been met.',
    sufficient: 'This progress is enough to meet the goal by its date.',
    insufficient: 'This progress is not enough to meet the goal by its date. The team will talk about what to change.',
    notEnoughData: 'There is not enough data yet to say whether the goal will be met by its date.',
    notIntroduced: 'Work on this goal has not begun yet.',
  },
  meanings: {
    met: 'goal met',
    sufficient: 'enough progress',
    insufficient: 'not enough progress',
    notEnoughData: 'not enough data',
    notIntroduced: 'not begun yet',
  },
  codes: 'What the codes mean: {codes}',
  comment: 'What we see',
  writtenInEnglish: 'written in English',
  graph: 'Each mark is one measurement. The dashed line is the way from the start to the goal.',
  graphWords: englishGraph,
  promptLevels: {
    independent: 'alone',
    gestural: 'after a gesture',
    verbal: 'after a spoken reminder',
    model: 'after being shown',
    partialPhysical: 'with some physical help',
    fullPhysical: 'with full physical help',
  },
  rights:
    'You may ask for a meeting of the IEP team at any time, and for this report in another language or form. Please contact the school.',
  rights504:
    'You may ask for a meeting of the 504 team at any time, and for this report in another language or form. Please contact the school.',
  page: 'Page {page} of {pages}',
  example: {
    ahead:
      '{name} reached {quantity}, {difference} better than the {expected} expected by then; it started at {baseline}.',
    behind:
      '{name} reached {quantity}, {difference} short of the {expected} expected by then; it started at {baseline}.',
    alone: '{name} reached {quantity}; it started at {baseline}.',
  },
  months: 'January February March April May June July August September October November December'.split(' '),
  day: '{month} {day}, {year}',
  decimal: '.',
}
