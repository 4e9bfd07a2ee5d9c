// Writes rows of a table whether they are there or not.
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.js'
import type { Insert, RowWriter, ValuesWriter } from '../row-writer.js'

/**
 * A writer of rows, none of which may be given twice at a time.
 * @param key the columns that tell rows apart; none where every row is a new one
 * @param name the statement's own
 * @param keep leaves a row that is there as it is
 */
export function upsertInto(
  database: Database,
  table: SQLiteTable,
  key: readonly string[],
  name: string,
  keep = false,
): RowWriter {
  return database.dialect.rowWriter(table, whereItIsThere(table, key, keep), name)
}

/** The same for rows without their columns' names, told apart by their id. */
export function upsertValuesInto(database: Database, table: SQLiteTable, name: string): ValuesWriter {
  return database.dialect.valuesWriter(table, whereItIsThere(table, ['id'], false), name)
}

/** Says what happens where a row is there. */
function whereItIsThere(table: SQLiteTable, key: readonly string[], keep: boolean): (insert: Insert) => Insert {
  const columns = Object.entries(getTableColumns(table))
  const target = columns.filter(([column]) => key.includes(column)).map(([, of]) => of)
  const set: Record<string, SQL> = {}
  for (const [column] of columns) if (!key.includes(column)) set[column] = sql.raw(`excluded.${snakeCase(column)}`)
  const replaces = !keep && Object.keys(set).length > 0
  return (insert) => {
    if (key.length === 0) return insert
    return (
      replaces ? insert.onConflictDoUpdate({ target, set: set as never }) : insert.onConflictDoNothing()
    ) as typeof insert
  }
}

/** As drizzle names columns. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
