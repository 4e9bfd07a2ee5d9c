// Plans as an import keeps them: what changed is a new version, and versions never change.
import { and, eq, inArray, lt, notInArray } from 'drizzle-orm'
import { documentOf } from '#imports/plan-files/plan-document'
import type { PlanRow } from '#imports/rows'
import type { StudentId } from '#people/student'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { importedPlace } from '../records/plan-imported.js'
import { followingFrom, followingWriter } from '../records/plan-in-effect.js'
import { versionRow } from '../records/plan-versions.js'
import { type JsonRow, sealedText } from '../row-writer.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { type HeldHeader, planLoader } from './plan-loader.js'
import { changedMeanwhile, type LaidPlan, mergedAnew } from './plan-meanwhile.js'
import { settleAsked, tellConflicts } from './plan-messages.js'
import { heldVersion, isAsImported, standingOf, versionOf } from './plan-shapes.js'
import { upsertInto } from './upsert.js'

export function planKind(
  database: Database,
  seal: Seal,
  clock: Clock,
): KindStore<PlanRow> & { of(students: readonly StudentId[]): Promise<readonly PlanRow[]> } {
  const { plans, planVersions } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const byStudents = prepare<HeldHeader>(
    database.read.select().from(plans).where(isOneOf(plans.studentId, 'ids')),
    'import_plans_of_students',
  )
  const byIds = prepare<HeldHeader>(
    database.read.select().from(plans).where(isOneOf(plans.id, 'ids')),
    'import_load_plans',
  )
  const whole = planLoader(database, seal)
  const upsertPlan = upsertInto(database, plans, ['id'], 'import_upsert_plans')
  const addVersions = upsertInto(database, planVersions, ['id'], 'import_add_versions', true)
  const writeFollowing = followingWriter(database)

  function lay(row: PlanRow): LaidPlan {
    const { id, studentId, kind, status, version, named, next, last, imported } = row
    const document = documentOf(row)
    const following = followingFrom(seal, row, document, named, row.meetingDay)
    const isNew = version > (last?.number ?? 0)
    const laid = [
      ...(row.history ?? []).map((one) => versionRow(seal, heldVersion(row, one, clock))),
      ...(isNew ? [versionRow(seal, versionOf(row, clock))] : []),
    ]
    const keepsImported = imported !== null && !(isNew && isAsImported(row))
    return {
      plan: {
        id,
        studentId,
        kind,
        status,
        version,
        ...following.plan,
        nextVersion: next?.version ?? null,
        nextDay: next?.day ?? null,
        imported: keepsImported ? sealedText(seal.seal(importedPlace(id), JSON.stringify(imported))) : null,
        importedAt: imported === null ? null : clock.now(),
      },
      versions: laid.map((one) => ({
        ...one,
        content: sealedText(one.content),
        record: one.record && sealedText(one.record),
      })),
      following,
      beside: row.history ? null : last,
      isFromElsewhere: row.history !== undefined,
      ...(row.conflicts && { conflicts: sealedText(tellConflicts.seal(seal, id, row.conflicts)) }),
    }
  }

  async function writeLaid(write: Queries, rows: readonly LaidPlan[]): Promise<void> {
    await upsertPlan(
      write,
      rows.map((row) => row.plan),
    )
    await addVersions(
      write,
      rows.flatMap((row) => row.versions),
    )
    await writeFollowing(
      write,
      rows.map((row) => row.following),
    )
    for (const { plan, beside, isFromElsewhere } of rows)
      if (beside || isFromElsewhere) await moveStatuses(write, plan as unknown as PlanRow)
  }

  /** Of a plan that was held before: what its versions are to the school now. */
  async function moveStatuses(write: Queries, { id, version, status }: PlanRow): Promise<void> {
    const ofPlan = eq(planVersions.planId, id)
    const isThis = and(eq(planVersions.number, version), notInArray(planVersions.status, ['undone', 'withdrawn']))
    const wasInEffect = and(ofPlan, lt(planVersions.number, version), eq(planVersions.status, 'active'))
    await write.update(planVersions).set({ status: 'superseded' }).where(wasInEffect)
    await write
      .update(planVersions)
      .set({ status: standingOf(status) })
      .where(and(ofPlan, isThis))
  }

  return {
    atOnce: 25,
    async of(students) {
      return whole(await byStudents.execute({ ids: list(students) }), database.read)
    },
    async load(ids) {
      const rows = await whole(await byIds.execute({ ids: list(ids) }), database.read)
      return new Map(rows.map((row) => [row.id, row]))
    },
    async hasAny() {
      return (await database.read.select({ id: plans.id }).from(plans).limit(1)).length > 0
    },
    async *scan() {
      for await (const header of pages<HeldHeader>(database.read, plans)) yield* await whole([header], database.read)
    },
    ids: () => idsOf(database.read, plans),
    lay: (row) => ({ ...lay(row) }) as unknown as JsonRow,
    async write(write, given) {
      const rows = given as unknown as readonly LaidPlan[]
      const parts = { database, seal, clock, write }
      const changed = await changedMeanwhile(parts, rows)
      const anew = changed.size === 0 ? [] : await mergedAnew(parts, rows, changed, whole, lay)
      const settled = [...rows.filter((row) => !changed.has(row.plan.id)), ...anew]
      if (settled.length === 0) return
      await writeLaid(write, settled)
      await settleAsked(parts, settled)
      await tellConflicts.send(parts, settled)
    },
    async remove(write, ids) {
      await write.delete(plans).where(inArray(plans.id, [...ids]))
    },
  }
}
