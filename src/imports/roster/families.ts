// Who belongs to whose family: relationships.csv of School Data Sync, agents of OneRoster. They become contacts.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { text } from '../cells.js'
import { required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ContactDetails } from '../family-rows.js'
import type { ImportRun } from '../import-run.js'
import { endMissing } from '../missing-rows.js'
import { SeenIds } from '../seen-ids.js'

const columns = {
  userSourcedId: required(text),
  relationshipUserSourcedId: required(text),
  relationshipRole: required(text),
}

/** An adult of a family, as users.csv has them. */
export interface Adult {
  readonly name: string
  readonly email?: string
  readonly phone?: string
}

export class Families {
  readonly #adults = new Map<string, Adult>()
  readonly #ties: { student: StudentId; adult: string; relationship: string; file: string; line: number }[] = []

  know(sourcedId: string, adult: Adult): void {
    this.#adults.set(sourcedId, adult)
  }

  tie(student: StudentId, adult: string, relationship: string, file: string, line: number): void {
    this.#ties.push({ student, adult, relationship, file, line })
  }

  async readRelationships(run: ImportRun): Promise<void> {
    const file = 'relationships.csv'
    await run.read(file, columns, {
      each: ({ line, given }) => {
        const student = run.studentId(given.userSourcedId ?? '')
        if (!run.students.has(student)) {
          return run.report.refuse(file, line, 'names a student who is not in users.csv.')
        }
        this.tie(student, given.relationshipUserSourcedId ?? '', given.relationshipRole ?? '', file, line)
      },
    })
  }

  /** Lays the contacts down, once everybody is known. */
  async settle(run: ImportRun): Promise<void> {
    const byFile = new Map<string, Differences<'contacts'>>()
    const seen = new SeenIds()
    for (const { student, adult, relationship, file, line } of this.#ties) {
      const id = run.records.idOf('contact', `${student}|${adult}`)
      const staffId = run.records.idOf('staff', adult) as StaffId
      const isStaff = run.staff.has(staffId)
      const known = this.#adults.get(adult)
      const isNew = seen.add(id)
      if (!known && !isStaff) {
        // OneRoster's agents are often left out of the export: nothing is known of them, and nothing is wrong.
        if (file === 'relationships.csv') run.report.refuse(file, line, 'names a person who is not in users.csv.')
        continue
      }
      if (!isNew) continue
      const details: ContactDetails = {
        name: known?.name ?? '',
        relationship,
        ...(known?.email && { email: known.email }),
        ...(known?.phone && { phone: known.phone }),
      }
      const differences = byFile.get(file) ?? new Differences('contacts', file, run.records, run.stage, run.report)
      byFile.set(file, differences)
      differences.add(id, (held) => ({
        id,
        studentId: student,
        // Of somebody who is held and not in users.csv this time, what is held stays.
        details: known ? details : { ...details, ...held?.details, relationship },
        staffId: isStaff ? staffId : null,
        source: 'roster',
      }))
      await differences.settle()
    }
    for (const differences of byFile.values()) await differences.settle(true)
    if (run.full && run.has('users.csv')) {
      const file = run.has('relationships.csv') ? 'relationships.csv' : 'users.csv'
      await endMissing(run, 'contacts', file, seen, (row) => row.source === 'roster')
    }
  }
}
