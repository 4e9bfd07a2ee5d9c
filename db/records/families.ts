// What is known of families as it is stored: all but kinds, days and counts is sealed.
import { desc } from 'drizzle-orm'
import type { Concern } from '#families/concern'
import { familyOf, type PersonNote, type PersonOnFile } from '#families/person'
import type { StudentId } from '#people/student'
import type { FamilyMember, FamilyRecords, Given, Handing, RecordedConcern } from '#records/families'
import { Permit } from '#records/permit'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

type Tables = Database['tables']
type ContactRow = Tables['contacts']['$inferSelect']
type NoteRow = Tables['contactNotes']['$inferSelect']
type ConcernRow = Tables['familyConcerns']['$inferSelect']
type GivenRow = Tables['givenDocuments']['$inferSelect']

const contactPlace = (row: string) => ({ table: 'contacts', column: 'details', row })
export const notePlace = (row: string) => ({ table: 'contact_notes', column: 'details', row })
export const concernPlace = (row: string) => ({ table: 'family_concerns', column: 'details', row })
export const givenPlace = (row: string) => ({ table: 'given_documents', column: 'details', row })

/** What is sealed of a concern. */
export type ConcernDetails = Omit<Concern, 'day' | 'discussedDay'>

export function familyRecords(database: Database, seal: Seal): FamilyRecords {
  const { contacts, contactNotes, familyConcerns, givenDocuments } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const onFile = prepare<ContactRow>(
    database.read.select().from(contacts).where(isOneOf(contacts.studentId, 'students')).orderBy(contacts.id),
    'family_contacts_of',
  )
  const notes = prepare<NoteRow>(
    database.read
      .select()
      .from(contactNotes)
      .where(isOneOf(contactNotes.studentId, 'students'))
      .orderBy(contactNotes.writtenAt, contactNotes.id),
    'family_notes_of',
  )
  const concerns = prepare<ConcernRow>(
    database.read
      .select()
      .from(familyConcerns)
      .where(isOneOf(familyConcerns.studentId, 'students'))
      .orderBy(desc(familyConcerns.day), desc(familyConcerns.recordedAt), desc(familyConcerns.id)),
    'family_concerns_of',
  )
  const given = prepare<GivenRow>(
    database.read
      .select()
      .from(givenDocuments)
      .where(isOneOf(givenDocuments.studentId, 'students'))
      .orderBy(desc(givenDocuments.day), desc(givenDocuments.recordedAt), desc(givenDocuments.id)),
    'family_given_of',
  )
  const idsOf = (permits: readonly Permit[]) =>
    permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
  const opened = <Details>(
    place: { readonly table: string; readonly column: string; readonly row: string },
    row: {
      readonly details: Parameters<Seal['open']>[1]
    },
  ) => JSON.parse(seal.open(place, row.details)) as Details

  return {
    async people(permits) {
      const students = idsOf(permits)
      const [filed, written] = await Promise.all([
        onFile.execute({ students: list(students) }),
        notes.execute({ students: list(students) }),
      ])
      return students.flatMap((studentId): readonly FamilyMember[] => {
        const isTheirs = (row: { readonly studentId: StudentId }) => row.studentId === studentId
        const people = familyOf(
          filed.filter(isTheirs).map((row) => ({ ...opened<PersonOnFile>(contactPlace(row.id), row), id: row.id })),
          written.filter(isTheirs).map((row) => ({
            ...opened<PersonNote>(notePlace(row.id), row),
            id: row.id,
            revision: row.writtenAt,
          })),
        )
        return people.map((person) => ({ ...person, studentId }))
      })
    },
    async concerns(permits) {
      const rows = await concerns.execute({ students: list(idsOf(permits)) })
      return rows.map(
        (row): RecordedConcern => ({
          ...opened<ConcernDetails>(concernPlace(row.id), row),
          id: row.id,
          studentId: row.studentId,
          day: row.day,
          ...(row.discussedDay && { discussedDay: row.discussedDay }),
          ...(row.recordedBy && { recordedBy: row.recordedBy }),
        }),
      )
    },
    async given(permits) {
      const rows = await given.execute({ students: list(idsOf(permits)) })
      return rows.map(
        (row): Given => ({
          ...opened<Handing>(givenPlace(row.id), row),
          id: row.id,
          studentId: row.studentId,
          kind: row.kind,
          document: row.document,
          day: row.day,
          ...(row.occasion && { occasion: row.occasion }),
          ...(row.number !== null && { number: row.number }),
          ...(row.recordedBy && { recordedBy: row.recordedBy }),
          recordedAt: row.recordedAt,
        }),
      )
    },
  }
}
