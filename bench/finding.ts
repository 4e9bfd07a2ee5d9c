// What was measured, held against what is wanted.

export interface Finding {
  readonly what: string
  readonly measured: string
  readonly wanted: string
  /** Undefined where nothing is promised. */
  readonly ok?: boolean | undefined
}

/** The middle one of some figures; of an even number of them, the lower of the two. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The figure that a share of them stays under. @param sorted smallest first */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** All findings as one table. */
export function tableOf(findings: readonly Finding[]): string {
  const judged = (ok: boolean | undefined) => (ok === undefined ? '' : ok ? 'ok' : 'MISSED')
  const rows = [
    ['what', 'measured', 'wanted', ''],
    ...findings.map(({ what, measured, wanted, ok }) => [what, measured, wanted, judged(ok)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
