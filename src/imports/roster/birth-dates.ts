// demographics.csv: when students were born. Whatever else it says is none of our business and is not kept.
import type { StudentIdentity } from '#people/student'
import type { Day } from '#time/day'
import { day, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { withValues } from './people.js'

const file = 'demographics.csv'
const columns = {
  sourcedId: required(text, ['userSourcedId']),
  birthDate: column(day),
}

/** Birth dates by our own id; null where the file clears one. */
export async function readBirthDates(run: ImportRun): Promise<Map<string, Day | null>> {
  const known = new Map<string, Day | null>()
  await run.read(file, columns, {
    each({ line, given }) {
      if (given.birthDate && given.birthDate > run.today) {
        return run.report.refuse(file, line, 'has a birthDate that is still to come.')
      }
      // What a row changes is counted with the person's own row, where there is one.
      run.report.of(file).unchanged += 1
      if (given.birthDate === undefined) return
      const id = run.studentId(given.sourcedId ?? '')
      known.set(id, given.birthDate)
      run.births.set(id, given.birthDate)
    },
  })
  return known
}

/** Lays down the birth dates of students who are held and did not stand in users.csv this time. */
export async function settleBirthDates(run: ImportRun, left: ReadonlyMap<string, Day | null>): Promise<void> {
  const differences = new Differences('students', file, run.records, run.stage, run.report)
  for (const [id, birthDate] of left) {
    if (!run.students.has(id)) continue
    run.report.of(file).unchanged -= 1
    differences.add(id, (held) => {
      if (!held) throw new Error('a student who was held is gone')
      return { ...held, identity: withValues<StudentIdentity>(held.identity, { birthDate }) }
    })
    await differences.settle()
  }
  await differences.settle(true)
}
