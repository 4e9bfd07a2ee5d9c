// The random keys that a database seals with, wrapped by the district's own key.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database } from './database.js'
import { createSeal, type DataKeys, type Seal, SealBroken, unwrapKey, wrapKey } from './seal.js'

const purposes = ['data', 'index', 'audit'] as const

/** The district's key opens none of this database's keys. */
export class WrongEncryptionKey extends Error {
  constructor() {
    super('CASELOAD_ENCRYPTION_KEY is not the key this database was made with')
    this.name = 'WrongEncryptionKey'
  }
}

/**
 * Opens a database's keys, makes them where it has none, and wraps them anew where an older key of the district's
 * opened them.
 * @param wrapping the district's keys, newest first, 32 bytes each
 * @throws WrongEncryptionKey
 */
export async function openSeal(database: Database, wrapping: readonly Buffer[], now: Instant): Promise<Seal> {
  const newest = wrapping[0]
  if (!newest) throw new WrongEncryptionKey()
  const { keys } = database.tables
  return database.write(async (write) => {
    for (const purpose of purposes) {
      // Two processes may make the keys at once: whoever comes second keeps what the first one made.
      const wrapped = wrapKey(newest, purpose, randomBytes(32))
      await write.insert(keys).values({ id: purpose, purpose, wrapped, createdAt: now }).onConflictDoNothing()
    }
    const found: Partial<Record<(typeof purposes)[number], Buffer>> = {}
    for (const row of await write.select().from(keys)) {
      const purpose = purposes.find((one) => one === row.purpose)
      if (!purpose) continue
      const opened = openWithAny(wrapping, purpose, row.wrapped)
      if (opened.by !== newest) {
        const wrapped = wrapKey(newest, purpose, opened.key)
        await write.update(keys).set({ wrapped }).where(eq(keys.purpose, purpose))
      }
      found[purpose] = opened.key
    }
    return createSeal(found as DataKeys)
  })
}

function openWithAny(wrapping: readonly Buffer[], purpose: string, wrapped: Buffer): { key: Buffer; by: Buffer } {
  for (const by of wrapping) {
    try {
      return { key: unwrapKey(by, purpose, wrapped), by }
    } catch (reason) {
      if (!(reason instanceof SealBroken)) throw reason
    }
  }
  throw new WrongEncryptionKey()
}
