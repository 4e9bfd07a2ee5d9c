// Where a student stands, from a referral to a plan and out of it again. It follows from the days that were recorded and the
// plan that is held, and is stored nowhere. Who is eligible is the team's to say.
import type { StudentEvents } from '#deadlines/events'
import type { Trigger } from '#deadlines/rule'
import type { PlanStatus } from '#plans/status'
import type { Day } from '#time/day'

export const caseStages = [
  'nothing',
  'referred',
  'consentAsked',
  'consentRefused',
  'evaluationDeclined',
  'evaluating',
  'notEligible',
  'eligible',
  'agreed',
  'inEffect',
  'comparableServices',
  'leaving',
  'over',
] as const
export type CaseStage = (typeof caseStages)[number]

/** Somebody has something to do, or to wait for. */
export const openStages: ReadonlySet<CaseStage> = new Set([
  'referred',
  'consentAsked',
  'evaluating',
  'eligible',
  'comparableServices',
  'leaving',
])

export interface CasePlan {
  readonly status: PlanStatus
  readonly meetingDate: Day
  readonly startDate?: Day
}

export interface CaseFacts {
  readonly events: StudentEvents
  /** The plan in effect, or the one that will be. */
  readonly plan?: CasePlan
  /** All plans of the kind have ended. */
  readonly isOver: boolean
}

export interface CaseStanding {
  readonly stage: CaseStage
  /** The day that brought it there; absent where none is known. */
  readonly since?: Day
  /** The day that is set for leaving. */
  readonly leaves?: Day
}

/** What each event leads to before there is a plan, in the order of the law's steps: of one day the later step counts. */
const steps: readonly (readonly [event: Trigger, stage: CaseStage])[] = [
  ['referralReceived', 'referred'],
  ['evaluationDeclined', 'evaluationDeclined'],
  ['consentRequested', 'consentAsked'],
  ['consentRefused', 'consentRefused'],
  ['consentReceived', 'evaluating'],
  ['foundNotEligible', 'notEligible'],
  ['eligibilityDetermined', 'eligible'],
]

export function caseStanding({ events, plan, isOver }: CaseFacts, today: Day): CaseStanding {
  const step = lastStep(events)
  if (plan) return withPlan(plan, events, today)
  const exited = lastDay(events, 'exited')
  if (isOver && (!step || !exited || step.since <= exited)) return { stage: 'over', ...(exited && { since: exited }) }
  return step ?? { stage: 'nothing' }
}

function withPlan(plan: CasePlan, events: StudentEvents, today: Day): CaseStanding {
  const begins = plan.startDate ?? plan.meetingDate
  const planned = (events.exitPlanned ?? []).toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)
  const exited = lastDay(events, 'exited')
  if (exited && exited >= begins) return { stage: 'over', since: exited }
  if (planned && planned.day >= begins) {
    return { stage: 'leaving', since: planned.day, ...(planned.until && { leaves: planned.until }) }
  }
  if (plan.status === 'comparableServices') return { stage: 'comparableServices', since: begins }
  return { stage: begins > today ? 'agreed' : 'inEffect', since: begins }
}

function lastStep(events: StudentEvents): { readonly stage: CaseStage; readonly since: Day } | undefined {
  let last: { readonly stage: CaseStage; readonly since: Day } | undefined
  for (const [event, stage] of steps) {
    const day = lastDay(events, event)
    if (day && (!last || day >= last.since)) last = { stage, since: day }
  }
  return last
}

function lastDay(events: StudentEvents, name: Trigger): Day | undefined {
  return (events[name] ?? [])
    .map(({ day }) => day)
    .sort()
    .at(-1)
}
