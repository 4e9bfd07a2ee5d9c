// Who may give a class to somebody for a time: its own teacher, and those who are over the school. Never somebody who
// stands in themselves, or helps.
import type { StaffRole } from '#people/roles'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'

const overTheSchool: readonly StaffRole[] = ['administrator', 'districtAdministrator', 'specialEducationDirector']

/** Whether somebody may say who stands in for a class. */
export function mayGrant(viewer: Viewer, of: ClassRecord): boolean {
  return of.role === 'teacher' || isOver(viewer, of)
}

function isOver({ offices }: Viewer, of: ClassRecord): boolean {
  return offices.some(
    ({ role, school }) => overTheSchool.includes(role) && (school === undefined || school === of.schoolId),
  )
}

/** Every class for which somebody may say so, their own first. */
export async function grantableClasses(viewer: Viewer): Promise<readonly ClassRecord[]> {
  const own = (await viewer.classes()).filter((one) => mayGrant(viewer, one))
  const others = (await viewer.officeClasses()).filter((one) => isOver(viewer, one))
  return [...own, ...others.filter((one) => !own.some((mine) => mine.id === one.id))]
}
