// An import reads first and writes later. A plan that was written here in between is merged anew, in the transaction
// that writes it: what was laid down for it was made from what no longer stands.
import { eq, inArray, sql } from 'drizzle-orm'
import { mergePlan } from '#imports/plan-files/merge-plan'
import type { ImportedPlan, PlanRow } from '#imports/rows'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { importedPlace } from '../records/plan-imported.js'
import type { InEffect } from '../records/plan-in-effect.js'
import { contentPlace } from '../records/plan-versions.js'
import type { JsonRow } from '../row-writer.js'
import type { Seal } from '../seal.js'
import type { LoadPlans } from './plan-loader.js'

/** A plan as it is laid down: the rows of each table that it stands in. */
export interface LaidPlan {
  readonly plan: JsonRow & { readonly id: string }
  /** The versions that come of it, the one that it stands at last. */
  readonly versions: readonly JsonRow[]
  readonly following: InEffect
  /** The versions that it was made beside; null for a new plan. */
  readonly beside: PlanRow['last']
  /** Its history came with it from another database. */
  readonly isFromElsewhere: boolean
  /** What both sides changed, sealed. */
  readonly conflicts?: string
}

interface Parts {
  readonly database: Database
  readonly seal: Seal
  readonly write: Queries
}

/** The plans among these that are not as they were when they were laid down. */
export async function changedMeanwhile(
  { database, write }: Parts,
  laid: readonly LaidPlan[],
): Promise<ReadonlySet<string>> {
  const { plans, planVersions } = database.tables
  const rows = await write
    .select({ id: plans.id, inEffect: plans.version, last: sql<number>`max(${planVersions.number})` })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.planId, plans.id))
    .where(
      inArray(
        plans.id,
        laid.map((row) => row.plan.id),
      ),
    )
    .groupBy(plans.id, plans.version)
  const held = new Map(rows.map((row) => [row.id, row]))
  const isAsLaid = ({ plan, beside }: LaidPlan) => {
    const now = held.get(plan.id)
    return now ? Number(now.last) === beside?.number && now.inEffect === beside.inEffect : beside === null
  }
  return new Set(laid.filter((row) => !isAsLaid(row)).map((row) => row.plan.id))
}

/** Merges plans that were changed meanwhile with what the files have of them. */
export async function mergedAnew(
  { database, seal, write }: Parts,
  laid: readonly LaidPlan[],
  changed: ReadonlySet<string>,
  load: LoadPlans,
  lay: (row: PlanRow) => LaidPlan,
): Promise<readonly LaidPlan[]> {
  const { plans } = database.tables
  const held = await load(
    await write
      .select()
      .from(plans)
      .where(inArray(plans.id, [...changed])),
    write,
  )
  return laid.flatMap((row) => {
    const stands = held.find((plan) => plan.id === row.plan.id)
    const imported = importedIn(seal, row)
    if (!stands || !imported) return []
    const merged = mergePlan(stands, imported)
    return merged === stands ? [] : [lay(merged)]
  })
}

/** The files' words in what was laid down. */
function importedIn(seal: Seal, { plan, versions, isFromElsewhere }: LaidPlan): ImportedPlan | undefined {
  const open = (place: Parameters<Seal['open']>[0], text: unknown) =>
    JSON.parse(seal.open(place, Buffer.from(String(text).slice(2), 'hex')))
  if (plan.imported) return open(importedPlace(plan.id), plan.imported) as ImportedPlan
  const version = versions.at(-1)
  if (!version || isFromElsewhere) return undefined
  const { id, header, content } = version as { id: string; header: ImportedPlan['document']['header']; content: string }
  return {
    document: { header, content: open(contentPlace(id), content) },
    status: plan.status as ImportedPlan['status'],
  }
}
