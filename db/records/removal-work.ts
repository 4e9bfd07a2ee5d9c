// What a change does to removals and reviews, within its transaction: also whether another one of the same days forbids it,
// so that two who record at once can't both.
import { and, eq, isNull } from 'drizzle-orm'
import { reviewName } from '#imports/discipline-files/removal-name'
import type { StaffId } from '#people/staff'
import type { RemovalEntry, RemovalKept, RemovalWords, RemovalWork } from '#records/removals'
import { overlapping } from '#removals/overlap'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { type ReviewDetails, removalFrom, removalId, removalPlace, reviewPlace } from './removals.js'

export function removalWork(database: Database, seal: Seal, clock: Clock, write: Queries): RemovalWork {
  const { removals, manifestationReviews: reviews } = database.tables
  const isStanding = (id: string) => and(eq(removals.id, id), isNull(removals.replacedBy))

  async function insert(entry: RemovalEntry, by: StaffId): Promise<string> {
    const { studentId, type, firstDay, lastDay, services, minutes = null, busOnPlan = null } = entry
    const { behavior, note, correction } = entry
    const words: RemovalWords = {
      ...(behavior && { behavior }),
      ...(note && { note }),
      ...(correction && { correction }),
    }
    for (let nth = 1; ; nth += 1) {
      const id = removalId(seal, entry, nth)
      const details = seal.seal(removalPlace(id), JSON.stringify(words))
      const recorded = { recordedBy: by, recordedAt: clock.now() }
      const rows = await write
        .insert(removals)
        .values({ id, studentId, type, firstDay, lastDay, minutes, services, busOnPlan, details, ...recorded })
        .onConflictDoNothing()
        .returning({ id: removals.id })
      if (rows.length > 0) return id
    }
  }

  /** @param but the one that is put right */
  async function keep(entry: RemovalEntry, by: StaffId, but?: string): Promise<RemovalKept> {
    const rows = await write
      .select()
      .from(removals)
      .where(and(eq(removals.studentId, entry.studentId), isNull(removals.replacedBy)))
    const others = rows.filter(({ id }) => id !== but).map((row) => removalFrom(row, seal))
    const other = overlapping(entry, others)
    return other ? { type: 'overlaps', other } : { type: 'kept', id: await insert(entry, by) }
  }

  return {
    add: (entry, by) => keep(entry, by),
    async correct(id, entry, by) {
      const [wrong] = await write.select({ id: removals.id }).from(removals).where(isStanding(id))
      if (!wrong) return { type: 'gone' }
      const kept = await keep(entry, by, id)
      if (kept.type === 'kept') await write.update(removals).set({ replacedBy: kept.id }).where(eq(removals.id, id))
      return kept
    },
    async strike(id, reason) {
      const [row] = await write.select().from(removals).where(isStanding(id))
      if (!row) return false
      const { behavior, note } = removalFrom(row, seal)
      const words: RemovalWords = { ...(behavior && { behavior }), ...(note && { note }), correction: reason }
      const details = seal.seal(removalPlace(id), JSON.stringify(words))
      await write.update(removals).set({ replacedBy: id, details }).where(eq(removals.id, id))
      return true
    },
    async takeBack(id) {
      const back = await write.delete(removals).where(isStanding(id)).returning({ id: removals.id })
      if (back.length === 0) return false
      // What it had put right stands again.
      await write.update(removals).set({ replacedBy: null }).where(eq(removals.replacedBy, id))
      return true
    },
    async unstrike(id) {
      const back = await write
        .update(removals)
        .set({ replacedBy: null })
        .where(and(eq(removals.id, id), eq(removals.replacedBy, id)))
        .returning({ id: removals.id })
      return back.length > 0
    },
    async review(entry, by) {
      const { studentId, kind, day, decidedDay = null, dueDay = null, ...rest } = entry
      for (let nth = 1; ; nth += 1) {
        const id = seal.idFrom('manifestationReview', reviewName(entry, nth))
        const details = seal.seal(reviewPlace(id), JSON.stringify(rest satisfies ReviewDetails))
        const recorded = { recordedBy: by, recordedAt: clock.now() }
        const rows = await write
          .insert(reviews)
          .values({ id, studentId, kind, day, decidedDay, dueDay, details, ...recorded })
          .onConflictDoNothing()
          .returning({ id: reviews.id })
        if (rows.length > 0) return id
      }
    },
    async takeReviewBack(id) {
      return (await write.delete(reviews).where(eq(reviews.id, id)).returning({ id: reviews.id })).length > 0
    },
  }
}
