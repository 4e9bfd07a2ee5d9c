// Spans of days as staff say them: "this week", "next month", "in 14 days", "by Dec 18".
import { addDays, addMonths, type Day, weekdayOf } from '#time/day'
import { readDay } from './day-words.js'

export interface SpanWords {
  /** Both of them in; absent where nothing was said. */
  readonly span?: { readonly from: Day; readonly to: Day }
  /** What was said besides. */
  readonly rest: string
}

/** Reads a span out of some words. A week ends on Sunday, a month on its last day; what is due today is in each of them. */
export function takeSpan(words: string, today: Day): SpanWords {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const firstOfNext = addMonths(addDays(today, 1 - Number(today.slice(8))), 1)
  const named: readonly (readonly [said: RegExp, span: { from: Day; to: Day }])[] = [
    [/\b(?:this\s+)?week\b/i, { from: today, to: sunday }],
    [/\b(?:this\s+)?month\b/i, { from: today, to: addDays(firstOfNext, -1) }],
  ]
  const ahead: typeof named = [
    [/\bnext\s+week\b/i, { from: addDays(sunday, 1), to: addDays(sunday, 7) }],
    [/\bnext\s+month\b/i, { from: firstOfNext, to: addDays(addMonths(firstOfNext, 1), -1) }],
    [/\btoday\b/i, { from: today, to: today }],
  ]
  const inDays = /\b(?:with)?in\s+(?:the\s+next\s+)?(\d{1,3})\s+(days?|weeks?)\b/i.exec(words)
  if (inDays) {
    const days = Number(inDays[1]) * (/^week/i.test(inDays[2] ?? '') ? 7 : 1)
    return { span: { from: today, to: addDays(today, days) }, rest: without(words, inDays[0]) }
  }
  for (const [said, span] of [...ahead, ...named]) {
    const found = said.exec(words)
    if (found) return { span, rest: without(words, found[0]) }
  }
  const until = /\b(?:by|until|till)\s+(.+)$/i.exec(words)
  const read = until && dayAtStart(until[1] ?? '', today)
  if (until && read && read.day >= today) {
    return { span: { from: today, to: read.day }, rest: without(words, until[0].replace(read.rest, '')) }
  }
  return { rest: words.trim() }
}

/** A day is said in four words at most: "Dec 18, 2026". */
const longestDay = 4

function dayAtStart(words: string, today: Day): { readonly day: Day; readonly rest: string } | undefined {
  const said = words.split(/\s+/)
  for (let count = Math.min(longestDay, said.length); count > 0; count -= 1) {
    const read = readDay(said.slice(0, count).join(' '), today, 'future')
    if ('day' in read) return { day: read.day, rest: said.slice(count).join(' ') }
  }
  return undefined
}

function without(words: string, said: string): string {
  return words.replace(said, ' ').replace(/\s+/g, ' ').trim()
}
