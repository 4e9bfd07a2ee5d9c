// contacts.csv: the adults of a student's life, and what each may be told.
import { flag, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ContactDetails } from '../family-rows.js'
import type { ImportRun } from '../import-run.js'
import { withValues } from '../roster/people.js'

const columns = {
  studentId: required(text),
  name: required(text),
  relationship: required(text),
  email: column(text),
  phone: column(text),
  language: column(text),
  educationalRights: column(flag),
  mayReceiveRecords: column(flag),
  restriction: column(text),
}

/** @param onRow told of each row's id, for a full run */
export async function readContacts(run: ImportRun, onRow: (id: string) => void): Promise<void> {
  const differences = new Differences('contacts', 'contacts.csv', run.records, run.stage, run.report)
  await run.read('contacts.csv', columns, {
    async each({ line, given }) {
      const { studentId: key, ...values } = given
      const studentId = await run.studentMeant(key ?? '')
      if (!studentId) return run.report.refuse('contacts.csv', line, 'names a student who is not on the roster.')
      const id = run.records.idOf('contact', [studentId, given.name, given.relationship].join('|'))
      onRow(id)
      differences.add(id, (held) => ({
        id,
        studentId,
        details: withValues<ContactDetails>(held?.details, values),
        staffId: held?.staffId ?? null,
        source: 'contacts.csv',
      }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
