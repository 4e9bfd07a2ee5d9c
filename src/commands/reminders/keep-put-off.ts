// Keeps that a reminder is put off, or that its meeting is set, and says so.

import { z } from 'zod'
import { type AnyCommand, CannotUndo, type Context } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { rulesInForce } from '#deadlines/rules-in-force'
import type { PutOff } from '#records/reminders'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { marking } from './mark-in-messages.js'
import { type AboutReminder, aboutReminder, type ReminderAtHand, whatOf } from './reminder-at-hand.js'
import { buttonsOf } from './reminder-buttons.js'

export interface Putting {
  readonly command: string
  readonly about: AboutReminder
  readonly why: PutOff['why']
  readonly untilDay: Day
  readonly reason?: string
  /** What is recorded with it. @returns the id of what can be struck again */
  readonly alongside?: (unit: UnitOfWork) => Promise<string | undefined>
}

const undoneWith = z.object({
  about: aboutReminder,
  what: z.string(),
  putOff: z.string(),
  event: z.string().optional(),
})

/** @returns the answer, with what else can be done beside Undo */
export async function keepPutOff(
  at: ReminderAtHand,
  { command, about, why, untilDay, reason, alongside }: Putting,
  says: () => { readonly title: string; readonly text: string; readonly buttons?: readonly Button[] },
  context: Context,
): Promise<Answer> {
  const by = context.viewer.staff.id
  const mark = await marking(at.key, context)
  const undo = await context.write(async (unit) => {
    const putOff = await unit.reminders.putOff({ ...at.key, staffId: by, why, untilDay, ...(reason && { reason }) })
    const event = await alongside?.(unit)
    await mark(unit, () => [{ type: 'text', text: `${at.what()}. ${says().title}.` }])
    return unit.undo.remember({
      command,
      says: t`you will be reminded as before of ${at.what()}`,
      payload: { about, what: at.what(), putOff, ...(event && { event }) },
      student: at.student.id,
      by,
    })
  })
  const { title, text, buttons = [] } = says()
  return {
    status: 'ok',
    title,
    sections: [
      { type: 'text', text },
      { type: 'buttons', buttons: [undoButton(undo), ...buttons] },
    ],
    students: [at.student.sourcedId],
    data: { rule: at.deadline.rule.id, due: at.deadline.due, until: untilDay, why, undo },
  }
}

/** Takes it back, in the messages too. */
export const takePutOffBack: NonNullable<AnyCommand['undo']> = async (payload, unit, context) => {
  const { about, what, putOff, event } = undoneWith.parse(payload)
  await unit.reminders.endPutOff(putOff)
  if (event && !(await unit.events.strike(event))) throw new CannotUndo(t`That day has been changed since.`)
  await markOpenAgain(about, what, unit, context)
}

/**
 * It is due as before, with what can be done about it.
 * @param kept what it was called when it was put off: in the language of who put it off, for where it can't be read anew
 */
export async function markOpenAgain(
  { student: studentId, trigger: triggerDay, ...about }: AboutReminder,
  kept: string,
  unit: UnitOfWork,
  { viewer, settings, readings, maySee }: Pick<Context, 'viewer' | 'settings' | 'readings' | 'maySee'>,
): Promise<void> {
  const key = { ...about, studentId, triggerDay }
  const mark = await marking(key, { readings, maySee })
  const student = await viewer.student(studentId)
  const rule = rulesInForce(settings).find(({ id }) => id === about.rule)
  // Whoever reads it reads it in their own language.
  const what = () => (student && rule ? whatOf(student, rule) : kept)
  await mark(unit, () => [
    { type: 'text', text: t`${what()}. Due as before.` },
    { type: 'buttons', buttons: buttonsOf(key) },
  ])
}
