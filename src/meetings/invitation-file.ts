// A meeting as an iCalendar file (RFC 5545) for the calendar of somebody who is invited. It names no student, and nobody who
// comes: calendars are shared, and their previews are read by others.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { fold } from '#language/fold'
import type { Instant } from '#time/clock'
import { addMinutes, instantAt } from '#time/time-of-day'
import { t } from '#wording/t'
import type { MeetingPlan } from './meeting.js'

const usualMinutes = 60

export interface InvitationFile {
  readonly meeting: Pick<MeetingPlan, 'day' | 'startTime' | 'minutes' | 'place' | 'link' | 'status'>
  /** Tells one meeting from another: nothing can be learned from it. */
  readonly uid: string
  /** How often it was changed: a calendar takes the newest. */
  readonly sequence: number
  readonly made: Instant
  /** Names that must not stand in it, whatever somebody wrote as the place. */
  readonly unsaid: readonly string[]
}

/** @param timeZone the schools' */
export function invitationFile({ meeting, uid, sequence, made, unsaid }: InvitationFile, timeZone: string): string {
  const { day, startTime, minutes = usualMinutes, place, link, status } = meeting
  const calendar = ical({
    name: t`Team meeting`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: t`Caseload`, product: 'meetings', language: 'EN' },
  })
  const where = [place, link].filter((text) => text !== undefined && !names(text, unsaid)).join(', ')
  const at = (time: string) => new Date(instantAt(day, time, timeZone))
  calendar.createEvent({
    id: `${uid}@meetings.invalid`,
    sequence,
    stamp: new Date(made),
    summary: t`Team meeting`,
    description: t`Open Caseload and ask: meetings`,
    ...(startTime
      ? { start: at(startTime), end: at(addMinutes(startTime, minutes)) }
      : { start: new Date(`${day}T00:00:00Z`), allDay: true }),
    ...(where !== '' && { location: where }),
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}

/** Whether a text holds one of some names, as a word of it. */
function names(text: string, unsaid: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold)
  return unsaid.some((name) => name.length > 1 && words.includes(fold(name)))
}
