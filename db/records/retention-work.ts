// Holds are placed and lifted; a destruction is proposed by one person and carried out by another, in one transaction.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { KeptBecause, RetentionWork } from '#records/retention'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { classesOf, endedRecords } from './ended-records.js'
import { identityTables, recordTables } from './record-tables.js'
import { isFamilyContact } from './relations.js'
import { type DestructionDetails, destructionPlace, type HoldDetails, holdPlace, holdsNow } from './retention.js'

interface Within {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

/** What a change does to retention, within its transaction. @param countChange counts what alters who sees what */
export function retentionWork(within: Within, countChange: () => Promise<void>): RetentionWork {
  const { database, seal, clock, write } = within
  const { holds, destructions } = database.tables

  return {
    async hold({ studentId, kind, reason, by }) {
      const id = randomUUID()
      const details: HoldDetails = { reason }
      await write.insert(holds).values({
        id,
        studentId,
        kind,
        details: seal.seal(holdPlace(id), JSON.stringify(details)),
        placedBy: by,
        placedAt: clock.now(),
      })
      return id
    },
    async lift(id, by, lifted) {
      const isHeld = and(eq(holds.id, id), isNull(holds.liftedAt))
      const [row] = await write.select().from(holds).where(isHeld)
      if (!row) return false
      const { reason } = JSON.parse(seal.open(holdPlace(id), row.details)) as HoldDetails
      const details: HoldDetails = { reason, lifted }
      await write
        .update(holds)
        .set({ liftedBy: by, liftedAt: clock.now(), details: seal.seal(holdPlace(id), JSON.stringify(details)) })
        .where(isHeld)
      return true
    },
    async propose({ studentId, recordClass, ground, parentsDay, how, name, by }) {
      const same = await write
        .select({ id: destructions.id })
        .from(destructions)
        .where(
          and(
            eq(destructions.studentId, studentId),
            eq(destructions.recordClass, recordClass),
            eq(destructions.status, 'proposed'),
          ),
        )
      if (same.length > 0) return undefined
      const id = randomUUID()
      const details: DestructionDetails = { name, how }
      await write.insert(destructions).values({
        id,
        studentId,
        recordClass,
        ground,
        parentsDay,
        status: 'proposed',
        details: seal.seal(destructionPlace(id), JSON.stringify(details)),
        proposedBy: by,
        proposedAt: clock.now(),
      })
      return id
    },
    async withdraw(id, by) {
      const rows = await write
        .update(destructions)
        .set({ status: 'withdrawn', decidedBy: by, decidedAt: clock.now() })
        .where(and(eq(destructions.id, id), eq(destructions.status, 'proposed')))
        .returning({ id: destructions.id })
      return rows.length > 0
    },
    async destroy(id, by) {
      // Held before it is looked: no hold is placed, and no plan begun, between the look and the end of this.
      await database.dialect.holdAuditChain(write)
      const isWaiting = and(eq(destructions.id, id), eq(destructions.status, 'proposed'))
      const [row] = await write.select().from(destructions).where(isWaiting)
      if (!row) return 'decidedBefore'
      const kept = row.proposedBy === by ? 'ownProposal' : await keptBecause(within, row.studentId)
      if (kept) return kept
      const details: DestructionDetails = {
        ...(JSON.parse(seal.open(destructionPlace(id), row.details)) as DestructionDetails),
        family: await familyOf(within, row.studentId),
      }
      const counts = await destroyClass(within, row.studentId, row.recordClass)
      const left = await classesOf(database.tables, write, row.studentId)
      if (left.length === 0) await forgetWhoTheyWere(within, row.studentId)
      await write
        .update(destructions)
        .set({
          status: 'destroyed',
          decidedBy: by,
          decidedAt: clock.now(),
          counts,
          details: seal.seal(destructionPlace(id), JSON.stringify(details)),
        })
        .where(isWaiting)
      await countChange()
      return counts
    },
  }
}

async function keptBecause({ database, seal, write }: Within, student: StudentId): Promise<KeptBecause | undefined> {
  if ((await holdsNow(database, seal, write, student)).length > 0) return 'held'
  return (await endedRecords(database, write).of(student)) ? undefined : 'planInEffect'
}

/** Staff among a student's contacts: once these are gone, nothing else says whose family it was. */
async function familyOf({ database, write }: Within, student: StudentId): Promise<readonly StaffId[]> {
  const { contacts, contactNotes, staff } = database.tables
  const onFile = await write
    .selectDistinct({ id: staff.id })
    .from(contacts)
    .innerJoin(staff, isFamilyContact(database))
    .where(eq(contacts.studentId, student))
  const written = await write
    .selectDistinct({ id: staff.id })
    .from(contactNotes)
    .innerJoin(staff, eq(contactNotes.emailToken, staff.emailToken))
    .where(eq(contactNotes.studentId, student))
  return [...new Set([...onFile, ...written].map(({ id }) => id))]
}

async function destroyClass({ database, write }: Within, student: StudentId, recordClass: keyof typeof recordTables) {
  const { drafts } = database.tables
  const counts: Record<string, number> = {}
  for (const name of recordTables[recordClass]) {
    const table = database.tables[name]
    const gone = await write.delete(table).where(eq(table.studentId, student)).returning({ of: table.studentId })
    if (gone.length > 0) counts[name] = gone.length
  }
  // Forms in the making name whom they are about by our own id.
  await write.delete(drafts).where(sql`replace(${drafts.subject}, ${student}, '') <> ${drafts.subject}`)
  return counts
}

/** Whoever is still at a school stays on the roster; of whoever has left, nothing is left but the tombstone. */
async function forgetWhoTheyWere({ database, write }: Within, student: StudentId): Promise<void> {
  const { students, enrollments } = database.tables
  const gone = and(eq(students.id, student), eq(students.active, false))
  if ((await write.select({ id: students.id }).from(students).where(gone)).length === 0) return
  for (const name of identityTables) {
    const table = database.tables[name]
    await write.delete(table).where(eq(table.studentId, student))
  }
  await write.delete(enrollments).where(eq(enrollments.personId, student))
  await write.delete(students).where(gone)
}
