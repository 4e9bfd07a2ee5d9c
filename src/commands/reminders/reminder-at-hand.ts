// The deadline that a reminder is about, as it stands now, for whoever may do something about it.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { Deadline } from '#deadlines/deadline'
import type { DeadlineRule } from '#deadlines/rule'
import { planKinds } from '#plans/kind'
import type { ReminderKey } from '#records/reminders'
import type { VisibleStudent } from '#records/visible'
import { dayFrom } from '#time/day'
import { t, translated } from '#wording/t'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'

/** What the buttons of a reminder carry. */
export const aboutReminder = z.object({
  student: studentId,
  kind: z.enum(planKinds),
  subject: z.string().min(1).max(64),
  rule: z.string().max(40),
  trigger: z.string().transform((text, context) => {
    const day = dayFrom(text)
    if (!day) context.addIssue({ code: 'custom', message: t`no such day` })
    return day ?? z.NEVER
  }),
})
export type AboutReminder = z.infer<typeof aboutReminder>

export interface ReminderAtHand {
  readonly student: VisibleStudent
  readonly deadline: Deadline
  readonly key: ReminderKey
  /** "Jane Doe, grade 7: Annual review". */
  readonly what: () => string
}

/** @returns what it is about; or the answer, where it is not theirs or nothing is left to do */
export async function reminderAtHand(about: AboutReminder, context: Context): Promise<ReminderAtHand | Answer> {
  const { viewer } = context
  const student = await viewer.student(about.student)
  if (!student || !viewer.mayChange(student, about.kind)) return notFound('')
  const held = await deadlinesOf([student], context)
  for (const { plan, open } of held) {
    if (plan.kind !== about.kind) continue
    const deadline = open.find(({ rule, trigger }) => rule.id === about.rule && trigger.date === about.trigger)
    if (!deadline) continue
    const { subject, rule, trigger: triggerDay } = about
    const key = { subject, studentId: student.id, rule, triggerDay }
    return { student, deadline, key, what: () => whatOf(student, deadline.rule) }
  }
  return {
    status: 'ok',
    title: t`Dealt with: ${nameWithGrade(student)}`,
    sections: [{ type: 'text', text: t`Nothing is left to do about that reminder. Ask "due" for what is next.` }],
    students: [student.sourcedId],
    data: { open: false },
  }
}

/** "Jane Doe, grade 7: Annual review", in the language that is spoken. */
export function whatOf(student: VisibleStudent, rule: Pick<DeadlineRule, 'title'>): string {
  return `${nameWithGrade(student)}: ${translated(rule.title)}`
}
