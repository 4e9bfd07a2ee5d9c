// Students as they are stored: opened for those who hold a permit.
import { and, eq, exists, ne, or, sql } from 'drizzle-orm'
import type { SchoolId, StaffMember } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import { Permit } from '#records/permit'
import type { PlanRecord, StudentRecords } from '#records/student-records'
import type { Clock, Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { classReader } from './classes.js'
import { countChange } from './count-change.js'
import { isOpen } from './open-classes.js'
import { relationsReader } from './relations.js'
import { searchReader } from './search.js'
import { letTakeEffect } from './take-effect.js'
import { eachUntilChanged } from './until-changed.js'

interface PlanRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly status: PlanStatus
  readonly version: number
  readonly meetingDay: Day
  readonly startDay: Day | null
  readonly endDay: Day | null
  readonly reviewDueDay: Day | null
  readonly versionId: string
  readonly content: Sealed
  readonly managerId: StaffMember['id'] | null
  readonly managerGivenName: string | null
  readonly managerFamilyName: string | null
  readonly managerEmail: string | null
  readonly managerActive: boolean | null
  readonly importedAt: Instant | null
}

/** The plans of one student, opened, and how many bytes they are as they are kept. */
interface OpenedPlans {
  readonly plans: readonly PlanRecord[]
  readonly bytes: number
}

/** How many bytes of plans are remembered, as they are kept; opened they take two or three times that. */
const rememberedBytes = 8 * 1024 * 1024

