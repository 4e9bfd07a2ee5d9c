// What is worth knowing of a session as it is logged: it overlaps another, or there was no school that day.

import type { Context } from '#bot/command'
import type { Section } from '#bot/reply'
import { overlap } from '#progress/minutes/company'
import { isDelivered } from '#progress/minutes/session'
import { type ServiceSession, standing } from '#records/service-sessions'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { Ready } from './entry.js'
import { schoolYears } from './school-year.js'
import { sessionsOf } from './served.js'

/** Notices of the sessions that are about to be written down; none keeps them from it. */
export async function worthKnowing(ready: readonly Ready[], context: Context): Promise<readonly Section[]> {
  const [first] = ready
  if (!first || !isDelivered(first.entry.status)) return []
  const { day } = first.entry
  const { viewer } = context
  const notices = new Set<string>()
  const students = ready.map(({ served }) => served.plan.student)
  const held = standing(await sessionsOf(await viewer.mine(), day, day, context)).filter(
    (one) => !ready.some(({ entry }) => isSame(one, entry)),
  )
  for (const { entry, served } of ready) {
    const beside = held.filter((one) => overlap(one, entry))
    if (beside.some((one) => one.studentId === entry.studentId && one.service === entry.service)) {
      notices.add(t`This overlaps another session of ${served.plan.student.name}'s: the minutes in common count once.`)
    }
    const others = beside.filter((one) => one.studentId !== entry.studentId && one.providerId === entry.providerId)
    if (others.some((one) => !isOfOneGroup(one, entry))) {
      notices.add(
        t`This overlaps a session with another student: the minutes in common were group minutes, and are shared in the provider's own time.`,
      )
    }
  }
  const schools = await viewer.schoolsOf(students)
  const years = await schoolYears(context)
  const isSchoolDay = students.some((student) =>
    years(schools.get(student.id) ?? [])
      .days(true)
      .some((one) => one.day === day),
  )
  if (!isSchoolDay) notices.add(t`By the calendar there was no school on ${spokenDay(day)}.`)
  return [...notices].map((text) => ({ type: 'notice', tone: 'caution', text }))
}

/** Another student of the same group, logged apart. */
function isOfOneGroup(one: ServiceSession, { groupSize = 1, startTime, minutes }: Ready['entry']): boolean {
  return (one.groupSize ?? 1) > 1 && groupSize > 1 && one.startTime === startTime && one.minutes === minutes
}

function isSame(one: ServiceSession, entry: Ready['entry']): boolean {
  return one.studentId === entry.studentId && one.service === entry.service && one.startTime === entry.startTime
}
