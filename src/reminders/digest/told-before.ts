// Leaves out what anybody was told of before at the stage it is at: for what is found when a viewer is open.
import { isToldOf, type Told } from '#deadlines/stages'
import type { Day } from '#time/day'
import type { JobParts } from '../job.js'
import type { Entry } from './source.js'

export async function untold(entries: readonly Entry[], today: Day, { clocks }: JobParts): Promise<readonly Entry[]> {
  const told = new Map<string, readonly Told[]>()
  for (const rule of new Set(entries.map((one) => one.told.rule))) {
    const subjects = entries.filter((one) => one.told.rule === rule).map((one) => one.told.subject)
    for (const [key, before] of await clocks.told(rule, subjects)) told.set(`${rule}|${key}`, before)
  }
  return entries.filter(
    ({ told: { rule, subject, triggerDay, stage } }) =>
      !isToldOf(stage, told.get(`${rule}|${subject}|${triggerDay}`) ?? [], today),
  )
}
