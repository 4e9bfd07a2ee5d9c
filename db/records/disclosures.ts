// The record of access as it is stored: to whom and for what is sealed. What the product gave away itself is gathered
// from where it stands anyway: receipts of reports, printed pages, and the audit log.
import { randomUUID } from 'node:crypto'
import { and, asc, between, eq, inArray } from 'drizzle-orm'
import { fullName } from '#people/staff'
import type { StudentId } from '#people/student'
import { everyStudent } from '#records/audit'
import type { Disclosure, DisclosureRecords, DisclosureWork, NewDisclosure } from '#records/disclosures'
import { Permit } from '#records/permit'
import type { Receipt } from '#records/progress-reports'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { fileEntries } from './entry-filing.js'

type Details = Pick<NewDisclosure, 'to' | 'purpose' | 'what' | 'basis'>

const place = (row: string) => ({ table: 'disclosures', column: 'details', row })

/** What an operator writes to files for others. */
const exports = ['export', 'auditExport', 'recordOfAccessExport']

/** Everything that is known of whom a student's records went to, the newest first. For an operator, who sees everybody. */
export function disclosuresOf(database: Database, seal: Seal, clock: Clock) {
  const { disclosures, audit, auditStudents, reportRecipients, progressReports } = database.tables

  async function recorded(student: StudentId): Promise<readonly Disclosure[]> {
    const rows = await database.read.select().from(disclosures).where(eq(disclosures.studentId, student))
    return rows.map(({ id, studentId, day, details, recordedBy }) => ({
      type: 'recorded',
      id,
      studentId,
      day,
      recordedBy,
      ...(JSON.parse(seal.open(place(id), details)) as Details),
    }))
  }

  async function reports(student: StudentId): Promise<readonly Disclosure[]> {
    const rows = await database.read
      .select({
        id: reportRecipients.id,
        day: reportRecipients.day,
        details: reportRecipients.details,
        start: progressReports.periodStart,
        end: progressReports.periodEnd,
      })
      .from(reportRecipients)
      .innerJoin(progressReports, eq(progressReports.id, reportRecipients.reportId))
      .where(eq(reportRecipients.studentId, student))
    return rows.map(({ id, day, details, start, end }) => {
      const opened = seal.open({ table: 'report_recipients', column: 'details', row: id }, details)
      const { name, relationship, how } = JSON.parse(opened) as Receipt
      return { type: 'report', day, start, end, name, relationship, how }
    })
  }

  /** What the audit log has of this student, or of all of them, that left the product. */
  async function left(student: StudentId): Promise<readonly Disclosure[]> {
    await fileEntries(database)
    const rows = await database.read
      .selectDistinct({
        id: audit.id,
        at: audit.at,
        command: audit.command,
        host: audit.workspace,
        user: audit.user,
        actor: audit.actorId,
      })
      .from(auditStudents)
      .innerJoin(audit, eq(audit.id, auditStudents.entry))
      .where(
        and(
          inArray(auditStudents.studentId, [student, everyStudent.id]),
          inArray(audit.command, [...exports, 'printPage']),
          inArray(audit.outcome, ['shown', 'changed']),
        ),
      )
      .orderBy(asc(audit.id))
    const found: Disclosure[] = []
    for (const { at, command, host, user, actor } of rows) {
      const day = clock.dayOf(at)
      if (command !== 'printPage') found.push({ type: 'export', day, by: `${user}@${host}` })
      else if (actor) {
        for (const to of await printedFor(database, seal, actor, at))
          found.push({ type: 'page', day, to, printedBy: actor })
      }
    }
    return found
  }

  return async (student: StudentId): Promise<readonly Disclosure[]> => {
    const all = [...(await recorded(student)), ...(await reports(student)), ...(await left(student))]
    return all.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  }
}

/** A page is kept a moment before the entry that tells of it, in one change. */
const oneChangeMs = 5_000

/** For whom a page was printed, by who printed it and when. */
async function printedFor(
  database: Database,
  seal: Seal,
  printedBy: NonNullable<Database['tables']['printedPages']['$inferSelect']['printedBy']>,
  at: Instant,
): Promise<readonly string[]> {
  const { printedPages, substitutes, staff } = database.tables
  const rows = await database.read
    .select({ id: substitutes.id, details: substitutes.details, person: staff })
    .from(printedPages)
    .innerJoin(substitutes, eq(substitutes.id, printedPages.substituteId))
    .leftJoin(staff, eq(staff.id, substitutes.staffId))
    .where(
      and(eq(printedPages.printedBy, printedBy), between(printedPages.printedAt, (at - oneChangeMs) as Instant, at)),
    )
  return rows.map(({ id, details, person }) => {
    const { name } = JSON.parse(seal.open({ table: 'substitutes', column: 'details', row: id }, details)) as {
      readonly name?: string
    }
    return name ?? (person ? fullName(person) : '')
  })
}

export function disclosureRecords(database: Database, seal: Seal, clock: Clock): DisclosureRecords {
  const known = disclosuresOf(database, seal, clock)
  return { of: async (permit) => (Permit.isReal(permit) ? known(permit.studentId) : []) }
}

/** What a change does to the record, within its transaction. */
export function disclosureWork(database: Database, seal: Seal, clock: Clock, write: Queries): DisclosureWork {
  const { disclosures } = database.tables
  return {
    async add({ studentId, day, ...said }, recordedBy) {
      const id = randomUUID()
      const { to, purpose, what, basis } = said
      const details = seal.seal(place(id), JSON.stringify({ to, purpose, what, basis } satisfies Details))
      await write.insert(disclosures).values({ id, studentId, day, details, recordedBy, recordedAt: clock.now() })
      return id
    },
    async remove(id) {
      const gone = await write.delete(disclosures).where(eq(disclosures.id, id)).returning({ id: disclosures.id })
      return gone.length > 0
    },
  }
}
