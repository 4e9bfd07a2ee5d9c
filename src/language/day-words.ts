// Days as staff write them: "Oct 1", "10/1/2026", "Friday", "tomorrow 11:30". Strict: what can't be a day is told so, in
// a sentence, and nothing is guessed from it.

import { addDays, type Day, dayFrom, daysBetween, spokenDay, weekdayOf } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'
import { t } from '#wording/t'

export type ReadDay = { readonly day: Day } | { readonly fault: string }
/** Which year a date without one is in: the last such day, the next one, or the nearest. */
export type Lean = 'past' | 'future' | 'nearest'

const months = 'january february march april may june july august september october november december'.split(' ')
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

const month = `(?:${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`
const weekday = `(?:${weekdays.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|tues|thur|thurs)`
const dayNumber = '\\d{1,2}(?:st|nd|rd|th)?'
const ofYear = '(?:,?\\s+\\d{4})?'

/** What may be a day, inside a longer text. */
const dayPattern = [
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  '\\d{1,2}/\\d{1,2}(?:/\\d{1,4})?',
  `${month}\\.?\\s+${dayNumber}${ofYear}`,
  `${dayNumber}\\s+${month}\\.?${ofYear}`,
  `(?:next\\s+)?${weekday}`,
  'today|yesterday|tomorrow',
].join('|')

const notADay = () => t`Please write the day like this: Oct 1, 10/1/2026 or 2026-10-01.`

