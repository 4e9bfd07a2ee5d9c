// When: 5 days before a meeting and the day before; each week after it, until somebody says whether it was held. Whom: whoever
// carries the plan. What: what is not prepared yet.

import { readMeetings } from '#commands/meetings/at-hand'
import { meetingButton, meetingTitle, whenWords } from '#commands/meetings/meeting-words'
import { preparationOf } from '#commands/meetings/readiness'
import { stageOf } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import type { Meeting } from '#records/meetings'
import type { Viewer } from '#records/viewer'
import { addDays } from '#time/day'
import { later, t } from '#wording/t'
import { whoIsTold } from '../digest/responsible.js'
import type { Entry, Morning, Source, Thing } from '../digest/source.js'
import { untold } from '../digest/told-before.js'
import type { JobParts } from '../job.js'

const leads = [5, 1]
/** What nobody answered for so long is no longer asked. */
const longestPastDays = 60

const rule = 'meeting.prepare'

export const meetingsAhead: Source = {
  name: 'meetingsAhead',
  heading: later`Meetings`,
  async things(morning, parts) {
    const { today } = morning
    const set = await parts.readings.meetings.scheduled(addDays(today, -longestPastDays), addDays(today, 20))
    const told = await whoIsTold(today, parts)
    const found = new Map<StaffId, Thing[]>()
    const reached = set.flatMap((one) => {
      const stage = stageOf({ due: one.day, workTarget: one.day }, morning, leads)
      return stage === undefined ? [] : [{ ...one, stage }]
    })
    const all = await parts.clocks.facts(
      reached.map(({ studentId, kind }) => ({ subject: studentId, studentId, kind })),
    )
    for (const { id, studentId, kind, day, stage } of reached) {
      const facts = all.find((one) => one.studentId === studentId && one.kind === kind)
      if (!facts) continue
      const thing: Thing = { subject: id, studentId, kind, rule, triggerDay: day, stage }
      for (const to of await told(facts)) found.set(to, [...(found.get(to) ?? []), thing])
    }
    return found
  },
  async entries(things, viewer, morning, parts) {
    const entries: Entry[] = []
    for (const thing of things) {
      const entry = await entryOf(thing, viewer, morning, parts)
      if (entry) entries.push(entry)
    }
    return untold(entries, morning.today, parts)
  },
}

async function entryOf(
  thing: Thing,
  viewer: Viewer,
  { settings, today }: Morning,
  { readings, store }: JobParts,
): Promise<Entry | undefined> {
  const student = await viewer.meet(thing.studentId)
  if (!student || !viewer.mayChange(student, thing.kind)) return undefined
  const reading = { viewer, readings, settings, directory: store }
  const all = await readMeetings(student, thing.kind, reading)
  const meeting = all.meetings.find(({ id, status }) => id === thing.subject && status === 'scheduled')
  if (!meeting) return undefined
  const text = `${meetingTitle(meeting, student)}, ${whenWords(meeting)}`
  if (meeting.day < today) return { told: thing, text, details: [t`Was it held?`], buttons: afterwards(meeting) }
  const open = (await preparationOf({ ...all, meeting }, reading)).filter(({ isReady }) => !isReady)
  if (open.length === 0) return undefined
  return {
    told: thing,
    text,
    details: open.map(({ title, says }) => `${title}: ${says}`),
    buttons: [{ label: t`Ready?`, action: { command: 'ready', input: { student: student.id, kind: thing.kind } } }],
  }
}

function afterwards(meeting: Meeting): NonNullable<Entry['buttons']> {
  const about = { student: meeting.studentId, kind: meeting.kind, meeting: meeting.id }
  return [
    { label: t`Held …`, action: { command: 'holdMeeting', input: about } },
    { label: t`Change day or place …`, action: { command: 'scheduleMeeting', input: about } },
    meetingButton(t`Cancel …`, 'cancelMeeting', meeting),
  ]
}
