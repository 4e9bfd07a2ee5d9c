// What was measured and provided: data points of the goals, sessions of the services.
import { addDays, type Day } from '#time/day'
import { allPlans } from './all-plans.js'
import { goalId, metOn } from './plan-files.js'
import { removalRows } from './removal-rows.js'
import type { GoalText, PlanText } from './shapes.js'
import { emailOf } from './staff.js'
import type { Files, Row } from './table.js'
import { isInSession, type SchoolYear, weekday } from './year.js'

export function dataFiles(today: Day, year: SchoolYear): Files {
  return {
    'probes.csv': allPlans.flatMap((plan) =>
      (plan.goals ?? []).flatMap((goal, index) => probeRows(plan, goal, index, today, year)),
    ),
    'removals.csv': removalRows(today, year),
    'sessions.csv': allPlans.flatMap((plan) => [...sessionRows(plan, today, year), ...lessonRows(plan, today, year)]),
  }
}

/** Wednesdays; the last one is of last week. */
function probeRows(plan: PlanText, goal: GoalText, index: number, today: Day, year: SchoolYear): readonly Row[] {
  const weekly = goal.weekly ?? []
  const lastWednesday = addDays(today, -weekday(today) - 5)
  return weekly.flatMap((value, place) => {
    const date = addDays(lastWednesday, -7 * (weekly.length - 1 - place))
    if (date < metOn(plan, today) || !isInSession(year, date)) return []
    const counted = goal.measure === 'percent' && goal.attempts !== undefined
    return [
      {
        studentId: plan.student,
        goalNumber: index + 1,
        date,
        kind: plan.kind,
        goalId: goalId(plan, index),
        ...(counted ? { correct: value, attempts: goal.attempts } : { value }),
        setting: 'classroom',
        recorderEmail: emailOf(goal.owner),
      },
    ]
  })
}

/** How a service of a therapist went, week by week, the last six weeks. */
const course = ['provided', 'provided', 'studentAbsent', 'provided', 'makeUp', 'provided', 'providerAbsent'] as const
const reasons: Partial<Record<(typeof course)[number], string>> = {
  studentAbsent: 'Absent from school',
  providerAbsent: 'At a training',
  makeUp: 'For the missed session',
}

function sessionRows(plan: PlanText, today: Day, year: SchoolYear): readonly Row[] {
  const monday = addDays(today, -weekday(today))
  return (plan.services ?? []).flatMap(([service, category, times, per, minutes, , delivery, provider], place) => {
    if (category !== 'related' || per !== 'week') return []
    return [6, 5, 4, 3, 2, 1].flatMap((weeksAgo) =>
      Array.from({ length: Math.min(times, 3) }, (_, nth) => addDays(monday, nth * 2 - 7 * weeksAgo))
        .filter((date) => date >= metOn(plan, today) && isInSession(year, date))
        .map((date, nth) => {
          const status = course[(weeksAgo * 3 + nth + place + plan.met) % course.length] ?? 'provided'
          const held = status === 'provided' || status === 'makeUp'
          return {
            studentId: plan.student,
            service,
            date,
            minutes: held ? minutes : 0,
            status,
            reason: reasons[status],
            startTime: '10:00',
            groupSize: delivery === 'group' ? 3 : 1,
            delivery,
            providerEmail: emailOf(provider),
          }
        }),
    )
  })
}

/** So many days back specially designed instruction was written down; of few students less, so that there is something to catch up. */
const lessonsKept = 45
const lessonsOfFew = { of: 's-111', keptUntil: 14 }
const startTimes = ['9:00', '11:00', '13:00']

/** Specially designed instruction, day by day until yesterday. */
function lessonRows(plan: PlanText, today: Day, year: SchoolYear): readonly Row[] {
  const until = plan.student === lessonsOfFew.of ? lessonsOfFew.keptUntil : 1
  return (plan.services ?? []).flatMap(([service, category, times, per, minutes, , delivery, provider]) => {
    if (category !== 'specialEducation' || per !== 'week') return []
    return Array.from({ length: lessonsKept - until + 1 }, (_, nth) => addDays(today, nth - lessonsKept))
      .filter((date) => date >= metOn(plan, today) && isInSession(year, date))
      .flatMap((date) =>
        startTimes.slice(0, Math.ceil((times - weekday(date)) / 5)).map((startTime) => ({ date, startTime })),
      )
      .map(({ date, startTime }) => ({
        studentId: plan.student,
        service,
        date,
        minutes,
        status: 'provided',
        startTime,
        groupSize: delivery === 'group' ? 3 : 1,
        delivery,
        providerEmail: emailOf(provider),
      }))
  })
}
