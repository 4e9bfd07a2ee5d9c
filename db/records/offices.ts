// From the rows of roles to the offices somebody holds: where each reaches, and no further than it was given.
import type { StaffRole } from '#people/roles'
import type { Office, SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import { groundOf } from '#records/permit'

export interface RoleRow {
  readonly role: StaffRole
  readonly schoolId: SchoolId | null
  readonly studentId: StudentId | null
  readonly source: string
}

export interface SchoolRow {
  readonly id: SchoolId
  readonly parentId: SchoolId | null
  readonly type: string
}

/** Roles that are the whole district's unless a school is named. */
const districtWide: readonly StaffRole[] = ['districtAdministrator', 'specialEducationDirector']

/** Whether a role is an office. Who teaches holds none: looking through whole schools would find only what is theirs anyhow. */
export function isOffice({ role, studentId }: RoleRow): boolean {
  return !studentId && groundOf(role) !== undefined
}

/**
 * The offices that some roles give. A role without a school reaches the schools where the roster places the person;
 * one at a district reaches every school beneath it.
 */
export function officesFrom(roles: readonly RoleRow[], schools: readonly SchoolRow[]): readonly Office[] {
  const placed = roles
    .filter((row) => row.source === 'roster')
    .map((row) => row.schoolId)
    .filter((id) => id !== null)
  const offices: Office[] = []
  for (const row of roles) {
    if (!isOffice(row)) continue
    if (row.schoolId) for (const school of beneath(row.schoolId, schools)) offices.push({ role: row.role, school })
    else if (districtWide.includes(row.role)) offices.push({ role: row.role })
    else
      for (const home of placed) for (const school of beneath(home, schools)) offices.push({ role: row.role, school })
  }
  return offices
}

/** A school and every one that it is over. */
function beneath(top: SchoolId, schools: readonly SchoolRow[]): readonly SchoolId[] {
  const found = [top]
  // The list grows as it is walked; a school is added once, so that a roster's circle ends.
  for (const id of found) {
    for (const school of schools) if (school.parentId === id && !found.includes(school.id)) found.push(school.id)
  }
  return found
}
