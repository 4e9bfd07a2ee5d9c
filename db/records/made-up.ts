// Marks the playground's own database, so that nobody's real district is ever shown in it.
import { eq } from 'drizzle-orm'
import type { Database } from '../database.js'

const mark = 'playground'

export async function isMadeUp({ read, tables }: Database): Promise<boolean> {
  return (await read.select().from(tables.settings).where(eq(tables.settings.name, mark))).length > 0
}

export async function markMadeUp({ write, tables }: Database): Promise<void> {
  await write((change) => change.insert(tables.settings).values({ name: mark, value: true }).onConflictDoNothing())
}
