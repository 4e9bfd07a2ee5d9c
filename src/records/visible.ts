// What somebody may see of a student and of a plan.
import { calledName, type StudentId, type StudentIdentity } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { HeldGround } from '#plans/held-ground'
import type { Part } from '#plans/parts'
import { reduceContent } from '#plans/reduce'
import type { Permit } from './permit.js'
import type { PlanRecord } from './student-records.js'

/** A student whom the asker may see. */
export interface VisibleStudent {
  readonly id: StudentId
  readonly sourcedId: string
  /** As staff call them: the preferred name, then the surname. */
  readonly name: string
  readonly preferredName?: string
  readonly grade?: string
  readonly grounds: readonly HeldGround[]
}

/** The plan in effect, cut down to what the asker may see. */
export interface VisiblePlan extends Omit<PlanRecord, 'content'> {
  readonly student: VisibleStudent
  readonly content: PlanContent
  readonly opened: ReadonlySet<Part>
}

/** A student as somebody with a permit sees them. */
export function visibleStudent(permit: Permit, identity: StudentIdentity): VisibleStudent {
  return {
    id: permit.studentId,
    sourcedId: identity.sourcedId,
    name: calledName(identity),
    ...(identity.preferredName && { preferredName: identity.preferredName }),
    ...(identity.grade && { grade: identity.grade }),
    grounds: permit.grounds,
  }
}

/** A plan as the asker may see it. @param asked the parts of it that the answer is about @param email the asker's */
export function visiblePlan(
  student: VisibleStudent,
  plan: PlanRecord,
  { opened, asked, email }: { opened: ReadonlySet<Part>; asked: ReadonlySet<Part>; email: string },
): VisiblePlan {
  return { ...plan, student, content: reduceContent(plan.content, asked, email), opened }
}
