// The fields of a session's form, and back from what was typed to what was said.

import { z } from 'zod'
import { readTime } from '#language/clock-words'
import { count, dayField, oneOf, text } from '#plans/field-kit'
import { type SessionStatus, sessionStatuses } from '#progress/minutes/session'
import type { SessionEntry } from '#records/service-sessions'
import type { Day } from '#time/day'
import { later, t } from '#wording/t'
import type { Said } from './said.js'
import { statusTitles } from './session-says.js'

/** What every session has, of one student or of a group. */
export const sessionFields = {
  minutes: z.number().positive().max(1_000).meta({ label: later`Minutes` }),
  date: dayField({ label: later`Day` }),
  startTime: text({ label: later`Began at`, hint: later`Such as: 9:30` }).optional(),
  status: oneOf(sessionStatuses, { label: later`What happened`, options: statusTitles }),
  reason: text({ label: later`If it was not held: why?`, long: true }).optional(),
}

export const noteField = text({
  label: later`Note`,
  hint: later`Kept in the record, which parents may read`,
  long: true,
}).optional()
export const sizeField = count({ label: later`Students in the group`, hint: later`1 for one student alone` }).optional()

/** A choice of services, by their ids. */
export function serviceField(services: readonly { readonly id: string; readonly service: string }[]) {
  const [first = '', ...more] = services.map(({ id }) => id)
  const options = Object.fromEntries(services.map(({ id, service }) => [id, service]))
  return z.enum([first, ...more]).meta({ label: 'Service', options })
}

export interface SessionValues {
  readonly minutes: number
  readonly date: Day
  readonly startTime?: string | undefined
  readonly status: SessionStatus
  readonly reason?: string | undefined
  readonly groupSize?: number | undefined
  readonly note?: string | undefined
}

/** What a form says of a session, or what is wrong with its time. */
export function saidInForm(values: SessionValues, service: string | undefined): Said | { readonly fault: string } {
  const { minutes, date, status, reason, groupSize, note } = values
  const startTime = values.startTime ? readTime(values.startTime) : undefined
  if (values.startTime && !startTime) return { fault: t`Please write the time like this: 9:30 or 2:15 pm.` }
  return {
    minutes,
    day: date,
    status,
    times: 1,
    ...(service && { service }),
    ...(startTime && { startTime }),
    ...(reason && { reason }),
    ...(groupSize !== undefined && { groupSize }),
    ...(note && { note }),
  }
}

/** What the fields hold of a session. */
export function valuesOf(session: SessionEntry) {
  const { minutes, day, startTime, status, reason, groupSize, note } = session
  return {
    minutes,
    date: day,
    status,
    ...(startTime && { startTime }),
    ...(reason && { reason }),
    ...(groupSize !== undefined && { groupSize }),
    ...(note && { note }),
  }
}
