// The words of the other system, kept beside a plan where its own versions no longer say them.
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { planHeaderOf } from './plan-header.js'
import { documentFrom } from './plan-versions.js'

export const importedPlace = (row: string) => ({ table: 'plans', column: 'imported', row })

/** Keeps what the other system said of a plan before its status is changed here. */
export async function keepImported(
  { database, seal, write }: { readonly database: Database; readonly seal: Seal; readonly write: Queries },
  plan: Database['tables']['plans']['$inferSelect'],
): Promise<void> {
  if (plan.imported) return
  const { plans, planVersions } = database.tables
  const [row] = await write
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.planId, plan.id), eq(planVersions.source, 'import')))
    .orderBy(desc(planVersions.number))
    .limit(1)
  if (!row) return
  const document = documentFrom(seal, row, await planHeaderOf({ database, write }, plan))
  const imported = seal.seal(importedPlace(plan.id), JSON.stringify({ document, status: plan.status }))
  await write.update(plans).set({ imported }).where(eq(plans.id, plan.id))
}
