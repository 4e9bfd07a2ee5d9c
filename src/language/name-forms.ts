// All the ways one person's given name and surname may be written, each with how well it tells who is meant.
import { type NameWords, nameWords, runsWithin, telling } from './name-words.js'
import type { Named } from './named-person.js'
import { shortNamesOf } from './short-names.js'

/** How well words tell who is meant; lower is better. Of two sides of a name the worse one counts. */
export const rank = {
  number: 0,
  /** The whole given name (or preferred name, or with the middle name) and the whole surname. */
  full: 1,
  /** One of several given names: "Maria" of Maria Guadalupe. */
  oneOfGiven: 2,
  initial: 3,
  shortName: 4,
  /** A given name or a surname alone. */
  alone: 5,
  shortNameAlone: 6,
  /** The given name and the middle name, written as one word. */
  asOneWord: 7,
  /** One part of a compound surname, or the middle name for the given one. */
  part: 8,
  slip: 9,
  sound: 10,
} as const

export interface NameForms {
  /** Folded writings of the given name, and the rank of each. */
  readonly given: ReadonlyMap<string, number>
  readonly family: ReadonlyMap<string, number>
  /** The writings in which a slip is looked for, as one word each. */
  readonly slippableGiven: readonly string[]
  readonly slippableFamily: readonly string[]
  /** The given and the preferred name, and the surname, as one word each: by these twins are known. */
  readonly firstNames: readonly string[]
  readonly surname: string
}

/** Works out the forms of somebody's names. Done once a person, so it may take its time. */
export function nameForms(person: Named): NameForms {
  const words = nameWords(person)
  const given = givenForms(words)
  const family = familyForms(words)
  return {
    given,
    family,
    slippableGiven: written(given, rank.oneOfGiven),
    slippableFamily: written(family, rank.part),
    firstNames: [words.given.join(''), words.preferred.join('')].filter(Boolean),
    surname: words.family.join(''),
  }
}

function givenForms({ given, preferred, middle }: NameWords): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  const middleInitials = middle.map((word) => word.charAt(0))
  for (const words of [given, preferred]) {
    const [first] = words
    if (first === undefined) continue
    const joined = words.join('')
    add(forms, joined, rank.full)
    if (middle.length > 0) {
      add(forms, [...words, ...middle].join(' '), rank.full)
      add(forms, [...middle, ...words].join(' '), rank.full)
      add(forms, joined + middle.join(''), rank.asOneWord)
      add(forms, middle.join('') + joined, rank.asOneWord)
      add(forms, [joined, ...middleInitials].join(' '), rank.full)
      add(forms, [joined.charAt(0), ...middle].join(' '), rank.initial)
    }
    if (words.length > 1) for (const word of words) if (word.length > 1) add(forms, word, rank.oneOfGiven)
    add(forms, first.charAt(0), rank.initial)
    add(forms, [...words.map((word) => word.charAt(0)), ...middleInitials].join(' '), rank.initial)
    for (const short of [...shortNamesOf(joined), ...shortNamesOf(first)]) add(forms, short, rank.shortName)
  }
  for (const word of [middle.join(''), ...middle]) if (word.length > 1) add(forms, word, rank.part)
  return forms
}

function familyForms({ family, familyAndSuffix }: NameWords): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  add(forms, familyAndSuffix.join(''), rank.full)
  add(forms, family.join(''), rank.full)
  for (const run of runsWithin(family)) add(forms, run.join(''), rank.part)
  for (const word of [...family.slice(0, 1), ...telling(family).slice(0, 1)]) add(forms, word.charAt(0), rank.initial)
  return forms
}

function add(forms: Map<string, number>, form: string, worth: number): void {
  if (form !== '' && worth < (forms.get(form) ?? Number.POSITIVE_INFINITY)) forms.set(form, worth)
}

/** The forms no worse than `worst` that are written out, as one word: initials aside. */
function written(forms: ReadonlyMap<string, number>, worst: number): readonly string[] {
  const counts = (worth: number): boolean => worth <= worst || worth === rank.asOneWord
  return [...forms].filter(([form, worth]) => counts(worth) && form.length > 2 && !form.includes(' ')).map(([f]) => f)
}
