// Taking back what somebody did within the last ten minutes.

import type { StaffId } from '#people/staff'
import type { UndoRecords } from '#records/undo'
import type { Clock } from '#time/clock'
import { t } from '#wording/t'
import { invalid } from './answers.js'
import { type AnyCommand, CannotUndo, type Context } from './command.js'
import type { Answer, Button } from './reply.js'

export interface UndoParts {
  readonly undos: UndoRecords
  readonly owner: StaffId
  readonly clock: Clock
  readonly commands: ReadonlyMap<string, AnyCommand>
}

/** The button beside a change. @param id what `unit.undo.remember` gave */
export function undoButton(id: string): Button {
  return { label: t`Undo`, action: { command: 'undo', input: { id } } }
}

/** Takes back the asker's last change, or the one named. */
export async function takeBack(id: string | undefined, parts: UndoParts, context: Context): Promise<Answer> {
  const { undos, owner, clock } = parts
  const record = await (id === undefined ? undos.latest(owner) : undos.of(id, owner))
  if (!record)
    return invalid(t`There is nothing of yours to undo`, t`I can take back what you did in the last ten minutes.`)
  if (record.undoneAt !== undefined) return done(record.says)
  const undo = parts.commands.get(record.command)?.undo
  if (!undo || record.until < clock.now()) return tooLate()
  try {
    // Noted, so that the audit entry says of whom.
    if (record.student) await context.viewer.meet(record.student)
    await context.write(async (unit) => {
      if (!(await unit.undo.done(record.id))) throw new CannotUndo('')
      await undo(record.payload, unit, context)
    })
  } catch (reason) {
    if (!(reason instanceof CannotUndo)) throw reason
    return reason.why === '' ? tooLate() : invalid(t`That can't be undone any more`, reason.why)
  }
  return done(record.says)
}

const tooLate = () =>
  invalid(
    t`Ten minutes have passed`,
    t`It can still be put right: make a correction and give the reason. Both stay in the history.`,
  )

function done(says: string): Answer {
  return { status: 'ok', title: t`Undone: ${says}`, sections: [], students: [], data: { undone: true } }
}
