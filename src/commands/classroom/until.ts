// Until when a class is given, between words, instants and words again.

import { readUntil } from '#language/day-words'
import type { Clock, Instant } from '#time/clock'
import { addDays, spokenDay } from '#time/day'
import { instantAt, spokenTime, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'

/** Nobody stands in for longer at once. */
const mostDays = 90

/** The instant that some words name, which must lie ahead; or what is wrong with them. */
export function untilFrom(words: string, clock: Clock): { readonly at: Instant } | { readonly fault: string } {
  const today = clock.today()
  const read = readUntil(words, today)
  if ('fault' in read) return read
  const at = read.time
    ? instantAt(read.day, read.time, clock.timeZone)
    : instantAt(addDays(read.day, 1), '00:00', clock.timeZone)
  if (at <= clock.now()) return { fault: t`That is over already. Please give a day or a time that is still ahead.` }
  if (read.day > addDays(today, mostDays)) return { fault: t`Please give a day within ${mostDays} days.` }
  return { at }
}

/** "Nov 20, 2026" for the whole day, "Nov 20, 2026, 3:15 pm" else. */
export function spokenUntil(at: Instant, clock: Clock): string {
  const time = timeAt(at, clock.timeZone)
  if (time === '00:00') return t`the end of ${spokenDay(addDays(clock.dayOf(at), -1))}`
  return `${spokenDay(clock.dayOf(at))}, ${spokenTime(time)}`
}

/** The same as data: `2026-11-20T15:15` where the schools are. */
export function localTime(at: Instant, clock: Clock): string {
  return `${clock.dayOf(at)}T${timeAt(at, clock.timeZone)}`
}
