// Leave to look at one student, made by the rules of access and by nothing else.
//
// Every query of student data takes permits. A permit is made only by `judge`, from what the records say of an
// asker's relations, so no query of a student can be written without somebody who asks.
import { grounds as allGrounds, type Ground } from '#people/grounds'
import type { StaffRole } from '#people/roles'
import type { Office, SchoolId, StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import { type HeldGround, joined } from '#plans/held-ground'
import type { Instant } from '#time/clock'

/** What the records say of whom a member of staff has to do with. */
export interface Relations {
  /** By name: their classes, their caseload, the plans that name them. */
  readonly personal: ReadonlyMap<StudentId, readonly HeldGround[]>
  /** By office, at a school or in the whole district. */
  readonly offices: readonly Office[]
  /** Students whose contact they are. */
  readonly ownFamily: ReadonlySet<StudentId>
  /** Who carries now what somebody handed over, by whose it was. */
  readonly holders: ReadonlyMap<StaffId, StaffMember>
  /** When the first of these ends by itself within the day. */
  readonly until?: Instant
}

export class Permit {
  readonly #made = true
  private constructor(
    readonly studentId: StudentId,
    readonly grounds: readonly HeldGround[],
  ) {}

  /**
   * Whether somebody may see a student, and on what grounds. Undefined where there is none.
   * @param schools where the student is
   * @param officeSeesOwnFamily the district's switch: by default nobody sees their own family by office
   */
  static judge(
    relations: Relations,
    student: StudentId,
    schools: readonly SchoolId[],
    officeSeesOwnFamily: boolean,
  ): Permit | undefined {
    const personal = relations.personal.get(student) ?? []
    // As most are held: by one tie, and by nobody's office.
    if (personal.length === 1 && relations.offices.length === 0) return new Permit(student, personal)
    const held = new Map<Ground, HeldGround>()
    for (const one of personal) held.set(one.ground, joined(held.get(one.ground), one))
    if (officeSeesOwnFamily || !relations.ownFamily.has(student)) {
      for (const office of relations.offices) {
        const ground = groundOf(office.role)
        if (ground && (office.school === undefined || schools.includes(office.school))) held.set(ground, { ground })
      }
    }
    // The closest relation first, whatever order the records have them in.
    return held.size === 0
      ? undefined
      : new Permit(
          student,
          allGrounds.flatMap((ground) => held.get(ground) ?? []),
        )
  }

  /** Whether this was made by `judge`: a look-alike has no such mark. */
  static isReal(permit: Permit): boolean {
    return #made in permit
  }
}

/** The ground that a role gives as an office; some give none by themselves, and are no office. */
export function groundOf(role: StaffRole): Ground | undefined {
  switch (role) {
    case 'districtAdministrator':
    case 'administrator':
    case 'specialEducationDirector':
    case 'section504Coordinator':
    case 'counselor':
    case 'nurse':
    case 'testCoordinator':
      return role
    case 'caseManager':
    case 'paraprofessional':
    case 'relatedServiceProvider':
    case 'teacher':
      return undefined
  }
}
