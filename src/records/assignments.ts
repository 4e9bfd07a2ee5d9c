// Who is named as the case manager of one student, before there is a plan that names anybody: they see the student from then
// on, as whoever stands in staffRoles.csv for the student does.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'

/** What a change does to assignments. */
export interface AssignmentWork {
  /** @returns its id; undefined where they are assigned already */
  assign(student: StudentId, staff: StaffId): Promise<string | undefined>
  /**
   * Ends what was assigned in chat to anybody else: the student is at another school.
   * @returns the ids of what ended
   */
  relieve(student: StudentId, but: StaffId): Promise<readonly string[]>
  /** Goes on with assignments that were ended. */
  resume(ids: readonly string[]): Promise<void>
  /** Takes back an assignment that was made in chat. @returns false where it was gone before */
  unassign(id: string): Promise<boolean>
}
