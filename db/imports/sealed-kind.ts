// Kinds of row with a part that says something of a student: that part is one sealed document.
import { inArray } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import { sealedText } from '../row-writer.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertInto } from './upsert.js'

export interface SealedShape<Row extends { readonly id: string }> {
  readonly table: SQLiteTable & { readonly id: AnySQLiteColumn }
  /** The table's and the sealed column's names, which are bound into what is sealed. */
  readonly name: string
  readonly column: string
  /** What is sealed of a row, and what stands beside it, safe to be laid down. */
  split(row: Row): { readonly secret: unknown; readonly clear: Readonly<Record<string, unknown>> }
  /** The row again. */
  join(stored: Readonly<Record<string, unknown>>, secret: unknown): Row
}

export function sealedKind<Row extends { readonly id: string }>(
  database: Database,
  seal: Seal,
  shape: SealedShape<Row>,
): KindStore<Row> {
  const { table, name, column } = shape
  const { prepare, isOneOf, list } = database.dialect
  type Stored = { readonly id: string } & Readonly<Record<string, unknown>>
  const byIds = prepare<Stored>(
    database.read.select().from(table).where(isOneOf(table.id, 'ids')),
    `import_load_${name}`,
  )
  const place = (row: string) => ({ table: name, column, row })
  const open = (stored: Stored): Row => {
    const sealed = stored[column] as Sealed | null
    return shape.join(stored, sealed ? JSON.parse(seal.open(place(stored.id), sealed)) : {})
  }

  return {
    atOnce: 100,
    async load(ids) {
      return new Map((await byIds.execute({ ids: list(ids) })).map((stored) => [stored.id, open(stored)]))
    },
    async hasAny() {
      return (await database.read.select({ id: table.id }).from(table).limit(1)).length > 0
    },
    async *scan() {
      for await (const stored of pages<Stored>(database.read, table)) yield open(stored)
    },
    ids: () => idsOf(database.read, table),
    lay(row) {
      const { secret, clear } = shape.split(row)
      const sealed = seal.seal(place(row.id), JSON.stringify(secret))
      return { ...clear, [column]: sealedText(sealed) }
    },
    write: upsertInto(database, table, ['id'], `import_upsert_${name}`),
    async remove(write, ids) {
      await write.delete(table).where(inArray(table.id, [...ids]))
    },
  }
}
