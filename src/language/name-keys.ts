// The plain keys by which a store finds people among a million without opening them all: it keeps a keyed hash of
// each. They find more people than are meant; `indexNames` then judges those found.
//
// They find whomever an index of everybody would, but for: a given name alone that is misspelt; a given and a
// middle name, or some parts of a longer surname, without the rest; a slip in two names written as one word; and
// some slips within a name of four words or more.
import { foldWords } from './fold.js'
import { initialKey, numberKey, pairKey, soundKey } from './key-shapes.js'
import { mostWords, nameWords, telling } from './name-words.js'
import type { Named } from './named-person.js'
import { shortNamesOf } from './short-names.js'
import { slipsOf } from './slip.js'

/** More keys than these are not looked up for one name. */
const mostNearKeys = 5000
const longestName = 120

type Pair = readonly [string, string]

/**
 * The plain keys under which a student is filed; the store keys (HMAC) them.
 * Eight or nine for most, about fifteen with a compound surname or a preferred name, more with very many names. Whoever
 * changes them raises `filing` in `db/records/name-filing.ts`.
 */
export function filedUnder(person: Named): readonly string[] {
  const { given, preferred, middle, family, familyAndSuffix } = nameWords(person)
  const surnameParts = telling(family).slice(-3)
  const wholeSurnames = filled([family.join(''), familyAndSuffix.join('')])
  const surnames = filled([...wholeSurnames, ...surnameParts])
  const firstNames = filled([given.join(''), preferred.join('')])
  const firstNameParts = filled([...given, ...preferred].filter((word) => word.length > 1))
  const called = filled([...firstNames, ...firstNameParts])
  const familyInitials = filled([family[0]?.charAt(0), telling(family)[0]?.charAt(0)])

  return filled([
    ...filled([person.identifier, person.sourcedId]).map(numberKey),
    ...surnames.map(familyKey),
    ...called.map((name) => `g:${name}`),
    ...pairs(firstNames, surnames).map(([first, last]) => initialKey(first.charAt(0), last)),
    ...familyInitials.flatMap((initial) => called.map((first) => initialKey(initial, first))),
    ...pairs(called, wholeSurnames).map(([first, last]) => pairKey(first, last)),
    ...pairs([...firstNameParts, ...middle.slice(0, 2)], surnameParts).map(([first, last]) => pairKey(first, last)),
    ...pairs(filled([given[0], preferred.join('')]), surnameParts).map(([first, last]) => soundKey(first, last)),
  ])
}

/** The key under which everybody of somebody's surname is filed: their twins among them. */
export function surnameKey(person: Named): string {
  return familyKey(nameWords(person).family.join(''))
}

function familyKey(name: string): string {
  return `f:${name}`
}

/** The keys to look under for some words as they are written: some dozens at most for a name of two words. */
export function lookUnder(words: string): readonly string[] {
  const typed = wordsOf(words)
  if (typed.length === 0) return []
  const whole = typed.join('')
  const keys = new Set([numberKey(words), familyKey(whole)])
  for (const name of [whole, ...shortNamesOf(whole)]) keys.add(`g:${name}`)
  for (const pair of pairsOf(typed)) for (const key of exactKeys(pair)) keys.add(key)
  return [...keys]
}

/**
 * The keys for slips of the keyboard and names that sound alike, those of `lookUnder` before them. Some hundreds for a
 * name of two words, 5000 more than the others at most; to be tried only where those came to nothing.
 * @param most where fewer are to be tried: the likeliest are
 */
export function lookNear(words: string, most = mostNearKeys): readonly string[] {
  const typed = wordsOf(words)
  const exact = lookUnder(words)
  const keys = new Set(exact)
  const room = exact.length + Math.min(most, mostNearKeys)
  for (const key of nearKeys(typed, pairsOf(typed))) {
    if (keys.size >= room) break
    keys.add(key)
  }
  return [...keys]
}

/** None where the words are no name: they are too many, or too long. */
function wordsOf(words: string): readonly string[] {
  const typed = words.length > longestName ? [] : foldWords(words)
  return typed.length > mostWords ? [] : typed
}

/** Every two words that may be a given name and a surname: two words as typed, or what stands before and after. */
function pairsOf(typed: readonly string[]): readonly Pair[] {
  const pairs = new Map<string, Pair>()
  const add = (a: string, b: string): unknown => pairs.set(`${a}|${b}`, [a, b])
  for (const [at, a] of typed.entries()) for (const b of typed.slice(at + 1)) add(a, b)
  for (let at = 1; at < typed.length; at++) {
    const before = typed.slice(0, at)
    const after = typed.slice(at)
    for (const a of before) add(a, after.join(''))
    for (const b of after) add(before.join(''), b)
    add(before.join(''), after.join(''))
  }
  return [...pairs.values()]
}

function* exactKeys([a, b]: Pair): Generator<string> {
  yield key(a, b)
  for (const short of shortNamesOf(a)) yield key(short, b)
  for (const short of shortNamesOf(b)) yield key(a, short)
}

/** Likeliest first, for there is an end to how many are tried. */
function* nearKeys(typed: readonly string[], pairs: readonly Pair[]): Generator<string> {
  const whole = typed.join('')
  for (let at = 2; at < whole.length - 1; at++) yield pairKey(whole.slice(0, at), whole.slice(at))
  if (typed.length <= 3) for (const slip of slipsOf(whole)) yield familyKey(slip)
  for (const [a, b] of pairs) {
    for (const slip of slipsOf(a)) yield key(slip, b)
    for (const slip of slipsOf(b)) yield key(a, slip)
  }
  // Many more share a part of a name (Liam, of Wiliam) or sound like it than are one slip from it.
  for (const [a, b] of pairs) {
    for (const part of endsOf(a)) yield key(part, b)
    for (const part of endsOf(b)) yield key(a, part)
  }
  for (const [a, b] of pairs) {
    const sound = soundKey(a, b)
    if (sound !== '') yield sound
  }
  for (const [a, b] of pairs) {
    for (const short of shortNamesOf(a)) for (const slip of slipsOf(b)) yield key(short, slip)
    for (const short of shortNamesOf(b)) for (const slip of slipsOf(a)) yield key(slip, short)
  }
}

function key(a: string, b: string): string {
  if (a.length === 1) return initialKey(a, b)
  return b.length === 1 ? initialKey(b, a) : pairKey(a, b)
}

/** The beginnings and the ends of a word: two names may be written as one, as Xiaoming and delaCruz. */
function* endsOf(word: string): Generator<string> {
  for (let at = 2; at < word.length - 1; at++) {
    yield word.slice(0, at)
    yield word.slice(at)
  }
}

function pairs(ones: readonly string[], others: readonly string[]): readonly Pair[] {
  return ones.flatMap((one) => others.map((other): Pair => [one, other]))
}

/** Those that say anything, each once. They are few: looking through them takes less than making a set. */
function filled(names: readonly (string | undefined)[]): readonly string[] {
  const kept: string[] = []
  for (const name of names) {
    if (name !== undefined && name.trim() !== '' && !kept.includes(name)) kept.push(name)
  }
  return kept
}
