// Versions of plans as they are stored. One is added; its words never change, and only its status moves.
import { and, desc, eq, gt, notInArray } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { PlanDocument, PlanHeader } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { VersionBasis, VersionStatus } from '#plans/version'
import { versionHash } from '#plans/version-hash'
import { ChangedMeanwhile } from '#records/plan-writing'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

export interface AddedVersion {
  readonly planId: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly number: number
  readonly document: PlanDocument
  readonly status: VersionStatus
  readonly basis: VersionBasis
  readonly source: 'import' | 'chat'
  readonly effectiveDay: Day
  readonly authorId: StaffId | null
  /** By name; the author's address as `author`, the instant as `at`. */
  readonly record: Readonly<Record<string, string>>
  readonly previousHash: string
  /** Of a version from elsewhere, already proved; else it is worked out. */
  readonly hash?: string
  readonly createdAt: Instant
}

export const contentPlace = (row: string) => ({ table: 'plan_versions', column: 'content', row })
const recordPlace = (row: string) => ({ table: 'plan_versions', column: 'record', row })

/** Our id of a version: the same wherever its plan and number are. */
export function versionId(seal: Seal, planId: string, number: number): string {
  return seal.idFrom('planVersion', `${planId}|${number}`)
}

/** A version's row, sealed, with its hash. */
export function versionRow(seal: Seal, version: AddedVersion) {
  const { document, record, ...clear } = version
  const id = versionId(seal, version.planId, version.number)
  const { kind: _kind, ...columns } = clear
  return {
    ...columns,
    id,
    header: document.header,
    content: seal.seal(contentPlace(id), JSON.stringify(document.content)),
    record: Object.keys(record).length > 0 ? seal.seal(recordPlace(id), JSON.stringify(record)) : null,
    hash: version.hash ?? hashOf(version),
  }
}

/** What a version's hash must be; whoever wrote it and when stands in its record. */
function hashOf({ previousHash, kind, number, document, basis, source, effectiveDay, record }: AddedVersion): string {
  return versionHash(previousHash, { kind, number, document, basis, source, effectiveDay, record })
}

type Row = Database['tables']['planVersions']['$inferSelect']

/** A version's document. @param header what the plan says of it where the version is from before it had its own */
export function documentFrom(
  seal: Seal,
  row: Pick<Row, 'id' | 'header' | 'content'>,
  header: PlanHeader,
): PlanDocument {
  return {
    header: row.header ?? header,
    content: JSON.parse(seal.open(contentPlace(row.id), row.content)) as PlanContent,
  }
}

/** What was written down of a version, by name. */
export function recordFrom(seal: Seal, row: Pick<Row, 'id' | 'record'>): Readonly<Record<string, string>> {
  return row.record ? (JSON.parse(seal.open(recordPlace(row.id), row.record)) as Record<string, string>) : {}
}

/** Adds versions and moves their statuses, within a change. */
export function versionKeeper({
  database,
  seal,
  write,
}: {
  readonly database: Database
  readonly seal: Seal
  readonly write: Queries
}) {
  const { planVersions } = database.tables
  const isVersion = (planId: string, number: number) =>
    and(eq(planVersions.planId, planId), eq(planVersions.number, number))

  return {
    /** Adds the plan's next version. @returns its number */
    async add(version: Omit<AddedVersion, 'number' | 'previousHash'>): Promise<number> {
      const [last] = await write
        .select({ number: planVersions.number, hash: planVersions.hash })
        .from(planVersions)
        .where(eq(planVersions.planId, version.planId))
        .orderBy(desc(planVersions.number))
        .limit(1)
      const number = (last?.number ?? 0) + 1
      const row = versionRow(seal, { ...version, number, previousHash: last?.hash ?? '' })
      const added = await write
        .insert(planVersions)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: planVersions.id })
      if (added.length === 0) throw new ChangedMeanwhile()
      return number
    },
    async load(planId: string, number: number): Promise<Row> {
      const [row] = await write.select().from(planVersions).where(isVersion(planId, number))
      if (!row) throw new ChangedMeanwhile()
      return row
    },
    /** Moves a status. @throws ChangedMeanwhile where it is another by now */
    async move(planId: string, number: number, from: VersionStatus, to: VersionStatus): Promise<void> {
      const moved = await write
        .update(planVersions)
        .set({ status: to })
        .where(and(isVersion(planId, number), eq(planVersions.status, from)))
        .returning({ id: planVersions.id })
      if (moved.length === 0) throw new ChangedMeanwhile()
    },
    /** Gives a version a status, whatever it was. */
    async become(planId: string, number: number, set: { status: VersionStatus; header?: PlanHeader }): Promise<void> {
      await write.update(planVersions).set(set).where(isVersion(planId, number))
    },
    /** Whether anything was built on a version since. */
    async hasLater(planId: string, number: number): Promise<boolean> {
      const rows = await write
        .select({ number: planVersions.number })
        .from(planVersions)
        .where(
          and(
            eq(planVersions.planId, planId),
            gt(planVersions.number, number),
            notInArray(planVersions.status, ['undone', 'withdrawn']),
          ),
        )
      return rows.length > 0
    },
  }
}
