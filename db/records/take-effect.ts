// A version that was agreed for a later day takes effect when that day has come: whoever asks first on it sees it.
import { and, eq, isNotNull, lte } from 'drizzle-orm'
import type { StudentId } from '#people/student'
import { differencesOf } from '#plans/difference'
import type { PlanDocument } from '#plans/document'
import { mergeImported } from '#plans/merge'
import type { AuditEntry } from '#records/audit'
import { type Clock, isoInstant } from '#time/clock'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { auditWriter } from './audit.js'
import { putInEffect } from './plan-in-effect.js'
import { documentFrom, recordFrom, versionKeeper } from './plan-versions.js'

export interface TakeEffectParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly countChange: (write: Queries, student: StudentId) => Promise<void>
}

/**
 * Lets versions take effect that were agreed for a day up to this one.
 * @returns how many did
 */
export async function letTakeEffect(
  { database, seal, clock, countChange }: TakeEffectParts,
  today: Day,
): Promise<number> {
  const { plans } = database.tables
  const isDue = and(isNotNull(plans.nextVersion), lte(plans.nextDay, today))
  const due = await database.read.select({ id: plans.id }).from(plans).where(isDue)
  const writeDown = due.length > 0 ? auditWriter(database, seal) : undefined
  for (const { id } of due) {
    await database.write(async (write) => {
      const [plan] = await write
        .select()
        .from(plans)
        .where(and(eq(plans.id, id), isDue))
      if (!plan?.nextVersion) return
      const versions = versionKeeper({ database, seal, write })
      const next = await versions.load(id, plan.nextVersion)
      const agreed = documentFrom(seal, next, {})
      const document = await withWhatCameSince(versions, seal, plan, next, agreed)
      await versions.become(id, plan.version, { status: 'superseded' })
      let number = next.number
      if (document !== agreed) {
        await versions.become(id, number, { status: 'superseded' })
        const { studentId, kind } = plan
        const { basis, authorId } = next
        number = await versions.add({
          planId: id,
          studentId,
          kind,
          document,
          status: 'active',
          basis: basis ?? 'amendment',
          source: 'chat',
          effectiveDay: plan.nextDay ?? today,
          authorId,
          record: { ...recordFrom(seal, next), agreed: String(next.number), at: isoInstant(clock.now()) },
          createdAt: clock.now(),
        })
      }
      await write
        .update(plans)
        .set({ version: number, status: 'active', nextVersion: null, nextDay: null })
        .where(eq(plans.id, id))
      await putInEffect({ database, seal, write }, plan, document, plan.meetingDay)
      await countChange(write, plan.studentId)
      await writeDown?.(write, entryOf(plan.studentId), clock.now())
    })
  }
  return due.length
}

/** Nobody asked for it on this day: who agreed stands in the entry of when they did. */
function entryOf(student: StudentId): AuditEntry {
  return {
    account: { platform: 'terminal', workspace: 'caseload', user: 'job' },
    surface: 'job',
    command: 'takeEffect',
    outcome: 'changed',
    students: [{ id: student, grounds: [], parts: [] }],
  }
}

/** What was agreed, and what the other system has changed in the plan since it was agreed: neither is lost. */
async function withWhatCameSince(
  versions: ReturnType<typeof versionKeeper>,
  seal: Seal,
  plan: Database['tables']['plans']['$inferSelect'],
  next: Parameters<typeof recordFrom>[1] & { readonly planId: string },
  agreed: PlanDocument,
): Promise<PlanDocument> {
  const from = Number(recordFrom(seal, next).from ?? plan.version)
  if (from === plan.version) return agreed
  const base = documentFrom(seal, await versions.load(plan.id, from), {})
  const stands = documentFrom(seal, await versions.load(plan.id, plan.version), {})
  const { document } = mergeImported(base, stands, agreed)
  return differencesOf(agreed, document).length === 0 ? agreed : document
}
