// Writes CSV row by row, harmless to a spreadsheet.
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { privateStream } from '#files/private-file'

export type Cell = string | number | boolean | null | undefined
export type Cells = Readonly<Record<string, Cell>>

/** What is written: columns by name, and rows as they come. */
export interface CsvTable {
  readonly columns: readonly string[]
  rows(): AsyncIterable<Cells>
}

/** A file on its way out. */
export interface OutFile extends CsvTable {
  readonly name: string
}

/** Writes a file, readable by its owner alone. @returns how many rows it has */
export async function writeCsv(folder: string, file: OutFile): Promise<number> {
  return writeCsvTo(await privateStream(join(folder, file.name)), file)
}

/** Writes into a stream. @param end whether that is the end of it @returns how many rows it has */
export async function writeCsvTo(out: Writable, table: CsvTable, end = true): Promise<number> {
  let count = 0
  const lines = stringify({ record_delimiter: '\n' })
  const written = end ? pipeline(lines, out) : pour(lines, out)
  // Where it can't be written (a full disk, no such folder), that ends the waiting for room below, and is thrown there.
  const failed = new Promise<never>((_, reject) => written.catch(reject))
  failed.catch(() => undefined)
  lines.write([...table.columns])
  for await (const row of table.rows()) {
    count += 1
    const isRoom = lines.write(table.columns.map((column) => textOf(row[column])))
    if (!isRoom) await Promise.race([new Promise((resolve) => lines.once('drain', resolve)), failed])
  }
  lines.end()
  await written
  return count
}

/** Into a stream that others write to as well, and that goes on. */
async function pour(lines: Readable, out: Writable): Promise<void> {
  for await (const chunk of lines) {
    if (!out.write(chunk)) await once(out, 'drain')
  }
}

/** A leading `'` keeps a spreadsheet from taking a text for a formula; the import takes it away. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell
}
