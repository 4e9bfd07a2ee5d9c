// A district of the test's own, filled from files that the test writes.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#db/database'
import { type ImportStore, importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { openSqlite } from '#db/sqlite'
import { type ImportOptions, importFolder } from '#imports/import-folder'
import type { ImportReport } from '#imports/report'
import { type Clock, frozenClock } from '#time/clock'
import { day } from '#time/day'

export type Files = Readonly<Record<string, string | Buffer>>

export interface Imported {
  readonly database: Database
  readonly records: ImportStore
  readonly clock: Clock
  readonly folder: string
  /** Writes the files into a folder of their own and imports it. */
  import(files: Files, options?: Partial<ImportOptions>): Promise<ImportReport>
  /** Imports what lies at a path. */
  importFrom(path: string, options?: Partial<ImportOptions>): Promise<ImportReport>
}

export async function emptyDistrict(today = '2026-11-23'): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-import-'))
  const clock = frozenClock(day(today))
  const database = await openSqlite(join(folder, 'caseload.db'))
  const seal = await openSeal(database, [Buffer.alloc(32, 5)], clock.now())
  const records = importRecords(database, seal, clock, join(folder, 'staging'))
  const importFrom = (from: string, options: Partial<ImportOptions> = {}) =>
    importFolder({ from, records, clock, ...options })
  let runs = 0
  return {
    database,
    records,
    clock,
    folder,
    importFrom,
    import(files, options) {
      runs += 1
      const from = join(folder, `files-${runs}`)
      mkdirSync(from)
      for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content)
      return importFrom(from, options)
    },
  }
}

/** A small roster: one school, one teacher, two students in one class. */
export const roster: Files = {
  'orgs.csv': 'sourcedId,name,type\no1,Maple School,school\n',
  'academicSessions.csv': 'sourcedId,title,type,startDate,endDate\nt1,Year,schoolYear,2026-08-17,2027-06-04\n',
  'users.csv':
    'sourcedId,orgSourcedIds,role,givenName,familyName,email,identifier\n' +
    'u1,o1,teacher,Robin,Diaz,robin.diaz@school.example,\n' +
    's1,o1,student,Jane,Doe,,1001\n' +
    's2,o1,student,Sam,Poe,,1002\n',
  'classes.csv': 'sourcedId,title,schoolSourcedId,termSourcedIds,periods\nc1,Algebra,o1,t1,2\n',
  'enrollments.csv':
    'sourcedId,classSourcedId,userSourcedId,role\ne1,c1,u1,teacher\ne2,c1,s1,student\ne3,c1,s2,student\n',
}

export const plans: Files = {
  'plans.csv':
    'studentId,kind,status,meetingDate,caseManagerEmail\ns1,iep,active,2026-09-01,robin.diaz@school.example\n',
  'accommodations.csv':
    'studentId,kind,accommodation,category\ns1,iep,Extra time,timing\ns1,iep,Large print,presentation\n',
}
