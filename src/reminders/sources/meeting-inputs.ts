// When: two days before a meeting and on its day, once they were nudged. Whom: staff who were asked for input and gave none.
// What: the question itself, which the first tap answers.

import { inputButtons } from '#commands/meetings/invitations'
import { invitedTo } from '#commands/meetings/invited'
import { nameWithGrade } from '#commands/plan-answer'
import { stageOf } from '#deadlines/stages'
import { inputQuestion } from '#meetings/input'
import type { StaffId } from '#people/staff'
import { addDays, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import type { Entry, Source, Thing } from '../digest/source.js'
import { untold } from '../digest/told-before.js'

const leads = [2, 0]

export const meetingInputs: Source = {
  name: 'meetingInputs',
  heading: later`Your input before meetings`,
  async things(morning, { readings }) {
    const { today } = morning
    const found = new Map<StaffId, Thing[]>()
    for (const one of await readings.meetings.inputsOpen(today, addDays(today, 14))) {
      const stage = stageOf({ due: one.meetingDay, workTarget: one.meetingDay }, morning, leads)
      if (one.nudgedAt === undefined || stage === undefined) continue
      const { id: subject, studentId, kind, staffId, meetingDay: triggerDay } = one
      const thing: Thing = { subject, studentId, kind, rule: 'meeting.input', triggerDay, stage }
      found.set(staffId, [...(found.get(staffId) ?? []), thing])
    }
    return found
  },
  async entries(things, viewer, morning, parts) {
    const entries: Entry[] = []
    for (const thing of things) {
      const student = await viewer.meet(thing.studentId)
      const invited = student ? await invitedTo(student, thing.kind, { viewer, readings: parts.readings }) : []
      const own = invited.find(({ input, meeting }) => input?.id === thing.subject && meeting.status === 'scheduled')
      if (!student || !own?.input || own.input.givenAt !== undefined) continue
      entries.push({
        told: thing,
        text: `${nameWithGrade(student)}: ${inputQuestion(own.meeting.purpose)}`,
        details: [t`The team meets on ${spokenDay(own.meeting.day)}`],
        buttons: inputButtons(own.input.id),
      })
    }
    return untold(entries, morning.today, parts)
  },
}
