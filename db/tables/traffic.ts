// Accounts, the audit log, and what comes in and goes out.

import type { Account, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { AuditedStudent, AuditOutcome, AuditSurface } from '#records/audit'
import type { Columns } from '../columns.js'

export function trafficTables(c: Columns) {
  const accounts = c.table(
    'accounts',
    {
      platform: c.text().notNull(),
      workspace: c.text().notNull(),
      user: c.text().notNull(),
      staffId: c.ref<StaffId>().notNull(),
      /** `profile`: the platform's e-mail matched; `link`: an administrator tied it. */
      proof: c.oneOf<'profile' | 'link'>().notNull(),
      linkedAt: c.instant().notNull(),
      /** The address by which it was proved: once it is theirs no more, the tie counts for nothing. */
      email: c.text(),
      /** When the platform said last who is behind it. */
      checkedAt: c.instant(),
    },
    (t) => [
      c.key({ columns: [t.platform, t.workspace, t.user] }),
      c.index('accounts_staff').on(t.staffId),
      c.index('accounts_checked').on(t.checkedAt),
    ],
  )

  /** Where a private conversation with an account goes on (Teams needs to be told). */
  const conversations = c.table(
    'conversations',
    {
      platform: c.text().notNull(),
      workspace: c.text().notNull(),
      user: c.text().notNull(),
      reference: c.json<Readonly<Record<string, string>>>().notNull(),
    },
    (t) => [c.key({ columns: [t.platform, t.workspace, t.user] })],
  )

  const accessRequests = c.table('access_requests', {
    id: c.id(),
    askerId: c.ref<StaffId>().notNull(),
    wants: c.oneOf<'student' | 'wholePlan'>().notNull(),
    studentId: c.ref<StudentId>(),
    /** What they typed. */
    words: c.sealed(),
    askedAt: c.instant().notNull(),
  })

  const audit = c.table('audit', {
    /** Its place in the chain, from 1 on without a gap. */
    id: c.sequence(),
    at: c.instant().notNull(),
    actorId: c.ref<StaffId>(),
    platform: c.text().notNull(),
    workspace: c.text().notNull(),
    user: c.text().notNull(),
    surface: c.oneOf<AuditSurface>().notNull().default('private'),
    command: c.text().notNull(),
    outcome: c.oneOf<AuditOutcome>().notNull(),
    students: c.json<readonly AuditedStudent[]>().notNull(),
    /** What was typed, of a refusal: who was meant is looked up at export. What was given, of an act of an operator's. */
    words: c.sealed(),
    /** Chain: each entry's keyed hash covers the one before. */
    previous: c.text().notNull(),
    hash: c.text().notNull(),
  })

  /** Which entries are about whom, so that one student's are found among all. Held against the entries by `audit verify`. */
  const auditStudents = c.table(
    'audit_students',
    { studentId: c.ref<StudentId>().notNull(), entry: c.count().notNull() },
    (t) => [c.key({ columns: [t.studentId, t.entry] }), c.index('audit_students_entry').on(t.entry)],
  )

  /** To whom outside of the school's employees a student's records were disclosed (34 CFR 300.614). */
  const disclosures = c.table(
    'disclosures',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      /** To whom, for what, what of it, and what allows it. */
      details: c.sealed().notNull(),
      recordedBy: c.ref<StaffId>().notNull(),
      recordedAt: c.instant().notNull(),
    },
    (t) => [c.index('disclosures_student').on(t.studentId, t.day)],
  )

  const outbox = c.table(
    'outbox',
    {
      id: c.id(),
      recipientId: c.ref<StaffId>().notNull(),
      content: c.sealed().notNull(),
      /** Public words for a phone's lock screen. */
      preview: c.text().notNull(),
      status: c.oneOf<'waiting' | 'sending' | 'sent' | 'dead' | 'undone'>().notNull(),
      attempts: c.count().notNull(),
      dueAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      /** Goes only if this is not taken back. */
      undoId: c.text(),
      /** Once it was sent: where it stands, so that it can be mended or taken away. */
      messageId: c.text(),
      /** The account it was sent to: where it is mended. */
      sentTo: c.json<Account>(),
      /** How often a process died while sending it: whether it arrived can't be known. */
      unsure: c.count().notNull().default(0),
      /** Public words on why it will never arrive. */
      reason: c.text(),
      /** Tells of no student, so it may stand for good. */
      namesNobody: c.flag().notNull().default(false),
      /** Since when it stands in a chat and tells of students; absent where it doesn't. */
      standsSince: c.instant(),
      /** What stood there goes, or gives way to words that name nobody. */
      putAway: c.oneOf<'remove' | 'replace'>(),
    },
    (t) => [
      c.index('outbox_due').on(t.status, t.dueAt),
      c.index('outbox_undo').on(t.undoId),
      c.index('outbox_stands').on(t.standsSince),
      c.index('outbox_recipient').on(t.recipientId),
    ],
  )

  /** Signatures and events already taken. */
  const deliveries = c.table('deliveries', { key: c.id(), at: c.instant().notNull() }, (t) => [
    c.index('deliveries_at').on(t.at),
  ])

  const importRuns = c.table('import_runs', {
    id: c.id(),
    startedAt: c.instant().notNull(),
    finishedAt: c.instant(),
    /** `applying` until every change of the staging file is in; whoever takes the import lock next finishes what a kill left. */
    status: c.oneOf<'applying' | 'done' | 'abandoned'>().notNull(),
    staging: c.text().notNull(),
    applied: c.count().notNull(),
    hasRoster: c.flag().notNull(),
  })

  return { accounts, conversations, accessRequests, audit, auditStudents, disclosures, outbox, deliveries, importRuns }
}
