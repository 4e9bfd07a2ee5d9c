// All calendars of a run: calendar.csv first, which counts where an iCalendar speaks of the same day, then each of those.
import type { SchoolId } from '#people/staff'
import { readCalendar } from '../district-files/calendars.js'
import type { ImportRun } from '../import-run.js'
import { endMissing } from '../missing-rows.js'
import { SeenIds } from '../seen-ids.js'
import { isCalendarName, readICalendar } from './icalendar.js'

export const calendarsFile = 'calendar.csv'

/** Reads them; a full run takes away the days that stand in none, of the district or the schools whose calendar it was. */
export async function readCalendars(run: ImportRun, timeZone: string): Promise<void> {
  const seen = new SeenIds()
  const inCsv = new SeenIds()
  if (run.has(calendarsFile)) {
    await readCalendar(run, (id) => {
      seen.add(id)
      inCsv.add(id)
    })
  }
  /** By whose days they are: the file to end the missing ones under. */
  const ending = new Map<SchoolId | null, string>()
  let isWhole = true
  for (const file of run.filesNamed(isCalendarName)) {
    const read = await readICalendar(run, file, {
      timeZone,
      isInCsv: (id) => inCsv.has(id),
      onRow: (id) => seen.add(id),
    })
    // What was refused may be the very day that would be missing.
    if (read?.isWhole) ending.set(read.schoolId, file)
    else isWhole = false
  }
  if (!run.full) return
  if (run.has(calendarsFile)) {
    if (isWhole) await endMissing(run, 'calendarDays', calendarsFile, seen)
    return
  }
  for (const [school, file] of ending) {
    await endMissing(run, 'calendarDays', file, seen, (row) => row.schoolId === school)
  }
}
