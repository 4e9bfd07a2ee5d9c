// How many people there are, without saying who.
import { sql } from 'drizzle-orm'
import type { Database } from '../database.js'

/** Everybody on the roster who is no student. */
export async function countStaff(database: Database): Promise<number> {
  const rows = await database.read.select({ n: sql<number>`count(*)` }).from(database.tables.staff)
  return Number(rows[0]?.n ?? 0)
}
