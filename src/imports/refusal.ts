// Why a row or a file is not taken, in words that say how to mend it. Never with what stood in a cell.

/** A row that is refused; the rest of the file goes in. */
export interface RefusedRow {
  readonly file: string
  /** The header is line 1. */
  readonly line: number
  readonly why: string
}

/** A whole file, or the whole run, that is refused: nothing of it goes in. */
export class Refused extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly why: string,
  ) {
    super(`${file}:${line}: ${why}`)
    this.name = 'Refused'
  }
}
