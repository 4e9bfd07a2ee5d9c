// Keeps a change of a meeting with the day among the student's legal dates, with what is asked and sent for it; and takes
// all of it back.

import { CannotUndo, type Context } from '#bot/command'
import type { StaffId } from '#people/staff'
import type { RecordedEvent } from '#records/legal-events'
import type { InputRef, Meeting } from '#records/meetings'
import type { MessageWords } from '#records/message'
import { ChangedMeanwhile } from '#records/plan-writing'
import type { UnitOfWork } from '#records/unit-of-work'
import { t } from '#wording/t'

export interface MeetingChange {
  readonly command: string
  /** As "Undone: …" goes on. */
  readonly says: string
  /** As it was read; absent of a new one. */
  readonly before?: Meeting | undefined
  readonly after: Meeting
  /** Who is asked for input by it. */
  readonly asks?: readonly Pick<InputRef, 'staffId' | 'dueDay'>[]
  /** Whom it is told to, once it can't be taken back any more. @param input the id of what is asked of them */
  readonly tells?: readonly { readonly to: StaffId; readonly words: (input: string | undefined) => MessageWords }[]
}

/** What takes it back. */
interface Undone {
  readonly before: Meeting | null
  readonly after: Pick<Meeting, 'id' | 'revision'>
  readonly recorded: string | null
  readonly struck: RecordedEvent | null
  readonly asked: readonly string[]
}

/** @returns the undo's id @throws ChangedMeanwhile */
export async function keepMeeting(change: MeetingChange, { write, viewer }: Context): Promise<string> {
  const { command, says, before, asks = [], tells = [] } = change
  const after = { ...change.after, revision: (before?.revision ?? 0) + 1 }
  const by = viewer.staff.id
  return write(async (unit) => {
    await unit.meetings.keep(after, before?.revision)
    const days = await moveDay(before, after, unit, by)
    const asked = new Map<StaffId, string>()
    for (const { staffId, dueDay } of asks) {
      const { id: meetingId, studentId } = after
      asked.set(staffId, await unit.meetings.askInput({ meetingId, studentId, staffId, dueDay }))
    }
    const payload: Undone = {
      before: before ?? null,
      after: { id: after.id, revision: after.revision },
      ...days,
      asked: [...asked.values()],
    }
    const undo = await unit.undo.remember({ command, says, payload, student: after.studentId, by })
    for (const { to, words } of tells) {
      await unit.send({ to, unlessUndone: undo, words: () => words(asked.get(to)) })
    }
    return undo
  })
}

/** The day for which a meeting is set is a legal date of the student: what was set before it no longer is. */
async function moveDay(
  before: Meeting | undefined,
  after: Meeting,
  unit: UnitOfWork,
  recordedBy: StaffId,
): Promise<Pick<Undone, 'recorded' | 'struck'>> {
  const setFor = (of: Meeting | undefined) => (of?.status === 'scheduled' ? of.day : undefined)
  const [was, is] = [setFor(before), setFor(after)]
  const eventOn = ({ studentId, kind }: Meeting, day: NonNullable<typeof was>) =>
    ({ studentId, kind, day, event: 'meetingScheduled' }) as const
  // One that was held on its day had been set for it.
  const stands = was === is || (after.status === 'held' && after.day === was)
  const struck = before && was && !stands ? await unit.events.unrecord(eventOn(before, was)) : undefined
  const recorded = is && was !== is ? await unit.events.record({ ...eventOn(after, is), recordedBy }) : undefined
  return { recorded: recorded ?? null, struck: struck ?? null }
}

/** Takes a change back. @throws CannotUndo where the meeting was changed since */
export async function takeMeetingBack(payload: unknown, unit: UnitOfWork, { viewer }: Context): Promise<void> {
  const { before, after, recorded, struck, asked } = payload as Undone
  try {
    await unit.meetings.dropInputs(asked)
    if (before) await unit.meetings.keep(before, after.revision)
    else await unit.meetings.remove(after.id, after.revision)
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    throw new CannotUndo(t`The meeting has been changed since.`)
  }
  if (recorded) await unit.events.strike(recorded)
  if (struck) await unit.events.record({ ...struck, recordedBy: struck.recordedBy ?? viewer.staff.id })
}
