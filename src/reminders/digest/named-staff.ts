// Everybody whom plans in effect name, as carried now: who has handed over is written to no more, who took over is.
import type { StaffId } from '#people/staff'
import type { JobParts } from '../job.js'
import type { Morning, Thing } from './source.js'

/** Each with an empty list: what there is for them is seen when their viewer is open. */
export async function everybodyNamed(
  { today }: Pick<Morning, 'today'>,
  { people, readings }: JobParts,
): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const holders = await readings.handovers.holders(today)
  return new Map((await people.named()).map((id) => [holders.get(id)?.id ?? id, []]))
}
