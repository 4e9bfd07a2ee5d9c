// How a report and its goals are said in chat.

import type { Item } from '#bot/reply'
import { kindTitles } from '#plans/kind'
import { codesFrom, type ReportCode, usualCodes } from '#progress/reports/codes'
import type { Outlook } from '#progress/reports/outlook'
import { exampleComment, type ReportedGoal } from '#progress/reports/report'
import { reportLanguages } from '#progress/reports/words/all'
import { english } from '#progress/reports/words/en'
import { valueInWords } from '#progress/spoken-figures'
import type { ReportStatus, WrittenGoal } from '#records/progress-reports'
import type { DistrictSettings } from '#records/settings'
import { spokenDay } from '#time/day'
import { t, wording } from '#wording/t'
import { goalTitle } from '../progress/which-goal.js'
import type { GoalToReport, ReportAtHand } from './report-at-hand.js'

export const statusWords: Readonly<Record<ReportStatus, string>> = wording({
  draft: 'being written',
  reviewed: 'reviewed',
  sent: 'given to the family',
})

export const howWords = wording({
  byHand: 'by hand',
  mail: 'by mail',
  email: 'by e-mail, outside of chat',
  meeting: 'at a meeting',
  other: 'another way',
} as const)

export const outlookWords: Readonly<Record<Outlook, string>> = wording({
  met: 'Met',
  sufficient: 'Sufficient to meet the goal by its date',
  insufficient: 'Not sufficient to meet the goal by its date',
  notEnoughData: 'Not enough data to say',
  notIntroduced: 'Not introduced yet',
})

/** The district's codes. */
export function codesOf({ reportCodes }: DistrictSettings): readonly ReportCode[] {
  return codesFrom(reportCodes) ?? codesFrom(usualCodes) ?? []
}

/** "Progress report, First quarter (due Nov 20, 2026)". */
export function reportTitle({ plan, period }: ReportAtHand): string {
  const other = plan.kind === '504' ? `, ${kindTitles['504']}` : ''
  return t`Progress report${other}, ${period.name} (due ${spokenDay(period.due)})`
}

/** What the data say of a goal. */
export function figuresWords({ goal, progress, figures }: GoalToReport): readonly string[] {
  const said = (value: number) => valueInWords(value, goal)
  return [
    progress.baseline ? t`Started at ${said(progress.baseline.value)} (${spokenDay(progress.baseline.day)})` : '',
    figures.quantity !== undefined && figures.quantityDay
      ? figures.dataPoints === 1
        ? t`Now ${said(figures.quantity)} (${spokenDay(figures.quantityDay)}), 1 data point`
        : t`Now ${said(figures.quantity)} (${spokenDay(figures.quantityDay)}), ${figures.dataPoints} data points`
      : t`No data point yet`,
    figures.expected === undefined ? '' : t`Expected by then ${said(figures.expected)}`,
    t`By the data: ${outlookWords[figures.outlook].toLowerCase()}`,
  ].filter((line) => line !== '')
}

/** A goal of a report, with what was written of it. */
export function goalLine(one: GoalToReport): Item {
  const { goal, written } = one
  const details = written
    ? [`${written.code}: ${outlookWords[written.outlook]}`, written.comment, t`Written by ${written.by}`]
    : [...figuresWords(one), t`Not written yet`]
  return { text: goalTitle(goal), details }
}

/** A sentence made of the data, by language; empty where nothing was measured. */
export function examplesFor(one: GoalToReport): ReadonlyMap<string, string> {
  const { plan, goal, progress, figures } = one
  const name = plan.student.preferredName ?? plan.student.name.split(' ')[0] ?? plan.student.name
  const of = { goal, figures, ...(progress.baseline && { baseline: progress.baseline }) }
  const said = reportLanguages.map((words) => [words.language, exampleComment(name, of, words)] as const)
  return new Map(said.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The same in English. */
export function exampleFor(one: GoalToReport): string | undefined {
  return examplesFor(one).get(english.language)
}

/** A goal as the document has it: as the plan had it when it was written. */
export function reportedGoal({ goal, progress }: GoalToReport, written: WrittenGoal): ReportedGoal {
  const { quantity, quantityDay, expected, dataPoints, outlook, translations } = written
  const now = { goal, ...(progress.baseline && { baseline: progress.baseline }) }
  return {
    ...(written.asPlanned ?? now),
    figures: {
      outlook,
      dataPoints,
      ...(quantity !== undefined && quantityDay && { quantity, quantityDay }),
      ...(expected !== undefined && { expected }),
    },
    outlook,
    code: written.code,
    comment: written.comment,
    ...(translations && { translations }),
  }
}
