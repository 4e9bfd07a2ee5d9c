// What happens in class: accommodations given, substitutes, printed pages, and what each person wants of the bot.

import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Columns } from '../columns.js'

export function classroomTables(c: Columns) {
  /** An accommodation on one occasion. */
  const accommodationLog = c.table(
    'accommodation_log',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      planId: c.text().notNull(),
      accommodationId: c.text().notNull(),
      staffId: c.ref<StaffId>().notNull(),
      classId: c.text(),
      day: c.day().notNull(),
      outcome: c.oneOf<'provided' | 'declined' | 'notNeeded' | 'notProvided'>().notNull(),
      /** Why not, or what was noted; and the accommodation's words on that day. */
      details: c.sealed().notNull(),
      at: c.instant().notNull(),
      /** Taken back, or put right by a later entry, with the reason; it stays to be seen. */
      undoneAt: c.instant(),
      correctedBy: c.text(),
    },
    (t) => [
      c.index('accommodation_log_student').on(t.studentId, t.accommodationId, t.day),
      c.index('accommodation_log_staff').on(t.staffId, t.day),
    ],
  )

  /** A class given to somebody for a time. It ends by itself. */
  const substitutes = c.table(
    'substitutes',
    {
      id: c.id(),
      /** Absent for somebody without an account, who is given a printed page. */
      staffId: c.ref<StaffId>(),
      classId: c.text().notNull(),
      fromDay: c.day().notNull(),
      untilAt: c.instant().notNull(),
      /** Why, and the name of somebody without an account. */
      details: c.sealed().notNull(),
      grantedBy: c.ref<StaffId>().notNull(),
      grantedAt: c.instant().notNull(),
      endedAt: c.instant(),
    },
    (t) => [c.index('substitutes_staff').on(t.staffId), c.index('substitutes_class').on(t.classId)],
  )

  /** Students whom somebody serves together, so that one line logs a session for all of them. */
  const studentGroups = c.table(
    'student_groups',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      /** Its name, who is in it, and what its sessions usually are. */
      details: c.sealed().notNull(),
    },
    (t) => [c.index('student_groups_staff').on(t.staffId)],
  )

  /** A page printed for somebody without an account, and who has read it. */
  const printedPages = c.table(
    'printed_pages',
    {
      id: c.id(),
      substituteId: c.text().notNull(),
      printedBy: c.ref<StaffId>().notNull(),
      printedAt: c.instant().notNull(),
      untilAt: c.instant().notNull(),
      /** Students on it, and what it said: sealed. */
      content: c.sealed().notNull(),
      /** Who was recorded as having read it, and when. */
      readers: c.sealed(),
    },
    (t) => [c.index('printed_pages_substitute').on(t.substituteId)],
  )

  /** What a member of staff wants of the bot: `morningMessage`, `periodMessage` … */
  const preferences = c.table(
    'preferences',
    { staffId: c.ref<StaffId>().notNull(), name: c.text().notNull(), value: c.json<unknown>().notNull() },
    (t) => [c.key({ columns: [t.staffId, t.name] })],
  )

  /** Somebody's case management, passed on: for a time, or for good. */
  const handovers = c.table(
    'handovers',
    {
      id: c.id(),
      fromId: c.ref<StaffId>().notNull(),
      toId: c.ref<StaffId>().notNull(),
      fromDay: c.day().notNull(),
      untilDay: c.day(),
      at: c.instant().notNull(),
      endedAt: c.instant(),
    },
    (t) => [c.index('handovers_from').on(t.fromId), c.index('handovers_to').on(t.toId)],
  )

  /** What a job has done already, by a key of its own: each thing is done once, whoever ticks. */
  const jobMarks = c.table('job_marks', { key: c.id(), at: c.instant().notNull() }, (t) => [
    c.index('job_marks_at').on(t.at),
  ])

  return { accommodationLog, studentGroups, substitutes, printedPages, preferences, handovers, jobMarks }
}
