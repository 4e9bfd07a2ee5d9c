// From what was said of a session to what is written down of it, or to what is wrong with it.

import type { Context } from '#bot/command'
import type { StaffMember } from '#people/staff'
import { isDelivered } from '#progress/minutes/session'
import type { SessionEntry } from '#records/service-sessions'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { Said } from './said.js'
import { isMine, type Served } from './served.js'
import { spokenMinutes } from './session-says.js'

/** A session that is ready to be written down. */
export interface Ready {
  readonly served: Served
  readonly entry: SessionEntry
}

/** No session of a school day is longer. */
const mostMinutes = 480

export interface SessionFault {
  /** The field of the form that it is about. */
  readonly field: 'minutes' | 'date' | 'service'
  readonly title: string
  readonly says: string
}

/** What keeps a session of a service from being written down; undefined where nothing does. */
export function faultOf(said: Said, { service, plan }: Served, today: Day): SessionFault | undefined {
  const day = said.day ?? today
  const fault = (field: SessionFault['field'], title: string, says: string) => ({ field, title, says })
  if (said.minutes <= 0) return fault('minutes', t`That is no length`, t`Please give at least 1 minute.`)
  if (said.minutes > mostMinutes) {
    const says = t`${spokenMinutes(said.minutes)} are longer than a school day. Please check the length.`
    return fault('minutes', t`That is very long`, says)
  }
  if (day > today) {
    return fault('date', t`That is still to come`, t`${spokenDay(day)} is ahead. Please log it once it was held.`)
  }
  if (service.startDate && day < service.startDate) {
    const says = t`${service.service} starts on ${spokenDay(service.startDate)}. Please check the day.`
    return fault('date', t`That is before the service starts`, says)
  }
  if (service.endDate && day > service.endDate) {
    const says = t`${service.service} ended on ${spokenDay(service.endDate)}. Please check the day.`
    return fault('date', t`That is after the service ended`, says)
  }
  if ((plan.startDate ?? plan.meetingDate) > today) {
    const says = t`The plan takes effect on ${spokenDay(plan.startDate ?? plan.meetingDate)}.`
    return fault('service', t`That plan is not in effect yet`, says)
  }
  return undefined
}

/** Who gave a session: the asker, the provider whom the plan names, or a question where it may be either. */
export async function providerOf(said: Said, served: Served, context: Context): Promise<StaffMember | 'ask'> {
  const { viewer } = context
  const named = await namedProvider(served, context)
  if (!named || isMine(served, context) || said.provider === 'me') return viewer.staff
  if (said.provider === 'named') return named
  // A session that was missed is the named provider's; one that was given may have been given by whoever logs it.
  return isDelivered(said.status ?? 'provided') ? 'ask' : named
}

/** The provider whom the plan names, where the address is somebody's. */
export async function namedProvider({ service }: Served, { directory }: Context): Promise<StaffMember | undefined> {
  return service.providerEmail ? (await directory.staffWithEmail(service.providerEmail))[0] : undefined
}

/** What is written down. */
export function entryOf(said: Said, { service, plan }: Served, provider: StaffMember, today: Day): SessionEntry {
  const { day = today, status = 'provided', minutes, startTime, groupSize, reason, note } = said
  const delivery = said.delivery ?? (groupSize !== undefined && groupSize > 1 ? 'group' : undefined)
  return {
    studentId: plan.studentId,
    service: service.service,
    serviceId: service.id,
    day,
    minutes,
    status,
    providerId: provider.id,
    providerEmail: provider.email,
    ...(startTime && { startTime }),
    ...(groupSize !== undefined && { groupSize }),
    ...(delivery && { delivery }),
    ...(reason && { reason }),
    ...(note && { note }),
  }
}
