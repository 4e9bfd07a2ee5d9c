// What the last session was like: the next one is mostly the same, so a form begins with it.
import type { Context } from '#bot/command'
import { type ServiceSession, standing } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import { addDays } from '#time/day'
import { sessionsOf } from './served.js'

/** Older than this, a session says little of the next. */
const daysBack = 120

/** The session that the asker logged last for one of some students; undefined where there is none. */
export async function lastSession(
  students: readonly VisibleStudent[],
  context: Context,
): Promise<ServiceSession | undefined> {
  const { viewer } = context
  const sessions = await sessionsOf(students, addDays(viewer.today, -daysBack), viewer.today, context)
  const own = standing(sessions).filter((one) => one.loggedBy === viewer.staff.id)
  return [...own].sort((a, b) => (b.loggedAt ?? 0) - (a.loggedAt ?? 0))[0]
}
