// Times of day and lengths of time as staff write them in one line: "9:30", "2:15 pm", "9:30-10:00", "half an hour".
import type { TimeOfDay } from '#time/time-of-day'

export interface ClockWords {
  /** The text without the time. */
  readonly rest: string
  readonly startTime?: TimeOfDay
  /** Where the end was said too. */
  readonly minutes?: number
}

const clock = '(\\d{1,2})(?::(\\d{2}))?\\s*(?:([ap])\\.?\\s?m\\b\\.?)?'
/** Schools are not in session before dawn: a time without am or pm is the one within the school day. */
const firstHour = 6

/** Takes a time of day from anywhere in a text, with its end where one is said: it has a colon, or am or pm. */
export function takeTime(text: string): ClockWords {
  const pattern = new RegExp(
    `(?:\\bat\\s+)?(?<![\\d/:.-])${clock}(?:\\s*(?:-|–|—|to|until)\\s*${clock})?(?![\\d/:])`,
    'gi',
  )
  for (const found of text.matchAll(pattern)) {
    const [said, hour = '', minute, half, toHour, toMinute, toHalf] = found
    const isTime = minute !== undefined || half !== undefined || toMinute !== undefined || toHalf !== undefined
    if (!isTime) continue
    const start = minuteOfDay(hour, minute, half ?? toHalf)
    if (start === undefined) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + said.length)}`
    const end = toHour === undefined ? undefined : minuteOfDay(toHour, toMinute, toHalf)
    return { rest, startTime: timeOf(start), ...(end !== undefined && end > start && { minutes: end - start }) }
  }
  return { rest: text }
}

export interface LengthWords {
  /** The text without the length. */
  readonly rest: string
  readonly minutes?: number
}

const lengths: readonly (readonly [RegExp, (figure: number) => number])[] = [
  [/\b(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h)\b/i, (hours) => hours * 60],
  [/\bhalf\s+an?\s+hour\b/i, () => 30],
  [/\ban?\s+hour\b/i, () => 60],
  [/(?<![\d/:.-])(\d{1,4}(?:\.\d+)?)\s*(?:minutes?|mins?|m)\b/i, (minutes) => minutes],
  // A bare number is a length, unless a word before it says what it counts or it is part of a date.
  [
    /(?<![\d/:.-])(?<!\b(?:grade|gr|period|room|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s)\b(\d{1,4}(?:\.\d+)?)(?![\d/:.-]|\s*(?:[ap]\.?m\b)|st\b|nd\b|rd\b|th\b|\p{L})/iu,
    (minutes) => minutes,
  ],
]

/** Takes a length of time from anywhere in a text. */
export function takeLength(text: string): LengthWords {
  for (const [pattern, minutesOf] of lengths) {
    const found = pattern.exec(text)
    if (!found) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return { rest, minutes: Math.round(minutesOf(Number(found[1] ?? 0)) * 100) / 100 }
  }
  return { rest: text }
}

/** A time of day that somebody typed, and nothing else; undefined where it is none. */
export function readTime(text: string): TimeOfDay | undefined {
  const found = new RegExp(`^\\s*${clock}\\s*$`, 'i').exec(text)
  const minute = found ? minuteOfDay(found[1] ?? '', found[2], found[3]) : undefined
  return minute === undefined ? undefined : timeOf(minute)
}

function minuteOfDay(hour: string, minute = '00', half?: string): number | undefined {
  const [given, minutes] = [Number(hour), Number(minute)]
  if (given > 23 || minutes > 59 || (half !== undefined && (given < 1 || given > 12))) return undefined
  const isAfternoon = half === undefined ? given > 0 && given < firstHour : /p/i.test(half)
  const hours = half === undefined ? given : given % 12
  return (hours + (isAfternoon ? 12 : 0)) * 60 + minutes
}

function timeOf(minuteOfDay: number): TimeOfDay {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
}
