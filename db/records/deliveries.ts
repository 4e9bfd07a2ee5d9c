// What makes a delivery itself, remembered, so that each is taken once.
import { and, asc, inArray, like, lt, notLike, sql } from 'drizzle-orm'
import type { DeliveryKey } from '#records/delivery'
import { DeliveryTaken } from '#records/store'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import { preparedChange } from '../prepared-change.js'
import type { Queries } from '../queries.js'

/** Takes deliveries within a change that is being kept; the second time one comes, it throws DeliveryTaken. */
export function deliveryTaker(database: Database) {
  const { deliveries } = database.tables
  const take = preparedChange(database, 'delivery_take', (write) =>
    write
      .insert(deliveries)
      .values({ key: sql.placeholder('key'), at: sql.placeholder('at') })
      .onConflictDoNothing(),
  )

  return async (write: Queries, taken: readonly DeliveryKey[], at: Instant): Promise<void> => {
    for (const { key, kind } of taken) {
      if ((await take(write, { key, at })) === 0) throw new DeliveryTaken(kind)
    }
  }
}

/** As many as are forgotten in one transaction. */
const forgottenAtOnce = 2000

/** Forgets deliveries that were taken before an instant, the oldest first and a part at a time. @returns how many */
export async function forgetDeliveries(database: Database, before: Instant): Promise<number> {
  const { deliveries } = database.tables
  const old = lt(deliveries.at, before)
  // Most often there is none, and then the writer is left alone.
  if ((await database.read.select({ key: deliveries.key }).from(deliveries).where(old).limit(1)).length === 0) return 0
  return database.write(async (write) => {
    const oldest = write
      .select({ key: deliveries.key })
      .from(deliveries)
      .where(old)
      .orderBy(asc(deliveries.at))
      .limit(forgottenAtOnce)
    const gone = await write
      .delete(deliveries)
      .where(inArray(deliveries.key, oldest))
      .returning({ key: deliveries.key })
    return gone.length
  })
}

/** How many deliveries are remembered whose keys begin so. @param butNot with none of these beginnings */
export async function countTaken(database: Database, begins: string, butNot: readonly string[] = []): Promise<number> {
  const { key } = database.tables.deliveries
  const rows = await database.read
    .select({ n: sql<number>`count(*)` })
    .from(database.tables.deliveries)
    .where(and(like(key, `${begins}%`), ...butNot.map((other) => notLike(key, `${other}%`))))
  return Number(rows[0]?.n ?? 0)
}
