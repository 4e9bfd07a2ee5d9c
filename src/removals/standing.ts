// What a count of removals asks to be looked at, each with its arithmetic and where it stands written. It counts and points:
// whether removals belong together is decided by the team, and never here (34 CFR 300.536(b)).
import type { PlanKind } from '#plans/kind'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { daysPast, type RemovalCount } from './count.js'

/** Days in a school year after which more is asked of the school (34 CFR 300.530(b), 300.536(a)). */
export const mostDays = 10

export interface RemovalFlag {
  readonly id: 'near' | 'servicesOwed' | 'consecutive' | 'total'
  readonly says: string
  readonly citation: string
  /** A 504 plan has no number in its regulation: what is told of one is guidance and the practice of districts. */
  readonly basis: 'law' | 'guidance'
  readonly days?: readonly Day[]
}

/** @param warnings the counts at which the district is told, ascending */
export function flagsOf(count: RemovalCount, kind: PlanKind, warnings: readonly number[]): readonly RemovalFlag[] {
  const { total, longest } = count
  const flags: RemovalFlag[] = []
  const reached = warnings.filter((one) => total >= one).at(-1)
  if (reached !== undefined && total <= mostDays) flags.push(near(total, kind))
  if (longest && longest.days > mostDays) flags.push(inARow(longest, kind))
  if (total > mostDays) {
    if (kind === 'iep') flags.push(servicesOwed(daysPast(count, mostDays)))
    if (!longest || longest.days < total) flags.push(inTotal(total, kind))
  }
  return flags
}

function near(total: number, kind: PlanKind): RemovalFlag {
  const left = Math.round((mostDays - total) * 100) / 100
  const says =
    kind === 'iep'
      ? t`${total} of ${mostDays} school days: ${left} left before services must go on during any removal.`
      : t`${total} of ${mostDays} school days: ${left} left before more removals may be a significant change of placement.`
  return { id: 'near', says, ...sourceOf(kind, '34 CFR 300.530(b)') }
}

function inARow({ from, to, days, removals }: NonNullable<RemovalCount['longest']>, kind: PlanKind): RemovalFlag {
  const arithmetic = t`${days} school days in a row, ${spokenDay(from)} to ${spokenDay(to)}, are more than ${mostDays}.`
  const made = removals > 1 ? ` ${t`They are ${removals} removals with no school day between them.`}` : ''
  const asks =
    kind === 'iep'
      ? t`A removal for more than 10 school days in a row is a change of placement: the parents are told on the day it is decided, and whether the behavior is a manifestation is determined within 10 school days.`
      : t`Before a significant change of placement the student is reevaluated; guidance counts more than 10 school days in a row as one.`
  return { id: 'consecutive', says: `${arithmetic}${made} ${asks}`, ...sourceOf(kind, '34 CFR 300.536(a)(1)') }
}

function servicesOwed(days: readonly Day[]): RemovalFlag {
  const first = days[0]
  const since = first ? t`since ${spokenDay(first)}` : ''
  return {
    id: 'servicesOwed',
    says: t`Past ${mostDays} school days (${days.length} of them, ${since}) services go on during a removal, so that the student takes part in the general curriculum and progresses toward the goals. School personnel and at least one of the student's teachers say which.`,
    citation: '34 CFR 300.530(b)(2), (d)(4)',
    basis: 'law',
    days,
  }
}

function inTotal(total: number, kind: PlanKind): RemovalFlag {
  const arithmetic = t`${total} school days in total this school year are more than ${mostDays}.`
  const decides =
    kind === 'iep'
      ? t`The team decides whether that is a change of placement; 300.536 asks it to look at the length of each removal, the total, how near they are to each other, and how alike the behavior was.`
      : t`The team decides whether that is a significant change of placement, which asks for a reevaluation first: it looks at the length of each removal, the total, how near they are to each other, and how alike the behavior was.`
  return { id: 'total', says: `${arithmetic} ${decides}`, ...sourceOf(kind, '34 CFR 300.536(a)(2), (b)(1)') }
}

function sourceOf(kind: PlanKind, citation: string): Pick<RemovalFlag, 'citation' | 'basis'> {
  return kind === 'iep'
    ? { citation, basis: 'law' }
    : {
        citation: t`34 CFR 104.35(a) asks for the reevaluation; the 10 school days are guidance and district practice`,
        basis: 'guidance',
      }
}
