// Plans' versions, drafts and what was asked for, as they are stored: opened for those who hold a permit.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { PlanKind } from '#plans/kind'
import { Permit } from '#records/permit'
import type { HeldPlan, PlanHistory, PlanVersionRecord } from '#records/plan-history'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { requestFrom } from './change-requests.js'
import { draftFrom } from './plan-drafts.js'
import { planHeaderOf } from './plan-header.js'
import { documentFrom, recordFrom } from './plan-versions.js'

export function planHistory(database: Database, seal: Seal): PlanHistory {
  const { plans, planVersions, planDrafts, changeRequests } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  type PlanRow = typeof plans.$inferSelect
  type VersionRow = typeof planVersions.$inferSelect
  const { read } = database

  /** A query of one kind of plan, prepared once. */
  const once = <Row>(make: (kind: PlanKind) => { query: unknown; name: string }) => {
    const prepared = (kind: PlanKind) => {
      const { query, name } = make(kind)
      return prepare<Row>(query, `${name}_${kind}`)
    }
    const byKind = { iep: prepared('iep'), '504': prepared('504') }
    return (permits: readonly Permit[], kind: PlanKind) => byKind[kind].execute({ ids: idsOf(permits) })
  }
  const idsOf = (permits: readonly Permit[]) =>
    list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))

  const plansOf = once<PlanRow>((kind) => ({
    name: 'history_plans',
    query: read
      .select()
      .from(plans)
      .where(and(isOneOf(plans.studentId, 'ids'), eq(plans.kind, kind)))
      .orderBy(asc(plans.meetingDay), asc(plans.id)),
  }))
  const versionsOf = once<{ plan: PlanRow; version: VersionRow }>((kind) => ({
    name: 'history_versions',
    query: read
      .select({ plan: plans, version: planVersions })
      .from(planVersions)
      .innerJoin(plans, eq(plans.id, planVersions.planId))
      .where(and(isOneOf(plans.studentId, 'ids'), eq(plans.kind, kind)))
      .orderBy(asc(planVersions.planId), asc(planVersions.number)),
  }))
  const draftsOf = once<typeof planDrafts.$inferSelect>((kind) => ({
    name: 'history_drafts',
    query: read
      .select()
      .from(planDrafts)
      .where(and(isOneOf(planDrafts.studentId, 'ids'), eq(planDrafts.kind, kind)))
      .orderBy(desc(planDrafts.updatedAt)),
  }))
  const requestsOf = once<typeof changeRequests.$inferSelect>((kind) => ({
    name: 'history_requests',
    query: read
      .select()
      .from(changeRequests)
      .where(
        and(isOneOf(changeRequests.studentId, 'ids'), eq(changeRequests.kind, kind), isNull(changeRequests.settledAt)),
      )
      .orderBy(asc(changeRequests.askedAt), asc(changeRequests.id)),
  }))

  async function versionFrom({ plan, version }: { plan: PlanRow; version: VersionRow }): Promise<PlanVersionRecord> {
    // Kept before versions had a header of their own: the plan's days stand for it.
    const header = version.header ?? (await planHeaderOf({ database, write: read }, plan))
    return {
      planId: plan.id,
      studentId: plan.studentId,
      kind: plan.kind,
      number: version.number,
      document: documentFrom(seal, version, header),
      status: version.status ?? (version.number === plan.version ? 'active' : 'superseded'),
      basis: version.basis ?? 'import',
      source: version.source,
      effectiveDay: version.effectiveDay ?? plan.startDay ?? plan.meetingDay,
      ...(version.authorId && { authorId: version.authorId }),
      record: recordFrom(seal, version),
      previousHash: version.previousHash ?? '',
      hash: version.hash ?? '',
      createdAt: version.createdAt,
    }
  }

  return {
    async plans(permits, kind) {
      return (await plansOf(permits, kind)).map(heldFrom)
    },
    async versions(permits, kind) {
      const versions: PlanVersionRecord[] = []
      for (const row of await versionsOf(permits, kind)) versions.push(await versionFrom(row))
      return versions
    },
    async drafts(permits, kind) {
      return (await draftsOf(permits, kind)).map((row) => draftFrom(seal, row))
    },
    async changeRequests(permits, kind) {
      return (await requestsOf(permits, kind)).map((row) => requestFrom(seal, row))
    },
  }
}

function heldFrom(row: Database['tables']['plans']['$inferSelect']): HeldPlan {
  const { id, studentId, kind, status, version, nextVersion, nextDay, importedAt } = row
  return {
    id,
    studentId,
    kind,
    status,
    version,
    ...(nextVersion !== null && nextDay !== null && { next: { version: nextVersion, day: nextDay } }),
    ...(importedAt !== null && { importedAt }),
  }
}
