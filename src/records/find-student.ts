// Finds the student whom some words name, among those the asker may see and nobody else.
//
// A name that is said whole is found by its keyed tokens, and nobody else's is opened. A slip of the keyboard, or a part
// of a name, takes all the names of those whom the asker knows by person.
import { indexNames, type NameIndex } from '#language/name-index'
import { lookNear, lookUnder, surnameKey } from '#language/name-keys'
import type { NamedPerson } from '#language/named-person'
import type { Office } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Acquaintance } from './acquaintance.js'
import { type FoundStudent, foundAmong } from './found-student.js'
import { reachOf } from './office-reach.js'
import type { StudentRecords } from './student-records.js'
import type { VisibleStudent } from './visible.js'

/** More candidates than this are not opened: the asker is asked for more of the name. */
const mostCandidates = 300

/** Students whom the asker may see, with the names that they are searched by. */
export interface Identified {
  readonly people: ReadonlyMap<StudentId, VisibleStudent>
  readonly named: readonly NamedPerson<StudentId>[]
}

/** More keys than these are not looked up for one request, however many names may be meant in it: the likeliest come first. */
export const nearKeysInRequest = 10_000

/** The names that one request is searched for. */
export interface Names {
  /** Of everybody whom the asker knows by person. */
  readonly open: () => Promise<NameIndex<StudentId>>
  /** How many keys may still be looked under for slips of the keyboard. */
  nearLeft: number
}

/** Where somebody looks for a name. */
export interface Search {
  readonly known: Acquaintance
  readonly names: Names
  readonly offices: readonly Office[]
  readonly records: Pick<StudentRecords, 'filedAmong' | 'filedUnder'>
  /** Opens the names of those of some students whom the asker may see. */
  readonly identified: (ids: readonly StudentId[]) => Promise<Identified>
}

/** @param withTwins whether to look for others with a name so like it, before something is written */
export async function findStudent(words: string, withTwins: boolean, search: Search): Promise<FoundStudent> {
  const { known, names, offices } = search
  if (offices.length === 0) {
    const found = await findToTheLetter(words, withTwins, search)
    return found ?? foundAmong((await names.open()).match(words), await known.people(), false)
  }
  const match = (await names.open()).match(words)
  const mine = match.type === 'one' ? [match.id, ...match.twins] : match.type === 'several' ? match.ids : []
  const found = await findFiled(words, lookUnder(words), mine, search)
  // Strangers may be filed under a part of the words: only a match is a find. Twins are filed under what is near.
  if (found.type === 'several' || (found.type === 'one' && found.exact && !withTwins)) return found
  // Twins are looked for however much was looked for before: what is written must not go to one of them.
  if (found.type === 'one') return findFiled(words, lookNear(words), mine, search)
  const keys = lookNear(words, names.nearLeft)
  names.nearLeft = Math.max(0, names.nearLeft - keys.length)
  const near = await findFiled(words, keys, mine, search)
  return near.type === 'one' && withTwins ? findFiled(words, lookNear(words), mine, search) : near
}

/** @returns undefined where it takes the names of everybody whom the asker knows by person to say */
async function findToTheLetter(
  words: string,
  withTwins: boolean,
  { known, records, identified }: Search,
): Promise<FoundStudent | undefined> {
  const key = `${withTwins ? 'twins' : 'one'}|${words}`
  const before = known.found(key)
  if (before) return before
  const among = async (filed: readonly StudentId[]) => {
    const { people, named } = await identified(filed)
    return { named, found: foundAmong(indexNames(named).match(words), people, false) }
  }
  const filed = await records.filedAmong(lookUnder(words), known.permits)
  const { named, found } = await among(filed)
  if (found.type !== 'one' || !found.whole) return undefined
  const meant = named.find(({ id }) => id === found.student.id)
  const namesakes = withTwins && meant ? await records.filedAmong([surnameKey(meant)], known.permits) : []
  const sure = namesakes.length > 1 ? (await among([...new Set([...filed, ...namesakes])])).found : found
  if (sure.type === 'one') known.keep(key, sure)
  return sure
}

/** Judges the words against those filed under some keys within an office's reach, and those who are known anyway. */
async function findFiled(
  words: string,
  keys: readonly string[],
  mine: readonly StudentId[],
  { offices, records, identified }: Search,
): Promise<FoundStudent> {
  const filed = await records.filedUnder(keys, reachOf(offices), mostCandidates)
  const { people, named } = await identified([...new Set([...filed, ...mine])])
  return foundAmong(indexNames(named).match(words), people, filed.length >= mostCandidates)
}
