// When two names are so like each other that one may have been typed, or taken, for the other.
import { type NameForms, rank } from './name-forms.js'
import { isSwap, nearlySame, withinOneSlip } from './slip.js'

/** Whether a typed word may be a name; both folded. */
export type Alike = (typed: string, name: string) => boolean

/** A slip where no full name beside it vouches for it: in three letters only a swap counts, for Roe is not Doe. */
export const slippedAlone: Alike = (typed, name) =>
  withinOneSlip(typed, name) && (Math.min(typed.length, name.length) > 3 || isSwap(typed, name))

/** Whether one word is somebody's given name or surname but for a slip. */
export function misspelt(forms: NameForms, typed: string): boolean {
  const like = (name: string): boolean => slippedAlone(typed, name)
  return forms.slippableGiven.some(like) || forms.slippableFamily.some(like)
}

/** One surname, and given names one slip apart or one of them a part of the other (Mary and Mary Ann). */
export function areTwins(a: NameForms, b: NameForms): boolean {
  if (a.surname !== b.surname) return false
  return a.firstNames.some((one) =>
    b.firstNames.some((other) => nearlySame(one, other) || holds(a, other) || holds(b, one)),
  )
}

function holds(forms: NameForms, name: string): boolean {
  return (forms.given.get(name) ?? rank.sound) <= rank.oneOfGiven
}
