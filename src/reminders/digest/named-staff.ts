// Everybody whom plans in effect name, as carried now: who has handed over is written to no more, who took over is.
import type { StaffId } from '#people/staff'
import type { Every } from '#records/reminder-marks'
import type { JobParts } from '../job.js'
import type { Morning, Thing } from './source.js'

/** Several sources ask on one morning, and those who work in a large district are many. */
const working = new WeakMap<Morning, Promise<readonly StaffId[]>>()

/**
 * Each with an empty list: what there is for them is seen when their viewer is open.
 * @param every of what comes once a week or a month: who had theirs is left out, and on most days nobody is left to look for
 */
export async function everybodyNamed(
  morning: Morning,
  { people, readings }: JobParts,
  every?: Every,
): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const holders = await readings.handovers.holders(morning.today)
  const carriedBy = (id: StaffId) => holders.get(id)?.id ?? id
  const all = working.get(morning) ?? people.working()
  working.set(morning, all)
  const asked = every ? (await all).filter((id) => !morning.had[every].has(carriedBy(id))) : await all
  return new Map((await people.named(asked)).map((id) => [carriedBy(id), []]))
}
