// What the job that keeps obligations reads and writes: ids, ties and versions, and nothing of what a plan says.
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { ObligationChange, ObligationKeeper, PlanStanding } from '#records/obligations'
import type { Clock } from '#time/clock'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { countChange } from './count-change.js'
import { jobMarkWork } from './job-marks.js'
import { type ObligationRow, obligationFrom, obligationId, rowFrom, shownPlace } from './obligation-rows.js'
import { letTakeEffect } from './take-effect.js'
import { tiesReader } from './ties.js'

interface StandingRow {
  readonly planId: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly meetingDate: Day
  readonly startDate: Day | null
  readonly version: number
}

/** More in one transaction would hold the writer too long. */
const mostTogether = 1_000

export function obligationKeeper(database: Database, seal: Seal, clock: Clock): ObligationKeeper {
  const { changedStudents, obligations, plans, students } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const { tiesTo } = tiesReader(database)
  const after = prepare<{ id: StudentId }>(
    database.read
      .selectDistinct({ id: plans.studentId })
      .from(plans)
      .where(gt(plans.studentId, sql.placeholder('after')))
      .orderBy(asc(plans.studentId))
      .limit(sql.placeholder('most')),
    'keeper_students',
  )
  // Whoever is no longer at the school has no plan that binds it.
  const standing = prepare<StandingRow>(
    database.read
      .select({
        planId: plans.id,
        studentId: plans.studentId,
        kind: plans.kind,
        status: sql<PlanStatus>`case when ${eq(students.active, true)} then ${plans.status} else 'exited' end`,
        meetingDate: plans.meetingDay,
        startDate: plans.startDay,
        version: plans.version,
      })
      .from(plans)
      .innerJoin(students, eq(students.id, plans.studentId))
      .where(isOneOf(plans.studentId, 'ids')),
    'keeper_plans',
  )
  const held = prepare<ObligationRow>(
    database.read.select().from(obligations).where(isOneOf(obligations.planId, 'ids')),
    'keeper_obligations',
  )

  async function change(write: Queries, one: ObligationChange): Promise<void> {
    if (one.type === 'add') {
      const { id } = one.obligation
      const before = one.shownIn
        ? await write.select({ shown: obligations.shown }).from(obligations).where(eq(obligations.id, one.shownIn))
        : []
      const shown = before[0]?.shown
      const again = shown && one.shownIn ? seal.seal(shownPlace(id), seal.open(shownPlace(one.shownIn), shown)) : null
      await write.insert(obligations).values(rowFrom(one.obligation, again)).onConflictDoNothing()
      return
    }
    const isIt = eq(obligations.id, one.id)
    if (one.type === 'grounds') await write.update(obligations).set({ grounds: one.grounds }).where(isIt)
    else if (one.type === 'lapse') {
      await write
        .update(obligations)
        .set({ status: 'lapsed' })
        .where(and(isIt, inArray(obligations.status, ['waiting', 'sent'])))
    } else {
      await write
        .update(obligations)
        .set({ status: one.status, dueAt: one.dueAt })
        .where(and(isIt, eq(obligations.status, 'lapsed')))
    }
  }

  return {
    tiesTo,
    idOf: (staff, planId, number) => obligationId(seal, staff, planId, number),
    async letTakeEffect(today) {
      await letTakeEffect(
        { database, seal, clock, countChange: (write, student) => countChange(database, write, student) },
        today,
      )
    },
    recordsVersion: () => database.version('records'),
    everybodyVersion: () => database.version('everybody'),
    changed: (most) => database.read.select().from(changedStudents).orderBy(asc(changedStudents.version)).limit(most),
    async kept(changed) {
      await database.write(async (write) => {
        for (const { id, version } of changed) {
          await write
            .delete(changedStudents)
            .where(and(eq(changedStudents.id, id), eq(changedStudents.version, version)))
        }
      })
    },
    studentsAfter: async (id, most) => (await after.execute({ after: id, most })).map((row) => row.id),
    async plansOf(ids) {
      return (await standing.execute({ ids: list(ids) })).map(
        ({ startDate, ...row }): PlanStanding => ({ ...row, ...(startDate && { startDate }) }),
      )
    },
    obligationsOf: async (ids) => (await held.execute({ ids: list(ids) })).map(obligationFrom),
    async apply(changes) {
      for (let from = 0; from < changes.length; from += mostTogether) {
        await database.write(async (write) => {
          for (const one of changes.slice(from, from + mostTogether)) await change(write, one)
        })
      }
    },
    async mark(key) {
      await database.write(async (write) => {
        await jobMarkWork(database, clock, write).take(key)
      })
    },
  }
}
