// A session in one line: "30 speech jane doe", "25 ot for J. Doe yesterday absent", "30 Tuesday 9:30 group, all but Ana".
// What is not a length, a day, a time, a status or a group is left for the service and the student.
import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'
import { takeLength, takeTime } from './clock-words.js'
import { takeDay } from './day-words.js'

/** As `progress` has them; words know them by name alone. */
export type SpokenStatus =
  | 'provided'
  | 'makeUp'
  | 'studentAbsent'
  | 'studentExcused'
  | 'studentUnavailable'
  | 'providerAbsent'
  | 'schoolClosed'
  | 'refused'

export interface SessionWords {
  readonly minutes?: number
  readonly day?: Day
  /** What is wrong with the day. */
  readonly fault?: string
  readonly startTime?: TimeOfDay
  readonly status?: SpokenStatus
  readonly reason?: string
  readonly isGroup: boolean
  /** Who of the group is left out. */
  readonly allBut: readonly string[]
  /** What is left: a service, a student, the name of a group. */
  readonly rest: string
}

const statusWords: readonly (readonly [RegExp, SpokenStatus])[] = [
  [/\bmake[- ]?up(?:\s+session)?\b/i, 'makeUp'],
  [/\b(?:provider|therapist|teacher|i)\s+(?:was\s+|am\s+)?(?:absent|out|sick|ill)\b/i, 'providerAbsent'],
  [/\b(?:student\s+)?(?:was\s+)?(?:not available|unavailable)\b/i, 'studentUnavailable'],
  [/\b(?:student\s+)?(?:was\s+)?excused\b/i, 'studentExcused'],
  [/\b(?:student\s+)?(?:was\s+)?absent\b/i, 'studentAbsent'],
  [/\b(?:school\s+(?:was\s+)?closed|no school|snow day|holiday)\b/i, 'schoolClosed'],
  [/\b(?:student\s+)?refused\b/i, 'refused'],
  [/\bprovided\b/i, 'provided'],
]

/** Reads a line. @param text without the words that led to the command */
export function readSessionWords(text: string, today: Day): SessionWords {
  const because = /[,;]?\s*\b(?:because(?:\s+of)?|reason:|due to)\s+(.+)$/i.exec(text)
  const length = takeLength(because ? text.slice(0, because.index) : text)
  const time = takeTime(length.rest)
  const dated = takeDay(time.rest, today)
  const status = takeStatus(dated.rest)
  const butted = takeAllBut(status.rest)
  const grouped = /\b(?:small\s+)?group\b/i.exec(butted.rest)
  const rest = grouped ? butted.rest.replace(grouped[0], ' ') : butted.rest
  const minutes = length.minutes ?? time.minutes
  return {
    ...(minutes !== undefined && { minutes }),
    ...(dated.read && ('fault' in dated.read ? { fault: dated.read.fault } : { day: dated.read.day })),
    ...(time.startTime && { startTime: time.startTime }),
    ...(status.status && { status: status.status }),
    ...(because?.[1] && { reason: because[1].trim() }),
    isGroup: grouped !== null || butted.allBut.length > 0,
    allBut: butted.allBut,
    rest: tidy(rest),
  }
}

function takeStatus(text: string): { readonly rest: string; readonly status?: SpokenStatus } {
  for (const [pattern, status] of statusWords) {
    const found = pattern.exec(text)
    if (found) return { rest: text.replace(found[0], ' '), status }
  }
  return { rest: text }
}

function takeAllBut(text: string): { readonly rest: string; readonly allBut: readonly string[] } {
  const found =
    /[,;]?\s*\b(?:(?:all|every(?:one|body))\s+(?:but|except)(?:\s+for)?|except(?:\s+for)?|without)\s+(.+)$/i.exec(text)
  if (!found) return { rest: text, allBut: [] }
  const names = (found[1] ?? '').split(/\s*(?:,|;|&|\band\b)\s*/i).map(tidy)
  return { rest: text.slice(0, found.index), allBut: names.filter((name) => name !== '') }
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .trim()
}
