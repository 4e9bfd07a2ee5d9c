// Finds whom a name means among the people whom the asker may see: one of them, several, or nobody, but never a guess.
import { foldWords } from './fold.js'
import { type NameForms, nameForms, rank } from './name-forms.js'
import { type Alike, areTwins, misspelt, slippedAlone, slippedBeside } from './name-likeness.js'
import { commaReading, type Reading, readings } from './name-readings.js'
import { asNumber, mostWords, type Side, sideOf } from './name-words.js'
import type { NamedPerson } from './named-person.js'
import { soundAlike } from './sound.js'

export type NameMatch<Id> =
  | {
      readonly type: 'one'
      readonly id: Id
      /** False where the words were only near the name: a slip of the keyboard, or a name that sounds alike. */
      readonly exact: boolean
      /** Both names were said, one of them at most by its initial, or a number: `lookUnder` finds everybody who fits as well. */
      readonly whole: boolean
      /** Other people with the same surname and a given name so like it that one may be taken for the other. */
      readonly twins: readonly Id[]
    }
  /** Equally good matches: ask which one. */
  | { readonly type: 'several'; readonly ids: readonly Id[] }
  | { readonly type: 'none' }

export interface NameIndex<Id> {
  /** Whom some words mean. Words that are no part of a name make it nobody's: "Jane Smith" is not Jane Doe. */
  match(words: string): NameMatch<Id>
}

/** The longest text that is looked at as a name. */
const longestName = 120

interface Entry<Id> {
  readonly id: Id
  readonly forms: NameForms
}

/** Makes people findable by name. Costs some microseconds a person, once; `match` is then quick. */
export function indexNames<Id>(people: readonly NamedPerson<Id>[]): NameIndex<Id> {
  const entries: Entry<Id>[] = []
  const byNumber = new Map<string, Entry<Id>[]>()
  const byGiven = new Map<string, Entry<Id>[]>()
  const byFamily = new Map<string, Entry<Id>[]>()
  const byWhole = new Map<string, Entry<Id>[]>()

  for (const person of people) {
    const entry = { id: person.id, forms: nameForms(person) }
    entries.push(entry)
    const numbers = [person.identifier, person.sourcedId].map((number) => asNumber(number ?? '')).filter(Boolean)
    for (const number of new Set(numbers)) file(byNumber, number, entry)
    for (const form of entry.forms.given.keys()) file(byGiven, form, entry)
    for (const form of entry.forms.family.keys()) file(byFamily, form, entry)
    const { firstNames, surname } = entry.forms
    const wholes = firstNames.flatMap((first) => (surname === '' ? [] : [first + surname, surname + first]))
    for (const whole of new Set(wholes)) file(byWhole, whole, entry)
  }

  function match(words: string): NameMatch<Id> {
    if (words.length > longestName) return { type: 'none' }
    const numbered = byNumber.get(asNumber(words))
    if (numbered !== undefined) return outcome(numbered, rank.number)
    const typed = foldWords(words)
    if (typed.length === 0 || typed.length > mostWords) return { type: 'none' }
    const surnameFirst = commaReading(words)
    const byComma = surnameFirst && search([surnameFirst])
    if (byComma && byComma.type !== 'none') return byComma
    return search(readings(typed), sideOf(typed))
  }

  /** @param whole all the words, where they may also be a given name or a surname alone */
  function search(ways: readonly Reading[], whole?: Side): NameMatch<Id> {
    const exact = new Best<Entry<Id>>()
    for (const way of ways) bothSides(way, exact)
    if (whole) alone(whole, exact)
    if (exact.found.size > 0) return outcome([...exact.found], exact.worth)

    const slipped = near(ways, slippedBeside)
    if (whole) {
      for (const entry of byWhole.get(whole.joined) ?? []) slipped.add(entry)
      if (!whole.initialled)
        for (const entry of entries) if (misspelt(entry.forms, whole.joined, ways.length > 0)) slipped.add(entry)
    }
    if (slipped.size > 0) return outcome([...slipped], rank.slip)
    return outcome([...near(ways, soundAlike)], rank.sound)
  }

  function bothSides(way: Reading, best: Best<Entry<Id>>): void {
    for (const key of keysOf(way.family)) {
      for (const entry of byFamily.get(key) ?? []) {
        const family = entry.forms.family.get(key) ?? rank.sound
        const given = worthOf(entry.forms.given, way.given)
        if (given === undefined || (given === rank.initial && family === rank.initial)) continue
        best.take(entry, Math.max(given, family))
      }
    }
  }

  function alone(whole: Side, best: Best<Entry<Id>>): void {
    for (const entry of byFamily.get(whole.joined) ?? []) {
      const worth = entry.forms.family.get(whole.joined)
      if (worth === rank.full) best.take(entry, rank.alone)
      if (worth === rank.part) best.take(entry, rank.part)
    }
    for (const key of keysOf(whole)) {
      for (const entry of byGiven.get(key) ?? []) {
        const worth = entry.forms.given.get(key) ?? rank.sound
        if (worth <= rank.oneOfGiven) best.take(entry, rank.alone)
        if (worth === rank.shortName) best.take(entry, rank.shortNameAlone)
        if (worth === rank.asOneWord) best.take(entry, rank.asOneWord)
      }
    }
  }

  /** People of whose two names one is as typed and the other only like it. */
  function near(ways: readonly Reading[], alike: Alike): Set<Entry<Id>> {
    const found = new Set<Entry<Id>>()
    for (const { given, family } of ways) {
      for (const entry of byFamily.get(family.joined) ?? []) {
        if (given.initialled || entry.forms.family.get(family.joined) === rank.initial) continue
        if (entry.forms.slippableGiven.some((name) => alike(given.joined, name))) found.add(entry)
      }
      if (family.initialled) continue
      for (const key of keysOf(given)) {
        for (const entry of byGiven.get(key) ?? []) {
          const vouched = entry.forms.given.get(key) !== rank.initial
          const like = vouched ? alike : slippedAlone
          if (entry.forms.slippableFamily.some((name) => like(family.joined, name))) found.add(entry)
        }
      }
    }
    return found
  }

  function outcome(found: readonly Entry<Id>[], worth: number): NameMatch<Id> {
    const [first] = found
    if (first === undefined) return { type: 'none' }
    if (found.length > 1) return { type: 'several', ids: found.map((entry) => entry.id) }
    const namesakes = byFamily.get(first.forms.surname) ?? []
    const twins = namesakes.filter((entry) => entry !== first && areTwins(entry.forms, first.forms))
    return {
      type: 'one',
      id: first.id,
      exact: worth < rank.slip,
      whole: worth <= rank.shortName,
      twins: twins.map((entry) => entry.id),
    }
  }

  return { match }
}

/** The best matches so far: only the equally best are kept. */
class Best<Found> {
  readonly found = new Set<Found>()
  worth: number = rank.slip

  take(found: Found, worth: number): void {
    if (worth > this.worth) return
    if (worth < this.worth) this.found.clear()
    this.worth = worth
    this.found.add(found)
  }
}

function file<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const filed = index.get(key)
  if (filed) filed.push(value)
  else index.set(key, [value])
}

function keysOf({ joined, spaced }: Side): readonly string[] {
  return joined === spaced ? [joined] : [joined, spaced]
}

function worthOf(forms: ReadonlyMap<string, number>, { joined, spaced }: Side): number | undefined {
  const asOne = forms.get(joined)
  const apart = forms.get(spaced)
  return asOne === undefined || apart === undefined ? (asOne ?? apart) : Math.min(asOne, apart)
}
