// Plans in the making as they are stored: the document and the past of all that was edited are one sealed text.
import { and, eq, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import { type Spot, spotKey, standsAt, withStood } from '#plans/spot'
import type { VersionBasis } from '#plans/version'
import type { DraftEdit, PastEdit, PlanDraft } from '#records/plan-history'
import { ChangedMeanwhile, type DraftRead, type PlanWork } from '#records/plan-writing'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

export interface WorkParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
  /** Counts a change that may alter who sees what of a student. */
  readonly countChange: (student: StudentId) => Promise<void>
}

type Row = Database['tables']['planDrafts']['$inferSelect']

interface Sealed {
  readonly document: PlanDocument
  readonly past: readonly PastEdit[]
}

const place = (row: string) => ({ table: 'plan_drafts', column: 'document', row })

/** A draft as it is read. */
export function draftFrom(seal: Seal, row: Row): PlanDraft {
  const { document, past } = JSON.parse(seal.open(place(row.id), row.document)) as Sealed
  const { id, studentId, kind, basis, revision, edits, status, startedBy, updatedAt } = row
  return {
    id,
    studentId,
    kind,
    ...(row.planId !== null && { planId: row.planId }),
    ...(row.baseVersion !== null && { baseVersion: row.baseVersion }),
    basis,
    document,
    past,
    revision,
    edits,
    status,
    startedBy,
    updatedAt,
  }
}

/** What is started: a draft with nothing changed in it yet. */
export interface Started {
  readonly student: StudentId
  readonly kind: PlanKind
  readonly planId?: string | undefined
  readonly baseVersion?: number | undefined
  readonly basis: VersionBasis
  readonly document: PlanDocument
  readonly by: StaffId
}

/** Starts, changes, closes and opens drafts, each only as it was read. */
export function draftKeeper({ database, seal, clock, write }: WorkParts) {
  const { planDrafts } = database.tables
  const isOpen = eq(planDrafts.status, 'open')
  const sealed = (id: string, text: Sealed) => seal.seal(place(id), JSON.stringify(text))

  async function openOf(student: StudentId, kind: PlanKind): Promise<Row | undefined> {
    const rows = await write
      .select()
      .from(planDrafts)
      .where(and(eq(planDrafts.studentId, student), eq(planDrafts.kind, kind), isOpen))
    return rows[0]
  }

  /** Moves a draft on, where it still stands as it was read. */
  async function move(
    { id, revision }: DraftRead,
    from: Row['status'],
    set: Partial<typeof planDrafts.$inferInsert>,
  ): Promise<void> {
    const moved = await write
      .update(planDrafts)
      .set({ ...set, updatedAt: clock.now() })
      .where(and(eq(planDrafts.id, id), eq(planDrafts.revision, revision), eq(planDrafts.status, from)))
      .returning({ id: planDrafts.id })
    if (moved.length === 0) throw new ChangedMeanwhile()
  }

  async function load(id: string): Promise<PlanDraft> {
    const [row] = await write.select().from(planDrafts).where(eq(planDrafts.id, id))
    if (!row) throw new ChangedMeanwhile()
    return draftFrom(seal, row)
  }

  async function start(started: Started, past: readonly PastEdit[] = []): Promise<string> {
    const { student, kind, planId = null, baseVersion = null, basis, document, by } = started
    if (await openOf(student, kind)) throw new ChangedMeanwhile()
    const counted = await write
      .select({ n: sql<number>`count(*)` })
      .from(planDrafts)
      .where(and(eq(planDrafts.studentId, student), eq(planDrafts.kind, kind)))
    // Of two who start one at the same time, one finds its id taken.
    const id = seal.idFrom('planDraft', `${student}|${kind}|${Number(counted[0]?.n ?? 0)}`)
    const now = clock.now()
    const kept = await write
      .insert(planDrafts)
      .values({
        id,
        studentId: student,
        kind,
        planId,
        baseVersion,
        basis,
        document: sealed(id, { document, past }),
        revision: past.length,
        edits: editsFrom(past),
        status: 'open',
        startedBy: by,
        startedAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: planDrafts.id })
    if (kept.length === 0) throw new ChangedMeanwhile()
    return id
  }

  async function change(
    read: DraftRead,
    document: PlanDocument,
    past: readonly PastEdit[],
    more: Partial<typeof planDrafts.$inferInsert> = {},
  ): Promise<void> {
    await move(read, 'open', {
      ...more,
      document: sealed(read.id, { document, past }),
      revision: read.revision + 1,
      edits: editsFrom(past),
    })
  }

  async function close(read: DraftRead, status: 'done' | 'discarded'): Promise<void> {
    await move(read, 'open', { status })
  }

  async function reopen(id: string): Promise<void> {
    const draft = await load(id)
    if (await openOf(draft.studentId, draft.kind)) throw new ChangedMeanwhile()
    await move(draft, draft.status, { status: 'open' })
  }

  const work: Pick<PlanWork, 'save' | 'unsave' | 'discard' | 'reopen'> = {
    async save({ student, kind, draft, plan, basis, spot, before, document, by }) {
      const edit = { spot, before, by, at: clock.now(), revision: (draft?.revision ?? 0) + 1 }
      if (!draft) {
        const planId = plan?.id
        const baseVersion = plan?.version
        const id = await start({ student, kind, planId, baseVersion, basis, document, by }, [edit])
        return { id, revision: 1, started: true }
      }
      const { past } = await load(draft.id)
      const base = { planId: plan?.id ?? null, baseVersion: plan?.version ?? null }
      await change(draft, document, [...past, edit], base)
      return { id: draft.id, revision: edit.revision, started: false }
    },
    async unsave({ draft: id, spot, revision }) {
      const draft = await load(id)
      const saved = draft.past.filter((one) => isSame(one.spot, spot) && !one.undone).at(-1)
      if (!saved || saved.revision !== revision) throw new ChangedMeanwhile()
      const past = draft.past.map((one) => (one === saved ? { ...one, undone: true } : one))
      const before = standsAt(draft.document, spot)
      const undoing = { ...saved, before, at: clock.now(), revision: draft.revision + 1, undone: true }
      await change(draft, withStood(draft.document, spot, saved.before), [...past, undoing])
      if (past.every((one) => one.undone)) await close({ id, revision: undoing.revision }, 'discarded')
    },
    discard: (draft) => close(draft, 'discarded'),
    reopen,
  }
  return { ...work, start, close, load }
}

function isSame(one: Spot, other: Spot): boolean {
  return spotKey(one) === spotKey(other)
}

/** Whose hand each spot shows now. */
function editsFrom(past: readonly PastEdit[]): PlanDraft['edits'] {
  const edits: Record<string, DraftEdit> = {}
  for (const { spot, by, at, revision, undone } of past) if (!undone) edits[spotKey(spot)] = { by, at, revision }
  return edits
}
