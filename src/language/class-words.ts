// Reads which class is meant: a period, a grade level, a subject.
import { weigh } from './fillers.js'
import { textOf, type Word, wordsOf } from './spoken-words.js'

export interface ClassWords {
  /** As schools number them: "2", "0", "A". */
  readonly period?: string
  /** "1" to "12", "K" or "PK". */
  readonly gradeLevel?: string
  /** What is left: a subject, a teacher, a course title; in the asker's spelling. */
  readonly words: string
}

interface Span {
  readonly start: number
  readonly end: number
  readonly is: 'period' | 'gradeLevel'
  readonly value: string
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const periodWords = new Set(['period', 'periods', 'per', 'pd', 'hour', 'hr', 'block'])
const gradeWords = new Set(['grade', 'grades', 'gr', 'grader', 'graders'])
const classNouns = new Set(['class', 'classes', 'course', 'section', 'roster', 'everybody'])

/** Several ways to understand the same words all ask for them. */
const known = new WeakMap<readonly Word[], readonly Span[]>()

/** Where words name a period or a grade, as places from `start` up to, not including, `end`. */
export function classSpans(words: readonly Word[]): readonly Span[] {
  const found = known.get(words) ?? findClassSpans(words)
  known.set(words, found)
  return found
}

function findClassSpans(words: readonly Word[]): readonly Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const span = spanAt(words[at]?.folded ?? '', words[at + 1]?.folded ?? '', at)
    if (span === undefined) continue
    spans.push(span)
    at = span.end - 1
  }
  return spans
}

function spanAt(word: string, next: string, at: number): Span | undefined {
  const one = (is: Span['is'], value: string): Span => ({ start: at, end: at + 1, is, value })
  const two = (is: Span['is'], value: string): Span => ({ start: at, end: at + 2, is, value })
  const ordinal = ordinalOf(word)
  if (ordinal !== undefined && periodWords.has(next)) return two('period', ordinal)
  if (ordinal !== undefined && gradeWords.has(next)) return two('gradeLevel', ordinal)
  if ((periodWords.has(word) || word === 'p') && /^\d{1,2}$|^\d[a-z]$/.test(next)) return two('period', plain(next))
  if (periodWords.has(word) && ordinalOf(next) !== undefined) return two('period', ordinalOf(next) ?? '')
  if ((word === 'period' || word === 'block') && /^[a-h]$/.test(next)) return two('period', next.toUpperCase())
  if (word === 'k' && gradeWords.has(next)) return two('gradeLevel', 'K')
  if (/^[a-h]$/.test(word) && next === 'block') return two('period', word.toUpperCase())
  if (gradeWords.has(word) && /^(\d{1,2}|k|pk)$/.test(next)) return two('gradeLevel', plain(next))
  if (word === 'pre' && next === 'k') return two('gradeLevel', 'PK')
  if (word === 'prek' || word === 'preschool') return one('gradeLevel', 'PK')
  if (/^kindergart(en|ners?|eners?)$/.test(word)) return one('gradeLevel', 'K')
  const written = /^(p|per|pd|period|block|gr|grade)(\d{1,2})$/.exec(word)
  if (written === null) return undefined
  return one(written[1]?.startsWith('g') ? 'gradeLevel' : 'period', plain(written[2] ?? ''))
}

function ordinalOf(word: string): string | undefined {
  const digits = /^(\d{1,2})(st|nd|rd|th)$/.exec(word)?.[1]
  if (digits !== undefined) return plain(digits)
  const nth = ordinals.indexOf(word)
  return nth < 0 ? undefined : String(nth + 1)
}

function plain(number: string): string {
  return number.replace(/^0+(?=\d)/, '').toUpperCase()
}

/** Reads a class reference: "period 2", "2nd period", "P2", "third period algebra", "7th grade". */
export function readClassWords(rest: string): ClassWords {
  const words = wordsOf(rest)
  const spans = classSpans(words)
  const period = spans.find((span) => span.is === 'period')?.value
  const gradeLevel = spans.find((span) => span.is === 'gradeLevel')?.value
  const said = new Set(spans.flatMap((span) => [...Array(span.end - span.start).keys()].map((nth) => span.start + nth)))
  const isIdle = (at: number): boolean => {
    const word = words[at]
    return word === undefined || said.has(at) || classNouns.has(word.folded) || weigh(word, words) !== 'word'
  }
  const left = [...words.keys()].filter((at) => !said.has(at))
  while (left.length > 0 && isIdle(left[0] ?? -1)) left.shift()
  while (left.length > 0 && isIdle(left.at(-1) ?? -1)) left.pop()
  return {
    ...(period !== undefined && { period }),
    ...(gradeLevel !== undefined && { gradeLevel }),
    words: textOf(rest, words, left),
  }
}
