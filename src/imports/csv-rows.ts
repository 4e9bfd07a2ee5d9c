// Reads a CSV file a piece at a time: never the file in memory, whatever its size.
import { CsvError, parse } from 'csv-parse'
import { Refused } from './refusal.js'
import type { SourceFile } from './source-file.js'

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of one piece of a file. */
export interface CsvPiece {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  /** Bytes read so far. */
  readonly bytes: number
}

/** A cell that was never closed would otherwise swallow the rest of the file. */
const longestRecord = 1024 * 1024

/**
 * The rows of a file, some hundreds at a time; at least one piece, which has the header.
 * @throws Refused where it is no CSV
 */
export async function* csvPieces(file: SourceFile): AsyncGenerator<CsvPiece> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: longestRecord })
  let broken: unknown
  parser.on('error', (reason) => {
    broken = reason
  })
  let header: readonly string[] | undefined
  let line = 1
  let bytes = 0

  const taken = (): CsvRow[] => {
    const rows: CsvRow[] = []
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null) {
      // csv-parse can number lines itself, at a third of its speed.
      const at = line
      line += linesOf(cells)
      if (isEmpty(cells)) continue
      if (header) rows.push({ line: at, cells })
      else header = cells
    }
    if (broken) throw refusalOf(file.name, broken)
    return rows
  }

  for await (const chunk of await file.open()) {
    bytes += (chunk as Buffer).length
    parser.write(chunk)
    const rows = taken()
    if (header && rows.length > 0) yield { header, rows, bytes }
  }
  const ended = new Promise((resolve) => parser.once('readable', resolve).once('error', resolve).once('end', resolve))
  parser.end()
  await ended
  const rows = taken()
  if (!header) throw new Refused(file.name, 1, 'is empty. It needs a header line with the names of its columns.')
  yield { header, rows, bytes }
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === ''
}

/** How many lines a record takes: a quoted cell may span several. */
function linesOf(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1
  return lines
}

function refusalOf(file: string, reason: unknown): Refused {
  const line = reason instanceof CsvError && typeof reason.lines === 'number' ? reason.lines : 1
  return new Refused(
    file,
    line,
    'is not CSV from here on. Look for a quote that is never closed, or one within a cell that is not doubled.',
  )
}
