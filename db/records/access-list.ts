// Who may see whom, found by asking for each member of staff what the bot asks before it answers them.
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { grounds as allGrounds, type Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { AccessList, Employee, Onlooker } from '#records/access-list'
import { groundOf, Permit } from '#records/permit'
import type { Clock } from '#time/clock'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { groundOfAssignment } from './relations.js'
import { studentRecords } from './student-records.js'

interface Tie {
  readonly staffId: StaffId
  readonly ground: Ground
  readonly since: Day | null
}

export function accessList(database: Database, seal: Seal, clock: Clock): AccessList {
  const { staff, staffRoles, schools, enrollments, classes, planStaff, substitutes, handovers } = database.tables
  const { relations, schoolsOf, withPlans } = studentRecords(database, seal, clock)
  const mates = alias(enrollments, 'mates')
  const member = {
    id: staff.id,
    givenName: staff.givenName,
    familyName: staff.familyName,
    email: staff.email,
    active: staff.active,
  }
  const everybody = () =>
    database.read
      .select(member)
      .from(staff)
      .where(eq(staff.active, true))
      .orderBy(asc(staff.familyName), asc(staff.givenName), asc(staff.id))

  /** Whoever might have a ground, and since when; whether they have it now is judged apart. */
  async function tiesTo(student: StudentId): Promise<readonly Tie[]> {
    const begins = sql<Day | null>`coalesce(${enrollments.startDay}, ${classes.startDay})`
    const inClasses = await database.read
      .select({ staffId: enrollments.personId, role: enrollments.role, since: begins, joined: mates.startDay })
      .from(mates)
      .innerJoin(
        enrollments,
        and(eq(enrollments.classId, mates.classId), inArray(enrollments.role, ['teacher', 'aide'])),
      )
      .innerJoin(classes, eq(classes.id, mates.classId))
      .where(and(eq(mates.personId, student), eq(mates.role, 'student'), eq(mates.ended, false)))
    const standIns = await database.read
      .select({ staffId: substitutes.staffId, since: substitutes.fromDay })
      .from(mates)
      .innerJoin(substitutes, and(eq(substitutes.classId, mates.classId), isNull(substitutes.endedAt)))
      .where(and(eq(mates.personId, student), eq(mates.role, 'student')))
    const named = await database.read
      .select({ staffId: planStaff.staffId, relation: planStaff.relation, since: planStaff.startDay })
      .from(planStaff)
      .where(eq(planStaff.studentId, student))
    const roles = await database.read
      .select({
        staffId: staffRoles.staffId,
        role: staffRoles.role,
        studentId: staffRoles.studentId,
        since: staffRoles.startDay,
      })
      .from(staffRoles)
      .where(or(isNull(staffRoles.studentId), eq(staffRoles.studentId, student)))
    const handed = await database.read
      .select({ staffId: handovers.toId, since: handovers.fromDay })
      .from(handovers)
      .where(isNull(handovers.endedAt))
    return [
      ...inClasses.map(
        ({ staffId, role, since, joined }): Tie => ({
          staffId: staffId as StaffId,
          ground: role === 'aide' ? 'paraprofessional' : 'classTeacher',
          since: later(since, joined),
        }),
      ),
      ...standIns.flatMap(({ staffId, since }): Tie[] => (staffId ? [{ staffId, ground: 'substitute', since }] : [])),
      ...named.map(({ staffId, relation, since }): Tie => ({ staffId, ground: relation, since })),
      ...roles.flatMap(({ staffId, role, studentId, since }): Tie[] => {
        const ground = studentId ? groundOfAssignment(role) : groundOf(role)
        return ground ? [{ staffId, ground, since }] : []
      }),
      ...handed.map(({ staffId, since }): Tie => ({ staffId, ground: 'caseManager', since })),
    ]
  }

  async function positions() {
    const rows = await database.read
      .select({ staffId: staffRoles.staffId, role: staffRoles.role, school: { id: schools.id, name: schools.name } })
      .from(staffRoles)
      .leftJoin(schools, eq(schools.id, staffRoles.schoolId))
    const found = new Map<StaffId, { roles: Set<StaffRole>; schools: Map<SchoolId, string> }>()
    for (const { staffId, role, school } of rows) {
      const held = found.get(staffId) ?? { roles: new Set(), schools: new Map() }
      found.set(staffId, held)
      held.roles.add(role)
      if (school) held.schools.set(school.id, school.name)
    }
    return found
  }

  return {
    async whoSees(permit, moment, officeSeesOwnFamily) {
      if (!Permit.isReal(permit)) return []
      const student = permit.studentId
      const ties = await tiesTo(student)
      const places = (await schoolsOf([student], moment)).get(student) ?? []
      const possible = new Set(ties.map((tie) => tie.staffId))
      const found: Onlooker[] = []
      for (const person of await everybody()) {
        if (!possible.has(person.id)) continue
        const theirs = Permit.judge(await relations(person.id, moment), student, places, officeSeesOwnFamily)
        if (!theirs) continue
        const own = ties.filter((tie) => tie.staffId === person.id)
        found.push({
          staff: person,
          grounds: theirs.grounds.map((held) => ({ ...held, ...sinceOf(held.ground, own) })),
        })
      }
      return found
    },
    async employees(moment, officeSeesOwnFamily, onProgress) {
      const planned = await withPlans({}, Number.MAX_SAFE_INTEGER)
      const isPlanned = new Set(planned)
      const places = await schoolsOf(planned, moment)
      const held = await positions()
      const people: readonly StaffMember[] = await everybody()
      const found: Employee[] = []
      for (const [index, person] of people.entries()) {
        const theirs = await relations(person.id, moment)
        const candidates =
          theirs.offices.length > 0 ? planned : [...theirs.personal.keys()].filter((id) => isPlanned.has(id))
        const permits = candidates
          .map((id) => Permit.judge(theirs, id, places.get(id) ?? [], officeSeesOwnFamily))
          .filter((one) => one !== undefined)
        onProgress?.(index + 1, people.length)
        if (permits.length === 0) continue
        const grounds = new Set(permits.flatMap((one) => one.grounds.map(({ ground }) => ground)))
        const { roles = [], schools: at = [] } = held.get(person.id) ?? {}
        found.push({
          staff: person,
          roles: [...roles].sort(),
          schools: [...at].map(([id, name]) => ({ id, name })),
          students: permits.length,
          grounds: allGrounds.filter((ground) => grounds.has(ground)),
        })
      }
      return found
    },
  }
}

function later(one: Day | null, other: Day | null): Day | null {
  if (!one || !other) return one ?? other
  return [one, other].sort()[1] ?? null
}

/** The first day on which somebody had a ground; unknown where any of its ties has no first day. */
function sinceOf(ground: Ground, ties: readonly Tie[]): { readonly since?: Day } {
  const days = ties.filter((tie) => tie.ground === ground).map((tie) => tie.since)
  const first = days.filter((one) => one !== null).sort()[0]
  return first && days.every((one) => one !== null) ? { since: first } : {}
}
