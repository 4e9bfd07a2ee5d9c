// A progress report as it goes to a family: made of what is stored and of what the data say, in one language.
import type { Goal } from '#plans/goal'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import type { Plotted } from '../data-point.js'
import type { GoalPicture } from '../graph/picture.js'
import { promptLevelFrom } from '../prompt-levels.js'
import { valueInWords } from '../spoken-figures.js'
import type { ReportCode } from './codes.js'
import { dayIn, fill, numberIn } from './fill.js'
import type { GoalOutlook, Outlook } from './outlook.js'
import type { ReportWords } from './words/report-words.js'

/** A goal as the plan had it when it was reported on. */
export interface PlannedGoal {
  readonly goal: Pick<Goal, 'goalNumber' | 'area' | 'statement' | 'measure' | 'unit' | 'target' | 'targetDate'>
  readonly baseline?: Plotted
}

/** One goal of a report. */
export interface ReportedGoal extends PlannedGoal {
  readonly figures: GoalOutlook
  /** What whoever wrote it decided. */
  readonly outlook: Outlook
  /** The district's code. */
  readonly code: string
  readonly comment: string
  /** The comment in other languages, by their codes. */
  readonly translations?: Readonly<Record<string, string>>
  readonly picture?: GoalPicture
}

export interface Report {
  readonly studentName: string
  readonly grade?: string
  readonly school?: string
  readonly kind: PlanKind
  readonly period: { readonly name: string; readonly start: Day; readonly end: Day }
  readonly preparedBy: string
  readonly date: Day
  /** Every code of the district, for what each means. */
  readonly codes: readonly ReportCode[]
  readonly goals: readonly ReportedGoal[]
}

/** A goal's part of the report, line by line. */
export interface GoalLines {
  readonly heading: string
  readonly statement: string
  readonly figures: readonly string[]
  readonly outlook: string
  readonly code: string
  /** What stands before the comment, and the comment. */
  readonly comment: readonly [label: string, text: string]
  readonly picture?: GoalPicture
  /** What the picture says. */
  readonly alt: string
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

export function linesOf(one: ReportedGoal, { codes }: Pick<Report, 'codes'>, words: ReportWords): GoalLines {
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
  const shown = lines.filter((line): line is string => typeof line === 'string')
  const known = codes.find(({ code }) => code === one.code)
  const meaning = known ? meaningOf(known, words) : words.meanings[one.outlook]
  return {
    heading: goal.area ? `${heading}: ${goal.area}` : heading,
    statement: goal.statement,
    figures: shown,
    outlook: words.outlooks[one.outlook],
    code: fill(words.code, { code: `${one.code}, ${meaning}` }),
    comment: commentIn(one, words),
    ...(picture && { picture }),
    alt: shown.join('. '),
  }
}

/** A comment that nobody has translated says so, beside its label. */
function commentIn({ comment, translations = {} }: ReportedGoal, words: ReportWords): readonly [string, string] {
  const translated = translations[words.language]
  if (translated) return [words.comment, translated]
  return [words.language === 'en' ? words.comment : `${words.comment} (${words.writtenInEnglish})`, comment]
}

/** The district's own words are in its own language; in another one the meaning stands alone. */
function meaningOf({ outlook, words: own }: ReportCode, words: ReportWords): string {
  return own && words.language === 'en' ? own : words.meanings[outlook]
}

/** "What the codes mean: M, goal met; …" */
export function codesLine({ codes }: Pick<Report, 'codes'>, words: ReportWords): string {
  return fill(words.codes, { codes: codes.map((one) => `${one.code}, ${meaningOf(one, words)}`).join('; ') })
}

/** What a family may ask for. */
export function rightsLine({ kind }: Pick<Report, 'kind'>, words: ReportWords): string {
  return kind === '504' ? words.rights504 : words.rights
}

/** The report as plain text. */
export function reportText(report: Report, words: ReportWords): string {
  const goals = report.goals.map((one) => {
    const { heading, statement, figures, outlook, code, comment } = linesOf(one, report, words)
    return [
      heading,
      `${words.goalIs}: ${statement}`,
      ...figures.map((line) => `  ${line}`),
      code,
      outlook,
      `${comment[0]}: ${comment[1]}`,
    ].join('\n')
  })
  return [
    ...(report.school ? [report.school] : []),
    words.title.toUpperCase(),
    ...headOf(report, words).map(([label, value]) => `${label}: ${value}`),
    ...goals.flatMap((goal) => ['', goal]),
    '',
    codesLine(report, words),
    rightsLine(report, words),
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
  const level = goal.measure === 'promptLevel' && promptLevelFrom(said)
  if (level) return words.promptLevels[level]
  return words.decimal === '.' ? said : said.replace(/(\d)\.(\d)/, `$1${words.decimal}$2`)
}
