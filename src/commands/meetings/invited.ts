// What somebody sees of a meeting who is invited to it, or asked for input, and has no other part in it: when and where it
// is, and what is asked of them.

import type { Context } from '#bot/command'
import type { PlanKind } from '#plans/kind'
import type { Meeting, MeetingInput } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { staffOf } from './people.js'

export interface Invited {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  readonly meeting: Meeting
  readonly isMember: boolean
  /** What was asked of them. */
  readonly input?: MeetingInput
}

/** The meetings of a student that the asker is invited to or asked about, the latest day first. */
export async function invitedTo(
  student: VisibleStudent,
  kind: PlanKind,
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
): Promise<readonly Invited[]> {
  const { meetings, inputs } = await viewer.within([student], kind, ['invitations'], async (permits) => ({
    meetings: await readings.meetings.of(permits),
    inputs: await readings.meetings.inputs(permits),
  }))
  return meetings
    .filter((one) => one.kind === kind)
    .flatMap((meeting): readonly Invited[] => {
      const isMember = staffOf(meeting).includes(viewer.staff.id)
      const input = inputs.find((one) => one.meetingId === meeting.id && one.staffId === viewer.staff.id)
      return isMember || input ? [{ student, kind, meeting, isMember, ...(input && { input }) }] : []
    })
}

/** The meeting that a button carries, where the asker belongs to it. */
export async function invitation(id: string, context: Context): Promise<Invited | undefined> {
  const { viewer, readings } = context
  const ref = await readings.meetings.meeting(id)
  const student = ref && (await viewer.meet(ref.studentId))
  if (!ref || !student) return undefined
  return (await invitedTo(student, ref.kind, context)).find(({ meeting }) => meeting.id === id)
}
