// Sessions and data points that somebody is likely to log today: the groups of this weekday, the sessions they gave last,
// the goals they measured last.

import type { Context } from '#bot/command'
import type { Button, Section } from '#bot/reply'
import { fold } from '#language/fold'
import { planKinds } from '#plans/kind'
import type { ServiceSession } from '#records/service-sessions'
import { standing } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import { addDays, weekdayOf } from '#time/day'
import { t } from '#wording/t'
import { mayLog, sessionsOf } from '../minutes/served.js'
import { goalsAtHand, goalTitle, keyOf, type PlanGoal } from '../progress/which-goal.js'

const daysBack = 30
const mostOfEach = 3

export interface LogAgain {
  readonly buttons: readonly Button[]
  /** By the roster's id. */
  readonly students: readonly string[]
}

/** What can be logged again, what is likeliest first. */
export async function logAgain(context: Context): Promise<LogAgain> {
  const parts = [await groupsOfToday(context), await sessionsAgain(context), await goalsAgain(context)]
  return {
    buttons: parts.flatMap(({ buttons }) => buttons),
    students: parts.flatMap(({ students }) => students),
  }
}

/** Nothing where nothing was logged before. */
export function againSections({ buttons }: LogAgain): readonly Section[] {
  if (buttons.length === 0) return []
  return [
    { type: 'text', text: t`Log again: what you logged last` },
    { type: 'buttons', buttons },
  ]
}

async function groupsOfToday({ viewer, readings }: Context): Promise<LogAgain> {
  const groups = await readings.groups.of(viewer.staff.id)
  const buttons = groups
    .filter(({ weekday }) => weekday === weekdayOf(viewer.today))
    .sort((a, b) => ((a.startTime ?? '') < (b.startTime ?? '') ? -1 : 1))
    .slice(0, mostOfEach)
    .map(
      ({ id, name }): Button => ({
        label: t`Group: ${name} …`,
        style: 'primary',
        action: { command: 'logForGroup', input: { group: id } },
      }),
    )
  return { buttons, students: [] }
}

/** One tap writes the same session down for today. */
async function sessionsAgain(context: Context): Promise<LogAgain> {
  const { viewer } = context
  const students = (await viewer.mine()).filter((student) => mayLog(student, context))
  const all = standing(await sessionsOf(students, addDays(viewer.today, -daysBack), viewer.today, context))
  const last = new Map<string, ServiceSession>()
  for (const one of all.filter(({ loggedBy }) => loggedBy === viewer.staff.id)) {
    last.set(`${one.studentId}|${fold(one.service)}`, one)
  }
  const offered = [...last.values()]
    .filter(({ status, day, groupSize = 1 }) => status === 'provided' && day !== viewer.today && groupSize === 1)
    .sort((a, b) => Number(isThisWeekday(b, context)) - Number(isThisWeekday(a, context)) || (a.day > b.day ? -1 : 1))
    .slice(0, mostOfEach)
  const buttons = offered.map(({ studentId, minutes, service, startTime }): Button => {
    const name = students.find(({ id }) => id === studentId)?.name ?? ''
    const said = { minutes, service, ...(startTime && { startTime }) }
    return {
      label: t`${minutes} min ${service}: ${name}`,
      action: { command: 'minutes', input: { student: studentId, said } },
    }
  })
  const named = students.filter(({ id }) => offered.some(({ studentId }) => studentId === id))
  return { buttons, students: named.map(({ sourcedId }) => sourcedId) }
}

function isThisWeekday({ day }: ServiceSession, { viewer }: Context): boolean {
  return weekdayOf(day) === weekdayOf(viewer.today)
}

/** A measure is another each time, so its form is opened. */
async function goalsAgain(context: Context): Promise<LogAgain> {
  const { viewer } = context
  const students = (await viewer.mine()).filter((student) =>
    planKinds.some((kind) => viewer.opened(student, kind).has('goalDetail')),
  )
  const { open } = await goalsAtHand(students, undefined, viewer)
  const measured = await measuredLately(open, students, context)
  return {
    buttons: measured.map(({ plan, goal }) => ({
      label: `${plan.student.name}: ${goalTitle(goal)} …`,
      action: {
        command: 'logDataPoint',
        input: { student: plan.studentId, kind: plan.kind, goal: goal.goalId },
      },
    })),
    students: measured.map(({ plan }) => plan.student.sourcedId),
  }
}

/** The goals that the asker measured last, and not yet today. */
async function measuredLately(
  goals: readonly PlanGoal[],
  students: readonly VisibleStudent[],
  { viewer, readings }: Context,
): Promise<readonly PlanGoal[]> {
  const since = addDays(viewer.today, -daysBack)
  const found: { readonly of: PlanGoal; readonly day: string }[] = []
  for (const kind of planKinds) {
    const ofKind = goals.filter(({ plan }) => plan.kind === kind)
    if (ofKind.length === 0) continue
    const about = students.filter(({ id }) => ofKind.some(({ plan }) => plan.studentId === id))
    await viewer.within(about, kind, ['goalDetail'], async (permits) => {
      const figures = await readings.dataPoints.figures(permits, ofKind.map(keyOf))
      const lately = ofKind.filter((_, at) => {
        const last = figures[at]?.at(-1)?.day
        return last !== undefined && last >= since && last < viewer.today
      })
      const whole = await readings.dataPoints.whole(permits, lately.map(keyOf))
      for (const [at, of] of lately.entries()) {
        const last = whole[at]?.at(-1)
        if (last && last.recorderEmail?.toLowerCase() === viewer.staff.email.toLowerCase())
          found.push({ of, day: last.day })
      }
    })
  }
  return found
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    .slice(0, mostOfEach)
    .map(({ of }) => of)
}
