// Whose acknowledgement somebody oversees: that of the plans which are theirs to change, by case or by office.
import type { Context } from '#bot/command'
import type { StudentId } from '#people/student'
import { planKinds } from '#plans/kind'
import type { ToldPerson } from '#records/obligations'
import type { VisibleStudent } from '#records/visible'

export interface Owed extends ToldPerson {
  readonly student: VisibleStudent
}

/**
 * What is open of the plans that the asker oversees, student by student.
 * @param only one student, where one is asked for
 */
export async function overseen(
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
  only?: StudentId,
): Promise<readonly Owed[]> {
  const known = new Map<StudentId, VisibleStudent>()
  if (only) {
    const student = await viewer.student(only)
    if (student) known.set(only, student)
  } else {
    for (const student of [...(await viewer.mine()), ...(await viewer.officeStudents())]) {
      if (planKinds.some((kind) => viewer.mayChange(student, kind))) known.set(student.id, student)
    }
  }
  // Only of whom something is open is anything read, or written down as seen.
  const open = await readings.delivery.openAmong([...known.keys()])
  const owed: Owed[] = []
  for (const kind of planKinds) {
    const students = open
      .filter((one) => one.kind === kind)
      .map((one) => known.get(one.studentId))
      .filter((student) => student !== undefined)
      .filter((student) => viewer.mayChange(student, kind))
    const told = await viewer.within(students, kind, ['team'], readings.delivery.open)
    for (const one of told) {
      const student = known.get(one.studentId)
      if (student && one.kind === kind) owed.push({ ...one, student })
    }
  }
  return owed.sort((a, b) => (a.student.name < b.student.name ? -1 : a.student.name > b.student.name ? 1 : 0))
}
