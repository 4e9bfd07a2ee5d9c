// Names that sound alike though they are spelt differently: Stephen and Steven, Caitlin and Kaitlyn.
import { doubleMetaphone } from 'double-metaphone'
import { countSlips } from './slip.js'

/** Short words sound alike too easily: John and Jane have one code. */
const shortestWord = 5

/** A short code, the same for words that sound alike; empty where a word has no sound that we know. */
export function soundOf(word: string): string {
  return doubleMetaphone(word)[0]
}

/** Whether two folded words sound alike and are also spelt not too far apart: the code alone takes Moore for Murray. */
export function soundAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  const most = Math.max(2, Math.floor(length / 3))
  if (length < shortestWord || Math.abs(a.length - b.length) > most) return false
  const sound = soundOf(a)
  return sound !== '' && sound === soundOf(b) && countSlips(a, b, most) <= most
}
