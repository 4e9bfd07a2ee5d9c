// userFlags.csv of School Data Sync: of whom the roster says that a plan exists somewhere. Other flags are none of
// our business and are not kept.
import { text } from '../cells.js'
import { required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { endMissing } from '../missing-rows.js'
import { SeenIds } from '../seen-ids.js'

const columns = { userSourcedId: required(text), flag: required(text) }

export async function readFlags(run: ImportRun): Promise<void> {
  const differences = new Differences('studentFlags', 'userFlags.csv', run.records, run.stage, run.report)
  const seen = new SeenIds()
  const reader = await run.read('userFlags.csv', columns, {
    each({ line, given }) {
      const flag = given.flag?.toLowerCase()
      const studentId = run.studentId(given.userSourcedId ?? '')
      if (!run.students.has(studentId)) {
        return run.report.refuse('userFlags.csv', line, 'names a student who is not in users.csv.')
      }
      if (flag !== 'iep' && flag !== '504') {
        run.report.of('userFlags.csv').unchanged += 1
        return
      }
      const id = `${studentId}|${flag}`
      seen.add(id)
      differences.add(id, () => ({ id, studentId, flag }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
  if (run.full && reader) await endMissing(run, 'studentFlags', 'userFlags.csv', seen)
}
