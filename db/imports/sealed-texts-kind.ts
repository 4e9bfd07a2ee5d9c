// Kinds of row of which some columns are texts, each sealed by itself; one that is absent stays so.
import { inArray } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import { sealedText } from '../row-writer.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertInto } from './upsert.js'

interface SealedTexts {
  readonly table: SQLiteTable & { readonly id: AnySQLiteColumn }
  /** The table's name, which is bound into what is sealed with the column's. */
  readonly name: string
  readonly columns: readonly string[]
}

export function sealedTextsKind<Row extends { readonly id: string }>(
  database: Database,
  seal: Seal,
  { table, name, columns }: SealedTexts,
): KindStore<Row> {
  const { prepare, isOneOf, list } = database.dialect
  type Stored = { readonly id: string } & Readonly<Record<string, unknown>>
  const byIds = prepare<Stored>(
    database.read.select().from(table).where(isOneOf(table.id, 'ids')),
    `import_load_${name}`,
  )
  const place = (column: string, row: string) => ({ table: name, column, row })
  const open = (stored: Stored): Row => {
    const texts = columns.map((column) => {
      const sealed = stored[column] as Sealed | null
      return [column, sealed && seal.open(place(column, stored.id), sealed)] as const
    })
    return { ...stored, ...Object.fromEntries(texts) } as unknown as Row
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
      const texts = row as Readonly<Record<string, unknown>>
      const sealed = columns.map((column) => {
        const text = texts[column]
        const isThere = typeof text === 'string'
        return [column, isThere ? sealedText(seal.seal(place(column, row.id), text)) : null] as const
      })
      return { ...row, ...Object.fromEntries(sealed) }
    },
    write: upsertInto(database, table, ['id'], `import_upsert_${name}`),
    async remove(write, ids) {
      await write.delete(table).where(inArray(table.id, [...ids]))
    },
  }
}
