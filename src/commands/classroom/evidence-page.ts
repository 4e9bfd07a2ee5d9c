// The evidence page: how often each outcome was logged, every entry, and who had been told of the plan.

import type { Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { type PlanKind, planKinds } from '#plans/kind'
import { type LogEntry, type LogOutcome, logOutcomes } from '#records/accommodation-log'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { spokenTime, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { deliveryEvidence } from '../delivery/delivery-evidence.js'
import { nameWithGrade, planData } from '../plan-answer.js'
import { entryData, outcomeTitles } from './logging.js'

export interface Days {
  readonly from: Day
  readonly to: Day
}

/** An accommodation that the plan has, or had when it was logged. */
export interface Subject {
  readonly id: string
  readonly text: string
  readonly kind: PlanKind
}

interface Shown {
  readonly chosen: readonly Subject[]
  readonly days: Days
  readonly shown: readonly LogEntry[]
}

/** All of it on one page. */
export async function evidencePage(
  student: VisibleStudent,
  plans: readonly VisiblePlan[],
  { chosen, days, shown }: Shown,
  context: Context,
): Promise<Answer> {
  const { timeZone } = context.clock
  const counts = countsOf(shown)
  const only = chosen.length === 1 ? chosen[0]?.text : undefined
  const kinds = planKinds.filter((one) => chosen.some((subject) => subject.kind === one))
  const told = await Promise.all(kinds.map((kind) => deliveryEvidence(context, student, kind, days.from, days.to)))
  return {
    status: 'ok',
    title: t`Evidence: ${nameWithGrade(student)}`,
    sections: [
      { type: 'text', text: t`${only ?? t`All accommodations`}, ${spokenDay(days.from)} to ${spokenDay(days.to)}` },
      {
        type: 'facts',
        heading: t`How often`,
        facts: logOutcomes.map((outcome) => [capital(outcomeTitles[outcome]), String(counts[outcome])] as const),
      },
      ...entryList(shown, only === undefined, timeZone),
      ...told.flatMap((one) => one.sections),
    ],
    students: [student.sourcedId],
    data: {
      plans: plans.filter((plan) => kinds.includes(plan.kind)).map(planData),
      accommodations: chosen.map((one) => one.text),
      from: days.from,
      to: days.to,
      counts,
      entries: shown.map((entry) => entryData(entry, timeZone)),
      delivery: told.flatMap((one) => one.data.delivery),
      questions: told.flatMap((one) => one.data.questions),
    },
  }
}

/** What was corrected counts as it stands now. */
function countsOf(entries: readonly LogEntry[]): Readonly<Record<LogOutcome, number>> {
  const standing = entries.filter((entry) => !entry.correctedBy)
  const count = (outcome: LogOutcome) => standing.filter((entry) => entry.outcome === outcome).length
  return {
    provided: count('provided'),
    declined: count('declined'),
    notNeeded: count('notNeeded'),
    notProvided: count('notProvided'),
  }
}

function entryList(entries: readonly LogEntry[], named: boolean, timeZone: string): readonly Section[] {
  if (entries.length === 0) return [{ type: 'text', text: t`Nothing was logged in these days.` }]
  return [
    {
      type: 'list',
      heading: t`What was logged`,
      items: entries.map((entry) => ({
        text: `${spokenDay(entry.day)}, ${spokenTime(timeAt(entry.at, timeZone))}: ${outcomeTitles[entry.outcome]}${entry.correctedBy ? t` (corrected later)` : ''}`,
        details: [
          ...(named ? [entry.accommodation] : []),
          [entry.className, entry.by].filter(Boolean).join(', '),
          ...(entry.reason ? [t`Why: ${entry.reason}`] : []),
          ...(entry.correction ? [t`Corrects an earlier entry: ${entry.correction}`] : []),
        ],
      })),
    },
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
