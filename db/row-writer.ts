// Many rows into one table at a time, as each engine does it fastest: SQLite takes them singly or by the score through
// statements that stand ready, PostgreSQL all at once as JSON.
import Sqlite from 'better-sqlite3'
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteInsertBase, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Queries } from './queries.js'

/** A row as JSON can hold it: what is sealed stands in it as `sealedText` writes it. */
export type JsonRow = Readonly<Record<string, unknown>>

/** Such a row without its columns' names: a value for every column, in the table's order. */
export type RowValues = readonly unknown[]

/** Writes rows, each with a value for every column; whatever else stands in one is left aside. */
export type RowWriter = (write: Queries, rows: readonly JsonRow[]) => Promise<void>

/** Writes rows without their columns' names: as very many cost less. */
export type ValuesWriter = (write: Queries, rows: readonly RowValues[]) => Promise<void>

/** An insert of every column, before it is said what happens to rows that are there. */
export type Insert = SQLiteInsertBase<SQLiteTable, 'sync', unknown>

/** Makes a writer. @param finish says what happens to rows that are there @param name the statement's own */
type Make<Writer> = (table: SQLiteTable, finish: (insert: Insert) => Insert, name: string) => Writer

export type MakeRowWriter = Make<RowWriter>
export type MakeValuesWriter = Make<ValuesWriter>

/** The names of a table's columns, in its order. */
export function columnsOf(table: SQLiteTable): readonly string[] {
  return Object.keys(getTableColumns(table))
}

/** What stands in some columns of a row. */
export function valuesOf(row: JsonRow, columns: readonly string[]): RowValues {
  return columns.map((column) => row[column] ?? null)
}

/** The same for rows that have their columns' names. */
export function byName(make: MakeValuesWriter): MakeRowWriter {
  return (table, finish, name) => {
    const columns = columnsOf(table)
    const writeValues = make(table, finish, name)
    return (write, rows) =>
      writeValues(
        write,
        rows.map((row) => valuesOf(row, columns)),
      )
  }
}

/** Sealed bytes as they stand in a row. */
export function sealedText(sealed: Buffer): string {
  return `\\x${sealed.toString('hex')}`
}

/** Rows of one statement: more of them spare no more. */
const several = 25

interface Statements {
  /** Writes a row, whether it is there or not. */
  readonly one: Sqlite.Statement
  /** Inserts several rows, up to the first that is there; undefined where rows refer to others. */
  readonly severalNew: Sqlite.Statement | undefined
}

export const sqliteValuesWriter: MakeValuesWriter = (table, finish) => {
  const columns = Object.entries(getTableColumns(table))
  const encoders = columns.map(([, column]) => encoderOf(column))
  // A statement of several rows that may have to be undone as a whole keeps what each page was: four times the work.
  // `or fail` spares that, but not where SQLite must see at its end whether all that the rows refer to is there.
  const refersToNothing = getTableConfig(table).foreignKeys.length === 0
  const statements = new WeakMap<Queries, Statements>()
  const prepare = (write: Queries): Statements => {
    const insertOf = (rows: number) => {
      const values = Array.from({ length: rows }, (_, row) =>
        Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(`${key} ${row}`)])),
      )
      return write.insert(table).values(values as never) as unknown as Insert
    }
    // Filling drizzle's placeholders would cost as much again as the insert.
    const { $client } = write as unknown as { readonly $client: Sqlite.Database }
    const { sql: insertSeveral } = insertOf(several).toSQL()
    return {
      one: $client.prepare(finish(insertOf(1)).toSQL().sql),
      severalNew: refersToNothing ? $client.prepare(insertSeveral.replace(/^insert /, 'insert or fail ')) : undefined,
    }
  }
  const boundOf = (rows: readonly RowValues[], from: number, to: number): unknown[] => {
    const values: unknown[] = []
    for (let at = from; at < to; at += 1) {
      for (let place = 0; place < encoders.length; place += 1) values.push(bound(rows[at]?.[place], encoders[place]))
    }
    return values
  }
  return async (write, rows) => {
    const prepared = statements.get(write) ?? prepare(write)
    statements.set(write, prepared)
    const { one, severalNew } = prepared
    let at = 0
    try {
      for (; severalNew && at + several <= rows.length; at += several) severalNew.run(boundOf(rows, at, at + several))
    } catch (reason) {
      // One of them is there. Those before it are written, and written once more as they are.
      if (!(reason instanceof Sqlite.SqliteError) || !reason.code.startsWith('SQLITE_CONSTRAINT')) throw reason
    }
    for (; at < rows.length; at += 1) one.run(boundOf(rows, at, at + 1))
  }
}

type Encoder = (value: unknown) => unknown

/** How a column's values are bound; undefined where texts and numbers are bound as they are. */
function encoderOf(column: Column): Encoder | undefined {
  if (column.getSQLType() === 'blob') return (value) => Buffer.from(String(value).slice(2), 'hex')
  if (column.dataType === 'string' || column.dataType === 'number') return undefined
  return (value) => column.mapToDriverValue(value)
}

function bound(value: unknown, encode: Encoder | undefined): unknown {
  if (value === null || value === undefined) return null
  return encode ? encode(value) : value
}

export const postgresValuesWriter: MakeValuesWriter = (table, finish, name) => {
  const columns = Object.entries(getTableColumns(table))
  return async (write, rows) => {
    if (rows.length === 0) return
    const values = columns.map(([, column], place): SQL => sql.raw(valueFrom(place, column)))
    const given = sql`json_array_elements(${sql.placeholder('rows')}::json) as laid(given)`
    const select = sql`select ${sql.join(values, sql`, `)} from ${given}`
    const insert = finish(write.insert(table).select(select) as unknown as Insert)
    const prepared = insert as unknown as { prepare(name: string): { execute(values: unknown): Promise<unknown> } }
    await prepared.prepare(name).execute({ rows: JSON.stringify(rows) })
  }
}

/** A column's value out of a row's values that are JSON. */
function valueFrom(place: number, column: Column): string {
  const type = column.getSQLType()
  // A text that is JSON by itself keeps its quotes.
  if (type === 'jsonb') return `case when given ->> ${place} is not null then (given -> ${place})::text::jsonb end`
  // What numbers its rows by itself is a plain number once it has one.
  return `(given ->> ${place})::${type === 'bigserial' ? 'bigint' : type}`
}
