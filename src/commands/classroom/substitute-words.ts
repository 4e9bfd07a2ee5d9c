// What stands after "substitute": whom, for which class, until when. Whatever is missing, the form asks for.
import { readClassWords } from '#language/class-words'

export interface SubstituteWords {
  readonly person: string
  readonly forClass: string
  readonly until: string
}

/** Reads "Pat Lee for period 2 until Friday". */
export function readSubstituteWords(words: string): SubstituteWords {
  const [, head = words, until = ''] = /^(.*?)\s*\b(?:until|till|through|thru)\s+(.+)$/i.exec(words) ?? []
  const [, person = '', forClass] = /^(.*?)\s*\b(?:for|in)\s+(.+)$/i.exec(head) ?? []
  if (forClass !== undefined) return { person: person.trim(), forClass, until }
  return readClassWords(head).period === undefined
    ? { person: head.trim(), forClass: '', until }
    : { person: '', forClass: head, until }
}
