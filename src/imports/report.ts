// What an import did, file by file.
import type { RefusedRow } from './refusal.js'

export interface FileCounts {
  added: number
  changed: number
  unchanged: number
  ended: number
  refused: number
}

/** More refused rows than this are counted and no longer named, so that memory stays bounded. */
const mostNamed = 10_000

export class ImportReport {
  readonly files = new Map<string, FileCounts>()
  readonly refusedRows: RefusedRow[] = []
  readonly conflicts: string[] = []
  readonly unknownFiles: string[] = []
  /** What was left alone, and which of two files counts: nothing is refused by it. */
  readonly notes: string[] = []
  /** Why the run as a whole stopped before changing anything. */
  stopped: string | undefined

  /** The counts of a file, begun where it has none. */
  of(file: string): FileCounts {
    const known = this.files.get(file)
    if (known) return known
    const counts = { added: 0, changed: 0, unchanged: 0, ended: 0, refused: 0 }
    this.files.set(file, counts)
    return counts
  }

  refuse(file: string, line: number, why: string): void {
    this.of(file).refused += 1
    if (this.refusedRows.length < mostNamed) this.refusedRows.push({ file, line, why })
  }

  /** Something was changed here and, otherwise, in the file: it stays as it is here. Nothing is refused by it. */
  conflict(file: string, student: string, field: string): void {
    if (this.conflicts.length < mostNamed) {
      this.conflicts.push(`${file}: ${student}: ${field} was changed here and in the file. It stays as it is here.`)
    }
  }

  /** Says something of a file that is worth knowing and no fault. Never with what stood in it. */
  note(line: string): void {
    if (this.notes.length < mostNamed) this.notes.push(line)
  }

  get hasRefused(): boolean {
    return this.stopped !== undefined || [...this.files.values()].some((counts) => counts.refused > 0)
  }

  /** As the command line prints it: a line a file, then each refused row. */
  lines(): readonly string[] {
    const files = [...this.files].map(
      ([file, { added, changed, unchanged, ended, refused }]) =>
        `${file}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${ended} ended, ${refused} refused`,
    )
    return [
      ...files,
      ...this.unknownFiles.map((file) => `${file}: skipped, not a file I know`),
      ...this.refusedRows.map(({ file, line, why }) => `${file}:${line}: ${why}`),
      ...this.conflicts,
      ...this.notes,
      ...(this.stopped ? [this.stopped] : []),
    ]
  }
}
