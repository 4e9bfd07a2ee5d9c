// Groups of students that somebody serves together: saved once, logged in one go. A group gives access to nobody in it:
// whoever logs for it is asked for each student anew.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { TimeOfDay } from '#time/time-of-day'

export interface GroupDetails {
  readonly name: string
  readonly students: readonly StudentId[]
  /** What its sessions usually are. */
  readonly service?: string
  readonly minutes?: number
  /** 1 on Monday, 7 on Sunday. */
  readonly weekday?: number
  readonly startTime?: TimeOfDay
}

export interface StudentGroup extends GroupDetails {
  readonly id: string
}

export interface StudentGroups {
  /** Somebody's own groups, by name. */
  of(owner: StaffId): Promise<readonly StudentGroup[]>
}

export interface GroupWork {
  /** Saves a group, new or by its id. @returns its id */
  save(owner: StaffId, details: GroupDetails, id?: string): Promise<string>
  /** Takes a group away, where it is the owner's. */
  remove(owner: StaffId, id: string): Promise<void>
}
