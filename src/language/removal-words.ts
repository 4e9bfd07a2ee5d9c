// A removal in one line: "suspended J. Doe 2 days from Monday", "J. Doe sent home early today at 1:15", "ISS J. Doe Oct 5 to
// Oct 7 with services because of a fight". What is not said stays open; what is left is for the student.

import { addDays, type Day, weekdayOf } from '#time/day'
import { takeLength, takeTime } from './clock-words.js'
import { type ReadDay, readDay, takeRange } from './day-words.js'

/** As `removals` has them; words know them by name alone. */
export type SpokenRemoval = 'outOfSchool' | 'inSchool' | 'partOfDay' | 'sentHomeEarly' | 'bus'

export interface RemovalWordsRead {
  readonly type?: SpokenRemoval
  readonly firstDay?: Day
  /** Absent where so many school days were said, or one day. */
  readonly lastDay?: Day
  /** So many school days, the first one among them. */
  readonly schoolDays?: number
  readonly minutes?: number
  readonly services?: 'wentOn' | 'stopped'
  readonly behavior?: string
  /** What is wrong with a day. */
  readonly fault?: string
  /** What is left: the student. */
  readonly rest: string
}

const typeWords: readonly (readonly [RegExp, SpokenRemoval])[] = [
  [/\b(?:from|off)\s+the\s+bus\b|\bbus\s+(?:suspension|removal)\b/i, 'bus'],
  [/\bin[- ]school(?:\s+(?:suspension|suspended))?\b|\biss\b/i, 'inSchool'],
  [/\bsent\s+home(?:\s+early)?\b|\bhome\s+early\b|\bsent\b(?=.*\bhome\b)/i, 'sentHomeEarly'],
  [/\b(?:for\s+)?part\s+of\s+(?:a|the)\s+(?:school\s+)?day\b|\bout\s+of\s+class\b/i, 'partOfDay'],
  [/\bout[- ]of[- ]school(?:\s+suspension)?\b|\boss\b|\bsuspended\b|\bsuspension\b/i, 'outOfSchool'],
]

/** What else is said of one, and names nobody. */
const verbs = /\b(?:suspended|suspension|removed|removal|sent|home|early)\b/gi

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const longDays = new RegExp(`\\b(?:for\\s+)?(\\d{1,3}|${numbers.join('|')}|a)\\s+(?:school\\s+)?days?\\b`, 'i')

const whyWords = /[,;]?\s*\b(?:because(?:\s+of)?|reason:|due to)\s+(.+)$/i
/** "for fighting" behind a day; "for J. Doe" and "for two days" are something else. */
const forWords = new RegExp(
  `(?<=\\b(?:days?|today|yesterday|tomorrow|[a-z]+day|early|\\d{1,4})),?\\s+for\\s+(?!\\d|a\\s+day|part\\b|(?:${numbers.join('|')})\\s)(\\p{L}.+)$`,
  'iu',
)

export function readRemovalWords(text: string, today: Day): RemovalWordsRead {
  const because = whyWords.exec(text) ?? forWords.exec(text)
  const served = takeServices(because ? text.slice(0, because.index) : text)
  const typed = takeType(served.rest)
  const long = longDays.exec(typed.rest)
  const counted = long ? withoutPart(typed.rest, long[0]) : typed.rest
  const dated = takeDays(counted, today, typed.type === 'sentHomeEarly' || typed.type === 'partOfDay')
  // A bare number is no length here: only what is said in minutes or hours.
  const timed = /\d\s*(?:hours?|hrs?|h|minutes?|mins?|m)\b|\bhour\b/i.test(dated.rest)
    ? takeLength(dated.rest)
    : { rest: takeTime(dated.rest).rest }
  const minutes = 'minutes' in timed ? timed.minutes : undefined
  const type = typed.type ?? (minutes === undefined ? undefined : 'partOfDay')
  const schoolDays = long ? numberOf(long[1] ?? '') : undefined
  return {
    ...(type && { type }),
    ...dated.days,
    ...(schoolDays !== undefined && { schoolDays }),
    ...(minutes !== undefined && { minutes: Math.round(minutes) }),
    ...(served.services && { services: served.services }),
    ...(because?.[1] && { behavior: because[1].trim() }),
    rest: tidy(timed.rest.replace(verbs, ' ')),
  }
}

