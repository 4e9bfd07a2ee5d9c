// What writing a plan changes, within the transaction that also keeps its audit entry.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import {
  type Activated,
  type Author,
  ChangedMeanwhile,
  type NewVersion,
  type PlanRead,
  type PlanWork,
} from '#records/plan-writing'
import { isoInstant } from '#time/clock'
import { changeRequestWork } from './change-requests.js'
import { draftKeeper, type WorkParts } from './plan-drafts.js'
import { planHeaderOf } from './plan-header.js'
import { keepImported } from './plan-imported.js'
import { putInEffect } from './plan-in-effect.js'
import { documentFrom, versionKeeper } from './plan-versions.js'

/** @param parts with the transaction */
export function planWork(parts: WorkParts): PlanWork {
  const { database, seal, clock, write, countChange } = parts
  const { plans } = database.tables
  type PlanRow = typeof plans.$inferSelect
  const drafts = draftKeeper(parts)
  const versions = versionKeeper(parts)

  async function planRow(id: string): Promise<PlanRow> {
    const [row] = await write.select().from(plans).where(eq(plans.id, id))
    if (!row) throw new ChangedMeanwhile()
    return row
  }

  /** Changes a plan's row where it still stands as it was read. */
  async function movePlan(read: PlanRow, set: Partial<typeof plans.$inferInsert>): Promise<void> {
    const isAsRead = and(
      eq(plans.id, read.id),
      eq(plans.version, read.version),
      read.nextVersion === null ? isNull(plans.nextVersion) : eq(plans.nextVersion, read.nextVersion),
    )
    const moved = await write.update(plans).set(set).where(isAsRead).returning({ id: plans.id })
    if (moved.length === 0) throw new ChangedMeanwhile()
  }

  /** The plan that is written, as it was read; a new one where there is none, and no other of its kind binds. */
  async function planOf(read: PlanRead | undefined, student: StudentId, kind: PlanKind): Promise<PlanRow | undefined> {
    if (read) {
      const row = await planRow(read.id)
      if (row.version !== read.version || row.nextVersion !== null) throw new ChangedMeanwhile()
      return row
    }
    const rivals = await write
      .select({ id: plans.id })
      .from(plans)
      .where(
        and(
          eq(plans.studentId, student),
          eq(plans.kind, kind),
          inArray(plans.status, ['active', 'comparableServices']),
        ),
      )
    if (rivals.length > 0) throw new ChangedMeanwhile()
    return undefined
  }

  interface Taking {
    readonly plan: PlanRow | undefined
    readonly planId: string
    readonly student: StudentId
    readonly kind: PlanKind
    readonly document: PlanDocument
    readonly basis: NewVersion['basis']
    readonly effectiveDay: NewVersion['effectiveDay']
    readonly words: NewVersion['words']
    readonly by: Author
  }

  const added = ({ plan, planId, student, kind, document, basis, effectiveDay, words, by }: Taking) => ({
    planId,
    studentId: student,
    kind,
    document,
    basis,
    source: 'chat' as const,
    effectiveDay,
    authorId: by.id,
    record: { ...words, ...(plan && { from: String(plan.version) }), author: by.email, at: isoInstant(clock.now()) },
    createdAt: clock.now(),
  })

  async function insertPlan({ planId, student, kind, effectiveDay }: Taking, status: PlanStatus): Promise<PlanRow> {
    const [row] = await write
      .insert(plans)
      .values({ id: planId, studentId: student, kind, status, meetingDay: effectiveDay, version: 1 })
      .onConflictDoNothing()
      .returning()
    if (!row) throw new ChangedMeanwhile()
    return row
  }

  /** Makes a version take effect on its day. */
  async function take(taking: Taking): Promise<Omit<Activated, 'draft'>> {
    const { planId, effectiveDay, document } = taking
    const held = taking.plan
    const plan = held ?? (await insertPlan(taking, 'active'))
    const isInEffect = held?.status === 'active' || held?.status === 'comparableServices'
    if (held && held.status !== 'active') await keepImported(parts, held)
    const isLater = isInEffect && effectiveDay > clock.today()
    if (isInEffect) {
      // A version from before versions had a header of their own is given the plan's.
      const { header } = await versions.load(planId, plan.version)
      if (!header) {
        const own = await planHeaderOf(parts, plan)
        await versions.become(planId, plan.version, { status: 'active', header: own })
      }
    }
    const number = await versions.add({ ...added(taking), status: 'active' })
    if (isLater) await movePlan(plan, { nextVersion: number, nextDay: effectiveDay })
    else {
      await movePlan(plan, { version: number, status: 'active' })
      if (isInEffect) await versions.become(planId, plan.version, { status: 'superseded' })
      await putInEffect(parts, plan, document, effectiveDay)
    }
    await countChange(taking.student)
    return { planId, number, isLater, ...(held && { before: { version: held.version, status: held.status } }) }
  }

  const idOfNew = (draft: string) => seal.idFrom('plan', `draft|${draft}`)

  return {
    save: drafts.save,
    unsave: drafts.unsave,
    discard: drafts.discard,
    reopen: drafts.reopen,
    ...changeRequestWork(parts),

    async activate({ draft, student, kind, plan: read, ...version }) {
      await drafts.close(draft, 'done')
      const plan = await planOf(read, student, kind)
      const planId = plan?.id ?? idOfNew(draft.id)
      return { ...(await take({ ...version, plan, planId, student, kind })), draft: draft.id }
    },

    async propose({ draft, student, kind, plan: read, ...version }) {
      await drafts.close(draft, 'done')
      const plan = await planOf(read, student, kind)
      const taking: Taking = { ...version, plan, planId: plan?.id ?? idOfNew(draft.id), student, kind }
      const row = plan ?? (await insertPlan(taking, 'proposed'))
      const number = await versions.add({ ...added(taking), status: 'proposed' })
      if (!plan || plan.status === 'draft') {
        await movePlan(row, { version: number, status: 'proposed' })
        await putInEffect(parts, row, version.document, version.effectiveDay)
        await countChange(student)
      }
      return { planId: row.id, number }
    },

    async unpropose({ planId, number, draft }) {
      await versions.move(planId, number, 'proposed', 'undone')
      const plan = await planRow(planId)
      if (plan.status === 'proposed') await movePlan(plan, { status: 'draft' })
      await drafts.reopen(draft)
      await countChange(plan.studentId)
    },

    async consent({ plan: read, proposal, rest, ...version }) {
      const plan = await planRow(read.id)
      if (plan.version !== read.version || plan.nextVersion !== null) throw new ChangedMeanwhile()
      await versions.move(plan.id, proposal, 'proposed', 'superseded')
      const { basis } = await versions.load(plan.id, proposal)
      const { studentId: student, kind, id: planId } = plan
      const given: Taking = { ...version, plan, planId, student, kind, basis: basis ?? 'amendment' }
      const activated = await take(given)
      const document = rest
      const draft =
        document &&
        (await drafts.start({
          student,
          kind,
          planId,
          baseVersion: activated.number,
          basis: given.basis,
          document,
          by: version.by.id,
        }))
      return { ...activated, proposal, ...(draft && { rest: draft }) }
    },

    async deactivate({ planId, number, before, draft, proposal, rest }) {
      const plan = await planRow(planId)
      if (await versions.hasLater(planId, number)) throw new ChangedMeanwhile()
      await versions.move(planId, number, 'active', 'undone')
      if (plan.nextVersion === number) await movePlan(plan, { nextVersion: null, nextDay: null })
      else if (plan.version !== number) throw new ChangedMeanwhile()
      else if (!before) await movePlan(plan, { status: 'draft' })
      else {
        await movePlan(plan, { version: before.version, status: before.status })
        const row = await versions.load(planId, before.version)
        const wasInEffect = before.status === 'active' || before.status === 'comparableServices'
        if (wasInEffect) await versions.become(planId, before.version, { status: 'active' })
        await putInEffect(parts, plan, documentFrom(seal, row, {}), plan.meetingDay)
      }
      if (proposal !== undefined) await versions.move(planId, proposal, 'superseded', 'proposed')
      if (rest) await drafts.close({ id: rest, revision: 0 }, 'discarded')
      if (draft) await drafts.reopen(draft)
      await countChange(plan.studentId)
    },

    async become({ id, version, status: from }, status) {
      const plan = await planRow(id)
      if (plan.version !== version || plan.status !== from) throw new ChangedMeanwhile()
      await movePlan(plan, { status })
      await countChange(plan.studentId)
    },

    async withdraw({ planId, number, by }) {
      const plan = await planRow(planId)
      const row = await versions.load(planId, number)
      if (plan.nextVersion === number) {
        await versions.move(planId, number, 'active', 'withdrawn')
        await movePlan(plan, { nextVersion: null, nextDay: null })
      } else await versions.move(planId, number, 'proposed', 'withdrawn')
      if (plan.status === 'proposed') await movePlan(plan, { status: 'draft' })
      await countChange(plan.studentId)
      return drafts.start({
        student: plan.studentId,
        kind: plan.kind,
        planId,
        ...(plan.status !== 'proposed' && { baseVersion: plan.version }),
        basis: row.basis ?? 'amendment',
        document: documentFrom(seal, row, {}),
        by,
      })
    },

    async unwithdraw({ planId, number, draft, next }) {
      const plan = await planRow(planId)
      await drafts.close({ id: draft, revision: 0 }, 'discarded')
      await versions.move(planId, number, 'withdrawn', next ? 'active' : 'proposed')
      if (next) await movePlan(plan, { nextVersion: number, nextDay: next })
      else if (plan.status === 'draft') await movePlan(plan, { status: 'proposed' })
      await countChange(plan.studentId)
    },
  }
}
