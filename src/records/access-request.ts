// What somebody asks who would see more than they may.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'

export interface AccessRequest {
  readonly askerId: StaffId
  readonly wants: 'student' | 'wholePlan'
  readonly studentId?: StudentId
  /** What they had typed. */
  readonly words?: string
}
