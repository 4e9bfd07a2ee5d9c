// When: some days after a legal day has passed (`escalateAfterDays`), and each week after that. Whom: the administrators of
// the student's school, beside whoever carries the plan. What: the deadline, and since when. Practices of the district are
// nobody's to escalate.

import { deadlinesOf } from '#commands/deadlines/deadlines-of'
import { nameWithGrade } from '#commands/plan-answer'
import type { StaffId } from '#people/staff'
import { spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { howSoon } from '../digest/deadline-source.js'
import type { Entry, Source, Thing } from '../digest/source.js'
import { reachedToday } from '../due/find-due.js'

/** Told of apart from what the case manager is told. */
const apart = 'escalated.'

export const escalations: Source = {
  name: 'escalations',
  heading: later`Past the legal day`,
  async things(morning, parts) {
    const rules = morning.rules
      .filter(({ basis }) => basis === 'law')
      .map((rule) => ({ ...rule, id: `${apart}${rule.id}` }))
    const reached = await reachedToday(rules, [], morning, { clocks: parts.clocks, calendars: morning.calendars })
    const found = new Map<StaffId, Thing[]>()
    for (const { rule, facts, deadline, stage } of reached) {
      if (stage > -morning.settings.escalateAfterDays) continue
      const { subject, studentId, kind } = facts
      const thing = { subject, studentId, kind, rule: rule.id, triggerDay: deadline.trigger.date, stage }
      for (const { id } of await parts.readings.handovers.administratorsOf([studentId])) {
        found.set(id, [...(found.get(id) ?? []), thing])
      }
    }
    return found
  },
  async entries(things, viewer, { today, settings }, { readings }) {
    const entries: Entry[] = []
    for (const thing of things) {
      const student = await viewer.student(thing.studentId)
      if (!student) continue
      const held = await deadlinesOf([student], { viewer, readings, settings })
      const deadline = held
        .flatMap(({ open }) => open)
        .find(({ rule, trigger }) => `${apart}${rule.id}` === thing.rule && trigger.date === thing.triggerDay)
      if (!deadline) continue
      entries.push({
        told: thing,
        text: t`${nameWithGrade(student)}: ${translated(deadline.rule.title)}, overdue since ${spokenDay(deadline.due)}`,
        details: [`${howSoon(deadline, today)}. ${deadline.rule.citation}`],
        buttons: [{ label: t`Open`, action: { command: 'due', input: { student: thing.studentId } } }],
      })
    }
    return entries
  },
}