/** The students of one database. */
export function studentRecords(database: Database, seal: Seal, clock: Clock): StudentRecords {
  const { students, studentSchools, studentFlags, plans, planVersions, staff, classes, enrollments } = database.tables
  const { prepare, isOneOf, list } = database.dialect

  const identities = prepare<{ id: StudentId; identity: Sealed }>(
    database.read
      .select({ id: students.id, identity: students.identity })
      .from(students)
      .where(and(isOneOf(students.id, 'ids'), eq(students.active, true))),
    'students_identities',
  )
  const identitiesAlsoLeft = prepare<{ id: StudentId; identity: Sealed }>(
    database.read
      .select({ id: students.id, identity: students.identity })
      .from(students)
      .where(isOneOf(students.id, 'ids')),
    'students_identities_also_left',
  )
  const inClassThere = database.read
    .select({ one: sql`1` })
    .from(enrollments)
    .innerJoin(classes, eq(classes.id, enrollments.classId))
    .where(
      and(
        eq(enrollments.personId, studentSchools.studentId),
        eq(enrollments.role, 'student'),
        eq(classes.schoolId, studentSchools.schoolId),
        isOpen(enrollments, classes),
      ),
    )
  const schoolsOf = prepare<{ studentId: StudentId; schoolId: SchoolId }>(
    database.read
      .select({ studentId: studentSchools.studentId, schoolId: studentSchools.schoolId })
      .from(studentSchools)
      .where(
        and(isOneOf(studentSchools.studentId, 'ids'), or(eq(studentSchools.byRoster, true), exists(inClassThere))),
      ),
    'students_schools',
  )
  const flags = prepare<{ studentId: StudentId; flag: string }>(
    database.read.select().from(studentFlags).where(isOneOf(studentFlags.studentId, 'ids')),
    'students_flags',
  )
  const plansOf = prepare<PlanRow>(
    database.read
      .select({
        id: plans.id,
        studentId: plans.studentId,
        kind: plans.kind,
        status: plans.status,
        version: plans.version,
        meetingDay: plans.meetingDay,
        startDay: plans.startDay,
        endDay: plans.endDay,
        reviewDueDay: plans.reviewDueDay,
        importedAt: plans.importedAt,
        versionId: planVersions.id,
        content: planVersions.content,
        managerId: staff.id,
        managerGivenName: staff.givenName,
        managerFamilyName: staff.familyName,
        managerEmail: staff.email,
        managerActive: staff.active,
      })
      .from(plans)
      .innerJoin(planVersions, and(eq(planVersions.planId, plans.id), eq(planVersions.number, plans.version)))
      .leftJoin(staff, eq(staff.id, plans.caseManagerId))
      .where(and(isOneOf(plans.studentId, 'ids'), ne(plans.status, 'superseded'))),
    'students_plans',
  )

  const studentsOf = (permits: readonly Permit[]) =>
    permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
  const idsOf = (permits: readonly Permit[]) => ({ ids: list(studentsOf(permits)) })

  // Who may see a plan is judged for every request; what stands in it is opened once, until anything changes.
  const openedPlans = eachUntilChanged<StudentId, OpenedPlans>(database, 'records', {
    room: rememberedBytes,
    sizeOf: ({ bytes }) => bytes,
    read: async (ids) => {
      const found = new Map<StudentId, { plans: PlanRecord[]; bytes: number }>()
      for (const row of await plansOf.execute({ ids: list(ids) })) {
        const held = found.get(row.studentId) ?? { plans: [], bytes: 0 }
        found.set(row.studentId, held)
        held.plans.push(openPlan(row, seal))
        held.bytes += row.content.length
      }
      return found
    },
  })

  return {
    ...relationsReader(database),
    ...searchReader(database, seal),
    ...classReader(database),
    version: () => database.version('records'),
    async letTakeEffect(today) {
      await letTakeEffect(
        { database, seal, clock, countChange: (write, student) => countChange(database, write, student) },
        today,
      )
    },
    async schoolsOf(ids, window) {
      const found = new Map<StudentId, SchoolId[]>()
      for (const row of await schoolsOf.execute({ ids: list(ids), ...window })) {
        const schools = found.get(row.studentId)
        if (schools) schools.push(row.schoolId)
        else found.set(row.studentId, [row.schoolId])
      }
      return found
    },
    async identities(permits, alsoLeft = false) {
      const found = new Map<StudentId, StudentIdentity>()
      for (const row of await (alsoLeft ? identitiesAlsoLeft : identities).execute(idsOf(permits))) {
        const opened = seal.open({ table: 'students', column: 'identity', row: row.id }, row.identity)
        found.set(row.id, JSON.parse(opened) as StudentIdentity)
      }
      return found
    },
    async plans(permits) {
      return [...(await openedPlans(studentsOf(permits))).values()].flatMap(({ plans }) => plans)
    },
    async flags(permits) {
      const found = new Map<StudentId, PlanKind[]>()
      for (const row of await flags.execute(idsOf(permits))) {
        if (row.flag !== 'iep' && row.flag !== '504') continue
        found.set(row.studentId, [...(found.get(row.studentId) ?? []), row.flag])
      }
      return found
    },
  }
}

function openPlan(row: PlanRow, seal: Seal): PlanRecord {
  const place = { table: 'plan_versions', column: 'content', row: row.versionId }
  const caseManager = managerOf(row)
  return {
    id: row.id,
    studentId: row.studentId,
    kind: row.kind,
    status: row.status,
    version: row.version,
    meetingDate: row.meetingDay,
    ...(row.startDay && { startDate: row.startDay }),
    ...(row.endDay && { endDate: row.endDay }),
    ...(row.reviewDueDay && { reviewDueDate: row.reviewDueDay }),
    ...(caseManager && { caseManager }),
    ...(row.importedAt !== null && { importedAt: row.importedAt }),
    content: JSON.parse(seal.open(place, row.content)) as PlanContent,
  }
}

function managerOf(row: PlanRow): StaffMember | undefined {
  if (row.managerId === null) return undefined
  return {
    id: row.managerId,
    givenName: row.managerGivenName ?? '',
    familyName: row.managerFamilyName ?? '',
    email: row.managerEmail ?? '',
    active: row.managerActive ?? false,
  }
}
