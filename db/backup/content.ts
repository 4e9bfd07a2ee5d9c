// What stands inside a backup: the name of a table, its rows one a line, the next table, and at the end the manifest. All
// of it as it stood at one moment.
import { getTableName } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { beginning } from '../records/audit-chain.js'
import { tablesOf } from '../sealed-places.js'
import { jsonRow, type TableSum, tableSum } from './rows.js'

const manifestShape = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number(), hash: z.string() })),
  audit: z.object({ entries: z.number(), head: z.string() }),
})

/** What the rest must agree with. */
export type Manifest = z.infer<typeof manifestShape>

/** A line of the content. */
export type ContentLine =
  | { readonly table: string }
  | { readonly row: Readonly<Record<string, unknown>>; readonly text: string }
  | { readonly manifest: Manifest }

const tablePrefix = 'table '
const manifestPrefix = 'manifest '
/** Pieces of about so much go on their way together. */
const pieceChars = 64 * 1024

/** The lines of a database as it stands in a snapshot, some together. @param onRows is told how many rows went by */
export async function* contentOf(
  { dialect, tables }: Pick<Database, 'dialect' | 'tables'>,
  read: Queries,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  const sums: Record<string, TableSum> = {}
  let [head, entries] = [beginning.hash, 0]
  for (const table of tablesOf(tables)) {
    const name = getTableName(table)
    const [toJson, sum] = [jsonRow(table), tableSum()]
    let piece = `${tablePrefix}${name}\n`
    for await (const rows of dialect.goThrough(read, table)) {
      for (const row of rows) {
        const written = toJson(row)
        sum.add(written)
        piece += `${JSON.stringify(written)}\n`
        if (name === 'audit') [head, entries] = [String(row.hash), entries + 1]
        if (piece.length < pieceChars) continue
        yield Buffer.from(piece)
        piece = ''
      }
      onRows(rows.length)
    }
    yield Buffer.from(piece)
    sums[name] = sum.sum
  }
  const manifest: Manifest = { tables: sums, audit: { entries, head } }
  yield Buffer.from(`${manifestPrefix}${JSON.stringify(manifest)}\n`)
}

/** Reads a line again. @throws where it is none */
export function contentLine(text: string): ContentLine {
  if (text.startsWith(tablePrefix)) return { table: text.slice(tablePrefix.length) }
  if (text.startsWith(manifestPrefix)) {
    return { manifest: manifestShape.parse(JSON.parse(text.slice(manifestPrefix.length))) }
  }
  return { row: JSON.parse(text) as Readonly<Record<string, unknown>>, text }
}
