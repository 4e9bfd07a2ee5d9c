// The days that an account of minutes is about, by each school's own calendar.
import type { Context } from '#bot/command'
import type { SchoolId } from '#people/staff'
import { type Period, periodOf, schoolYear } from '#progress/minutes/period'
import { type OwedDay, owedDays } from '#progress/minutes/school-days'
import type { CalendarDay } from '#records/school-calendar'
import { addDays, addYears, type Day } from '#time/day'

export interface SchoolYear {
  /** The progress period of today, else the school year. */
  readonly period: Period
  readonly year: Period
  /** The days on which minutes are owed. */
  days(esy: boolean): readonly OwedDay[]
}

/** How a calendar marks the days of the extended school year. */
const extendedYear = /\besy\b|\bextended school year\b/i

/** Reads calendars, periods and terms once. @returns the school year of a student at some schools */
export async function schoolYears({
  readings,
  viewer,
}: Pick<Context, 'readings' | 'viewer'>): Promise<(schools: readonly SchoolId[]) => SchoolYear> {
  const { calendars } = readings
  const [terms, periods] = await Promise.all([calendars.terms(), calendars.progressPeriods()])
  const year = schoolYear(viewer.today, terms)
  // Far enough for a summer on either side.
  const rows = await calendars.daysBetween(addDays(year.from, -62), addDays(addYears(year.from, 1), 62))
  const known = new Map<string, SchoolYear>()
  return (schools) => {
    const school = schools[0]
    const held = known.get(school ?? '')
    if (held) return held
    const said = saidAt(rows, school)
    const ofYear = { year, said: inSession(said), extended: extended(said) }
    const [regular, withEsy] = [owedDays(ofYear, false), owedDays(ofYear, true)]
    const own = periods.filter((period) => period.schoolId === school)
    const general = periods.filter((period) => period.schoolId === undefined)
    const made = {
      year,
      period: periodOf(viewer.today, own.length > 0 ? own : general, year),
      days: (esy: boolean) => (esy ? withEsy : regular),
    }
    known.set(school ?? '', made)
    return made
  }
}

/** A school's own row of a day before the district's. */
function saidAt(rows: readonly CalendarDay[], school: SchoolId | undefined): ReadonlyMap<Day, CalendarDay> {
  const said = new Map<Day, CalendarDay>()
  for (const row of rows) if (row.schoolId === undefined) said.set(row.day, row)
  for (const row of rows) if (row.schoolId !== undefined && row.schoolId === school) said.set(row.day, row)
  return said
}

function inSession(said: ReadonlyMap<Day, CalendarDay>): ReadonlyMap<Day, boolean> {
  return new Map([...said].map(([day, row]) => [day, row.inSession]))
}

function extended(said: ReadonlyMap<Day, CalendarDay>): ReadonlySet<Day> {
  return new Set([...said].filter(([, row]) => row.inSession && extendedYear.test(row.label ?? '')).map(([day]) => day))
}
