// What is being written: forms as they were typed, plans in the making, and what may be taken back.

import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { VersionBasis } from '#plans/version'
import type { Columns } from '../columns.js'

export function writingTables(c: Columns) {
  /** A form as somebody has filled it in so far: kept as it is typed, so that it opens again as it was. */
  const drafts = c.table(
    'drafts',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      command: c.text().notNull(),
      /** What the form is about, made of opaque ids: one open form a person and subject. */
      subject: c.text().notNull(),
      /** What opens the form again: opaque ids. */
      input: c.json<Readonly<Record<string, unknown>>>().notNull(),
      /** What stood there when it was opened. */
      basis: c.text(),
      values: c.sealed().notNull(),
      startedAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
      /** Sent off: what was typed stands where it belongs. */
      doneAt: c.instant(),
    },
    (t) => [c.index('drafts_staff').on(t.staffId, t.doneAt)],
  )

  /** A version in the making. One open a plan; for a plan that is not there yet, one a student and kind. */
  const planDrafts = c.table(
    'plan_drafts',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      planId: c.text(),
      /** The number of the version that it started from; absent for a new plan. */
      baseVersion: c.count(),
      basis: c.oneOf<VersionBasis>().notNull(),
      document: c.sealed().notNull(),
      /** Grows with every change, so that nobody overwrites another's in silence. */
      revision: c.count().notNull(),
      /** Who changed which section last, and when. */
      edits: c
        .json<Readonly<Record<string, { readonly by: StaffId; readonly at: number; readonly revision: number }>>>()
        .notNull(),
      status: c.oneOf<'open' | 'done' | 'discarded'>().notNull(),
      startedBy: c.ref<StaffId>().notNull(),
      startedAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.index('plan_drafts_student').on(t.studentId, t.kind, t.status)],
  )

  /** Where a plan is kept elsewhere: what somebody would have changed there. */
  const changeRequests = c.table(
    'change_requests',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      planId: c.text().notNull(),
      askerId: c.ref<StaffId>().notNull(),
      toId: c.ref<StaffId>(),
      /** The section, and what was to become of it. */
      words: c.sealed().notNull(),
      askedAt: c.instant().notNull(),
      /** An import that brought the change, or the case manager, has settled it. */
      settledAt: c.instant(),
      settledBy: c.ref<StaffId>(),
    },
    (t) => [c.index('change_requests_plan').on(t.planId)],
  )

  /** What a change can be taken back by, for ten minutes. */
  const undos = c.table(
    'undos',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      command: c.text().notNull(),
      studentId: c.ref<StudentId>(),
      /** What was changed, in words, and what takes it back. */
      payload: c.sealed().notNull(),
      at: c.instant().notNull(),
      until: c.instant().notNull(),
      undoneAt: c.instant(),
    },
    (t) => [c.index('undos_staff').on(t.staffId, t.at)],
  )

  return { drafts, planDrafts, changeRequests, undos }
}
