// The account of one service: what is owed in the period, how it stands, and what would catch up.
import { type CatchUp, catchUp } from '#progress/minutes/catch-up'
import { minutesOwed } from '#progress/minutes/owed'
import { common, overOn, type Span } from '#progress/minutes/school-days'
import { type Standing, standingOf } from '#progress/minutes/standing'
import { type ServiceSession, standing } from '#records/service-sessions'
import type { Day } from '#time/day'
import type { SchoolYear } from './school-year.js'
import { isOf, type Served } from './served.js'

export interface Account extends Standing {
  readonly served: Served
  /** Owed in the weeks that are over. */
  readonly owedSoFar: number | undefined
  /** Of that, what was neither provided nor made up. */
  readonly behind: number
  readonly catchUp: CatchUp
}

/**
 * @param sessions of the student, of any service and any day
 * @param within the period; what lies before the service, or before the plan that grants it, is another plan's account
 */
export function accountOf(
  served: Served,
  sessions: readonly ServiceSession[],
  within: Span,
  { days }: SchoolYear,
  today: Day,
): Account {
  const { service } = served
  const span = common(within, { from: beginOf(served), to: within.to })
  const owedDays = days(service.esy === true)
  const own = standing(sessions).filter(
    (session) => session.day >= span.from && session.day <= span.to && isOf(session, served),
  )
  const stands = standingOf(minutesOwed(service, owedDays, span), own)
  const soFar = minutesOwed(service, owedDays, { from: span.from, to: endOf(span, overOn(owedDays, today)) })
  const owedSoFar = soFar === undefined ? undefined : Math.round(soFar)
  const lastDay = service.endDate === undefined ? span.to : endOf(span, service.endDate)
  return {
    ...stands,
    served,
    owedSoFar,
    behind: Math.max(0, (owedSoFar ?? 0) - stands.provided),
    catchUp: catchUp(stands.remaining, owedDays, { from: today, to: lastDay }),
  }
}

/** Whether a service is given in any of some days. */
export function isGivenIn(served: Served, { from, to }: Span): boolean {
  return beginOf(served) <= to && (served.service.endDate ?? to) >= from
}

/** The first day on which a service is owed. */
export function beginOf({ service, plan }: Served): Day {
  return service.startDate ?? plan.startDate ?? plan.meetingDate
}

/** An account as data. */
export function accountData(account: Account): Readonly<Record<string, unknown>> {
  const { service, plan } = account.served
  const { owed, owedSoFar, provided, madeUp, missed, accounted, unaccounted, remaining, percentDelivered } = account
  return {
    kind: plan.kind,
    service: service.service,
    frequencyValue: service.frequencyValue ?? null,
    frequencyPeriod: service.frequencyPeriod ?? null,
    minutesPerSession: service.minutesPerSession ?? null,
    owed: owed ?? null,
    owedSoFar: owedSoFar ?? null,
    provided,
    madeUp,
    missed,
    accounted,
    unaccounted,
    remaining,
    percentDelivered: percentDelivered ?? null,
    behind: account.behind,
    weeksLeft: account.catchUp.weeks,
    catchUpMinutesPerWeek: account.catchUp.minutesAWeek ?? null,
  }
}

function endOf({ to }: Span, other: Day): Day {
  return [to, other].sort()[0] ?? to
}
