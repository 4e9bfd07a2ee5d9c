// staffRoles.csv: roles that the roster doesn't know, at a school, in the district, or for one student.
import { staffRoles } from '#people/roles'
import { day, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'

const columns = {
  email: required(text),
  role: required(oneOf(staffRoles)),
  school: column(text),
  studentId: column(text),
  startDate: column(day),
  endDate: column(day),
}

/** @param onRow told of each row's id, for a full run */
export async function readStaffRoles(run: ImportRun, onRow: (id: string) => void): Promise<void> {
  const file = 'staffRoles.csv'
  const differences = new Differences('staffRoles', file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    async each({ line, given }) {
      const { role } = given
      const staffId = run.staffWith(given.email)
      if (!staffId || !role) return run.report.refuse(file, line, 'has an email that nobody on the roster has.')
      const schoolId = run.schoolNamed(given.school)
      if (schoolId === undefined) return run.report.refuse(file, line, 'names a school that is not in orgs.csv.')
      const studentId = given.studentId ? await run.studentMeant(given.studentId) : null
      if (studentId === undefined) return run.report.refuse(file, line, 'names a student who is not on the roster.')
      const { startDate = null, endDate = null } = given
      if (startDate && endDate && endDate < startDate) return run.report.refuse(file, line, 'ends before it starts.')
      const id = run.records.idOf('staffRole', [staffId, role, schoolId ?? '', studentId ?? ''].join('|'))
      onRow(id)
      const row = { id, staffId, role, schoolId, studentId, startDay: startDate, endDay: endDate }
      differences.add(id, (held) => (held?.source === 'chat' ? held : row))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
