// Removals for what a student did, and the reviews of whether that was a manifestation of the disability.

import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { RemovalType, ServicesMeanwhile } from '#removals/removal'
import type { Columns } from '../columns.js'

export function removalTables(c: Columns) {
  const removals = c.table(
    'removals',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      type: c.oneOf<RemovalType>().notNull(),
      firstDay: c.day().notNull(),
      lastDay: c.day().notNull(),
      /** How long, of a part of a day. */
      minutes: c.count(),
      services: c.oneOf<ServicesMeanwhile>().notNull(),
      /** Of the bus: whether transportation is a service of the plan, and there was no other way. */
      busOnPlan: c.flag(),
      /** What happened, a note, and the reason of a correction. */
      details: c.sealed().notNull(),
      /** Absent where a file brought it. */
      recordedBy: c.ref<StaffId>(),
      recordedAt: c.instant(),
      /** The removal that puts this one right; its own id where it was struck out. It stays to be seen. */
      replacedBy: c.text(),
    },
    // Whose removals are many is asked by their days.
    (t) => [c.index('removals_student').on(t.studentId, t.firstDay), c.index('removals_day').on(t.lastDay)],
  )

  const manifestationReviews = c.table(
    'manifestation_reviews',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      day: c.day().notNull(),
      /** The day of the decision that it is about. */
      decidedDay: c.day(),
      /** By which it was due then. */
      dueDay: c.day(),
      /** The answers, the outcome, who was there, what was looked at. */
      details: c.sealed().notNull(),
      recordedBy: c.ref<StaffId>(),
      recordedAt: c.instant(),
    },
    (t) => [c.index('manifestation_reviews_student').on(t.studentId, t.day)],
  )

  return { removals, manifestationReviews }
}
