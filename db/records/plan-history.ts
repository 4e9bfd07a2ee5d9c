// The versions of plans as they are stored: opened for those who hold a permit.
import { and, asc, eq } from 'drizzle-orm'
import type { PlanContent } from '#plans/content'
import { Permit } from '#records/permit'
import type { PlanHistory, PlanVersionRecord } from '#records/plan-history'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

export function planHistory(database: Database, seal: Seal): PlanHistory {
  const { plans, planVersions } = database.tables
  const { isOneOf, list } = database.dialect

  return {
    async versions(permits, kind) {
      const ids = list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))
      const rows = await database.dialect
        .prepare<{ plan: typeof plans.$inferSelect; version: typeof planVersions.$inferSelect }>(
          database.read
            .select({ plan: plans, version: planVersions })
            .from(planVersions)
            .innerJoin(plans, eq(plans.id, planVersions.planId))
            .where(and(isOneOf(plans.studentId, 'ids'), eq(plans.kind, kind)))
            .orderBy(asc(planVersions.planId), asc(planVersions.number)),
          `plan_history_${kind}`,
        )
        .execute({ ids })
      return rows.map(({ plan, version }): PlanVersionRecord => {
        const open = (column: 'content' | 'record', sealed: Buffer) =>
          JSON.parse(seal.open({ table: 'plan_versions', column, row: version.id }, sealed)) as unknown
        return {
          planId: plan.id,
          studentId: plan.studentId,
          kind: plan.kind,
          number: version.number,
          document: { header: version.header ?? {}, content: open('content', version.content) as PlanContent },
          status: version.status ?? 'active',
          basis: version.basis ?? 'import',
          source: version.source,
          effectiveDay: version.effectiveDay ?? plan.startDay ?? plan.meetingDay,
          ...(version.authorId && { authorId: version.authorId }),
          record: version.record ? (open('record', version.record) as Record<string, string>) : {},
          previousHash: version.previousHash ?? '',
          hash: version.hash ?? '',
          createdAt: version.createdAt,
        }
      })
    },
  }
}
