// Reads a CSV file a piece at a time: never the file in memory, whatever its size.
import { isUtf8 } from 'node:buffer'
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
 * The rows of a file, some hundreds at a time.
 * @throws Refused where it is no CSV in UTF-8
 */
export async function* csvPieces(file: SourceFile): AsyncGenerator<CsvPiece> {
  let header: readonly string[] | undefined
  let rows: CsvRow[] = []
  let lastLine = 0
  let emptyLines = 0
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record: (cells: string[], context) => {
      // A record that spans lines is named by the first of them.
      const line = lastLine + 1 + context.empty_lines - emptyLines
      lastLine = context.lines
      emptyLines = context.empty_lines
      if (header) rows.push({ line, cells })
      else header = cells
      return undefined
    },
  })
  let broken: unknown
  parser.on('error', (reason) => {
    broken = reason
  })
  parser.resume()

  const check = utf8Check(file.name)
  let bytes = 0
  const piece = (): CsvPiece | undefined => {
    if (broken) throw refusalOf(file.name, broken)
    if (!header || rows.length === 0) return undefined
    const taken = rows
    rows = []
    return { header, rows: taken, bytes }
  }
  for await (const chunk of await file.open()) {
    const buffer = chunk as Buffer
    check(buffer)
    bytes += buffer.length
    parser.write(buffer)
    const ready = piece()
    if (ready) yield ready
  }
  check(undefined)
  if (!parser.closed) {
    const closed = new Promise((resolve) => parser.once('close', resolve))
    parser.end()
    await closed
  }
  const rest = piece()
  if (rest) yield rest
  if (!header) throw new Refused(file.name, 1, 'it is empty. It needs a header line with the names of its columns.')
  // A file with a header and no rows still says which columns it has.
  if (bytes > 0 && lastLine <= 1) yield { header, rows: [], bytes }
}

function refusalOf(file: string, reason: unknown): Refused {
  if (reason instanceof Refused) return reason
  const line = reason instanceof CsvError && typeof reason.lines === 'number' ? reason.lines : 1
  return new Refused(
    file,
    line,
    'is not CSV from here on. Look for a quote that is never closed, or one within a cell that is not doubled.',
  )
}

/** Finds the first line that is not UTF-8, over pieces that may end within a character. */
function utf8Check(file: string): (chunk: Buffer | undefined) => void {
  let carried: Buffer = Buffer.alloc(0)
  let line = 1
  return (chunk) => {
    const whole = chunk ? Buffer.concat([carried, chunk]) : carried
    const end = chunk ? lastWholeCharacter(whole) : whole.length
    const checked = whole.subarray(0, end)
    if (!isUtf8(checked)) {
      let start = 0
      for (;;) {
        const next = checked.indexOf(10, start)
        if (!isUtf8(checked.subarray(start, next === -1 ? undefined : next)) || next === -1) break
        line += 1
        start = next + 1
      }
      throw new Refused(file, line, 'is not UTF-8. Save the file as "CSV UTF-8".')
    }
    for (let at = checked.indexOf(10); at !== -1; at = checked.indexOf(10, at + 1)) line += 1
    carried = whole.subarray(end)
  }
}

/** Where the last character that is surely whole ends. */
function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
