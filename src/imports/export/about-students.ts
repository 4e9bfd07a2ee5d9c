// Every file of what is kept about students beside the roster: of the whole district, or of one student's record.
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { deliveryFiles } from './delivery-files.js'
import { disciplineFiles } from './discipline-files.js'
import { familyFiles } from './family-files.js'
import { accommodationLogOut } from './log-file.js'
import { meetingsOut } from './meeting-files.js'
import type { RosterNames } from './names.js'
import { planFiles } from './plan-files.js'
import { progressFiles } from './progress-files.js'
import { reportsOut } from './report-files.js'

/** In the order in which they are read again. */
export function aboutStudents(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  return [
    ...planFiles(records, names),
    ...progressFiles(records, names),
    ...disciplineFiles(records, names),
    ...reportsOut(records, names),
    ...meetingsOut(records, names),
    ...familyFiles(records, names),
    ...deliveryFiles(records, names),
    accommodationLogOut(records, names),
  ]
}
