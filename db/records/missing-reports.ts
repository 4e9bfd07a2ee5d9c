// Progress reports that are missing, found by the clear columns of plans, goals and reports.
import { and, eq, inArray, lt, lte, sql } from 'drizzle-orm'
import type { SchoolId } from '#people/staff'
import type { MissingReport, MissingReports } from '#records/missing-reports'
import type { Day } from '#time/day'
import type { Database } from '../database.js'

interface Period {
  readonly start: Day
  readonly end: Day
}

export function missingReports(database: Database): MissingReports {
  const { schools, progressPeriods, plans, goals, students, studentSchools, progressReports } = database.tables
  const { read } = database

  /** The period whose due day went by last, at each school: its own, else the district's. */
  async function pastPeriods(today: Day): Promise<ReadonlyMap<SchoolId, Period>> {
    const past = await read.select().from(progressPeriods).where(lt(progressPeriods.dueDay, today))
    const newest = (of: SchoolId | null) =>
      past.filter(({ schoolId }) => schoolId === of).sort((a, b) => (a.dueDay < b.dueDay ? 1 : -1))[0]
    const own = new Set((await read.select().from(progressPeriods)).map(({ schoolId }) => schoolId))
    const found = new Map<SchoolId, Period>()
    for (const { id } of await read.select({ id: schools.id }).from(schools)) {
      const period = own.has(id) ? newest(id) : newest(null)
      if (period) found.set(id, { start: period.startDay, end: period.endDay })
    }
    return found
  }

  /** Plans with goals that were in effect by the end of a period, of students of some schools, without a given report. */
  async function missingAt(ids: readonly SchoolId[], { start, end }: Period) {
    const report = and(
      eq(progressReports.studentId, plans.studentId),
      eq(progressReports.kind, plans.kind),
      eq(progressReports.periodStart, start),
      eq(progressReports.status, 'sent'),
    )
    const given = read.select({ one: sql`1` }).from(progressReports).where(report)
    const withGoals = read
      .select({ one: sql`1` })
      .from(goals)
      .where(and(eq(goals.planId, plans.id), eq(goals.ended, false)))
    return read
      .selectDistinct({ studentId: plans.studentId, kind: plans.kind, schoolId: studentSchools.schoolId })
      .from(plans)
      .innerJoin(students, and(eq(students.id, plans.studentId), eq(students.active, true)))
      .innerJoin(studentSchools, eq(studentSchools.studentId, plans.studentId))
      .where(
        and(
          inArray(studentSchools.schoolId, [...ids]),
          inArray(plans.status, ['active', 'comparableServices']),
          lte(sql`coalesce(${plans.startDay}, ${plans.meetingDay})`, end),
          sql`exists ${withGoals}`,
          sql`not exists ${given}`,
        ),
      )
  }

  return {
    async on(today) {
      const bySchool = await pastPeriods(today)
      const byPeriod = new Map<string, { period: Period; schools: SchoolId[] }>()
      for (const [school, period] of bySchool) {
        const key = `${period.start}|${period.end}`
        const same = byPeriod.get(key) ?? { period, schools: [] }
        byPeriod.set(key, { period, schools: [...same.schools, school] })
      }
      const found = new Map<string, MissingReport>()
      for (const { period, schools: ids } of byPeriod.values()) {
        for (const { studentId, kind, schoolId } of await missingAt(ids, period)) {
          const key = `${studentId}|${kind}`
          found.set(key, { studentId, kind, schools: [...(found.get(key)?.schools ?? []), schoolId] })
        }
      }
      return [...found.values()]
    },
  }
}
