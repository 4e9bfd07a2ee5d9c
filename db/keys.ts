// The random keys that a database seals with, wrapped by the district's own key.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database } from './database.js'
import type { Queries } from './queries.js'
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
 * @param changed told where the keys were made or wrapped anew, before that is kept
 * @throws WrongEncryptionKey
 */
export async function openSeal(
  database: Database,
  wrapping: readonly Buffer[],
  now: Instant,
  changed?: (how: 'made' | 'rewrapped', write: Queries, seal: Seal) => Promise<void>,
): Promise<Seal> {
  const newest = wrapping[0]
  if (!newest) throw new WrongEncryptionKey()
  const { keys } = database.tables
  return database.write(async (write) => {
    let how: 'made' | 'rewrapped' | undefined
    for (const purpose of purposes) {
      // Two processes may make the keys at once: whoever comes second keeps what the first one made.
      const wrapped = wrapKey(newest, purpose, randomBytes(32))
      const made = await write
        .insert(keys)
        .values({ id: purpose, purpose, wrapped, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: keys.id })
      if (made.length > 0) how = 'made'
    }
    const found: Partial<Record<(typeof purposes)[number], Buffer>> = {}
    for (const row of await write.select().from(keys)) {
      const purpose = purposes.find((one) => one === row.purpose)
      if (!purpose) continue
      const opened = openWithAny(wrapping, purpose, row.wrapped)
      if (opened.by !== newest) {
        const wrapped = wrapKey(newest, purpose, opened.key)
        await write.update(keys).set({ wrapped }).where(eq(keys.purpose, purpose))
        how ??= 'rewrapped'
      }
      found[purpose] = opened.key
    }
    const seal = createSeal(found as DataKeys)
    if (how) await changed?.(how, write, seal)
    return seal
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