/** Reads a text that is a day and nothing else. */
export function readDay(text: string, today: Day, lean: Lean): ReadDay {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:on|next)\s+/, '')
  if (said === 'today') return { day: today }
  if (said === 'tomorrow') return { day: addDays(today, 1) }
  if (said === 'yesterday') return { day: addDays(today, -1) }
  const named = weekdays.findIndex((name) => said.length >= 3 && name.startsWith(said.replace(/^(tue|thu)r?s?$/, '$1')))
  if (named >= 0) {
    const ahead = (named + 1 - weekdayOf(today) + 7) % 7
    return { day: addDays(today, lean === 'past' && ahead > 0 ? ahead - 7 : ahead) }
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return ofParts(Number(iso[2]), Number(iso[3]), iso[1], today, lean)
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{1,4}))?$/.exec(said)
  if (slashed) return ofParts(Number(slashed[1]), Number(slashed[2]), slashed[3], today, lean)
  const worded =
    new RegExp(`^(?<month>${month})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?$`).exec(said) ??
    new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${month})\\.?(?:,?\\s+(?<year>\\d{4}))?$`).exec(said)
  if (!worded?.groups) return { fault: notADay() }
  const number = months.findIndex((name) => name.startsWith(worded.groups?.month?.slice(0, 3) ?? '-')) + 1
  return ofParts(number, Number(worded.groups.day), worded.groups.year, today, lean)
}

function ofParts(month: number, day: number, year: string | undefined, today: Day, lean: Lean): ReadDay {
  if (year !== undefined && year.length !== 4)
    return { fault: t`Please write the year with four digits: ${month}/${day}/2026.` }
  const thisYear = Number(today.slice(0, 4))
  const years = year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(year)]
  const days = years
    .map((one) => dayFrom(`${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`))
    .filter((one) => one !== undefined)
  const fitting = days.filter((one) => lean === 'nearest' || (lean === 'past' ? one <= today : one >= today))
  const found = year === undefined ? nearestTo(today, fitting) : days[0]
  return found ? { day: found } : { fault: t`There is no day ${month}/${day}${year ? `/${year}` : ''}.` }
}

function nearestTo(today: Day, days: readonly Day[]): Day | undefined {
  const away = (one: Day) => Math.abs(daysBetween(today, one))
  return [...days].sort((a, b) => away(a) - away(b))[0]
}

export interface DayWords {
  /** The text without the day. */
  readonly rest: string
  /** Absent where none is named. */
  readonly read?: ReadDay
}

/**
 * Takes the day out of a text about what has happened: "jane doe got 8 of 10 on Friday", "30 minutes Tuesday 9:30".
 * @param lean which year or week a day without one is in
 * @param slashed what "8/10" is, where it is not told as a day ("on 8/10", "8/10/2026")
 * A short weekday counts behind "on" or "last", before a time, or as the last word: Sun, Wed and the like are names as well.
 */
export function takeDay(text: string, today: Day, slashed: 'day' | 'score' = 'day', lean: Lean = 'past'): DayWords {
  const torn = new RegExp(`\\b\\d{1,2}\\s+${month}\\.?\\s+\\d{1,2}\\b(?![\\d/%])`, 'i').exec(text)
  if (torn) {
    return {
      rest: `${text.slice(0, torn.index)} ${text.slice(torn.index + torn[0].length)}`.replaceAll(/\s+/g, ' ').trim(),
      read: { fault: t`Which number of "${torn[0]}" is the day? Please write it like this: on 10/1.` },
    }
  }
  const named = new RegExp(`(?:\\b(?:on|last)\\s+)?\\b(${dayPattern})(?![\\p{L}\\d/])`, 'giu')
  for (const found of text.matchAll(named)) {
    const said = found[1] ?? ''
    const after = text.slice(found.index + found[0].length)
    const isMarked = /^(?:on|last)\s/i.test(found[0])
    if (slashed === 'score' && /^\d{1,2}\/\d{1,2}$/.test(said) && !isMarked) continue
    const isShort = said.length < 6 && new RegExp(`^${weekday}$`, 'i').test(said)
    if (isShort && !isMarked && !/^(?:[\s,.]*$|,?\s*\d)/.test(after)) continue
    const rest = `${text.slice(0, found.index)} ${after}`.replaceAll(/\s+/g, ' ').trim()
    // "Next Tuesday" is still to come, and is told so rather than taken for the last one.
    const read = readDay(said, today, /^next\b/i.test(said) ? 'future' : lean)
    const isWeekAgo = /^last\s/i.test(found[0]) && 'day' in read && read.day === today
    return { rest, read: isWeekAgo ? { day: addDays(today, -7) } : read }
  }
  return { rest: text }
}

export interface RangeWords {
  /** What stands before the days. */
  readonly rest: string
  /** Absent where no days are named. */
  readonly range?: { readonly from: Day; readonly to: Day } | { readonly fault: string }
}

/** Takes "from Oct 1 to Nov 20", "Oct 1 - Nov 20", "since Oct 1" from the end of a text. */
export function takeRange(text: string, today: Day): RangeWords {
  const both = new RegExp(
    `(?:\\b(?:from|between)\\s+)?\\b(${dayPattern})\\s*(?:to|until|till|through|and|[-–—])\\s*(${dayPattern})\\s*$`,
    'i',
  ).exec(text)
  if (both) {
    const range = readBoth(both[1] ?? '', both[2] ?? '', today, 'nearest')
    // What lies wholly ahead was meant a year before: nothing is known of it yet.
    const isAhead = 'from' in range && range.from > today
    const meant = isAhead ? readBoth(both[1] ?? '', both[2] ?? '', today, 'past') : range
    return { rest: text.slice(0, both.index), range: meant }
  }
  const since = new RegExp(`\\b(?:since|from)\\s+(${dayPattern})\\s*$`, 'i').exec(text)
  if (since) {
    const from = readDay(since[1] ?? '', today, 'past')
    return { rest: text.slice(0, since.index), range: 'fault' in from ? from : rangeOf(from.day, today) }
  }
  // Digits that are left over were meant as days: better asked again than taken for a name.
  const odd =
    /\b(?:from|since|between)\s+(?=\S*\d).*$/i.exec(text) ?? /\b\S*\d\S*\s+(?:to|until|through)\s+\S.*$/i.exec(text)
  return odd ? { rest: text.slice(0, odd.index), range: { fault: notADay() } } : { rest: text }
}

function readBoth(first: string, last: string, today: Day, lean: Lean): NonNullable<RangeWords['range']> {
  const to = readDay(last, today, lean)
  if ('fault' in to) return to
  const from = readDay(first, to.day, 'past')
  return 'fault' in from ? from : rangeOf(from.day, to.day)
}

function rangeOf(from: Day, to: Day): NonNullable<RangeWords['range']> {
  if (to < from) return { fault: t`The end, ${spokenDay(to)}, is before the start, ${spokenDay(from)}.` }
  return { from, to }
}

export type ReadUntil =
  | { readonly day: Day /** Absent: all of that day. */; readonly time?: TimeOfDay }
  | { readonly fault: string }

/** Reads until when something goes on: a day, a time of day, or both. A time alone is today's. */
export function readUntil(text: string, today: Day): ReadUntil {
  const said = text.trim().replace(/^(?:until|till)\s+/i, '')
  const clock = /(?:^|[\s,]|\bat\s)(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$|(?:^|[\s,])(\d{1,2}):(\d{2})$/i.exec(said)
  if (!clock) return readDay(said, today, 'future')
  const [, hour12, minute12 = '00', half = '', hour24, minute24 = '00'] = clock
  const hour = hour24 === undefined ? (Number(hour12) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour24)
  const minute = hour24 === undefined ? minute12 : minute24
  if (hour > 23 || Number(minute) > 59 || (hour12 !== undefined && (Number(hour12) < 1 || Number(hour12) > 12))) {
    return { fault: t`Please write the time like this: 3:15 pm or 15:15.` }
  }
  const before = said
    .slice(0, clock.index)
    .replace(/[\s,]+(?:at)?$/i, '')
    .trim()
  const read: ReadDay = before === '' ? { day: today } : readDay(before, today, 'future')
  return 'fault' in read ? read : { day: read.day, time: `${String(hour).padStart(2, '0')}:${minute}` }
}
