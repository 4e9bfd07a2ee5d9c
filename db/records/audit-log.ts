// The audit log read back: page by page for an export, and one student's looks, found by the list that entries are filed in.
import { and, desc, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Account } from '#people/staff'
import type { StudentId } from '#people/student'
import { everyStudent } from '#records/audit'
import type { AccessHistory, LoggedEntry, Look, Wanted } from '#records/audit-log'
import { Permit } from '#records/permit'
import type { Database } from '../database.js'
import { type Seal, SealBroken } from '../seal.js'
import { type AuditRow, studentsIn, wordsPlace } from './audit-chain.js'
import { rawEntries } from './audit-rows.js'
import { fileEntries } from './entry-filing.js'

const pageLength = 1_000

/** An entry on its way out, with what was typed. */
export interface OpenedEntry extends LoggedEntry {
  readonly words?: string
  readonly hash: string
}

/** What can't be opened is no reason to keep the rest back. */
const broken = '(altered: it does not open)'

/**
 * Entries in the order they were written. With a student, those that name them or every student; and each refusal that
 * keeps words, for whoever was meant has to be found first.
 */
export async function* auditEntries(database: Database, seal: Seal, wanted: Wanted = {}): AsyncGenerator<OpenedEntry> {
  if (wanted.student !== undefined) await fileEntries(database)
  let after = 0
  for (;;) {
    const page = await rawEntries(database, after, pageLength, isWanted(database, wanted))
    for (const raw of page) {
      const row = { ...raw, students: studentsIn(raw.students) ?? [] }
      yield { ...entryFrom(row), ...wordsIn(row, seal), hash: row.hash }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageLength) return
    after = last.id
  }
}

function isWanted({ tables: { audit, auditStudents }, read }: Database, wanted: Wanted): readonly (SQL | undefined)[] {
  const { from, until, student, staff } = wanted
  const filed = (id: StudentId) =>
    read
      .select({ entry: auditStudents.entry })
      .from(auditStudents)
      .where(inArray(auditStudents.studentId, [id, everyStudent.id]))
  return [
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, until),
    staff === undefined ? undefined : eq(audit.actorId, staff),
    student === undefined
      ? undefined
      : or(inArray(audit.id, filed(student)), and(eq(audit.outcome, 'refused'), isNotNull(audit.words))),
  ]
}

/** One student's part of the log, by permit. */
export function accessHistory(database: Database): AccessHistory {
  const { audit, auditStudents } = database.tables
  const value = sql.placeholder
  const { prepare } = database.dialect
  const newest = prepare<AuditRow>(
    database.read
      .select()
      .from(audit)
      .where(
        inArray(
          audit.id,
          database.read
            .select({ entry: auditStudents.entry })
            .from(auditStudents)
            .where(
              and(
                inArray(auditStudents.studentId, [value('student'), everyStudent.id]),
                lt(auditStudents.entry, value('before')),
              ),
            )
            .orderBy(desc(auditStudents.entry))
            .limit(value('most')),
        ),
      )
      .orderBy(desc(audit.id)),
    'audit_looks_at',
  )
  return {
    async looksAt(permit, most, before = 2_147_483_647) {
      if (!Permit.isReal(permit)) return []
      const { studentId } = permit
      await fileEntries(database)
      const rows = await newest.execute({ student: studentId, before, most })
      return rows.map((row): Look => {
        const { students, ...entry } = entryFrom(row)
        const { grounds = [], parts = [] } = students.find(({ id }) => id === studentId || id === everyStudent.id) ?? {}
        return { ...entry, grounds, parts }
      })
    },
  }
}

function entryFrom(row: AuditRow): LoggedEntry {
  const { id, at, actorId, workspace, user, surface, command, outcome, students } = row
  return {
    number: id,
    at,
    ...(actorId && { actor: actorId }),
    account: { platform: row.platform as Account['platform'], workspace, user },
    surface,
    command,
    outcome,
    students,
  }
}

function wordsIn({ words, previous }: AuditRow, seal: Seal): { readonly words?: string } {
  if (!words) return {}
  try {
    return { words: seal.open(wordsPlace(previous), words) }
  } catch (reason) {
    if (!(reason instanceof SealBroken)) throw reason
    return { words: broken }
  }
}
