// Who may see whom: of one student, everybody with a ground; of the district, every employee who may see any (34 CFR
// 300.623(d) asks for their names and positions). Both are judged by the very rules by which the bot answers.
import type { Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { SchoolId, StaffMember } from '#people/staff'
import type { HeldGround } from '#plans/held-ground'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'
import type { AccessMoment } from './student-records.js'

export interface Onlooker {
  readonly staff: StaffMember
  readonly grounds: readonly (HeldGround & { /** Where the records say. */ readonly since?: Day })[]
}

/** An employee who may see students; which ones is not said. */
export interface Employee {
  readonly staff: StaffMember
  readonly roles: readonly StaffRole[]
  readonly schools: readonly { readonly id: SchoolId; readonly name: string }[]
  /** How many students with a plan. */
  readonly students: number
  readonly grounds: readonly Ground[]
}

export interface AccessList {
  /** Everybody who may see a student now, by surname. */
  whoSees(permit: Permit, moment: AccessMoment, officeSeesOwnFamily: boolean): Promise<readonly Onlooker[]>
  /** Every employee who may see a student with a plan now, by surname. */
  employees(
    moment: AccessMoment,
    officeSeesOwnFamily: boolean,
    onProgress?: (done: number, of: number) => void,
  ): Promise<readonly Employee[]>
}
