// Kinds of row that say nothing of a student: kept column by column, and laid down without the columns' names. Nearly all
// of a roster is such rows.
import { inArray } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.js'
import { columnsOf, type JsonRow, type RowValues, valuesOf } from '../row-writer.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertValuesInto } from './upsert.js'

type Table = SQLiteTable & { readonly id: AnySQLiteColumn }

/** A kind whose rows are a table's, column by column. @param without columns that the rows don't have */
export function clearKind<Row extends { readonly id: string }>(
  database: Database,
  table: Table,
  name: string,
  without: readonly string[] = [],
): KindStore<Row, RowValues> {
  const { prepare, isOneOf, list } = database.dialect
  const byIds = prepare<Row>(database.read.select().from(table).where(isOneOf(table.id, 'ids')), `import_load_${name}`)
  const columns = columnsOf(table)
  const rowFrom = (stored: Row): Row => {
    if (without.length === 0) return stored
    return Object.fromEntries(Object.entries(stored).filter(([column]) => !without.includes(column))) as unknown as Row
  }

  return {
    atOnce: 250,
    async load(ids) {
      return new Map((await byIds.execute({ ids: list(ids) })).map((row) => [row.id, rowFrom(row)]))
    },
    async hasAny() {
      return (await database.read.select({ id: table.id }).from(table).limit(1)).length > 0
    },
    async *scan() {
      for await (const row of pages<Row>(database.read, table)) yield rowFrom(row)
    },
    ids: () => idsOf(database.read, table),
    lay: (row) => valuesOf(row as JsonRow, columns),
    columns,
    write: upsertValuesInto(database, table, `import_upsert_${name}`),
    async remove(write, ids) {
      await write.delete(table).where(inArray(table.id, [...ids]))
    },
  }
}
