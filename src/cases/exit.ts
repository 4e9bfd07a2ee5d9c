// Why a student leaves special education or a 504 plan, to whom a summary of performance is owed (34 CFR 300.305(e)(3)), and
// what an exit that was recorded lacks by the law.
import type { StudentEvents } from '#deadlines/events'
import type { Trigger } from '#deadlines/rule'
import type { PlanKind } from '#plans/kind'
import { addYears, type Day } from '#time/day'
import { t, wording } from '#wording/t'

export const exitReasons = ['graduated', 'reachedAge', 'returned', 'revoked', 'moved', 'left'] as const
export type ExitReason = (typeof exitReasons)[number]

export const exitTitles: Readonly<Record<ExitReason, string>> = wording({
  graduated: 'Graduated with a regular diploma',
  reachedAge: 'Reached the highest age of eligibility',
  returned: 'No longer eligible: back to general education',
  revoked: 'Consent to services was revoked in writing',
  moved: 'Moved to another school',
  left: 'Left school otherwise',
})

/** Whether the school owes a summary of performance before the student leaves. */
export function owesSummary(reason: ExitReason, kind: PlanKind): boolean {
  return kind === 'iep' && (reason === 'graduated' || reason === 'reachedAge')
}

export interface ExitDefect {
  readonly says: string
  readonly mend: string
  readonly citation: string
}

/**
 * What is missing before an exit of an IEP, each with its section and the way to mend it; the exit is recorded all the same.
 * Of a 504 plan the law names no such steps.
 * @param events of the student, as far as they were recorded
 */
export function exitDefects(
  { reason, kind, day }: { readonly reason: ExitReason; readonly kind: PlanKind; readonly day: Day },
  events: StudentEvents,
): readonly ExitDefect[] {
  if (kind !== 'iep') return []
  const isRecorded = (event: Trigger, since?: Day) =>
    (events[event] ?? []).some((one) => one.day <= day && (since === undefined || one.day >= since))
  const lacks: ExitDefect[] = []
  if (owesSummary(reason, kind) && !isRecorded('summaryGiven')) {
    lacks.push({
      says: t`no summary of performance is recorded, which is owed before the student leaves.`,
      mend: t`Give it now, and record the day.`,
      citation: '34 CFR 300.305(e)(3)',
    })
  }
  if (reason === 'returned' && !isRecorded('foundNotEligible')) {
    lacks.push({
      says: t`no evaluation is recorded by which the student was found not eligible.`,
      mend: t`Record the day where there was one. Where there was none, the student is evaluated before that is decided.`,
      citation: '34 CFR 300.305(e)(1)',
    })
  }
  if (reason === 'revoked' && !isRecorded('consentRevoked')) {
    lacks.push({
      says: t`no revocation in writing is recorded.`,
      mend: t`Record it: "consent revoked for J. Doe". Without one the services are still owed.`,
      citation: '34 CFR 300.300(b)(4), 300.9(c)',
    })
  }
  const citation = noticeCitations[reason]
  if (citation && !isRecorded('noticeGiven', noticeSince(reason, day, events))) {
    lacks.push({
      says: t`no prior written notice of it is recorded.`,
      mend: t`Where it was given, record the day. Where it was not, give it now: it comes a reasonable time before.`,
      citation,
    })
  }
  return lacks
}

/** Why prior written notice comes before an exit; a move and what is left otherwise are no act of the district's. */
const noticeCitations: Readonly<Partial<Record<ExitReason, string>>> = {
  graduated: '34 CFR 300.102(a)(3)(iii), 300.503',
  returned: '34 CFR 300.503',
  revoked: '34 CFR 300.300(b)(4)(i), 300.503',
}

/** A notice of long ago was of something else: one from the revocation on, or of the year before. */
function noticeSince(reason: ExitReason, day: Day, events: StudentEvents): Day {
  const revoked = (events.consentRevoked ?? []).map((one) => one.day).sort()
  return (reason === 'revoked' && revoked.at(-1)) || addYears(day, -1)
}
