// Which key sealed how much, for whoever looks at the keys.
import { isNotNull, sql } from 'drizzle-orm'
import type { Database } from './database.js'
import { beginningOf, firstBeginning, firstKeyNumber } from './seal.js'
import { columnOf, sealedPlaces } from './sealed-places.js'

/** How many values each data key sealed, by its number. */
export async function countByKey({
  read,
  tables,
}: Pick<Database, 'read' | 'tables'>): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>()
  const first = beginningOf(firstKeyNumber)
  for (const { table, column } of sealedPlaces(tables)) {
    const value = columnOf(table, column)
    const length = sql.raw(String(first.length))
    // Values of the first format name no key: it was the first.
    const key = sql<Buffer>`case when substr(${value}, 1, 1) = ${firstBeginning} then ${first} else substr(${value}, 1, ${length}) end`
    const rows = await read
      .select({ key, n: sql<number>`count(*)` })
      .from(table)
      .where(isNotNull(value))
      .groupBy(sql`1`)
    for (const row of rows) {
      const number = Buffer.from(row.key).readUInt32BE(1)
      counts.set(number, (counts.get(number) ?? 0) + Number(row.n))
    }
  }
  return counts
}
