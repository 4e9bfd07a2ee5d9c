// Families as people of the record: what staff wrote down of them beside the files, what they are worried about, what they
// were given, and the notices written for them.
import type { GivenDocument, Occasion } from '#families/given-document'
import type { NoticeAct, NoticeMatter, NoticeStatus } from '#notices/notice'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Columns } from '../columns.js'

export function familyTables(c: Columns) {
  /** What staff wrote down of somebody of the family: it outlives every import of contacts. */
  const contactNotes = c.table(
    'contact_notes',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      details: c.sealed().notNull(),
      emailToken: c.token(),
      writtenBy: c.ref<StaffId>(),
      writtenAt: c.instant().notNull(),
    },
    (t) => [c.index('contact_notes_student').on(t.studentId), c.index('contact_notes_email').on(t.emailToken)],
  )

  const familyConcerns = c.table(
    'family_concerns',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      discussedDay: c.day(),
      /** Whose they are, word for word, and what was answered. */
      details: c.sealed().notNull(),
      recordedBy: c.ref<StaffId>(),
      recordedAt: c.instant().notNull(),
    },
    (t) => [c.index('family_concerns_student').on(t.studentId, t.day)],
  )

  const givenDocuments = c.table(
    'given_documents',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      document: c.oneOf<GivenDocument>().notNull(),
      day: c.day().notNull(),
      occasion: c.oneOf<Occasion>(),
      /** Of a notice its number, of a plan its version. */
      number: c.count(),
      /** To whom, how and in which language. */
      details: c.sealed().notNull(),
      recordedBy: c.ref<StaffId>(),
      recordedAt: c.instant().notNull(),
    },
    (t) => [c.index('given_documents_student').on(t.studentId, t.day)],
  )

  const notices = c.table(
    'notices',
    {
      id: c.id(),
      studentId: c.ref<StudentId>().notNull(),
      kind: c.oneOf<PlanKind>().notNull(),
      number: c.count().notNull(),
      status: c.oneOf<NoticeStatus>().notNull(),
      act: c.oneOf<NoticeAct>().notNull(),
      matter: c.oneOf<NoticeMatter>().notNull(),
      effectiveDay: c.day(),
      givenDay: c.day(),
      planVersion: c.count(),
      revision: c.count().notNull(),
      /** Its words in each language, and who wrote it. */
      details: c.sealed().notNull(),
      writtenBy: c.ref<StaffId>(),
      writtenAt: c.instant().notNull(),
    },
    (t) => [
      c.unique('notices_number').on(t.studentId, t.kind, t.number),
      // Drafts whose day comes near are found by it.
      c.index('notices_effective').on(t.status, t.effectiveDay),
    ],
  )

  return { contactNotes, familyConcerns, givenDocuments, notices }
}
