// A student whom the asker may see and of whom no plan is held: never a false "none".

import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { fullName } from '#people/staff'
import type { StudentId } from '#people/student'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'

/** Says as of when no plan is held, and whom to ask where the roster says that there is one. */
export async function noPlan(student: VisibleStudent, kind: PlanKind | undefined, context: Context): Promise<Answer> {
  const flags = ((await context.viewer.flagged([student])).get(student.id) ?? []).filter(
    (flag) => !kind || flag === kind,
  )
  const what = kind ? kindTitles[kind] : t`plan`
  const asOf = spokenDay(context.viewer.today)
  const held = t`As of ${asOf}, I hold no ${what} for ${student.name}.`
  const advice = await (flags.length > 0
    ? elsewhere(flags, context)
    : t`That is not to say that there is none: ask the office if you expected one.`)
  return {
    status: 'noPlan',
    title: t`No ${what} held: ${student.name}`,
    sections: [
      { type: 'text', text: held },
      { type: 'notice', tone: flags.length > 0 ? 'caution' : 'info', text: advice },
    ],
    students: [student.sourcedId],
    data: { asOf: context.viewer.today, flags },
  }
}

/** Students among these of whom the roster says that there is a plan, and none of that kind is held. */
export function withoutTheirPlan(
  students: readonly VisibleStudent[],
  flags: ReadonlyMap<StudentId, readonly PlanKind[]>,
  held: readonly VisiblePlan[],
  kind: PlanKind | undefined,
): readonly VisibleStudent[] {
  const isHeld = (student: VisibleStudent, flag: PlanKind) =>
    held.some((plan) => plan.studentId === student.id && plan.kind === flag)
  return students.filter((student) =>
    flags.get(student.id)?.some((flag) => (!kind || flag === kind) && !isHeld(student, flag)),
  )
}

async function elsewhere(flags: readonly PlanKind[], context: Context): Promise<string> {
  const askable = await context.directory.administratorsFor(context.viewer.staff.id)
  const whom = askable.slice(0, 3).map(fullName).join(t` or `)
  const kinds = flags.map((flag) => t`an ${kindTitles[flag]}`.replace('an 504', 'a 504')).join(t` and `)
  return t`The roster says there is ${kinds} that has not been loaded here. ${whom ? t`Ask ${whom} for it.` : t`Ask your school office for it.`}`
}
