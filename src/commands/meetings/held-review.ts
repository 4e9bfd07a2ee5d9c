// The meeting at which the whole plan was gone through, for the form that makes a new version of it: so that its day is typed
// once.
import type { Context } from '#bot/command'
import { reviewsPlan } from '#meetings/purposes'
import type { PlanKind } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'

/** The day of the last one that was held after a day; undefined where there was none. */
export async function heldReview(
  student: VisibleStudent,
  kind: PlanKind,
  after: Day | undefined,
  { viewer, readings }: Pick<Context, 'viewer' | 'readings'>,
): Promise<Day | undefined> {
  const meetings = await viewer.within([student], kind, ['meetings'], readings.meetings.of)
  return meetings.find(
    (one) =>
      one.kind === kind &&
      one.status === 'held' &&
      reviewsPlan(one.purpose) &&
      (after === undefined || one.day > after),
  )?.day
}
