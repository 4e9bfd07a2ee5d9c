// Goes through a table in the order of its ids, a page at a time.
import { asc, gt } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Queries } from '../queries.js'

const pageSize = 1_000

/** Every row of a table. */
export async function* pages<Row extends { readonly id: string }>(
  read: Queries,
  table: SQLiteTable & { readonly id: AnySQLiteColumn },
): AsyncGenerator<Row> {
  let after = ''
  for (;;) {
    const rows = (await read
      .select()
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(pageSize)) as Row[]
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

/** Every id of a table. */
export async function* idsOf(
  read: Queries,
  table: SQLiteTable & { readonly id: AnySQLiteColumn },
): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const rows = (await read
      .select({ id: table.id })
      .from(table)
      .where(gt(table.id, after))
      .orderBy(asc(table.id))
      .limit(pageSize * 10)) as { id: string }[]
    for (const { id } of rows) yield id
    const last = rows.at(-1)
    if (!last || rows.length < pageSize * 10) return
    after = last.id
  }
}
