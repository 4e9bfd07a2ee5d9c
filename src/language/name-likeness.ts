// When two names are so like each other that one may have been typed, or taken, for the other.
import { type NameForms, rank } from './name-forms.js'
import { isSwap, nearlySame, withinOneSlip } from './slip.js'

/** Whether a typed word may be a name; both folded. */
export type Alike = (typed: string, name: string) => boolean

/** A slip in one name where the other is as typed. Of three letters the first is hardly ever mistyped: Roe is not Doe. */
export const slippedBeside: Alike = (typed, name) =>
  withinOneSlip(typed, name) && (Math.min(typed.length, name.length) > 3 || typed[0] === name[0] || isSwap(typed, name))

/** A slip where no full name stands beside it: in three letters only two that changed places. */
export const slippedAlone: Alike = (typed, name) =>
  withinOneSlip(typed, name) && (Math.min(typed.length, name.length) > 3 || isSwap(typed, name))

/**
 * Whether words are somebody's given name or surname but for a slip.
 * @param typed the words as one
 * @param severalWords then only a surname: of several words one is mostly the surname, and a given name says too little
 */
export function misspelt(forms: NameForms, typed: string, severalWords: boolean): boolean {
  const like = (name: string): boolean => slippedAlone(typed, name)
  return forms.slippableFamily.some(like) || (!severalWords && forms.slippableGiven.some(like))
}

/** One surname, and given names one slip apart or one of them a part of the other (Mary and Mary Ann). */
export function areTwins(a: NameForms, b: NameForms): boolean {
  if (a.surname !== b.surname) return false
  return a.firstNames.some((one) =>
    b.firstNames.some((other) => nearlySame(one, other) || holds(a, other) || holds(b, one)),
  )
}

function holds(forms: NameForms, name: string): boolean {
  const worth = forms.given.get(name) ?? rank.sound
  return worth <= rank.oneOfGiven || worth === rank.asOneWord
}
