// Writes many rows of a table by one statement, whether they are there or not.
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'

/**
 * Writes rows, none of them twice.
 * @param rows each as JSON with a value for every column of the table, under the column's name in the schema; what is
 * sealed as `sealedText` writes it. Whatever else stands in them is left aside
 */
export type Upsert = (write: Queries, rows: readonly string[]) => Promise<void>

/**
 * @param key the columns that tell rows apart; none where every row is a new one
 * @param name the prepared statement's own
 * @param keep leaves a row that is there as it is
 */
export function upsertInto(
  database: Database,
  table: SQLiteTable,
  key: readonly string[],
  name: string,
  keep = false,
): Upsert {
  const { dialect } = database
  const columns = Object.entries(getTableColumns(table))
  const prepared = new WeakMap<Queries, Prepared<unknown>>()

  const build = (write: Queries): Prepared<unknown> => {
    const values = columns.map(([column, of]) => dialect.valueFor(of, column))
    // Without `where`, SQLite would read the conflict's `on` as the join's.
    const select = sql`select ${sql.join(values, sql`, `)} from ${dialect.rowsOf('rows')} where true`
    const insert = write.insert(table).select(select)
    if (key.length === 0) return dialect.prepare(insert, name)
    const target = columns.filter(([column]) => key.includes(column)).map(([, of]) => of)
    const set: Record<string, SQL> = {}
    for (const [column] of columns) if (!key.includes(column)) set[column] = sql.raw(`excluded.${snakeCase(column)}`)
    const whole =
      Object.keys(set).length > 0 && !keep
        ? insert.onConflictDoUpdate({ target, set: set as never })
        : insert.onConflictDoNothing()
    return dialect.prepare(whole, name)
  }

  return async (write, rows) => {
    if (rows.length === 0) return
    const statement = prepared.get(write) ?? build(write)
    prepared.set(write, statement)
    await statement.execute({ rows: `[${rows.join(',')}]` })
  }
}

/** Sealed bytes as they stand in a row of JSON. */
export function sealedText(sealed: Buffer): string {
  return `\\x${sealed.toString('hex')}`
}

/** As drizzle names columns. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
