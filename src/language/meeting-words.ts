// What is said of a meeting beside the student: "J. Doe's annual for Dec 10 at 3", "excuse Mr. Webb from J. Doe's meeting".

import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'
import { readTime, takeTime } from './clock-words.js'
import { takeDay } from './day-words.js'

export interface MeetingWords {
  readonly day?: Day
  readonly startTime?: TimeOfDay
  /** What is left: the student. */
  readonly rest: string
}

/** "at 3": an hour alone is one behind "at". */
const hourAlone = /\bat\s+(\d{1,2})(?![\d:/])/i

/** Takes the day and the time of a meeting that is still to come out of some words. A day that is none is left for the form. */
export function readMeetingWords(words: string, today: Day): MeetingWords {
  const { rest: timeless, startTime } = takeHour(words)
  const { rest, read } = takeDay(timeless, today, 'day', 'future')
  return {
    ...(read && 'day' in read && { day: read.day }),
    ...(startTime && { startTime }),
    rest: rest.replace(/(?:[\s,]+(?:for|on|at|to|by))+\s*$/i, '').trim(),
  }
}

function takeHour(words: string): { readonly rest: string; readonly startTime?: TimeOfDay } {
  const { rest, startTime } = takeTime(words)
  if (startTime) return { rest, startTime }
  const found = hourAlone.exec(words)
  const hour = found ? readTime(found[1] ?? '') : undefined
  return found && hour ? { rest: words.replace(found[0], ' '), startTime: hour } : { rest: words }
}

/** The words behind the last "from" or "to": "Mr. Webb from Jane Doe" is about Jane Doe. */
export function behindFrom(words: string): string {
  return words.replace(/^.+\s(?:from|to)\s+(?=\S)/, '')
}
