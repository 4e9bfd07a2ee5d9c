// What `caseload audit export` does: the log as CSV, a row for each record and student, with names opened.
import type { ImportStore } from '#db/imports/import-records'
import { auditEntries, type OpenedEntry } from '#db/records/audit-log'
import { createStore } from '#db/records/store'
import { privateStream } from '#files/private-file'
import { type Cells, type CsvTable, writeCsvTo } from '#imports/export/csv-file'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { type AuditedStudent, everyStudent } from '#records/audit'
import type { Store } from '#records/store'
import { isoInstant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import { instantAt, midnight } from '#time/time-of-day'
import { type Names, namesOpened } from './audit-names.js'
import { importsOf } from './imports-of.js'
import type { District } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { recordOfAccess } from './record-of-access.js'
import { type WhoWasMeant, whoWasMeant } from './who-was-meant.js'

export interface AskedOfAudit {
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly student: string | undefined
  readonly staff: string | undefined
  readonly out: string | undefined
  readonly recordOfAccess: boolean
}

const columns = [
  'record',
  'at',
  'staffName',
  'staffEmail',
  'platform',
  'workspace',
  'account',
  'surface',
  'command',
  'outcome',
  'studentId',
  'studentName',
  'meant',
  'grounds',
  'parts',
  'words',
  'hash',
]

/** Writes it out, and writes down that it did. @returns 0, or 1 where somebody named is not there */
export async function exportAudit(district: District, asked: AskedOfAudit): Promise<number> {
  const { database, seal, clock } = district
  const store = createStore(database, seal, clock)
  const records = importsOf(district)
  const { from, to } = asked
  const act = {
    command: asked.recordOfAccess ? 'recordOfAccessExport' : 'auditExport',
    words: given(asked.out ?? 'printed', from, to, asked.student, asked.staff),
  }
  const refuse = async (says: string) => {
    await writeDownAct(store, { ...act, outcome: 'refused', students: [] })
    process.stderr.write(`${says}\n`)
    return 1
  }
  const student = await studentNamed(asked.student, records)
  if (student === false) return refuse(`No student of the roster has the id ${asked.student}.`)
  const staff = await staffNamed(asked.staff, store)
  if (staff === false) return refuse(`Not one person has the address ${asked.staff}.`)
  const period = {
    ...(from && { from: instantAt(from, midnight, clock.timeZone) }),
    ...(to && { until: instantAt(addDays(to, 1), midnight, clock.timeZone) }),
  }
  // Written down before anything leaves, of whom it is; the record of it stands in the export of the next time.
  await writeDownAct(store, {
    ...act,
    outcome: 'shown',
    students: student ? [{ id: student, grounds: ['operator'], parts: [] }] : [everyStudent],
  })
  const names = namesOpened(records, store)
  const wanted = { ...period, ...(student && { student }), ...(staff && { staff }) }
  const table: CsvTable =
    asked.recordOfAccess && student
      ? recordOfAccess(district, { student, ...period }, names)
      : {
          columns,
          rows: async function* () {
            const meant = whoWasMeant(district, records)
            for await (const entry of auditEntries(database, seal, wanted))
              yield* rowsOf(entry, { names, meant, student })
          },
        }
  const out = asked.out === undefined ? process.stdout : await privateStream(asked.out)
  const count = await writeCsvTo(out, table, asked.out !== undefined)
  if (asked.out !== undefined) process.stdout.write(`${asked.out}: ${count} rows\n`)
  return 0
}

interface RowParts {
  readonly names: Names
  readonly meant: WhoWasMeant
  readonly student: StudentId | undefined
}

async function* rowsOf(entry: OpenedEntry, { names, meant, student }: RowParts): AsyncGenerator<Cells> {
  const guessed = entry.outcome === 'refused' && entry.words ? await meant(entry.words) : []
  const shown = entry.students.filter(({ id }) => !student || id === student || id === everyStudent.id)
  const wasMeant = guessed.filter((id) => !student || id === student)
  if (student && shown.length === 0 && wasMeant.length === 0) return
  const { name, email } = await names.staff(entry.actor)
  const all = {
    record: entry.number,
    at: isoInstant(entry.at),
    staffName: name,
    staffEmail: email,
    platform: entry.account.platform,
    workspace: entry.account.workspace,
    account: entry.account.user,
    surface: entry.surface,
    command: entry.command,
    outcome: entry.outcome,
    words: entry.words,
    hash: entry.hash,
  }
  if (shown.length === 0 && wasMeant.length === 0) yield all
  for (const one of shown) yield { ...all, ...(await studentCells(one, names)) }
  for (const id of wasMeant) {
    yield {
      ...all,
      ...(await studentCells({ id, grounds: [], parts: [] }, names)),
      meant: wasMeant.length === 1 ? 'yes' : 'maybe',
    }
  }
}

async function studentCells({ id, grounds, parts }: AuditedStudent, names: Names): Promise<Cells> {
  const { sourcedId, name } = await names.student(id)
  return { studentId: sourcedId, studentName: name, grounds: grounds.join(';'), parts: parts.join(';') }
}

async function studentNamed(
  sourcedId: string | undefined,
  records: ImportStore,
): Promise<StudentId | undefined | false> {
  if (sourcedId === undefined) return undefined
  const id = records.idOf('student', sourcedId) as StudentId
  return (await records.load('students', [id])).has(id) && id
}

async function staffNamed(email: string | undefined, store: Store): Promise<StaffId | undefined | false> {
  if (email === undefined) return undefined
  const [person, ...others] = await store.staffWithEmail(email)
  return person && others.length === 0 ? person.id : false
}
