// The chain of the audit log: what is bound into an entry's hash, and whether an entry follows from the one before it.
import type { AuditedStudent } from '#records/audit'
import type { Schema } from '../schema.js'
import type { Place, Seal } from '../seal.js'

export type AuditRow = Schema['audit']['$inferSelect']

/** Where the chain ends: the newest entry. */
export interface Head {
  readonly number: number
  readonly hash: string
}

/** Before the first entry. */
export const beginning: Head = { number: 0, hash: '' }

/** Sealed words are bound to the entry they stand in by its place in the chain. */
export function wordsPlace(previous: string): Place {
  return { table: 'audit', column: 'words', row: previous }
}

/**
 * What is bound into an entry's hash: every column but the two hashes, in one order. The students are bound field by
 * field: PostgreSQL keeps the fields of a JSON object in an order of its own, and the hash must follow from what it keeps.
 */
export function chained(row: Omit<AuditRow, 'previous' | 'hash'>): string {
  const { id, at, actorId, platform, workspace, user, surface, command, outcome, students, words } = row
  return JSON.stringify([
    id,
    at,
    actorId,
    platform,
    workspace,
    user,
    surface,
    command,
    outcome,
    students.map((one) => [one.id, one.grounds, one.parts]),
    words?.toString('base64'),
  ])
}

/** An entry as it lies in the database, its students as they lie there: a text with SQLite, opened JSON with PostgreSQL. */
export type RawRow = Omit<AuditRow, 'students'> & { readonly students: unknown }

/** The students that an entry names; undefined where what lies there is not what was ever written. */
export function studentsIn(raw: unknown): readonly AuditedStudent[] | undefined {
  const read = typeof raw === 'string' ? parsed(raw) : raw
  if (!Array.isArray(read)) return undefined
  const students = (read as AuditedStudent[]).map((one) => ({ id: one?.id, grounds: one?.grounds, parts: one?.parts }))
  // Byte for byte what was written, with SQLite; with PostgreSQL, which keeps no bytes of it, no field more or less.
  const isAsWritten =
    typeof raw === 'string'
      ? JSON.stringify(students) === raw
      : (read as object[]).every((one) => Object.keys(one ?? {}).length === 3)
  return isAsWritten ? students : undefined
}

/** Whether an entry is what was written after another, and nothing else. */
export function follows(row: RawRow, before: Head, seal: Seal): boolean {
  const students = studentsIn(row.students)
  if (!students || row.id !== before.number + 1 || row.previous !== before.hash) return false
  return row.hash === seal.chain(before.hash, chained({ ...row, students }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
