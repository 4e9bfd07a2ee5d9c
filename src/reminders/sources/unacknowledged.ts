// When: once a week, on its first school day. Whom: who oversees a plan, and who was told of their part and has said
// nothing since. What: who has not read theirs; and one's own.

import { overseen } from '#commands/delivery/overseen'
import { nameWithGrade } from '#commands/plan-answer'
import { kindTitles } from '#plans/kind'
import type { Clock, Instant } from '#time/clock'
import { daysBetween, spokenDay } from '#time/day'
import { mondayOf } from '#time/week-of'
import { later, t } from '#wording/t'
import { everybodyNamed } from '../digest/named-staff.js'
import type { Entry, Source } from '../digest/source.js'

/** So long after they were told it is their own to read. */
const patienceDays = 5

export const unacknowledgedPlans: Source = {
  name: 'unacknowledged',
  every: 'week',
  heading: later`Plans that wait to be read`,
  cutAfter: { most: 5, rest: { label: later`All of them`, action: { command: 'unacknowledged', input: {} } } },
  things: (morning, parts) => everybodyNamed(morning, parts, 'week'),
  async entries(_things, viewer, { today }, { readings, clock }) {
    const waits = (sentAt: Instant | undefined) => isLong(sentAt, clock, today)
    const owed = (await overseen({ viewer, readings })).filter((one) => one.status === 'sent' && waits(one.sentAt))
    const plans = new Map<string, (typeof owed)[number][]>()
    for (const one of owed) plans.set(one.planId, [...(plans.get(one.planId) ?? []), one])
    return [...plans.values()].flatMap((group): readonly Entry[] => {
      const [first] = group
      if (!first) return []
      const { planId: subject, studentId, student, kind, version } = first
      return [
        {
          told: { subject, studentId, rule: 'plan.unacknowledged', triggerDay: mondayOf(today), stage: 0 },
          text: t`${nameWithGrade(student)}: ${kindTitles[kind]}, version ${version}`,
          details: [
            group.length === 1
              ? t`1 person has not said they read it`
              : t`${group.length} people have not said they read it`,
          ],
          buttons: [
            { label: t`Who?`, action: { command: 'unacknowledged', input: { words: student.name } } },
            { label: t`Nudge all`, action: { command: 'nudge', input: {} } },
          ],
        },
      ]
    })
  },
}

export const ownUnread: Source = {
  name: 'ownUnread',
  every: 'week',
  heading: later`You have not said that you read these`,
  things: async (morning, { readings, clock }) => {
    const told = await readings.delivery.whoWasTold()
    return new Map(
      told.filter(({ sentAt }) => isLong(sentAt, clock, morning.today)).map(({ staffId }) => [staffId, []]),
    )
  },
  async entries(_things, viewer, { today }, { readings, clock }) {
    const entries: Entry[] = []
    for (const one of await readings.delivery.ownOpen(viewer.staff.id)) {
      const student = await viewer.meet(one.studentId)
      if (!student || !isLong(one.sentAt, clock, today)) continue
      entries.push({
        told: {
          subject: one.planId,
          studentId: one.studentId,
          rule: 'plan.unread',
          triggerDay: mondayOf(today),
          stage: 0,
        },
        text: `${nameWithGrade(student)}: ${kindTitles[one.kind]}`,
        details: one.sentAt === undefined ? [] : [t`You were told on ${spokenDay(clock.dayOf(one.sentAt))}`],
        buttons: [
          { label: t`Show me`, action: { command: 'glance', input: { student: one.studentId, kind: one.kind } } },
          { label: t`I have read it`, action: { command: 'acknowledge', input: { obligation: one.id } } },
        ],
      })
    }
    return entries
  },
}

function isLong(sentAt: Instant | undefined, clock: Clock, today: ReturnType<Clock['today']>): boolean {
  return sentAt !== undefined && daysBetween(clock.dayOf(sentAt), today) >= patienceDays
}
