// What an import tells the case manager of a plan, and the requests that it settles by bringing what was asked for.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import { calledName, type StudentId, type StudentIdentity } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { PlanDocument, PlanHeader } from '#plans/document'
import { fieldLabel, spokenValue } from '#plans/field-words'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { MergeConflict } from '#plans/merge'
import { sectionNamed } from '#plans/sections'
import { type Stood, standsAt } from '#plans/spot'
import { say } from '#records/public-text'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { requestFrom } from '../records/change-requests.js'
import { contentPlace } from '../records/plan-versions.js'
import type { Seal } from '../seal.js'
import type { LaidPlan } from './plan-meanwhile.js'

interface Parts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

const conflictsPlace = (row: string) => ({ table: 'plans', column: 'conflicts', row })

/** Conflicts on their way through the staging file, and to the case manager. */
export const tellConflicts = {
  seal: (seal: Seal, plan: string, conflicts: readonly MergeConflict[]) =>
    seal.seal(conflictsPlace(plan), JSON.stringify(conflicts)),

  async send({ database, seal, clock, write }: Parts, laid: readonly LaidPlan[]): Promise<void> {
    for (const { plan, conflicts, following } of laid) {
      const to = following.plan.caseManagerId
      if (!conflicts || !to) continue
      const opened = JSON.parse(seal.open(conflictsPlace(plan.id), bytes(conflicts))) as readonly MergeConflict[]
      const student = await nameOf({ database, seal, write }, plan.studentId as StudentId)
      const kind = plan.kind as PlanKind
      const id = randomUUID()
      const content = {
        title: `${student}: the ${kindTitles[kind]} was changed here and in the other system`,
        paragraphs: [
          ...opened.map(conflictWords),
          'It stays as it is here. Please see which is right, and change it where it is wrong.',
        ],
      }
      await write.insert(database.tables.outbox).values({
        id,
        recipientId: to as StaffId,
        content: seal.seal({ table: 'outbox', column: 'content', row: id }, JSON.stringify(content)),
        preview: say`A plan was changed in two places.`,
        status: 'waiting',
        attempts: 0,
        dueAt: clock.now(),
        createdAt: clock.now(),
      })
    }
  },
}

function conflictWords({ section: name, title, field, held, imported }: MergeConflict): string {
  const section = sectionNamed(name)
  if (!section || field === undefined) {
    return held === undefined
      ? `${title}: it was ended here, and changed there.`
      : `${title}: it was changed here, and ended there.`
  }
  const said = (value: unknown) => spokenValue(section, field, value)
  return `${title}: ${fieldLabel(section, field)}: here ${said(held)}, there ${said(imported)}`
}

/** Settles what was asked for and has come. */
export async function settleAsked({ database, seal, clock, write }: Parts, laid: readonly LaidPlan[]): Promise<void> {
  const { changeRequests } = database.tables
  const written = laid.filter((row) => row.versions.length > 0)
  if (written.length === 0) return
  const ids = written.map((row) => row.plan.id)
  const open = await write
    .select()
    .from(changeRequests)
    .where(and(inArray(changeRequests.planId, ids), isNull(changeRequests.settledAt)))
  for (const row of open) {
    const { asked } = requestFrom(seal, row)
    const plan = written.find((one) => one.plan.id === row.planId)
    if (!plan || !hasCome(asked, standsAt(documentIn(seal, plan), asked.spot))) continue
    await write.update(changeRequests).set({ settledAt: clock.now() }).where(eq(changeRequests.id, row.id))
  }
}

/** Whether every field that was to become another is as it was to be. */
function hasCome({ from, to }: { readonly from: Stood; readonly to: Stood }, stands: Stood): boolean {
  if (!to.value) return !stands.value
  if (!stands.value && from.value) return false
  const is = stands.value ?? {}
  const fields = new Set([...Object.keys(to.value), ...Object.keys(from.value ?? {})])
  const wanted = [...fields].filter((field) => !isDeepStrictEqual(to.value?.[field], from.value?.[field]))
  return wanted.every((field) => isDeepStrictEqual(is[field], to.value?.[field]))
}

function documentIn(seal: Seal, { versions }: LaidPlan): PlanDocument {
  const { id, header, content } = versions.at(-1) as {
    readonly id: string
    readonly header: PlanHeader
    readonly content: string
  }
  return { header, content: JSON.parse(seal.open(contentPlace(id), bytes(content))) as PlanContent }
}

async function nameOf({ database, seal, write }: Omit<Parts, 'clock'>, id: StudentId): Promise<string> {
  const { students } = database.tables
  const [row] = await write.select().from(students).where(eq(students.id, id))
  if (!row) return 'A student of yours'
  const opened = seal.open({ table: 'students', column: 'identity', row: id }, row.identity)
  return calledName(JSON.parse(opened) as StudentIdentity)
}

/** Sealed bytes as they stand in a row that was laid down. */
function bytes(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}
