// Messages as the outbox has them, gathered through the year: the bot forgets them some months after they were sent.
import type { Database } from '#db/database'
import type { SimulatedYear } from './simulated-year.js'

export type KeptMessage = Database['tables']['outbox']['$inferSelect']

/** Takes down what is kept now; of a message that was taken down before, how it stands now. */
export async function gatherMessages({ processes: [{ database }], kept }: SimulatedYear): Promise<void> {
  for (const row of await database.read.select().from(database.tables.outbox)) kept.set(row.id, row)
}
