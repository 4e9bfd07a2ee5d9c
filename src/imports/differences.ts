// Compares rows with what is held, some hundreds at a time, and lays down what differs.
import { isDeepStrictEqual } from 'node:util'
import type { ImportRecords, Stage } from './ports.js'
import type { ImportReport } from './report.js'
import type { Kind, Rows } from './rows.js'

interface Waiting<K extends Kind> {
  readonly id: string
  /** The row as it shall be, from what is held. */
  build(held: Rows[K] | undefined): Rows[K]
}

const atOnce = 500

/** Rows of one kind from one file, on their way into the stage. */
export class Differences<K extends Kind> {
  #waiting: Waiting<K>[] = []
  /** Nothing of the kind is held: there is nothing to look up. */
  #nothingHeld: boolean | undefined
  readonly #kind: K
  readonly #file: string
  readonly #records: ImportRecords
  readonly #stage: Stage | undefined
  readonly #report: ImportReport

  /** @param stage undefined for a dry run */
  constructor(kind: K, file: string, records: ImportRecords, stage: Stage | undefined, report: ImportReport) {
    this.#kind = kind
    this.#file = file
    this.#records = records
    this.#stage = stage
    this.#report = report
  }

  /**
   * Looks whether anything of the kind is held before the first row comes. Rows that wait for it live on, and V8 then lays
   * all rows that follow among what lives long, where tidying up is dear: so a large file's rows had better not wait.
   */
  async begin(): Promise<void> {
    this.#nothingHeld ??= !(await this.#records.hasAny(this.#kind))
  }

  add(id: string, build: Waiting<K>['build']): void {
    if (this.#nothingHeld) this.#compare(undefined, build)
    else this.#waiting.push({ id, build })
  }

  /** Compares what waits, where enough of it does. */
  async settle(evenFew = false): Promise<void> {
    if (this.#waiting.length === 0 || (!evenFew && this.#waiting.length < atOnce)) return
    await this.begin()
    while (this.#waiting.length > 0) {
      const now = this.#waiting.splice(0, atOnce)
      const held: ReadonlyMap<string, Rows[K]> = this.#nothingHeld
        ? new Map()
        : await this.#records.load(
            this.#kind,
            now.map((one) => one.id),
          )
      for (const { id, build } of now) this.#compare(held.get(id), build)
    }
  }

  #compare(held: Rows[K] | undefined, build: Waiting<K>['build']): void {
    const counts = this.#report.of(this.#file)
    const row = build(held)
    if (held && isDeepStrictEqual(held, row)) counts.unchanged += 1
    else {
      if (!held) counts.added += 1
      else if (isEnded(row) && !isEnded(held)) counts.ended += 1
      else counts.changed += 1
      this.#stage?.put(this.#kind, row)
    }
  }
}

/** Whether a row says of itself that it is over. */
function isEnded(row: unknown): boolean {
  const { ended, active, status } = row as { ended?: boolean; active?: boolean; status?: string }
  return ended === true || active === false || status === 'exited'
}
