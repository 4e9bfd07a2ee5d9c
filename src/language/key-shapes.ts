// The shapes of the keys under which students are filed and looked up: both sides must write them alike.
//
// `n:` a given name and a surname, `i:` an initial and the other name, `s:` how the two sound, in either order;
// `f:` a surname alone, `g:` a given name alone, `#` a number.
import { asNumber } from './name-words.js'
import { soundOf } from './sound.js'

/** A given name and a surname, whichever of them is said first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `n:${a}|${b}` : `n:${b}|${a}`
}

/** One name, and the initial of the other. */
export function initialKey(initial: string, name: string): string {
  return `i:${initial}|${name}`
}

/** How a given name and a surname sound, whichever is said first; empty where one has no sound that we know. */
export function soundKey(a: string, b: string): string {
  const [one = '', other = ''] = [soundOf(a), soundOf(b)].sort()
  return one === '' ? '' : `s:${one}|${other}`
}

/** A student number, or the roster's own id. */
export function numberKey(number: string): string {
  return `#${asNumber(number)}`
}
