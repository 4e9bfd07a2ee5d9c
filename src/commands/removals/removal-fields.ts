// The fields of a removal's form, and what was typed into them as a removal.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import { addSchoolDays, isSchoolDay, type Sessions } from '#deadlines/school-days'
import { count, dayField, flag, oneOf, text } from '#plans/field-kit'
import type { RemovalEntry } from '#records/removals'
import {
  isPartOfDay,
  type RemovalFacts,
  removalTitles,
  removalTypes,
  servicesMeanwhile,
  servicesTitles,
} from '#removals/removal'
import { addDays, type Day } from '#time/day'
import { later, t } from '#wording/t'

export const removalFields = {
  type: oneOf(removalTypes, { label: later`Kind`, options: removalTitles }),
  firstDay: dayField({ label: later`First day` }),
  lastDay: dayField({
    label: later`Last day`,
    hint: later`Empty for one day, or where you say how many school days`,
  }).optional(),
  schoolDays: count({ label: later`Or how many school days` }).optional(),
  minutes: count({ label: later`Minutes`, hint: later`Of a part of a day; empty where nobody knows` }).optional(),
  services: oneOf(servicesMeanwhile, {
    label: later`The student's services and classes meanwhile`,
    options: servicesTitles,
  }),
  busOnPlan: flag({
    label: later`Transportation is a service of the plan, and the student came no other way`,
  }).optional(),
  behavior: text({
    label: later`What happened`,
    hint: later`What the student did: the team compares it with what was before`,
    long: true,
  }).optional(),
  note: text({
    label: later`Note`,
    hint: later`What is worth knowing later; it is part of the record`,
    long: true,
  }).optional(),
}

export const removalSchema = z.object(removalFields)
export type TypedRemoval = z.infer<typeof removalSchema>

/** No removal lasts longer than a school year. */
const longestDays = 200
/** So long ahead a removal may be decided. */
const aheadDays = 60

/** What was typed as a removal, or a sentence at each fault. @param today nothing lies long after it */
export function removalFrom(
  typed: TypedRemoval,
  sessions: Sessions,
  today: Day,
): (RemovalFacts & Pick<RemovalEntry, 'behavior' | 'note'>) | { readonly faults: Readonly<Record<string, string>> } {
  const { type, firstDay, schoolDays, minutes, services, busOnPlan, behavior, note } = typed
  const lastDay = typed.lastDay ?? lastOf(firstDay, schoolDays ?? 1, sessions)
  const fault = (field: string, says: string) => ({ faults: { [field]: says } })
  if (lastDay < firstDay) return fault('lastDay', t`That is before the first day.`)
  if (typed.lastDay && schoolDays !== undefined) {
    return fault('schoolDays', t`Please give the last day or how many school days, not both.`)
  }
  if (firstDay > addDays(today, aheadDays)) return fault('firstDay', t`That day is far ahead. Please check it.`)
  if (lastDay > addDays(firstDay, longestDays))
    return fault('lastDay', t`That is longer than a school year. Please check it.`)
  const isPart = isPartOfDay({ type })
  if (isPart && lastDay !== firstDay)
    return fault('lastDay', t`A part of a day is on one day. Please record each by itself.`)
  if (isPart && firstDay > today)
    return fault('firstDay', t`That day is still to come. Please record it once it has happened.`)
  if (!isPart && minutes !== undefined)
    return fault('minutes', t`Minutes belong to a part of a day. Please leave them empty.`)
  if (type !== 'bus' && firstDay === lastDay && !isSchoolDay(firstDay, sessions)) {
    return fault('firstDay', t`The calendar has no school on that day. Please check it.`)
  }
  return {
    ...{ type, firstDay, lastDay, services },
    ...(minutes !== undefined && { minutes }),
    ...(type === 'bus' && { busOnPlan: busOnPlan === true }),
    ...(behavior && { behavior }),
    ...(note && { note }),
  }
}

/** The last of so many school days, the first of them on a day or after it. */
function lastOf(firstDay: Day, schoolDays: number, sessions: Sessions): Day {
  const more = isSchoolDay(firstDay, sessions) ? schoolDays - 1 : schoolDays
  return more === 0 ? firstDay : addSchoolDays(firstDay, Math.min(more, longestDays), sessions)
}

/** What the form holds of a removal. */
export function valuesOf(removal: Partial<RemovalEntry>): FormValues {
  const { type, firstDay, lastDay, minutes, services, busOnPlan, behavior, note } = removal
  return {
    ...(type && { type }),
    ...(firstDay && { firstDay }),
    ...(lastDay && lastDay !== firstDay && { lastDay }),
    ...(minutes !== undefined && { minutes }),
    ...(services && { services }),
    ...(busOnPlan !== undefined && { busOnPlan }),
    ...(behavior && { behavior }),
    ...(note && { note }),
  }
}
