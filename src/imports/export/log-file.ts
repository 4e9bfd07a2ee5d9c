// What became of accommodations, as a file: for a student's record alone.
import type { LogEntry } from '#records/accommodation-log'
import { isoInstant } from '#time/clock'
import type { OutFile } from './csv-file.js'

export function logFile(entries: readonly LogEntry[]): OutFile {
  return {
    name: 'accommodationLog.csv',
    columns: ['date', 'kind', 'accommodation', 'outcome', 'reason', 'class', 'by', 'at', 'correction', 'corrected'],
    async *rows() {
      for (const { day, kind, accommodation, outcome, reason, className, by, at, correction, correctedBy } of entries) {
        const corrected = correctedBy !== undefined
        yield {
          date: day,
          kind,
          accommodation,
          outcome,
          reason,
          class: className,
          by,
          at: isoInstant(at),
          correction,
          corrected,
        }
      }
    },
  }
}
