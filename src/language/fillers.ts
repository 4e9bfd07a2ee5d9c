// Words that carry a question and name nobody, and those that mostly do but are somebody's name as well.
import type { Word } from './spoken-words.js'

const plainFillers = new Set(
  `about also and are as at back been being both by check child could did display does doing everyone everything explain
  fetch find for from gets get getting give gives going got had has have having hello hey hi him his how if in info
  information into is it its kid kids know learn let like list look looking lookup many me much named need needed needs of
  off ok okay on or our pls please plz pull quick quickly read receive receives regarding remind right should show some student
  students tell thank thanks that the their them there these they thing things this those today up us use uses want wanted
  wants was we were what whats when where which who whos whose why with would your`.split(/\s+/),
)

/** Fillers that are also given names or surnames: Will, May, My, Her, To, An, Do, See; and initials. */
const fillersAndNames = new Set(
  `a all am an any ask be can do go he her i just long may my no now open say see she so to will yes you`.split(/\s+/),
)

/** `filler`: names nobody. `maybe`: a filler or a name. `word`: neither of them a filler. */
export type Weight = 'filler' | 'maybe' | 'word'

/**
 * What a word weighs in a question.
 * @param within the words around it: a capital inside a text of small letters makes a filler a likely name
 */
export function weigh(word: Word, within: readonly Word[]): Weight {
  if (plainFillers.has(word.folded)) {
    const marked = word.capital && !word.opens && within.some((other) => !other.capital)
    return marked ? 'maybe' : 'filler'
  }
  return fillersAndNames.has(word.folded) && !word.possessive ? 'maybe' : 'word'
}

const nameEnders = new Set('after at before during for from if in on this today when while'.split(' '))

/** Whether a word inside a question ends the name before it: "Jane Doe in math", "Jane Doe's for the test". */
export function endsName(word: Word): boolean {
  return word.possessive || (nameEnders.has(word.folded) && !word.capital)
}
