// Which backups of a folder are kept: the newest of each of so many days, weeks and months that have one. Their names
// carry the time they were made and nothing else.
import type { BackupsKept } from '#records/backups'
import type { Instant } from '#time/clock'
import { addDays, type Day, dayFrom, weekdayOf } from '#time/day'

const shape = /^(\d{4}-\d{2}-\d{2})T\d{6}Z\.backup$/

/** The name of a backup that is made at an instant, in UTC: `2026-11-20T083000Z.backup`. */
export function backupName(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`
}

/**
 * Which of some files may go.
 * @param names all that the folder holds: what is no backup of the schedule stays untouched
 */
export function backupsToRemove(names: readonly string[], { daily, weekly, monthly }: BackupsKept): readonly string[] {
  const backups = names
    .flatMap((name) => {
      const day = dayFrom(shape.exec(name)?.[1] ?? '')
      return day ? [{ name, day }] : []
    })
    .sort((one, other) => (one.name < other.name ? 1 : -1))
  const kept = new Set(backups.slice(0, 1).map(({ name }) => name))
  for (const [most, spanOf] of [
    [daily, (day: Day) => day],
    [weekly, mondayOf],
    [monthly, (day: Day) => day.slice(0, 7)],
  ] as const) {
    const spans = new Set<string>()
    for (const { name, day } of backups) {
      const span = spanOf(day)
      if (spans.has(span) || spans.size >= most) continue
      spans.add(span)
      kept.add(name)
    }
  }
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))
}

function mondayOf(day: Day): string {
  return addDays(day, 1 - weekdayOf(day))
}
