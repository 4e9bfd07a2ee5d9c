// Times of day and quiet hours as somebody types them among their preferences.

import { readUntil } from '#language/day-words'
import type { Preferences } from '#records/preferences'
import { day } from '#time/day'
import { spokenTime, type TimeOfDay } from '#time/time-of-day'
import { t } from '#wording/t'

/** When reminders may be chosen to come, and the morning's message. */
export const reminderTimes = { earliest: '05:00', latest: '19:59' } as const
export const morningTimes = { earliest: '05:00', latest: '11:59' } as const

/** Any day does: a time alone is read. */
const anyDay = day('2026-01-05')

/** @returns undefined where it is no time of day, or none between two */
export function timeIn(
  typed: string,
  { earliest, latest }: { readonly earliest: TimeOfDay; readonly latest: TimeOfDay } = {
    earliest: '00:00',
    latest: '23:59',
  },
): TimeOfDay | undefined {
  const said = typed
    .trim()
    .toLowerCase()
    .replace(/^noon$/, '12:00')
    .replace(/^midnight$/, '00:00')
  const read = readUntil(/^\d{1,2}$/.test(said) ? `${said}:00` : said, anyDay)
  if ('fault' in read || !read.time || read.day !== anyDay) return undefined
  return read.time < earliest || read.time > latest ? undefined : read.time
}

export type Quiet = Required<Pick<Preferences, 'quietFrom' | 'quietUntil'>>

/** Both the same: never quiet. */
export const noQuiet: Quiet = { quietFrom: '00:00', quietUntil: '00:00' }

/** There is an hour left in which the bot may write: else nothing would ever come. */
const leastMinutes = 60
const dayMinutes = 24 * 60

export function isWholeDay({ quietFrom, quietUntil }: Quiet): boolean {
  const quiet = (minutesOf(quietUntil) - minutesOf(quietFrom) + dayMinutes) % dayMinutes
  return quiet === 0 || dayMinutes - quiet < leastMinutes
}

/** "6:00 pm to 7:00 am", "none". */
export function quietWords({ quietFrom, quietUntil }: Quiet): string {
  return quietFrom === quietUntil ? t`none` : t`${spokenTime(quietFrom)} to ${spokenTime(quietUntil)}`
}

function minutesOf(time: TimeOfDay): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
