// Reads a CSV file a piece at a time: never the file in memory, whatever its size.
import { CsvError, parse } from 'csv-parse'
import { CsvLines, type LineEnd } from './csv-lines.js'
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
  const lines = new CsvLines(longestRecord)
  // csv-parse reads on where records are more than lines.
  let parser: Parsing | undefined
  let header: readonly string[] | undefined
  let line = 1
  let bytes = 0

  const taken = (records: readonly (readonly string[])[]): CsvRow[] => {
    const rows: CsvRow[] = []
    for (const cells of records) {
      const at = line
      line += linesOf(cells)
      if (isEmpty(cells)) continue
      if (header) rows.push({ line: at, cells })
      else header = cells
    }
    return rows
  }
  const read = (piece: Buffer, isLast: boolean): CsvRow[] => {
    if (parser) return taken(parser.read(piece))
    const { records, left } = lines.read(piece, isLast)
    const rows = taken(records)
    if (!left) return rows
    parser = new Parsing(file.name, line, left.lineEnd)
    return [...rows, ...taken(parser.read(left.bytes))]
  }

  for await (const chunk of await file.open()) {
    for (const piece of piecesOf(chunk as Buffer)) {
      bytes += piece.length
      const rows = read(piece, false)
      if (header && rows.length > 0) yield { header, rows, bytes }
    }
  }
  const rows = parser ? [] : read(Buffer.alloc(0), true)
  rows.push(...taken((await parser?.end()) ?? []))
  if (!header) throw new Refused(file.name, 1, 'is empty. It needs a header line with the names of its columns.')
  yield { header, rows, bytes }
}

/** So few rows at a time that none of them is alive any more when memory is tidied up: what lives on costs the most. */
const pieceBytes = 16 * 1024

function* piecesOf(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes)
}

/** A file as csv-parse reads it, from one of its lines on. */
class Parsing {
  readonly #parser
  #broken: unknown

  constructor(
    private readonly file: string,
    /** The first line that it is given, counted from 1. */
    private readonly from: number,
    lineEnd: LineEnd | undefined,
  ) {
    // It can number lines itself, at a third of its speed.
    this.#parser = parse({
      relax_column_count: true,
      max_record_size: longestRecord,
      ...(lineEnd && { record_delimiter: lineEnd }),
    })
    this.#parser.on('error', (reason) => {
      this.#broken = reason
    })
  }

  read(piece: Buffer): readonly string[][] {
    this.#parser.write(piece)
    return this.#taken()
  }

  async end(): Promise<readonly string[][]> {
    // What went wrong in the last piece was told already, and nothing more comes after it.
    if (!this.#broken) {
      const ended = new Promise((resolve) =>
        this.#parser.once('readable', resolve).once('error', resolve).once('end', resolve),
      )
      this.#parser.end()
      await ended
    }
    return this.#taken()
  }

  #taken(): readonly string[][] {
    const records: string[][] = []
    const next = () => this.#parser.read() as string[] | null
    for (let cells = next(); cells !== null; cells = next()) records.push(cells)
    if (this.#broken) throw refusalOf(this.file, this.from, this.#broken)
    return records
  }
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

function refusalOf(file: string, from: number, reason: unknown): Refused {
  const line = from - 1 + (reason instanceof CsvError && typeof reason.lines === 'number' ? reason.lines : 1)
  return new Refused(
    file,
    line,
    'is not CSV from here on. Look for a quote that is never closed, or one within a cell that is not doubled.',
  )
}
