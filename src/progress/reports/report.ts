// A progress report as it goes to a family: made of what is stored and of what the data say, in one language.
import type { Goal } from '#plans/goal'
import type { Day } from '#time/day'
import type { GoalPicture } from '../graph/picture.js'
import { valueInWords } from '../spoken-figures.js'
import { dayIn, fill, numberIn } from './fill.js'
import type { GoalOutlook, Outlook } from './outlook.js'
import type { ReportWords } from './words/report-words.js'

/** One goal of a report. */
export interface ReportedGoal {
  readonly goal: Pick<Goal, 'goalNumber' | 'area' | 'statement' | 'measure' | 'unit' | 'target' | 'targetDate'>
  readonly baseline?: { readonly day: Day; readonly value: number }
  readonly figures: GoalOutlook
  /** What whoever wrote it decided. */
  readonly outlook: Outlook
  /** The district's code with its words: "S, sufficient progress". */
  readonly code: string
  readonly comment: string
  readonly picture?: GoalPicture
}

export interface Report {
  readonly studentName: string
  readonly grade?: string
  readonly school?: string
  readonly period: { readonly name: string; readonly start: Day; readonly end: Day }
  readonly preparedBy: string
  readonly date: Day
  readonly goals: readonly ReportedGoal[]
}

/** A goal's part of the report, line by line. */
export interface GoalLines {
  readonly heading: string
  readonly statement: string
  readonly figures: readonly string[]
  readonly outlook: string
  readonly code: string
  readonly comment: string
  readonly picture?: GoalPicture
}

/** The head of a report: labels and values. */
export function headOf(report: Report, words: ReportWords): readonly (readonly [string, string])[] {
  const { studentName, grade, period, date } = report
  return [
    [words.student, studentName],
    ...(grade ? ([[words.grade, grade]] as const) : []),
    [words.period, `${period.name} (${dayIn(words, period.start)} – ${dayIn(words, period.end)})`],
    [words.sentOn, dayIn(words, date)],
  ]
}

export function linesOf(one: ReportedGoal, words: ReportWords): GoalLines {
  const { goal, baseline, figures, picture } = one
  const said = (value: number) => valueIn(words, value, goal)
  const lines = [
    baseline && fill(words.started, { value: said(baseline.value), day: dayIn(words, baseline.day) }),
    figures.quantity !== undefined && figures.quantityDay
      ? fill(words.now, { value: said(figures.quantity), day: dayIn(words, figures.quantityDay) })
      : words.noData,
    figures.expected !== undefined && fill(words.expected, { value: said(figures.expected) }),
    goal.target !== undefined &&
      goal.targetDate &&
      fill(words.target, { value: said(goal.target), day: dayIn(words, goal.targetDate) }),
    figures.dataPoints > 0 && fill(words.dataPoints, { count: figures.dataPoints }),
  ]
  const heading = fill(words.goal, { number: goal.goalNumber })
  return {
    heading: goal.area ? `${heading}: ${goal.area}` : heading,
    statement: goal.statement,
    figures: lines.filter((line): line is string => typeof line === 'string'),
    outlook: words.outlooks[one.outlook],
    code: fill(words.code, { code: one.code }),
    comment: one.comment,
    ...(picture && { picture }),
  }
}

/** The report as plain text. */
export function reportText(report: Report, words: ReportWords): string {
  const goals = report.goals.map((one) => {
    const { heading, statement, figures, outlook, code, comment } = linesOf(one, words)
    return [
      heading,
      `${words.goalIs}: ${statement}`,
      ...figures.map((line) => `  ${line}`),
      code,
      outlook,
      `${words.comment}: ${comment}`,
    ].join('\n')
  })
  return [
    words.title.toUpperCase(),
    ...headOf(report, words).map(([label, value]) => `${label}: ${value}`),
    ...goals.flatMap((goal) => ['', goal]),
    '',
    words.rights,
    fill(words.preparedBy, { name: report.preparedBy }),
  ].join('\n')
}

/** A sentence made of the data, to show how a comment can begin; undefined where nothing was measured. */
export function exampleComment(
  name: string,
  { goal, baseline, figures }: Pick<ReportedGoal, 'goal' | 'baseline' | 'figures'>,
  words: ReportWords,
): string | undefined {
  const { quantity, expected, ahead } = figures
  if (quantity === undefined || !baseline) return undefined
  const said = (value: number) => valueIn(words, value, goal)
  const start = numberIn(words, baseline.value)
  if (expected === undefined || ahead === undefined) {
    return fill(words.example.alone, { name, quantity: said(quantity), baseline: start })
  }
  return fill(ahead >= 0 ? words.example.ahead : words.example.behind, {
    name,
    quantity: said(quantity),
    difference: numberIn(words, Math.abs(ahead)),
    expected: numberIn(words, expected),
    baseline: start,
  })
}

function valueIn(words: ReportWords, value: number, goal: Pick<Goal, 'measure' | 'unit'>): string {
  const said = valueInWords(value, goal)
  return words.decimal === '.' ? said : said.replace(/(\d)\.(\d)/, `$1${words.decimal}$2`)
}
