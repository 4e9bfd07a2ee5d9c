// Stages of what progress reports ask for: days ahead of the day they are due, and each week after it.
import { type ReminderDay, stageOf } from '#deadlines/stages'
import { addDays, type Day } from '#time/day'
import type { JobParts } from '../job.js'

/** Past its day a report is asked for so long. */
const longestPastDays = 42

export function periodStage(due: Day, leads: readonly number[], day: ReminderDay): number | undefined {
  const stage = stageOf({ due, workTarget: due }, day, leads)
  return stage !== undefined && stage < -longestPastDays ? undefined : stage
}

/** Whether any school's reports are at a stage: where none are, nobody's plans are looked through. */
export async function periodsNear(
  leads: readonly number[],
  day: ReminderDay,
  { readings }: JobParts,
): Promise<boolean> {
  const periods = await readings.calendars.progressPeriods()
  return periods.some(({ due, from }) => from <= addDays(day.today, 1) && periodStage(due, leads, day) !== undefined)
}
