// Writes a row of a table whether it is there or not: built once for each connection, run for each row.
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'

/** Writes one row; every column must be given. */
export type Upsert = (write: Queries, row: Readonly<Record<string, unknown>>) => Promise<void>

/**
 * @param key the columns that tell rows apart
 * @param name the prepared statement's own
 */
export function upsertInto(database: Database, table: SQLiteTable, key: readonly string[], name: string): Upsert {
  const columns = getTableColumns(table)
  const prepared = new WeakMap<Queries, Prepared<unknown>>()
  const target = key.map((one) => columns[one]).filter((column) => column !== undefined)

  const build = (write: Queries): Prepared<unknown> => {
    const values: Record<string, unknown> = {}
    const set: Record<string, SQL> = {}
    for (const column of Object.keys(columns)) {
      values[column] = sql.placeholder(column)
      if (!key.includes(column)) set[column] = sql.raw(`excluded.${snakeCase(column)}`)
    }
    const insert = write.insert(table).values(values as never)
    const whole =
      Object.keys(set).length > 0
        ? insert.onConflictDoUpdate({ target, set: set as never })
        : insert.onConflictDoNothing()
    return database.dialect.prepare(whole, name)
  }

  return async (write, row) => {
    const statement = prepared.get(write) ?? build(write)
    prepared.set(write, statement)
    await statement.execute(row)
  }
}

/** As drizzle names columns. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
