// Which members of staff some words name. Staff are no secret among staff, so the nearest is offered where none fits.
import { foldWords } from './fold.js'

interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
}

/** Those whom a name or an e-mail address means: whole names before parts of names. */
export function staffNamed<One extends Named>(words: string, people: readonly One[]): readonly One[] {
  const address = words.trim().toLowerCase()
  const addressed = people.filter((one) => one.email !== '' && one.email === address)
  if (addressed.length > 0) return addressed
  const said = foldWords(words)
  if (said.length === 0) return []
  const namesOf = (one: Named) => foldWords(`${one.givenName} ${one.familyName}`)
  const whole = people.filter((one) => [...namesOf(one)].sort().join(' ') === [...said].sort().join(' '))
  if (whole.length > 0) return whole
  return people.filter((one) => said.every((word) => namesOf(one).some((part) => part.startsWith(word))))
}
