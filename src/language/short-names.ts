// Which given names are usually one person's: Bill is William on the roster. Only names in everyday use; rarer ones
// are what the roster's preferred name is for.
import { shortNameTable } from './short-name-table.js'

/** Each name's families: a name and its short forms. Alex is in Alexander's and in Alexandra's. */
const familiesOf = new Map<string, (readonly string[])[]>()
for (const entry of shortNameTable.split(',')) {
  const family = entry.trim().split(' ')
  for (const name of family) familiesOf.set(name, [...(familiesOf.get(name) ?? []), family])
}

/** The folded names that may stand for a folded given name, itself left out; in both directions. */
export function shortNamesOf(name: string): readonly string[] {
  const names = new Set((familiesOf.get(name) ?? []).flat())
  names.delete(name)
  return [...names]
}

/** Whether two folded given names are usually one person's: Bill and Will are, Alexander and Alexandra are not. */
export function sameGivenName(a: string, b: string): boolean {
  return a === b || (familiesOf.get(a) ?? []).some((family) => family.includes(b))
}
