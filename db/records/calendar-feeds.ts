// Calendar feeds as they are stored: a keyed hash of each address.
import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { FeedRecords, FeedWork } from '#records/calendar-feeds'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

const hashOf = (seal: Seal, address: string) => seal.idFrom('calendarFeed', address)

export function feedRecords(database: Database, seal: Seal): FeedRecords {
  const { calendarFeeds: feeds } = database.tables
  return {
    async ownerOf(address) {
      const [row] = await database.read
        .select({ staffId: feeds.staffId })
        .from(feeds)
        .where(and(eq(feeds.id, hashOf(seal, address)), isNull(feeds.endedAt)))
      return row?.staffId
    },
    async has(staff) {
      const rows = await database.read
        .select({ id: feeds.id })
        .from(feeds)
        .where(and(eq(feeds.staffId, staff), isNull(feeds.endedAt)))
      return rows.length > 0
    },
  }
}

/** What a change does to them, within its transaction. */
export function feedWork(database: Database, seal: Seal, clock: Clock, write: Queries): FeedWork {
  const { calendarFeeds: feeds } = database.tables
  async function end(staffId: StaffId): Promise<boolean> {
    const ended = await write
      .update(feeds)
      .set({ endedAt: clock.now() })
      .where(and(eq(feeds.staffId, staffId), isNull(feeds.endedAt)))
      .returning({ id: feeds.id })
    return ended.length > 0
  }
  return {
    end,
    async start(staffId) {
      await end(staffId)
      const address = randomBytes(32).toString('base64url')
      await write.insert(feeds).values({ id: hashOf(seal, address), staffId, createdAt: clock.now() })
      return address
    },
  }
}
