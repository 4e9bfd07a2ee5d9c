// When: 14, 7, 3 and 1 days before a notice's action is to hold, and each week of the month after. Whom: whoever carries the
// plan. What: prior written notices that are drafted and not noted as given (34 CFR 300.503(a): a reasonable time before).

import { nameWithGrade } from '#commands/plan-answer'
import { workTarget } from '#deadlines/count-days'
import { isToldOf, stageOf } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import { addDays, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { whoIsTold } from '../digest/responsible.js'
import type { Entry, Source, Thing } from '../digest/source.js'

const leads = [14, 7, 3, 1]
/** What is past for so long is no longer waited for. */
const longestDays = 30

const rule = 'notice.ungiven'

export const ungivenNotices: Source = {
  name: 'ungivenNotices',
  heading: later`Prior written notices not given yet`,
  async things(morning, parts) {
    const { today, calendars } = morning
    const ungiven = await parts.readings.notices.ungiven(addDays(today, -longestDays), addDays(today, 60))
    const told = await whoIsTold(today, parts)
    const before = await parts.clocks.told(
      rule,
      ungiven.map(({ id }) => id),
    )
    const found = new Map<StaffId, Thing[]>()
    for (const { id, studentId, kind, effectiveDay } of ungiven) {
      const [facts] = await parts.clocks.facts([{ subject: studentId, studentId, kind }])
      if (!facts) continue
      const due = addDays(effectiveDay, -1)
      const target = workTarget(due, calendars.of(facts.schools).sessions)
      const stage = stageOf({ due, workTarget: target }, morning, leads)
      if (stage === undefined || isToldOf(stage, before.get(`${id}|${effectiveDay}`) ?? [], today)) continue
      const thing = { subject: id, studentId, kind, rule, triggerDay: effectiveDay, stage }
      for (const to of await told(facts)) found.set(to, [...(found.get(to) ?? []), thing])
    }
    return found
  },
  async entries(things, viewer) {
    const entries: Entry[] = []
    for (const thing of things) {
      const student = await viewer.meet(thing.studentId)
      if (!student || !viewer.mayChange(student, thing.kind)) continue
      entries.push({
        told: thing,
        text: t`${nameWithGrade(student)}: prior written notice, to hold from ${spokenDay(thing.triggerDay)}`,
        details: [t`It is drafted, and not noted as given. 34 CFR 300.503(a): a reasonable time before`],
        buttons: [
          { label: t`Open`, action: { command: 'notices', input: { student: thing.studentId, kind: thing.kind } } },
        ],
      })
    }
    return entries
  },
}
