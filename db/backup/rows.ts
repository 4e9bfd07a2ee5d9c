// Rows as a backup holds them: one line of JSON each, the same whichever engine they stand in, so that one engine's backup
// fills the other; and the hash of a table, by which two of them are known to hold the same.
import { createHash } from 'node:crypto'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { StoredRow } from '../go-through.js'
import { studentsIn } from '../records/audit-chain.js'
import { type JsonRow, sealedText } from '../row-writer.js'

/**
 * A row as its hash is made of it, the same on both engines: PostgreSQL keeps the fields of a JSON object in an order of its
 * own, so they are put in one.
 */
export function hashedText(row: StoredRow): string {
  return JSON.stringify(row, (_name, value: unknown) => (isPlainObject(value) ? inOrder(value) : value))
}

/**
 * A row as it is written: sealed values as text, JSON with its fields in the order in which they stand. Of an audit entry it
 * is the order in which they were written, whichever engine they come from: the log is held to every byte.
 */
export function jsonRow(table: SQLiteTable): (row: StoredRow) => JsonRow {
  const columns = Object.keys(getTableColumns(table))
  const isAudit = getTableName(table) === 'audit'
  return (row) => ({
    ...Object.fromEntries(columns.map((column) => [column, plain(row[column])])),
    ...(isAudit && { students: studentsIn(row.students) ?? row.students }),
  })
}

function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? sealedText(value) : value
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inOrder(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What a table holds, in whatever order it is gone through. */
export interface TableSum {
  readonly rows: number
  /** The sum of the rows' hashes, in hexadecimal. */
  readonly hash: string
}

/** Adds the rows of one table up. The sum and not the order: each engine has its own for texts. */
export function tableSum(): { add(row: StoredRow): void; readonly sum: TableSum } {
  let [rows, hash] = [0, 0n]
  return {
    add(row) {
      rows += 1
      hash = BigInt.asUintN(256, hash + BigInt(`0x${createHash('sha256').update(hashedText(row)).digest('hex')}`))
    },
    get sum() {
      return { rows, hash: hash.toString(16).padStart(64, '0') }
    },
  }
}
