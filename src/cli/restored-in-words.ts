// What a backup holds, in one line.
import type { Restored } from '#db/backup/restore-backup'

/** Such as `1,204 rows, 310 students, 250 plans, 96 audit entries`. */
export function restoredInWords({ rows, auditEntries }: Restored): string {
  const all = Object.values(rows).reduce((sum, some) => sum + some, 0)
  const counts: readonly (readonly [number, string])[] = [
    [all, 'rows'],
    [rows.students ?? 0, 'students'],
    [rows.plans ?? 0, 'plans'],
    [auditEntries, 'audit entries'],
  ]
  return counts.map(([count, what]) => `${count.toLocaleString('en-US')} ${what}`).join(', ')
}
