// What makes a delivery itself, remembered, so that each is taken once.
import { sql } from 'drizzle-orm'
import type { DeliveryKey } from '#records/delivery'
import { DeliveryTaken } from '#records/store'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'

/** Takes deliveries within a change that is being kept; the second time one comes, it throws DeliveryTaken. */
export function deliveryTaker(database: Database) {
  const { deliveries } = database.tables
  // Prepared once for each connection that writes: on PostgreSQL any of the pool's may be it.
  const prepared = new WeakMap<Queries, Prepared<{ key: string }>>()

  function prepareFor(write: Queries): Prepared<{ key: string }> {
    return database.dialect.prepare(
      write
        .insert(deliveries)
        .values({ key: sql.placeholder('key'), at: sql.placeholder('at') })
        .onConflictDoNothing()
        .returning({ key: deliveries.key }),
      'delivery_take',
    )
  }

  return async (write: Queries, taken: readonly DeliveryKey[], at: Instant): Promise<void> => {
    if (taken.length === 0) return
    const take = prepared.get(write) ?? prepareFor(write)
    prepared.set(write, take)
    for (const { key, kind } of taken) {
      if ((await take.execute({ key, at })).length === 0) throw new DeliveryTaken(kind)
    }
  }
}
