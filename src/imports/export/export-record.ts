// A student's whole record, for a family that asks for it (34 CFR 300.613, 99.10): the same files as the district's export,
// of this student alone, and one page that holds all of them.
import { join } from 'node:path'
import { makeFolder } from '#files/make-folder'
import { writePrivately } from '#files/private-file'
import type { StudentId } from '#people/student'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { ImportRecords } from '../ports.js'
import { aboutStudents } from './about-students.js'
import { type OutFile, writeCsv } from './csv-file.js'
import { districtFiles } from './district-files.js'
import type { Exported } from './export-folder.js'
import { forFamily } from './for-family.js'
import { rosterNames } from './names.js'
import { readFileOut, recordPage } from './record-page.js'

export const recordPageName = 'record.html'

/** The district's own places and people: no part of a student's record. */
const notTheirs = ['staffRoles.csv', 'bellSchedule.csv', 'calendar.csv', 'progressPeriods.csv', 'channels.csv']

/**
 * Writes a student's record into a folder, readable by its owner alone.
 * @param about whose it is by name, and who made it when
 */
export async function exportRecord(
  folder: string,
  records: ImportRecords,
  student: StudentId,
  about: { readonly name: string; readonly madeBy: string; readonly on: Day },
): Promise<readonly Exported[]> {
  const theirs = await recordFiles(records, student)
  makeFolder(folder, 0o700)
  const exported: Exported[] = []
  const read = []
  for (const file of theirs) {
    const held = await readFileOut(file)
    if (held.rows.length === 0) continue
    read.push(held)
    const again: OutFile = { ...file, rows: () => each(held.rows) }
    exported.push({ name: file.name, rows: await writeCsv(folder, again) })
  }
  const made = t`Made by ${about.madeBy} on ${spokenDay(about.on)}`
  const page = recordPage({ student: about.name, made, files: read })
  await writePrivately(join(folder, recordPageName), page)
  return exported
}

/** The files of a student's record, as a family is given them. @param records as if the district had this one student */
export async function recordFiles(records: ImportRecords, student: StudentId): Promise<readonly OutFile[]> {
  const names = await rosterNames(records)
  const theirs = [
    identityFile(records, student),
    ...districtFiles(records, names).filter(({ name }) => !notTheirs.includes(name)),
    ...aboutStudents(records, names),
  ]
  return theirs.map((file) => forFamily(file, names))
}

function identityFile(records: ImportRecords, student: StudentId): OutFile {
  return {
    name: 'student.csv',
    columns: ['givenName', 'middleName', 'familyName', 'preferredName', 'identifier', 'grade', 'birthDate', 'email'],
    async *rows() {
      const found = (await records.load('students', [student])).get(student)
      if (!found) return
      const { schools: _, ...identity } = found.identity
      yield { ...identity }
    },
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncIterable<Row> {
  yield* rows
}
