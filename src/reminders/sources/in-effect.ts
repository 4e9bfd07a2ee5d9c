// When: 30, 14, 7 and 1 days before the last school day ahead of a new school year, and each week of its first month. Whom:
// the case manager whom a plan names that is not in effect, else an administrator. What: that a plan must be in effect on
// the first school day (34 CFR 300.323(a)); for a 504 plan that is the district's practice.

import { nameWithGrade } from '#commands/plan-answer'
import { schoolYearOf } from '#deadlines/calendar'
import { workTarget } from '#deadlines/count-days'
import { isToldOf, stageOf } from '#deadlines/stages'
import { kindTitles } from '#plans/kind'
import { addDays, type Day, day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import type { Entry, Morning, Source } from '../digest/source.js'
import { thingsWaiting } from '../digest/waiting.js'

const leads = [30, 14, 7, 1]
/** After this the weekly list of what waits for consent is enough. */
const firstWeeksDays = 28

const rule = 'iep.inEffect'

export const inEffect: Source = {
  name: 'inEffect',
  heading: later`A plan must be in effect on the first school day`,
  async things(morning, parts) {
    const first = firstSchoolDayNear(morning)
    const stage = first && stageAt(first, morning)
    if (!first || stage === undefined) return new Map()
    const things = await thingsWaiting(() => ({ rule, triggerDay: first, stage }), morning, parts)
    const told = await parts.clocks.told(
      rule,
      [...things.values()].flat().map(({ subject }) => subject),
    )
    return new Map(
      [...things].map(([staff, own]) => [
        staff,
        own.filter(({ subject }) => !isToldOf(stage, told.get(`${subject}|${first}`) ?? [], morning.today)),
      ]),
    )
  },
  async entries(things, viewer) {
    const entries: Entry[] = []
    for (const thing of things) {
      const student = await viewer.meet(thing.studentId)
      if (!student || !viewer.mayChange(student, thing.kind)) continue
      const ground = thing.kind === 'iep' ? '34 CFR 300.323(a)' : t`District practice`
      entries.push({
        told: thing,
        text: t`${nameWithGrade(student)}: ${kindTitles[thing.kind]} not in effect yet, school begins ${spokenDay(thing.triggerDay)}`,
        details: [ground],
        buttons: [{ label: t`Open`, action: { command: 'due', input: { student: thing.studentId } } }],
      })
    }
    return entries
  },
}

/** The first school day of the year to come, or of one that has just begun; undefined where the calendar tells of none. */
export function firstSchoolDayNear({ today, calendars }: Pick<Morning, 'today' | 'calendars'>): Day | undefined {
  const [calendar] = calendars.different
  const year = Number(today.slice(0, 4))
  const found = calendar && schoolYearOf(calendar, day(`${year}-08-01`))?.from
  return found && found >= addDays(today, -firstWeeksDays) ? found : undefined
}

function stageAt(first: Day, morning: Morning): number | undefined {
  const [calendar] = morning.calendars.different
  const target = calendar ? workTarget(addDays(first, -1), calendar.sessions) : first
  return stageOf({ due: addDays(first, -1), workTarget: target }, morning, leads)
}
