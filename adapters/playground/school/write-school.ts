// Writes the made-up district to a folder, in the very files that a real district gives.

import { writeFile } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import { makeFolder } from '#files/make-folder'
import type { Day } from '#time/day'
import { dataFiles } from './data-files.js'
import { familyFiles } from './family-files.js'
import { meetingFiles } from './meeting-files.js'
import { peopleFiles } from './people-files.js'
import { planFiles } from './plan-files.js'
import { rosterFiles } from './roster-files.js'
import type { Files } from './table.js'
import { schoolYear } from './year.js'

/** The district's files as they stand on a day. */
export function schoolFiles(today: Day): Files {
  const year = schoolYear(today)
  return {
    ...rosterFiles(today, year),
    ...peopleFiles(year),
    ...planFiles(today),
    ...dataFiles(today, year),
    ...meetingFiles(today, year),
    ...familyFiles(today),
  }
}

/** Writes them. The folder is made where it is missing. */
export async function writeSchool(folder: string, today: Day): Promise<void> {
  makeFolder(folder)
  for (const [name, rows] of Object.entries(schoolFiles(today))) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const text = stringify(rows as object[], { header: true, columns, cast: { boolean: String } })
    await writeFile(`${folder}/${name}`, text)
  }
}