function takeServices(text: string): { readonly rest: string; readonly services?: 'wentOn' | 'stopped' } {
  const none = /,?\s*\b(?:without|no)\s+(?:any\s+)?(?:services|instruction)\b|,?\s*\bservices\s+stopped\b/i.exec(text)
  if (none) return { rest: withoutPart(text, none[0]), services: 'stopped' }
  const some = /,?\s*\bwith\s+(?:all\s+|their\s+)?services\b|,?\s*\bservices\s+(?:went|go|going)\s+on\b/i.exec(text)
  return some ? { rest: withoutPart(text, some[0]), services: 'wentOn' } : { rest: text }
}

function takeType(text: string): { readonly rest: string; readonly type?: SpokenRemoval } {
  for (const [pattern, type] of typeWords) {
    const found = pattern.exec(text)
    if (found) return { rest: withoutPart(text, found[0]), type }
  }
  return { rest: text }
}

type Days = Pick<RemovalWordsRead, 'firstDay' | 'lastDay' | 'fault'>

/** @param isPast what it is can only have happened, so a weekday is the last one */
function takeDays(text: string, today: Day, isPast: boolean): { readonly rest: string; readonly days: Days } {
  const { rest, range } = takeRange(text, today)
  const isSince = /\b(?:since|from)\s+\S+(?:\s+\S+){0,2}\s*$/i.test(text) && !/\b(?:to|until|through)\b/i.test(text)
  if (range && 'from' in range && !isSince) return { rest, days: { firstDay: range.from, lastDay: range.to } }
  if (range && 'fault' in range && !isSince) return { rest, days: { fault: range.fault } }
  // The last words that are a day: a name may hold one ("April May").
  const said = text.trim().split(/\s+/)
  for (let from = Math.max(0, said.length - mostDayWords); from < said.length; from += 1) {
    const words = said.slice(from).join(' ')
    const bare = words.replace(/^(?:from|on|starting|beginning|since)\s+/i, '').replace(/[.,;]$/, '')
    const read = readOne(bare, today, isPast)
    if (!('day' in read)) continue
    const before = said.slice(0, from).join(' ')
    return {
      rest: before.replace(/\b(?:from|on|starting|beginning|since)$/i, ''),
      days: { firstDay: read.day },
    }
  }
  // Or the first ones: "sent home early today J. Doe".
  for (let to = Math.min(said.length - 1, mostDayWords); to > 0; to -= 1) {
    const read = readOne(
      said
        .slice(0, to)
        .join(' ')
        .replace(/^(?:from|on|starting|beginning)\s+/i, ''),
      today,
      isPast,
    )
    if ('day' in read) return { rest: said.slice(to).join(' '), days: { firstDay: read.day } }
  }
  return { rest: text, days: {} }
}

/** "from Oct 5, 2026" has four. */
const mostDayWords = 4

function readOne(words: string, today: Day, isPast: boolean): ReadDay {
  const last = /^last\s+(.+)$/i.exec(words)
  if (!last) return readDay(words, today, isPast ? 'past' : /\d/.test(words) ? 'nearest' : 'future')
  const read = readDay(last[1] ?? '', addDays(today, -1), 'past')
  return 'day' in read && weekdayOf(read.day) === weekdayOf(today) ? { day: addDays(today, -7) } : read
}

function numberOf(said: string): number | undefined {
  if (/^\d+$/.test(said)) return Number(said)
  const at = numbers.indexOf(said.toLowerCase())
  return at >= 0 ? at + 1 : 1
}

function withoutPart(text: string, part: string): string {
  return text.replace(part, ' ').replace(/\s+/g, ' ').trim()
}

const small =
  /^(?:was|is|got|has|have|been|be|for|the|a|an|of|from|on|at|record|recorded|please|i|we|had|were|did|does|do|not|why|who|when|will|would|should|can|could|may|if|how|many|what)$/i

/** Without the small words and signs at its ends. */
function tidy(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .split(' ')
  while (words.length > 0 && small.test(words[0] ?? '')) words.shift()
  while (words.length > 0 && small.test(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}
