// Many rows into one table at a time, as each engine does it fastest: SQLite takes them one by one through a statement
// that stands ready, PostgreSQL all at once as JSON.
import type Sqlite from 'better-sqlite3'
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteInsertBase, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Queries } from './queries.js'

/** A row as JSON can hold it: what is sealed stands in it as `sealedText` writes it. */
export type JsonRow = Readonly<Record<string, unknown>>

/** Such a row without its names: a value for every column, in the table's order. */
export type RowValues = readonly unknown[]

/** Writes rows, each with a value for every column; whatever else stands in one is left aside. */
export type RowWriter = (write: Queries, rows: readonly JsonRow[]) => Promise<void>

/** Writes rows without their names: as very many cost less. */
export type ValuesWriter = (write: Queries, rows: readonly RowValues[]) => Promise<void>

/** An insert of every column, before it is said what happens to rows that are there. */
export type Insert = SQLiteInsertBase<SQLiteTable, 'sync', unknown>

/** Makes a writer. @param finish says what happens to rows that are there @param name the statement's own */
type Make<Writer> = (table: SQLiteTable, finish: (insert: Insert) => Insert, name: string) => Writer

export type MakeRowWriter = Make<RowWriter>
export type MakeValuesWriter = Make<ValuesWriter>

/** The names of a row's values, in the table's order. */
export function namesOf(table: SQLiteTable): readonly string[] {
  return Object.keys(getTableColumns(table))
}

/** A row's values without their names. */
export function valuesOf(row: JsonRow, names: readonly string[]): RowValues {
  return names.map((name) => row[name] ?? null)
}

/** The same for rows that have their names. */
export function byName(make: MakeValuesWriter): MakeRowWriter {
  return (table, finish, name) => {
    const names = namesOf(table)
    const writeValues = make(table, finish, name)
    return (write, rows) =>
      writeValues(
        write,
        rows.map((row) => valuesOf(row, names)),
      )
  }
}

/** Sealed bytes as they stand in a row. */
export function sealedText(sealed: Buffer): string {
  return `\\x${sealed.toString('hex')}`
}

export const sqliteValuesWriter: MakeValuesWriter = (table, finish) => {
  const columns = Object.entries(getTableColumns(table))
  const encoders = columns.map(([, column]) => encoderOf(column))
  const statements = new WeakMap<Queries, Sqlite.Statement>()
  const prepare = (write: Queries): Sqlite.Statement => {
    const values = Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(key)]))
    const insert = finish(write.insert(table).values(values as never) as unknown as Insert)
    // Filling drizzle's placeholders would cost as much again as the insert.
    return (write as unknown as { readonly $client: Sqlite.Database }).$client.prepare(insert.toSQL().sql)
  }
  return async (write, rows) => {
    const statement = statements.get(write) ?? prepare(write)
    statements.set(write, statement)
    const values: unknown[] = []
    for (const row of rows) {
      for (let place = 0; place < encoders.length; place += 1) values[place] = bound(row[place], encoders[place])
      statement.run(values)
    }
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
