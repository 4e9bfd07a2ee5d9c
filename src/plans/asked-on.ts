// When a data point is asked for: "Tuesday 9:30", "Mon and Wed at 1 pm", "daily 9:30".
import type { TimeOfDay } from '#time/time-of-day'

export interface AskedOn {
  /** 1 on Monday, 7 on Sunday. */
  readonly weekdays: readonly number[]
  readonly time: TimeOfDay
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const schoolWeek = [1, 2, 3, 4, 5]

/** Reads it; undefined where no weekday or no time is named. */
export function askedOnFrom(words: string): AskedOn | undefined {
  const said = words.toLowerCase()
  const clock = /\b(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?m\b|\b(\d{1,2}):([0-5]\d)\b/.exec(said)
  if (!clock) return undefined
  const [, hour12, minute12 = '00', half, hour24, minute24 = '00'] = clock
  const hour = hour24 === undefined ? (Number(hour12) % 12) + (half === 'p' ? 12 : 0) : Number(hour24)
  if (hour > 23 || (hour12 !== undefined && (Number(hour12) < 1 || Number(hour12) > 12))) return undefined
  const time: TimeOfDay = `${String(hour).padStart(2, '0')}:${hour24 === undefined ? minute12 : minute24}`
  const named = [...said.matchAll(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/g)].map(
    ([, day = '']) => weekdays.indexOf(day) + 1,
  )
  const days = named.length > 0 ? [...new Set(named)] : /\b(?:daily|every day|each day)\b/.test(said) ? schoolWeek : []
  return days.length === 0 ? undefined : { weekdays: days.sort(), time }
}
