// classes.csv and enrollments.csv: who teaches whom, and when.
import { day, listOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import { type ImportRun, kept } from '../import-run.js'
import type { EnrollmentRow } from '../rows.js'
import { enrollmentRole } from './roles.js'
import { status } from './schools.js'
import { type Span, spanOf } from './terms.js'

const classColumns = {
  sourcedId: required(text),
  status,
  title: required(text),
  classCode: column(text),
  schoolSourcedId: required(text, ['orgSourcedId']),
  terms: column(listOf(','), ['termSourcedIds', 'sessionSourcedIds']),
  periods: column(listOf(',')),
  subjects: column(text),
  grades: column(text),
  courseSourcedId: column(text),
}

/** Reads the classes. @returns the ids of those that are held or read */
export async function readClasses(run: ImportRun, spans: ReadonlyMap<string, Span>): Promise<ReadonlySet<string>> {
  const { records } = run
  const known = new Set<string>()
  for await (const id of records.ids('classes')) known.add(id)
  const differences = new Differences('classes', 'classes.csv', records, run.stage, run.report)
  const seen = new Set<string>()
  await run.read(
    'classes.csv',
    classColumns,
    ({ line, given }) => {
      const sourcedId = given.sourcedId ?? ''
      const id = records.idOf('class', sourcedId)
      const schoolId = run.schools.get(given.schoolSourcedId ?? '')
      if (seen.has(id))
        return run.report.refuse('classes.csv', line, 'has a sourcedId that stands on an earlier line too.')
      if (!schoolId) return run.report.refuse('classes.csv', line, 'names a school that is not in orgs.csv.')
      const unknown = (given.terms ?? []).some((term) => !spans.has(term))
      if (unknown) return run.report.refuse('classes.csv', line, 'names a term that is not in academicSessions.csv.')
      seen.add(id)
      known.add(id)
      if (run.full) run.seenClasses.add(id)
      differences.add(id, (held) => {
        const terms = kept(given.terms, held?.terms, []) ?? []
        const periods = given.periods === undefined ? (held?.periods ?? null) : (given.periods?.join(';') ?? null)
        return {
          id,
          sourcedId,
          title: given.title ?? '',
          classCode: kept(given.classCode, held?.classCode, null),
          schoolId,
          periods,
          subject: kept(given.subjects, held?.subject, null),
          grade: kept(given.grades, held?.grade, null),
          courseSourcedId: kept(given.courseSourcedId, held?.courseSourcedId, null),
          terms,
          ...spanOf(terms, spans),
          ended: given.status === 'tobedeleted',
        }
      })
    },
    () => differences.settle(),
  )
  await differences.settle(true)
  return known
}

const enrollmentColumns = {
  sourcedId: column(text),
  status,
  classSourcedId: required(text),
  userSourcedId: required(text),
  role: required(text),
  beginDate: column(day),
  endDate: column(day),
}

/** Reads the enrollments. @param onRow told of each enrollment's id, for a full run */
export async function readEnrollments(
  run: ImportRun,
  classes: ReadonlySet<string>,
  onRow: (id: string) => void,
): Promise<void> {
  const { records } = run
  const differences = new Differences('enrollments', 'enrollments.csv', records, run.stage, run.report)
  // Rows of one class stand together in most exports, and everybody has several.
  const classIds = new Map<string, string>()
  const people = new Map<string, { readonly id: string; readonly is: 'student' | 'staff' } | undefined>()
  const classIdOf = (sourcedId: string) => {
    const id = classIds.get(sourcedId) ?? records.idOf('class', sourcedId)
    classIds.set(sourcedId, id)
    return id
  }
  const personOf = (sourcedId: string) => {
    if (people.has(sourcedId)) return people.get(sourcedId)
    if (people.size > mostRemembered) people.clear()
    const person = personFrom(run, sourcedId)
    people.set(sourcedId, person)
    return person
  }
  await run.read(
    'enrollments.csv',
    enrollmentColumns,
    ({ line, given }) => {
      const refuse = (why: string) => run.report.refuse('enrollments.csv', line, why)
      const { beginDate, endDate } = given
      const classId = classIdOf(given.classSourcedId ?? '')
      if (!classes.has(classId)) return refuse('names a class that is not in classes.csv.')
      const person = personOf(given.userSourcedId ?? '')
      if (!person) return refuse('names nobody in users.csv.')
      if (beginDate && endDate && endDate < beginDate) return refuse('ends before it begins.')
      const role = enrollmentRole(given.role ?? '')
      if (role === undefined) {
        run.report.of('enrollments.csv').unchanged += 1
        return
      }
      if ((role === 'student') !== (person.is === 'student'))
        return refuse('has a role that does not fit the person in users.csv.')
      const key = given.sourcedId ?? `${given.classSourcedId}|${given.userSourcedId}|${role}`
      const id = records.idOf('enrollment', key)
      onRow(id)
      differences.add(
        id,
        (held): EnrollmentRow => ({
          id,
          classId,
          personId: person.id,
          role,
          startDay: kept(beginDate, held?.startDay, null),
          endDay: kept(endDate, held?.endDay, null),
          ended: given.status === 'tobedeleted' || given.status === 'inactive',
        }),
      )
    },
    () => differences.settle(),
  )
  await differences.settle(true)
}

const mostRemembered = 200_000

function personFrom(run: ImportRun, sourcedId: string): { id: string; is: 'student' | 'staff' } | undefined {
  const student = run.studentId(sourcedId)
  if (run.people.get(student) === 'student') return { id: student, is: 'student' }
  const staff = run.records.idOf('staff', sourcedId)
  return run.people.get(staff) === 'staff' ? { id: staff, is: 'staff' } : undefined
}
