// Which kind of plan something of a student is about, where whoever asks did not say it.

import type { Context } from '#bot/command'
import { openStages } from '#cases/stage'
import type { PlanKind } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { casesOf } from './cases-of.js'

/**
 * The kind of the plan that is held; of a student without one, the kind whose case is open, so that what is recorded of a
 * referral for a 504 plan starts no clock of an IEP; else the first.
 * @param among the kinds that may be meant, the likeliest first
 */
export async function kindMeant(
  student: VisibleStudent,
  among: readonly PlanKind[],
  context: Pick<Context, 'viewer' | 'readings'>,
): Promise<PlanKind | undefined> {
  const [first, ...others] = among
  if (others.length === 0) return first
  const held = (await context.viewer.plans([student], [])).map(({ kind }) => kind)
  if (held.length > 0) return among.find((kind) => held.includes(kind)) ?? first
  const open = (await casesOf([student], context))
    .filter(({ kind, standing }) => among.includes(kind) && openStages.has(standing.stage))
    .sort((a, b) => ((a.standing.since ?? '') > (b.standing.since ?? '') ? -1 : 1))
  return open[0]?.kind ?? first
}
