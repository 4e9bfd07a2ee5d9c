// What the schedule asks of whatever makes backups.
import type { Instant } from '#time/clock'

/** How many backups are kept: the newest of so many days, weeks and months. */
export interface BackupsKept {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

export interface BackupSettings {
  /** The folder that they are written to. */
  readonly folder: string
  /** From when on, each day, where the schools are: `02:30`. */
  readonly at: string
  readonly keep: BackupsKept
}

export interface Backups {
  readonly at: string
  /** Whether one is being made here just now. */
  isUnderWay(): boolean
  /** When the last verified one was made, by whichever process. */
  lastMade(): Promise<Instant | undefined>
  /** Begins one, beside everything else that goes on here. @param onFailed is told where it came to nothing */
  begin(onFailed: () => Promise<void>): void
}
