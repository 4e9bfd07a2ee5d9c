// The district back out, in the shapes it came in.
import { makeFolder } from '#files/make-folder'
import type { ImportRecords } from '../ports.js'
import { aboutStudents } from './about-students.js'
import { type OutFile, writeCsv } from './csv-file.js'
import { districtFiles } from './district-files.js'
import { rosterNames } from './names.js'
import { rosterFiles } from './roster-files.js'

export interface Exported {
  readonly name: string
  readonly rows: number
}

/**
 * Writes every file of the district into a folder. Importing it into an empty database and exporting that gives the
 * same files.
 * @param onFile told of each file that is done, and how many there are
 */
export async function exportFolder(
  folder: string,
  records: ImportRecords,
  onFile: (done: number, of: number) => void = () => undefined,
): Promise<readonly Exported[]> {
  makeFolder(folder, 0o700)
  const names = await rosterNames(records)
  const files: readonly OutFile[] = [
    ...rosterFiles(records, names),
    ...districtFiles(records, names),
    ...aboutStudents(records, names),
  ]
  const exported: Exported[] = []
  for (const [place, file] of files.entries()) {
    exported.push({ name: file.name, rows: await writeCsv(folder, file) })
    onFile(place + 1, files.length)
  }
  return exported
}
