// Keeps that a reminder is put off, or that its meeting is set, and says so.
import { z } from 'zod'
import { type AnyCommand, CannotUndo, type Context } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { PutOff } from '#records/reminders'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Day } from '#time/day'
import type { ReminderAtHand } from './reminder-at-hand.js'

export interface Putting {
  readonly command: string
  readonly why: PutOff['why']
  readonly untilDay: Day
  readonly reason?: string
  /** What is recorded with it. @returns the id of what can be struck again */
  readonly alongside?: (unit: UnitOfWork) => Promise<string | undefined>
}

const undoneWith = z.object({ putOff: z.string(), event: z.string().optional() })

/** @returns the answer, with what else can be done beside Undo */
export async function keepPutOff(
  at: ReminderAtHand,
  { command, why, untilDay, reason, alongside }: Putting,
  says: { readonly title: string; readonly text: string; readonly buttons?: readonly Button[] },
  { viewer, write }: Pick<Context, 'viewer' | 'write'>,
): Promise<Answer> {
  const by = viewer.staff.id
  const undo = await write(async (unit) => {
    const putOff = await unit.reminders.putOff({ ...at.key, staffId: by, why, untilDay, ...(reason && { reason }) })
    const event = await alongside?.(unit)
    return unit.undo.remember({
      command,
      says: `you will be reminded as before of ${at.what}`,
      payload: { putOff, ...(event && { event }) },
      student: at.student.id,
      by,
    })
  })
  return {
    status: 'ok',
    title: says.title,
    sections: [
      { type: 'text', text: says.text },
      { type: 'buttons', buttons: [undoButton(undo), ...(says.buttons ?? [])] },
    ],
    students: [at.student.sourcedId],
    data: { rule: at.deadline.rule.id, due: at.deadline.due, until: untilDay, why, undo },
  }
}

/** Takes it back. */
export const takePutOffBack: NonNullable<AnyCommand['undo']> = async (payload, unit) => {
  const { putOff, event } = undoneWith.parse(payload)
  await unit.reminders.endPutOff(putOff)
  if (event && !(await unit.events.strike(event))) throw new CannotUndo('That day has been changed since.')
}
