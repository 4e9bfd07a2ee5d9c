// Kinds of row that say nothing of a student: kept column by column.
import { inArray } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '../database.js'
import type { JsonRow } from '../row-writer.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertInto } from './upsert.js'

type Table = SQLiteTable & { readonly id: AnySQLiteColumn }

/**
 * A kind whose rows are a table's, column by column.
 * @param more what the table has and the row doesn't: made from the row
 */
export function clearKind<Row extends { readonly id: string }>(
  database: Database,
  table: Table,
  name: string,
  more?: (row: Row) => Readonly<Record<string, unknown>>,
): KindStore<Row> {
  const { prepare, isOneOf, list } = database.dialect
  const byIds = prepare<Row>(database.read.select().from(table).where(isOneOf(table.id, 'ids')), `import_load_${name}`)
  const upsert = upsertInto(database, table, ['id'], `import_upsert_${name}`)
  const extra = more ? Object.keys(more({ id: '' } as Row)) : []
  const rowFrom = (stored: Row): Row => {
    if (extra.length === 0) return stored
    return Object.fromEntries(Object.entries(stored).filter(([column]) => !extra.includes(column))) as unknown as Row
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
    lay: (row) => (more ? { ...row, ...more(row) } : (row as JsonRow)),
    write: upsert,
    async remove(write, ids) {
      await write.delete(table).where(inArray(table.id, [...ids]))
    },
  }
}
