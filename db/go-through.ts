// A whole table, row by row, as each engine gives it without ever holding all of it: through a cursor.
import type Sqlite from 'better-sqlite3'
import { asc, type Column, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Queries } from './queries.js'

/** A row under the names of the schema: JSON opened, sealed values as bytes. */
export type StoredRow = Readonly<Record<string, unknown>>

export type GoThrough = (read: Queries, table: SQLiteTable) => AsyncIterable<readonly StoredRow[]>

/** So few that a page takes a millisecond or two, and whoever else has something to do comes in between. */
const atOnce = 100

/** PostgreSQL's way to run a statement by hand. */
export function executing(read: Queries): { execute(query: SQL): Promise<{ readonly rows: readonly object[] }> } {
  return read as unknown as { execute(query: SQL): Promise<{ readonly rows: readonly object[] }> }
}

export const goThroughOnSqlite: GoThrough = async function* (read, table) {
  const toRow = rowReader(table, (column, value) =>
    isJson(column) ? JSON.parse(String(value)) : decoded(column, value),
  )
  const client = (read as unknown as { readonly $client: Sqlite.Database }).$client
  const rows = client.prepare(inOrder(read, table).toSQL().sql).raw().iterate()
  let page: StoredRow[] = []
  for (const row of rows as IterableIterator<readonly unknown[]>) {
    page.push(toRow(row))
    if (page.length < atOnce) continue
    yield page
    page = []
    await new Promise(setImmediate)
  }
  yield page
}

export const goThroughOnPostgres: GoThrough = async function* (read, table) {
  // The driver has opened JSON already: a text in it that looks like JSON stays a text.
  const toRow = rowReader(table, (column, value) => (isJson(column) ? value : decoded(column, value)))
  const { execute } = executing(read)
  const run = (text: string) => execute.call(read, sql.raw(text))
  await run(`declare going_through no scroll cursor for ${inOrder(read, table).toSQL().sql}`)
  try {
    for (;;) {
      const { rows } = await run(`fetch ${atOnce} from going_through`)
      yield rows.map((row) => toRow(Object.values(row)))
      if (rows.length < atOnce) return
    }
  } finally {
    // Where the transaction has failed, the cursor went with it.
    await run('close going_through').catch(() => undefined)
  }
}

/** By its key where that is one column; the order of a table without one says nothing. */
function inOrder(read: Queries, table: SQLiteTable) {
  const key = Object.values(getTableColumns(table)).find((column) => column.primary)
  const all = read.select().from(table)
  return key ? all.orderBy(asc(key)) : all
}

function rowReader(
  table: SQLiteTable,
  decode: (column: Column, value: unknown) => unknown,
): (values: readonly unknown[]) => StoredRow {
  const columns = Object.entries(getTableColumns(table))
  return (values) =>
    Object.fromEntries(
      columns.map(([key, column], at) => {
        const value = values[at] ?? null
        return [key, value === null ? null : decode(column, value)]
      }),
    )
}

function isJson(column: Column): boolean {
  return column.dataType === 'json'
}

function decoded(column: Column, value: unknown): unknown {
  return column.mapFromDriverValue(value)
}
