// Students under no plan any more, and the last day that anything was done for them: ids and days alone.
import { and, asc, count, eq, isNotNull, lte, max, notExists, or, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { StudentId } from '#people/student'
import type { EndedRecord } from '#records/retention'
import type { RecordClass } from '#retention/record-classes'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { recordTables } from './record-tables.js'

/** What stands of a student whom no plan runs for. */
export function endedRecords({ tables }: Database, read: Queries) {
  const { students, plans, planDrafts, enrollments, classes, serviceSessions, dataPoints, studentEvents } = tables

  /** No plan binds the district, and none is being written; whoever has left is under none. */
  const isOver = or(
    eq(students.active, false),
    and(
      notExists(
        read
          .select({ one: sql`1` })
          .from(plans)
          .where(
            and(
              eq(plans.studentId, students.id),
              sql`${plans.status} in ('draft', 'proposed', 'active', 'comparableServices')`,
            ),
          ),
      ),
      notExists(
        read
          .select({ one: sql`1` })
          .from(planDrafts)
          .where(and(eq(planDrafts.studentId, students.id), eq(planDrafts.status, 'open'))),
      ),
    ),
  )

  const ofPlans = read
    .select({ studentId: students.id, day: sql<Day>`coalesce(${plans.endDay}, ${plans.meetingDay})`.as('day') })
    .from(students)
    .innerJoin(plans, eq(plans.studentId, students.id))
    .where(and(isOver, sql`${plans.status} in ('exited', 'consentRevoked', 'superseded')`))
  const daysIn = (table: SQLiteTable & { readonly studentId: AnySQLiteColumn }, day: AnySQLiteColumn) =>
    read
      .select({ studentId: students.id, day: sql<Day>`${day}`.as('day') })
      .from(students)
      .innerJoin(table, eq(table.studentId, students.id))
      .where(isOver)
  // The last class counts only beside something that is kept: a roster alone is no record of ours.
  const ofClasses = read
    .select({ studentId: students.id, day: sql<Day>`coalesce(${enrollments.endDay}, ${classes.endDay})`.as('day') })
    .from(students)
    .innerJoin(enrollments, eq(enrollments.personId, sql`${students.id}`))
    .innerJoin(classes, eq(classes.id, enrollments.classId))
    .innerJoin(plans, eq(plans.studentId, students.id))
    .where(and(isOver, isNotNull(sql`coalesce(${enrollments.endDay}, ${classes.endDay})`)))

  const days = ofPlans
    .unionAll(daysIn(plans, plans.meetingDay))
    .unionAll(daysIn(serviceSessions, serviceSessions.day))
    .unionAll(daysIn(dataPoints, dataPoints.day))
    .unionAll(daysIn(studentEvents, studentEvents.day))
    .unionAll(ofClasses)
    .as('days')

  async function withClasses(
    rows: readonly { studentId: StudentId; lastDay: Day | null }[],
  ): Promise<readonly EndedRecord[]> {
    const found: EndedRecord[] = []
    for (const { studentId, lastDay } of rows) {
      if (lastDay === null) continue
      const holds = (await classesOf(tables, read, studentId)).map(([recordClass]) => recordClass)
      if (holds.length > 0) found.push({ studentId, lastDay, holds })
    }
    return found
  }

  const lastDays = () =>
    read
      .select({ studentId: days.studentId, lastDay: sql<Day | null>`max(${days.day})` })
      .from(days)
      .groupBy(days.studentId)

  return {
    async until(day: Day, most: number): Promise<readonly EndedRecord[]> {
      const rows = await lastDays()
        .having(lte(max(days.day), day))
        .orderBy(asc(max(days.day)), asc(days.studentId))
        .limit(most)
      return withClasses(rows)
    },
    async of(student: StudentId): Promise<EndedRecord | undefined> {
      const rows = await lastDays().having(eq(days.studentId, student))
      return (await withClasses(rows))[0]
    },
  }
}

/** The classes of which a student has anything, with how many rows of which table. */
export async function classesOf(
  tables: Database['tables'],
  read: Queries,
  student: StudentId,
): Promise<readonly (readonly [RecordClass, Readonly<Record<string, number>>])[]> {
  const found: [RecordClass, Record<string, number>][] = []
  for (const [recordClass, names] of Object.entries(recordTables)) {
    const counts: Record<string, number> = {}
    for (const name of names) {
      const table = tables[name]
      const [row] = await read.select({ rows: count() }).from(table).where(eq(table.studentId, student))
      if (row && row.rows > 0) counts[name] = Number(row.rows)
    }
    if (Object.keys(counts).length > 0) found.push([recordClass as RecordClass, counts])
  }
  return found
}
