// Who must know of a version of a plan, what they were shown, what they said to it (34 CFR 300.323(d)).

import type { Ground } from '#people/grounds'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Columns } from '../columns.js'

export function deliveryTables(c: Columns) {
  /** One responsible person, one student's plan: up to which version they have been told, and have said so. */
  const obligations = c.table(
    'obligations',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      planId: c.text().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      version: c.count().notNull(),
      /** The version they acknowledged last, where the message tells the difference alone. */
      sinceVersion: c.count(),
      grounds: c.json<readonly Ground[]>().notNull(),
      cause: c.oneOf<'version' | 'joined' | 'substitute'>().notNull(),
      status: c.oneOf<'waiting' | 'sent' | 'acknowledged' | 'lapsed'>().notNull(),
      /** Not sent before this: its undo has lapsed, the roster has settled. */
      dueAt: c.instant().notNull(),
      sentAt: c.instant(),
      /** What was shown, word for word: evidence. */
      shown: c.sealed(),
      acknowledgedAt: c.instant(),
      nudgedAt: c.instant(),
      createdAt: c.instant().notNull(),
    },
    (t) => [
      c.unique('obligations_once').on(t.staffId, t.planId, t.version),
      c.index('obligations_staff').on(t.staffId, t.status),
      c.index('obligations_plan').on(t.planId, t.status),
      c.index('obligations_due').on(t.status, t.dueAt),
      // Who oversees students asks by them: found by their state, everybody's in the district would be read for each person.
      c.index('obligations_student').on(t.studentId, t.status),
    ],
  )

  /** Students whose own records have changed, until their obligations are kept: so that nobody need look at all the others. */
  const changedStudents = c.table('changed_students', { id: c.id<StudentId>(), version: c.count().notNull() })

  /** What somebody asks the case manager about a plan, and the answer. */
  const questions = c.table(
    'questions',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      planId: c.text().notNull(),
      askerId: c.ref<StaffId>().notNull(),
      toId: c.ref<StaffId>().notNull(),
      asked: c.sealed().notNull(),
      askedAt: c.instant().notNull(),
      /** By when the district wants it answered. */
      dueDay: c.day().notNull(),
      answer: c.sealed(),
      answeredBy: c.ref<StaffId>(),
      answeredAt: c.instant(),
    },
    (t) => [c.index('questions_to').on(t.toId, t.answeredAt), c.index('questions_student').on(t.studentId)],
  )

  return { obligations, changedStudents, questions }
}
