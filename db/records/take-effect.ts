// A version that was agreed for a later day takes effect when that day has come: whoever asks first on it sees it.
import { and, eq, isNotNull, lte } from 'drizzle-orm'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { putInEffect } from './plan-in-effect.js'
import { documentFrom, versionKeeper } from './plan-versions.js'

/**
 * Lets versions take effect that were agreed for a day up to this one.
 * @returns how many did
 */
export async function letTakeEffect(
  database: Database,
  seal: Seal,
  today: Day,
  countChange: (write: Queries) => Promise<void>,
): Promise<number> {
  const { plans } = database.tables
  const isDue = and(isNotNull(plans.nextVersion), lte(plans.nextDay, today))
  const due = await database.read.select({ id: plans.id }).from(plans).where(isDue)
  for (const { id } of due) {
    await database.write(async (write) => {
      const [plan] = await write
        .select()
        .from(plans)
        .where(and(eq(plans.id, id), isDue))
      if (!plan?.nextVersion) return
      const versions = versionKeeper({ database, seal, write })
      const next = await versions.load(id, plan.nextVersion)
      await versions.become(id, plan.version, { status: 'superseded' })
      await write
        .update(plans)
        .set({ version: next.number, status: 'active', nextVersion: null, nextDay: null })
        .where(eq(plans.id, id))
      await putInEffect({ database, seal, write }, plan, documentFrom(seal, next, {}), plan.meetingDay)
      await countChange(write)
    })
  }
  return due.length
}
