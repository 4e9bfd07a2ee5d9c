// users.csv: students, staff and families, in any of the formats.
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentIdentity } from '#people/student'
import type { Day } from '#time/day'
import { flag, listOf, text } from '../cells.js'
import { column, type Given, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { RosterRole } from '../rows.js'
import { SeenIds } from '../seen-ids.js'
import type { Assignment } from './assignments.js'
import type { Families } from './families.js'
import { isOverSchools, partOf, type RosterPart } from './roles.js'
import { status } from './schools.js'

const columns = {
  sourcedId: required(text),
  status,
  enabledUser: column(flag),
  orgSourcedIds: column(listOf(',')),
  primaryOrgSourcedId: column(text),
  role: column(text),
  username: column(text),
  givenName: required(text, ['preferredGivenName']),
  familyName: required(text),
  middleName: column(text),
  preferredName: column(text, ['preferredFirstName']),
  identifier: column(text),
  email: column(text),
  activeDirectoryMatchId: column(text),
  phone: column(text),
  sms: column(text),
  agentSourcedIds: column(listOf(',')),
  grades: column(text, ['grade']),
}

type User = Given<typeof columns>

/** What other files say of people before users.csv is read. */
export interface KnownBefore {
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>
  /** By our own id. What is taken from here is laid down with the person. */
  readonly birthDates: Map<string, Day | null>
  readonly schoolTypes: ReadonlyMap<string, string>
}

export async function readPeople(run: ImportRun, before: KnownBefore, families: Families): Promise<void> {
  const students = new Differences('students', 'users.csv', run.records, run.stage, run.report)
  const staff = new Differences('staff', 'users.csv', run.records, run.stage, run.report)
  const seen = new SeenIds()
  await students.begin()
  await staff.begin()
  await run.read('users.csv', columns, {
    each({ line, given }) {
      const sourcedId = given.sourcedId ?? ''
      if (!seen.add(sourcedId)) {
        return run.report.refuse(
          'users.csv',
          line,
          'has a sourcedId that stands on an earlier line too. Each person needs one of their own.',
        )
      }
      const unknown = (given.orgSourcedIds ?? []).find((org) => !run.schools.has(org))
      if (unknown !== undefined) {
        run.meetAgain(sourcedId)
        return run.report.refuse('users.csv', line, 'names a school that is not in orgs.csv.')
      }
      const assignments = assignmentsOf(given, before.assignments.get(sourcedId))
      const part = assignments.length > 0 ? mainPart(assignments) : partWithoutRole(run, sourcedId)
      if (part === undefined) {
        return run.report.refuse('users.csv', line, 'has no role. Add the column role, or roles.csv.')
      }
      if (part === 'student') addStudent(run, students, given, assignments, before, families, line)
      else if (part === 'staff') addStaff(run, staff, given, assignments, before)
      // Somebody of the staff may be family too.
      if (part !== 'student') families.know(sourcedId, adultOf(given))
      if (part === 'family') run.report.of('users.csv').unchanged += 1
    },
    refused: ({ given }) => run.meetAgain(given.sourcedId),
    async afterPiece() {
      await students.settle()
      await staff.settle()
    },
  })
  await students.settle(true)
  await staff.settle(true)
}

/** The roles of a user: of roles.csv where it has any, else of the row itself. */
function assignmentsOf(given: User, known: readonly Assignment[] | undefined): readonly Assignment[] {
  if (known && known.length > 0) return known
  if (!given.role) return []
  const orgs = given.orgSourcedIds ?? (given.primaryOrgSourcedId ? [given.primaryOrgSourcedId] : [])
  const role = given.role
  return (orgs.length > 0 ? orgs : ['']).map((org) => ({ role, org, startDay: null, endDay: null }))
}

/** Whoever is held stays what they are. Others of whom roles.csv says nothing are the families it leaves out. */
function partWithoutRole(run: ImportRun, sourcedId: string): RosterPart['is'] | undefined {
  if (run.students.has(run.studentId(sourcedId))) return 'student'
  if (run.staff.has(run.records.idOf('staff', sourcedId))) return 'staff'
  return run.has('roles.csv') ? 'family' : undefined
}

function mainPart(assignments: readonly Assignment[]): RosterPart['is'] {
  const parts = assignments.map((one) => partOf(one.role).is)
  return parts.includes('student') ? 'student' : parts.includes('staff') ? 'staff' : 'family'
}

function addStudent(
  run: ImportRun,
  differences: Differences<'students'>,
  given: User,
  assignments: readonly Assignment[],
  before: KnownBefore,
  families: Families,
  line: number,
): void {
  const sourcedId = given.sourcedId ?? ''
  const id = run.studentId(sourcedId)
  run.students.add(id)
  if (run.full) run.seenPeople.add(id)
  if (given.identifier) run.knowNumber(given.identifier, id)
  for (const agent of given.agentSourcedIds ?? []) families.tie(id, agent, 'guardian', 'users.csv', line)
  const schools = [...new Set(currentOf(assignments, run.today).map((one) => one.org))].filter((org) => org !== '')
  for (const school of schools) {
    const schoolId = run.schools.get(school)
    if (schoolId) run.placed.add(`${id}|${schoolId}`)
  }
  const grade = given.grades ?? assignments.find((one) => one.grade)?.grade
  const birthDate = before.birthDates.get(id)
  before.birthDates.delete(id)
  differences.add(id, (held) => {
    const identity = withValues<StudentIdentity>(held?.identity, {
      sourcedId,
      givenName: given.givenName ?? '',
      familyName: given.familyName ?? '',
      middleName: given.middleName,
      preferredName: given.preferredName,
      identifier: given.identifier,
      grade: grade === undefined ? undefined : grade === null ? null : gradeWords(grade),
      birthDate,
      email: given.email,
      schools: schools.length > 0 ? schools : undefined,
    })
    return { id, identity, active: isActive(given) }
  })
}

/** A school that somebody has left is theirs no more; a roster whose every role is over is an old one. */
function currentOf(assignments: readonly Assignment[], today: Day): readonly Assignment[] {
  const current = assignments.filter((one) => one.endDay === null || one.endDay >= today)
  return current.length > 0 ? current : assignments
}

function addStaff(
  run: ImportRun,
  differences: Differences<'staff'>,
  given: User,
  assignments: readonly Assignment[],
  before: KnownBefore,
): void {
  const sourcedId = given.sourcedId ?? ''
  const id = run.records.idOf('staff', sourcedId) as StaffId
  run.staff.add(id)
  if (run.full) run.seenPeople.add(id)
  const address = addressOf(given)
  if (address !== undefined && isActive(given)) run.staffByEmail.set(address, id)
  differences.add(id, (held) => ({
    id,
    sourcedId,
    givenName: given.givenName ?? '',
    familyName: given.familyName ?? '',
    email: address ?? held?.email ?? '',
    active: isActive(given),
    roles:
      assignments.length > 0 ? assignments.map((one) => rosterRole(run, one, before.schoolTypes)) : (held?.roles ?? []),
  }))
}

function rosterRole(run: ImportRun, assignment: Assignment, types: ReadonlyMap<string, string>): RosterRole {
  const part = partOf(assignment.role)
  const office = part.is === 'staff' ? part.office : 'teacher'
  const overSchools = isOverSchools(types.get(assignment.org) ?? '')
  const schoolId: SchoolId | null = run.schools.get(assignment.org) ?? null
  const days = { startDay: assignment.startDay, endDay: assignment.endDay }
  if (office === 'districtAdministrator' || (office === 'administrator' && overSchools)) {
    return { role: 'districtAdministrator', schoolId: null, ...days }
  }
  return { role: office, schoolId, ...days }
}

function isActive(given: User): boolean {
  return given.status !== 'tobedeleted' && given.status !== 'inactive' && given.enabledUser !== false
}

/** School Data Sync often gives the address as the directory's id or the user name. */
function addressOf(given: User): string | undefined {
  const candidates = [given.email, given.activeDirectoryMatchId, given.username]
  return candidates.find((one) => one?.includes('@'))?.toLowerCase()
}

function adultOf(given: User): { name: string; email?: string; phone?: string } {
  const email = addressOf(given)
  const phone = given.phone ?? given.sms
  return {
    name: `${given.givenName ?? ''} ${given.familyName ?? ''}`.trim(),
    ...(email && { email }),
    ...(phone && { phone }),
  }
}

/** OneRoster writes grades as two digits and may give several. */
function gradeWords(grades: string): string {
  return grades
    .split(',')
    .map((grade) => grade.trim().replace(/^0+(?=\d)/, ''))
    .join(', ')
}

/** What is held, with what is given in its place; null clears, undefined leaves what is there. */
export function withValues<Held extends object>(
  held: Held | undefined,
  given: { readonly [Name in keyof Held]?: Held[Name] | null | undefined },
): Held {
  const merged: Record<string, unknown> = { ...held }
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete merged[name]
    else if (value !== undefined) merged[name] = value
  }
  return merged as Held
}
