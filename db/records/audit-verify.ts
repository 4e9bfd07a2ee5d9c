// Checks the audit log entry by entry, a page at a time, and what was kept of it elsewhere.
import { between, max } from 'drizzle-orm'
import type { ChainHead } from '#records/audit-checkpoints'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { beginning, follows, type Head, type RawRow, studentsIn } from './audit-chain.js'
import { headOf } from './audit-checkpoints.js'
import { rawEntries } from './audit-rows.js'
import { filedUntil } from './entry-filing.js'

/** What is wrong with the log; `number` is of the first entry that is not as it was written. */
export type ChainFault =
  /** Entries from here to before the next one there are gone. */
  | { readonly type: 'missing'; readonly number: number; readonly next: number }
  | { readonly type: 'altered'; readonly number: number }
  /** Everything is marked with a key that is not this district's. */
  | { readonly type: 'otherKey'; readonly number: 1 }
  /** The list by which a student's entries are found says something else. */
  | { readonly type: 'misfiled'; readonly number: number }
  /** There were more. */
  | { readonly type: 'endCut'; readonly number: number; readonly were: number; readonly at: string }
  /** Sound in itself, and not what it was: made again by somebody who had the key. */
  | { readonly type: 'replaced'; readonly number: number; readonly at: string }

export interface Verified {
  readonly entries: number
  readonly fault?: ChainFault
}

/** What was kept elsewhere of where the chain ended: all of a hash, or its beginning. */
export interface Witness extends ChainHead {
  readonly at: string
}

const pageLength = 1_000

/**
 * Checks every entry, and that the log still is what its witnesses saw. It ends at the first fault.
 * @param onProgress told of how many entries are checked, and how many there are
 */
export async function verifyAudit(
  database: Database,
  seal: Seal,
  witnesses: readonly Witness[],
  onProgress?: (done: number, of: number) => void,
): Promise<Verified> {
  // What is filed by now is there until the end: what comes meanwhile is no sign of a cut.
  const filed = await filedUntil(database, database.read)
  const reached = Math.max(filed, await lastFiled(database))
  const of = (await headOf(database, database.read)).number
  const waiting = [...witnesses].sort((a, b) => a.number - b.number)
  let before: Head = beginning
  for (;;) {
    const page = await rawEntries(database, before.number, pageLength)
    if (page.length === 0) break
    for (const row of page) {
      if (!follows(row, before, seal)) return { entries: of, fault: await faultAt(row, before, database, seal) }
      before = { number: row.id, hash: row.hash }
      while (waiting[0] && waiting[0].number <= row.id) {
        const witness = waiting.shift()
        if (witness?.number === row.id && !row.hash.startsWith(witness.hash)) {
          return { entries: of, fault: { type: 'replaced', number: row.id, at: witness.at } }
        }
      }
    }
    const misfiled = await misfiledAmong(
      page.filter(({ id }) => id <= filed),
      database,
    )
    if (misfiled !== undefined) return { entries: of, fault: { type: 'misfiled', number: misfiled } }
    onProgress?.(before.number, of)
  }
  const last = waiting.at(-1) ?? filedBeyond(before.number, reached)
  if (!last) return { entries: before.number }
  const fault = { type: 'endCut', number: before.number + 1, were: last.number, at: last.at } as const
  return { entries: before.number, fault }
}

async function faultAt(row: RawRow, before: Head, database: Database, seal: Seal): Promise<ChainFault> {
  const number = before.number + 1
  if (row.id !== number) return { type: 'missing', number, next: row.id }
  if (number > 1) return { type: 'altered', number }
  // The second, taken by itself, tells an entry that was altered from a chain that is another's from its beginning.
  const [second] = await rawEntries(database, 1, 1)
  const isOthers =
    second !== undefined && second.previous === row.hash && !follows(second, { number: 1, hash: row.hash }, seal)
  return isOthers ? { type: 'otherKey', number: 1 } : { type: 'altered', number }
}

/** The last entry that a student is filed under. */
async function lastFiled({ read, tables: { auditStudents } }: Database): Promise<number> {
  const rows = await read.select({ last: max(auditStudents.entry) }).from(auditStudents)
  return rows[0]?.last ?? 0
}

/** The last entry that was filed though it is not there: whoever cut the end forgot the list, or how far it had come. */
function filedBeyond(end: number, filed: number): { number: number; at: string } | undefined {
  return filed > end ? { number: filed, at: 'as the list audit_students has it' } : undefined
}

/** The first entry of some that isn't filed under exactly those it names; undefined where all are. */
async function misfiledAmong(page: readonly RawRow[], database: Database): Promise<number | undefined> {
  const { auditStudents } = database.tables
  const [first, last] = [page[0]?.id ?? 0, page.at(-1)?.id ?? 0]
  const rows = await database.read
    .select()
    .from(auditStudents)
    .where(between(auditStudents.entry, first, last))
  const filed = new Map<number, Set<string>>()
  for (const { entry, studentId } of rows) filed.set(entry, (filed.get(entry) ?? new Set()).add(studentId))
  return page.find(({ id, students }) => {
    const under = filed.get(id) ?? new Set()
    const named = new Set<string>((studentsIn(students) ?? []).map((one) => one.id))
    return named.size !== under.size || [...named].some((one) => !under.has(one))
  })?.id
}
