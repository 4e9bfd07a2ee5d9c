// Which of a student's plans is to be written, and by whom: those who may write it, and those who may ask for a change.

import { notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { StudentId } from '#people/student'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import { parts } from '#plans/parts'
import { keptHere } from '#records/settings'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'

export interface WhichPlan {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  readonly mayChange: boolean
  readonly isKeptHere: boolean
}

/** The plan that is meant, or what to answer instead. @param command what is asked again with the kind */
export async function whichPlan(
  input: { readonly student: StudentId; readonly kind?: PlanKind | undefined },
  context: Context,
  command: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<WhichPlan | Answer> {
  const { viewer, settings } = context
  const student = await viewer.meet(input.student)
  if (!student) return notFound('')
  const about = (kind: PlanKind): WhichPlan => ({
    student,
    kind,
    mayChange: viewer.mayChange(student, kind),
    isKeptHere: keptHere(kind, settings),
  })
  if (input.kind) return about(input.kind)
  const held = (await viewer.plans([student], [])).map((plan) => plan.kind)
  const writable = planKinds.filter((kind) => keptHere(kind, settings) && viewer.mayChange(student, kind))
  const begun = held.length === 0 && writable.length > 1 ? await kindsBegun(student, writable, context) : []
  const kinds = held.length > 0 ? held : begun.length > 0 ? begun : writable
  const [kind, ...others] = kinds
  if (kind && others.length === 0) return about(kind)
  if (!kind) return about(planKinds[0])
  return {
    status: 'choose',
    title: t`Which plan of ${student.name}?`,
    sections: [
      {
        type: 'choices',
        prompt: t`Two kinds of plan fit.`,
        choices: kinds.map((one) => ({
          label: kindTitles[one],
          action: { command, input: { ...more, student: student.id, kind: one } },
        })),
      },
    ],
    students: [student.sourcedId],
    data: {},
  }
}

/** The kinds whose first plan somebody has begun to write. */
async function kindsBegun(
  student: VisibleStudent,
  kinds: readonly PlanKind[],
  { viewer, readings }: Context,
): Promise<readonly PlanKind[]> {
  const drafts = await Promise.all(
    kinds.map((kind) => viewer.within([student], kind, parts, (permits) => readings.history.drafts(permits, kind))),
  )
  return kinds.filter((_, at) => drafts[at]?.some(({ status }) => status === 'open'))
}

/** The plan where the asker may write it; otherwise what to answer: no more than if there were none. */
export async function planToWrite(
  input: { readonly student: StudentId; readonly kind?: PlanKind | undefined },
  context: Context,
  command: string,
): Promise<WhichPlan | Answer> {
  const which = await whichPlan(input, context, command)
  return 'status' in which || which.mayChange ? which : notFound('')
}
