// What a playground's database is known by: a row among the settings that no real district has.
import { eq } from 'drizzle-orm'
import type { Database } from '../database.js'

const name = 'playground'

export interface PlaygroundMark {
  /** What was written last; undefined where the database is no playground's. */
  read(): Promise<string | undefined>
  write(value: string): Promise<void>
}

export function playgroundMark(database: Database): PlaygroundMark {
  const { settings } = database.tables
  return {
    async read() {
      const found = await database.read.select().from(settings).where(eq(settings.name, name))
      return found[0] ? String(found[0].value) : undefined
    },
    async write(value) {
      await database.write(async (write) => {
        await write
          .insert(settings)
          .values({ name, value })
          .onConflictDoUpdate({ target: settings.name, set: { value } })
      })
    },
  }
}
