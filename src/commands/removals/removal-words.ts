// Removals in words: on which days, how much of it counts and why, and the same as data.

import type { Removal } from '#records/removals'
import type { CountedAs, CountedRemoval, RemovalCount } from '#removals/count'
import type { CountingRule } from '#removals/counting-rule'
import { type RemovalFacts, removalTitles, servicesTitles } from '#removals/removal'
import { mostDays, type RemovalFlag } from '#removals/standing'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'

/** "Oct 5, 2026" or "Oct 5, 2026 to Oct 7, 2026". */
export function spokenDays({ firstDay, lastDay }: Pick<RemovalFacts, 'firstDay' | 'lastDay'>): string {
  return firstDay === lastDay ? spokenDay(firstDay) : t`${spokenDay(firstDay)} to ${spokenDay(lastDay)}`
}

/** "Out of school, Oct 5, 2026 to Oct 7, 2026". */
export function removalTitle(removal: RemovalFacts): string {
  const long = removal.minutes === undefined ? '' : `, ${t`${removal.minutes} minutes`}`
  return `${removalTitles[removal.type]}, ${spokenDays(removal)}${long}`
}

export function spokenSchoolDays(count: number): string {
  return count === 1 ? t`1 school day` : t`${count} school days`
}

/** "8 of 10 school days"; "11 school days, past 10". */
export function spokenTotal(total: number): string {
  return total > mostDays ? t`${total} school days, past ${mostDays}` : t`${total} of ${mostDays} school days`
}

/** How much of a removal counts, and why. */
export function countedWords({ removal, schoolDays, each, as }: CountedRemoval, rule: CountingRule): string {
  const days = schoolDays.length
  if (days === 0) return t`No school day of this school year, so nothing counts.`
  const counted = Math.round(days * each * 100) / 100
  const sum = counted === 0 ? t`Doesn't count` : t`Counts ${counted} of ${spokenSchoolDays(days)}`
  return `${sum}: ${whyCounted(as, removal, rule)}.`
}

function whyCounted(as: CountedAs, { minutes = 0 }: RemovalFacts, { dayMinutes }: CountingRule): string {
  const why: Readonly<Record<CountedAs, string>> = {
    eachDay: t`each school day counts`,
    servedInSchool: t`services and classes went on in school`,
    partAsDay: t`a part of a day counts as a day`,
    byMinutes: t`${minutes} of ${dayMinutes} minutes`,
    minutesUnknown: t`its minutes are not known, so the whole day counts`,
    partNever: t`a part of a day doesn't count here`,
    inSchoolNever: t`removals in school don't count here`,
    busOnPlan: t`transportation is a service of the plan`,
    busNotOnPlan: t`transportation is no service of the plan, or the student came another way`,
    busNever: t`removals from the bus don't count here`,
  }
  return why[as]
}

/** What a flag says, with where it stands written: of a 504 plan that it is guidance. */
export function flagWords({ says, citation, basis }: RemovalFlag): string {
  return `${says} (${basis === 'law' ? citation : t`Guidance: ${citation}`})`
}

/** What is said of a removal beneath its title. */
export function removalDetails(counted: CountedRemoval<Removal>, rule: CountingRule): readonly string[] {
  const { removal } = counted
  return [
    countedWords(counted, rule),
    t`Services: ${servicesTitles[removal.services]}`,
    ...(removal.behavior ? [t`What happened: ${removal.behavior}`] : []),
    ...(removal.note ? [t`Note: ${removal.note}`] : []),
    ...(removal.correction ? [t`Put right: ${removal.correction}`] : []),
  ]
}

export function removalData(removal: Removal): Readonly<Record<string, unknown>> {
  const { id, type, firstDay, lastDay, minutes, services, busOnPlan, behavior, note } = removal
  return {
    ...{ id, type, firstDate: firstDay, lastDate: lastDay, minutes: minutes ?? null, services },
    ...{ busOnPlan: busOnPlan ?? null, behavior: behavior ?? null, note: note ?? null },
  }
}

/** A count as data. */
export function countData(count: RemovalCount<Removal>, flags: readonly RemovalFlag[]) {
  return {
    schoolYear: { from: count.year.from, to: count.year.to },
    total: count.total,
    ahead: count.ahead,
    longestInARow: count.longest?.days ?? 0,
    removals: count.removals.map((one) => ({
      ...removalData(one.removal),
      schoolDays: one.schoolDays.length,
      counted: Math.round(one.schoolDays.length * one.each * 100) / 100,
      countedAs: one.as,
    })),
    flags,
  }
}
