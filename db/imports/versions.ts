// All versions of a plan, for an export: a district that leaves takes its history along.
import { asc, eq } from 'drizzle-orm'
import { documentOf } from '#imports/plan-files/plan-document'
import type { PlanRow, PlanVersionRow } from '#imports/rows'
import type { Database } from '../database.js'
import { documentFrom, recordFrom } from '../records/plan-versions.js'
import type { Seal } from '../seal.js'

export async function versionsOf(database: Database, seal: Seal, plan: PlanRow): Promise<readonly PlanVersionRow[]> {
  const { planVersions } = database.tables
  const rows = await database.read
    .select()
    .from(planVersions)
    .where(eq(planVersions.planId, plan.id))
    .orderBy(asc(planVersions.number))
  return rows.map((row) => ({
    kind: plan.kind,
    number: row.number,
    // A version from before versions had a header of their own is given the plan's.
    document: documentFrom(seal, row, documentOf(plan).header),
    status: row.status ?? (row.number === plan.version ? 'active' : 'superseded'),
    inEffect: row.number === plan.version,
    basis: row.basis ?? 'import',
    source: row.source,
    effectiveDay: row.effectiveDay ?? plan.startDay ?? plan.meetingDay,
    authorId: row.authorId,
    record: recordFrom(seal, row),
    previousHash: row.previousHash ?? '',
    hash: row.hash ?? '',
  }))
}
