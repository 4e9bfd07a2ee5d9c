// What a change does to what is known of families, within its transaction.
import { and, eq, ne } from 'drizzle-orm'
import { concernName, givenName, noteName } from '#families/row-names'
import type { StudentId } from '#people/student'
import type { FamilyWork } from '#records/families'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { type ConcernDetails, concernPlace, givenPlace, notePlace } from './families.js'

interface WorkParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

type Given = Pick<
  Database['tables']['givenDocuments']['$inferSelect'],
  'id' | 'studentId' | 'kind' | 'document' | 'day'
>

/** @param countChange whose family somebody is decides what they see by office */
export function familyWork(
  { database, seal, clock, write }: WorkParts,
  countChange: (student: StudentId) => Promise<void>,
): FamilyWork {
  const { contactNotes, familyConcerns, givenDocuments } = database.tables

  const work: FamilyWork = {
    async writeNote(studentId, note, by) {
      const id = seal.idFrom('contactNote', noteName(studentId, note))
      const [held] = await write.select().from(contactNotes).where(eq(contactNotes.id, id))
      const before = held && JSON.parse(seal.open(notePlace(id), held.details))
      const { name: _name, relationship: _relationship, ...says } = note
      if (Object.values(says).every((said) => said === undefined)) {
        await write.delete(contactNotes).where(eq(contactNotes.id, id))
      } else {
        const row = {
          details: seal.seal(notePlace(id), JSON.stringify(note)),
          emailToken: note.email ? seal.token('email', note.email.toLowerCase()) : null,
          writtenBy: by,
          writtenAt: clock.now(),
        }
        await write
          .insert(contactNotes)
          .values({ id, studentId, ...row })
          .onConflictDoUpdate({ target: contactNotes.id, set: row })
      }
      await countChange(studentId)
      return { id, studentId, ...(before && { before }) }
    },
    async restoreNote({ id, studentId, before }, by) {
      if (before) await work.writeNote(studentId, before, by)
      else await write.delete(contactNotes).where(eq(contactNotes.id, id))
      await countChange(studentId)
    },
    async addConcern(studentId, { day, discussedDay, ...said }, recordedBy) {
      const id = seal.idFrom('familyConcern', concernName(studentId, { day, ...said }))
      const details = seal.seal(concernPlace(id), JSON.stringify(said satisfies ConcernDetails))
      const row = {
        id,
        studentId,
        day,
        discussedDay: discussedDay ?? null,
        details,
        recordedBy,
        recordedAt: clock.now(),
      }
      const added = await write
        .insert(familyConcerns)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: familyConcerns.id })
      return added[0]?.id
    },
    async removeConcern(id) {
      const gone = await write
        .delete(familyConcerns)
        .where(eq(familyConcerns.id, id))
        .returning({ id: familyConcerns.id })
      return gone.length > 0
    },
    async discuss(id, { discussedDay, answer }) {
      const [held] = await write.select().from(familyConcerns).where(eq(familyConcerns.id, id))
      if (!held) return false
      const { answer: _before, ...said } = JSON.parse(seal.open(concernPlace(id), held.details)) as ConcernDetails
      const details = seal.seal(concernPlace(id), JSON.stringify({ ...said, ...(answer && { answer }) }))
      await write
        .update(familyConcerns)
        .set({ details, discussedDay: discussedDay ?? null })
        .where(eq(familyConcerns.id, id))
      return true
    },
    async addGiven({ studentId, kind, document, day, occasion, number, ...handing }, recordedBy) {
      const id = seal.idFrom('givenDocument', givenName(studentId, { kind, document, day, number, ...handing }))
      const clear = { id, studentId, kind, document, day, occasion: occasion ?? null, number: number ?? null }
      const details = seal.seal(givenPlace(id), JSON.stringify(handing))
      const added = await write
        .insert(givenDocuments)
        .values({ ...clear, details, recordedBy, recordedAt: clock.now() })
        .onConflictDoNothing()
        .returning({ id: givenDocuments.id })
      return added[0] && { id, others: await areOthers(clear) }
    },
    async removeGiven(id) {
      const [gone] = await write.delete(givenDocuments).where(eq(givenDocuments.id, id)).returning()
      return gone && { others: await areOthers(gone) }
    },
  }
  return work

  /** Whether the same was given to others on that day. */
  async function areOthers({ id, studentId, kind, document, day }: Given): Promise<boolean> {
    const others = await write
      .select({ id: givenDocuments.id })
      .from(givenDocuments)
      .where(
        and(
          eq(givenDocuments.studentId, studentId),
          eq(givenDocuments.kind, kind),
          eq(givenDocuments.document, document),
          eq(givenDocuments.day, day),
          ne(givenDocuments.id, id),
        ),
      )
    return others.length > 0
  }
}
