// Who is responsible for putting a plan into practice, and must know of it: teachers, providers and whoever else the
// plan or the roster names for this student (34 CFR 300.323(d)). An office is no such person, and a case manager, who
// carries the plan, is not told of it.
import type { Ground } from '#people/grounds'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'

/** A class in which somebody has a student. */
export interface SharedClass {
  readonly title: string
  readonly subject?: string
}

/** One tie of a member of staff to a student, as the records have it. */
export interface Tie {
  readonly staffId: StaffId
  readonly studentId: StudentId
  readonly ground: Ground
  /** Named on this plan and so responsible for it alone; absent where the tie is to the student. */
  readonly planId?: string
  readonly sharedClass?: SharedClass
}

/** Somebody who is responsible for a student's plan. */
export interface Responsible {
  readonly staffId: StaffId
  readonly grounds: readonly Ground[]
  readonly classes: readonly SharedClass[]
  /** They have the student through a class that they stand in for, and in no other way. */
  readonly isSubstitute: boolean
}

/** By name and for what they do with the student; offices are not among them. */
const responsibleGrounds: readonly Ground[] = [
  'classTeacher',
  'paraprofessional',
  'substitute',
  'serviceProvider',
  'teamMember',
  'counselor',
  'nurse',
]

/** Everybody who is responsible for one plan of a student. @param ties the student's */
export function responsibleFor(planId: string, ties: readonly Tie[]): readonly Responsible[] {
  const people = new Map<StaffId, Tie[]>()
  for (const tie of ties) {
    if (tie.planId !== undefined && tie.planId !== planId) continue
    const list = people.get(tie.staffId)
    if (list) list.push(tie)
    else people.set(tie.staffId, [tie])
  }
  const found: Responsible[] = []
  for (const [staffId, list] of people) {
    if (list.some((tie) => tie.ground === 'caseManager')) continue
    const counted = list.filter((tie) => responsibleGrounds.includes(tie.ground))
    if (counted.length === 0) continue
    found.push({
      staffId,
      grounds: responsibleGrounds.filter((ground) => counted.some((tie) => tie.ground === ground)),
      classes: counted.map((tie) => tie.sharedClass).filter((one) => one !== undefined),
      isSubstitute: counted.every((tie) => tie.ground === 'substitute'),
    })
  }
  return found
}
