// What is told to those who carry a student's plan, and to administrators, alone.
import { notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'

export interface Carried {
  readonly student: VisibleStudent
  /** A kind of plan that the asker may change. */
  readonly kind: PlanKind
}

/**
 * The student, where the asker may change a plan of theirs.
 * @param title of the answer that says this is not for them
 */
export async function carried(
  id: StudentId,
  title: (student: VisibleStudent) => string,
  { viewer }: Context,
): Promise<Carried | Answer> {
  const student = await viewer.student(id)
  if (!student) return notFound('')
  const kind = planKinds.find((one) => viewer.mayChange(student, one))
  if (kind) return { student, kind }
  await viewer.meet(student.id)
  return keptToCarriers(student, title)
}

/** What whoever sees the student and carries no plan is told. */
export function keptToCarriers(student: VisibleStudent, title: (student: VisibleStudent) => string): Answer {
  return {
    status: 'ok',
    title: title(student),
    sections: [{ type: 'text', text: t`Kept to those who carry the student's plan, and administrators.` }],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}
