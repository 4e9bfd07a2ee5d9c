// Writes a CSV file row by row, harmless to a spreadsheet.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'

export type Cell = string | number | boolean | null | undefined
export type Cells = Readonly<Record<string, Cell>>

/** A file on its way out. */
export interface OutFile {
  readonly name: string
  readonly columns: readonly string[]
  rows(): AsyncIterable<Cells>
}

/** Writes a file, readable by its owner alone. @returns how many rows it has */
export async function writeCsv(folder: string, file: OutFile): Promise<number> {
  let count = 0
  const lines = stringify({ record_delimiter: '\n' })
  const written = pipeline(lines, createWriteStream(join(folder, file.name), { mode: 0o600 }))
  lines.write([...file.columns])
  for await (const row of file.rows()) {
    count += 1
    const isRoom = lines.write(file.columns.map((column) => textOf(row[column])))
    if (!isRoom) await new Promise((resolve) => lines.once('drain', resolve))
  }
  lines.end()
  await written
  return count
}

/** A leading `'` keeps a spreadsheet from taking a text for a formula; the import takes it away. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell
}
