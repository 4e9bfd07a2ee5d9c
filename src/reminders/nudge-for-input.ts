// When: on the day by which input before a meeting is asked for, in hours in which staff are at work. Whom: who was asked and
// gave none. What: the question once more, once; after that it stands in their reminders.

import { askedWords } from '#commands/meetings/invitations'
import { invitedTo } from '#commands/meetings/invited'
import { nameWithGrade } from '#commands/plan-answer'
import { say } from '#records/public-text'
import { addDays, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { mayWriteNow } from './delivery/message-hours.js'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'

type Open = Awaited<ReturnType<JobParts['readings']['meetings']['inputsOpen']>>[number]

export const nudgeForInput: Job = {
  name: 'nudgeForInput',
  async run(parts) {
    const today = parts.clock.today()
    const open = await parts.readings.meetings.inputsOpen(today, addDays(today, 60))
    const due = open.filter(({ dueDay, nudgedAt }) => nudgedAt === undefined && dueDay <= today)
    if (due.length === 0 || !(await mayWriteNow(parts))) return 0
    if (!(await parts.store.settings()).reminders) return 0
    let nudged = 0
    for (const one of due) if (await nudge(one, parts)) nudged += 1
    return nudged
  },
}

/** Whoever may not see the student any more is asked nothing, and looked at no more. */
async function nudge(open: Open, parts: JobParts): Promise<boolean> {
  const { store, openViewer, clock, readings } = parts
  const staff = await store.staffMember(open.staffId)
  const viewer = staff?.active ? await openViewer(staff, await store.settings(), clock.today()) : undefined
  const student = await viewer?.meet(open.studentId)
  const invited = viewer && student ? await invitedTo(student, open.kind, { viewer, readings }) : []
  const own = invited.find(({ input }) => input?.id === open.id)
  const entry = () =>
    ({ ...byItself, command: 'nudgeForInput', outcome: 'shown', students: viewer?.seen() ?? [] }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.meetings.nudged(open.id))) throw new TakenElsewhere()
      if (!student || !own) return
      await unit.send({
        to: open.staffId,
        words: () => ({
          title: t`What is it like in your class? A meeting about ${nameWithGrade(student)}`,
          paragraphs: [t`The team meets on ${spokenDay(own.meeting.day)}, and has nothing from you yet.`],
          sections: askedWords(own.meeting, open.id, open.dueDay),
          preview: say`Your input before a meeting is still waited for.`,
        }),
      })
    })
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
  return own !== undefined
}
