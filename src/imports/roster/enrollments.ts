// enrollments.csv: who is in which class, as what, and when.
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import { day, text } from '../cells.js'
import { column, type Given, required } from '../columns.js'
import { Differences } from '../differences.js'
import { type ImportRun, kept } from '../import-run.js'
import type { EnrollmentRow, PlacementRow } from '../rows.js'
import { SeenIds } from '../seen-ids.js'
import type { KnownClasses } from './classes.js'
import { enrollmentRole, isOutsideClass } from './roles.js'
import { status } from './schools.js'

const file = 'enrollments.csv'
const columns = {
  sourcedId: column(text),
  status,
  classSourcedId: required(text),
  userSourcedId: required(text),
  role: required(text),
  beginDate: column(day),
  endDate: column(day),
}

type Enrollment = Given<typeof columns>

interface Person {
  readonly id: string
  readonly is: 'student' | 'staff'
}

/** Everybody stands in several rows: so many people and classes are remembered, and no more. */
const mostRemembered = 100_000

/** Reads the enrollments. @returns the ids of those that stand in the file */
export async function readEnrollments(run: ImportRun, classes: KnownClasses): Promise<SeenIds> {
  const { records } = run
  const differences = new Differences('enrollments', file, records, run.stage, run.report)
  const seen = new SeenIds()
  const placements = new Placements(run.placed)
  const classIdOf = remembering((sourcedId) => records.idOf('class', sourcedId))
  const roleOf = remembering(enrollmentRole)
  const personOf = remembering((sourcedId) => personFrom(run, sourcedId))
  const idOf = (given: Enrollment, role: string) =>
    records.idOf('enrollment', given.sourcedId ?? `${given.classSourcedId}|${given.userSourcedId}|${role}`)

  await differences.begin()
  await run.read(file, columns, {
    each({ line, given }) {
      const refuse = (why: string) => run.report.refuse(file, line, why)
      const role = roleOf(given.role ?? '')
      if (role === undefined) {
        if (!isOutsideClass(given.role ?? '')) return refuse('has a role in the class that I do not know.')
        run.report.of(file).unchanged += 1
        return
      }
      const id = idOf(given, role)
      if (!seen.add(id)) return refuse('says the same as an earlier line. Take one of the two away.')
      const classId = classIdOf(given.classSourcedId ?? '')
      const schoolId = classes.get(classId)
      if (!schoolId) return refuse('names a class that is not in classes.csv.')
      const person = personOf(given.userSourcedId ?? '')
      if (!person) return refuse('names nobody in users.csv.')
      const { beginDate, endDate } = given
      if (beginDate && endDate && endDate < beginDate) return refuse('ends before it begins.')
      if ((role === 'student') !== (person.is === 'student')) {
        return refuse('has a role that does not fit the person in users.csv.')
      }
      const ended = given.status === 'tobedeleted' || given.status === 'inactive'
      differences.add(id, (held): EnrollmentRow => {
        const isNew = held === undefined || held.ended || held.classId !== classId
        if (isNew && !ended && person.is === 'student') placements.add(person.id as StudentId, schoolId)
        return {
          id,
          classId,
          personId: person.id,
          role,
          startDay: kept(beginDate, held?.startDay, null),
          endDay: kept(endDate, held?.endDay, null),
          ended,
        }
      })
    },
    refused({ given }) {
      seen.add(idOf(given, enrollmentRole(given.role ?? '') ?? ''))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
  placements.settle(run)
  return seen
}

/** Schools that students come to by their new classes: laid down after those, each once. */
class Placements {
  readonly #seen: SeenIds
  readonly #rows: PlacementRow[] = []

  /** @param placed where the roster itself places them */
  constructor(placed: SeenIds) {
    this.#seen = placed
  }

  add(studentId: StudentId, schoolId: SchoolId): void {
    const id = `${studentId}|${schoolId}`
    if (this.#seen.add(id)) this.#rows.push({ id, studentId, schoolId })
  }

  settle(run: ImportRun): void {
    for (const row of this.#rows) run.stage?.put('placements', row)
  }
}

function personFrom(run: ImportRun, sourcedId: string): Person | undefined {
  const student = run.studentId(sourcedId)
  if (run.students.has(student)) return { id: student, is: 'student' }
  const staff = run.records.idOf('staff', sourcedId)
  return run.staff.has(staff) ? { id: staff, is: 'staff' } : undefined
}

/** Answers from memory where it can. */
function remembering<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = find(key)
    if (known.size >= mostRemembered) known.clear()
    known.set(key, value)
    return value
  }
}
