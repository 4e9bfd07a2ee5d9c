// When an enrollment counts as open: the one rule by which classes open and close to their teachers.
import { and, eq, gt, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** The placeholders that a window fills: `today`, `opensBy`, `closesOn`. */
const today = sql.placeholder('today')
const opensBy = sql.placeholder('opensBy')
const closesOn = sql.placeholder('closesOn')

interface Spanned {
  readonly startDay: AnySQLiteColumn
  readonly endDay: AnySQLiteColumn
}

interface Ended extends Spanned {
  readonly ended: AnySQLiteColumn
}

/**
 * Whether an enrollment in a class is open. The days of grace before and after belong to the class: somebody who
 * left it before its end is out on that day.
 */
export function isOpen(enrollments: Ended, classes: Ended): SQL | undefined {
  const begins = sql`coalesce(${enrollments.startDay}, ${classes.startDay})`
  const leftEarly = sql`(${enrollments.endDay} is not null and ${classes.endDay} is not null and ${enrollments.endDay} < ${classes.endDay})`
  const ends = sql`coalesce(${classes.endDay}, ${enrollments.endDay})`
  return and(
    eq(enrollments.ended, false),
    eq(classes.ended, false),
    or(sql`${begins} is null`, sql`${begins} <= ${opensBy}`),
    sql`case when ${leftEarly} then ${enrollments.endDay} >= ${today} else ${ends} is null or ${ends} >= ${closesOn} end`,
  )
}

/** Whether something with days of its own is in force today, without grace. */
export function isInForce(columns: Spanned): SQL | undefined {
  return and(
    or(isNull(columns.startDay), lte(columns.startDay, today)),
    or(isNull(columns.endDay), gte(columns.endDay, today)),
  )
}

interface Granted {
  readonly fromDay: AnySQLiteColumn
  readonly untilAt: AnySQLiteColumn
  readonly endedAt: AnySQLiteColumn
}

/** Whether somebody stands in now: it has begun, has not ended by itself and was not ended. */
export function isStandingIn(columns: Granted): SQL | undefined {
  return and(lte(columns.fromDay, today), gt(columns.untilAt, sql.placeholder('now')), isNull(columns.endedAt))
}
