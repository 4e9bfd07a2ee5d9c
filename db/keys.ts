// The random keys that a database seals with, wrapped by the district's own key.
//
// There may be several data keys: the one with the highest number seals, the others open what they sealed. A new one is
// announced before much is sealed with it (db/rotate-keys.ts): every running process looks every few seconds
// (`learnKeys`), and from then on seals with it. A process that meets it sooner, because it slept or was never told, looks
// at once and goes on. So no request fails for it.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database, WrappedKey } from './database.js'
import type { Queries } from './queries.js'
import { createSeal, type DataKeyring, firstKeyNumber, type Seal, SealBroken, unwrapKey, wrapKey } from './seal.js'

const purposes = ['data', 'index', 'audit'] as const

/** The district's key opens none of this database's keys. */
export class WrongEncryptionKey extends Error {
  constructor() {
    super('CASELOAD_ENCRYPTION_KEY is not the key this database was made with')
    this.name = 'WrongEncryptionKey'
  }
}

/** How often a running process looks which keys there are. */
export const learnKeysEveryMs = 5_000

/** The id of a data key. */
export function dataKeyId(number: number): string {
  return number === firstKeyNumber ? 'data' : `data-${number}`
}

/** The number of a data key. */
export function dataKeyNumber(id: string): number {
  return id === 'data' ? firstKeyNumber : Number(id.slice('data-'.length))
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
  const rows = await database.write(async (write) => {
    let how: 'made' | 'rewrapped' | undefined
    const held = await write.select().from(keys)
    for (const purpose of purposes) {
      if (held.some((row) => row.purpose === purpose)) continue
      // Two processes may make the keys at once: whoever comes second keeps what the first one made.
      const wrapped = wrapKey(newest, purpose, randomBytes(32))
      const made = await write
        .insert(keys)
        .values({ id: purpose, purpose, wrapped, createdAt: now })
        .onConflictDoNothing()
        .returning({ id: keys.id })
      if (made.length > 0) how = 'made'
    }
    const { rows, rewrapped } = await wrapAnew(database, write, wrapping, newest)
    if (rewrapped) how ??= 'rewrapped'
    if (how) await changed?.(how, write, sealFrom(rows, wrapping, database))
    return rows
  })
  return sealFrom(rows, wrapping, database)
}

/** Wraps with the newest of the district's keys what an older one still wraps. @returns all keys as they stand then, and whether any was */
async function wrapAnew(
  { tables: { keys } }: Database,
  write: Queries,
  wrapping: readonly Buffer[],
  newest: Buffer,
): Promise<{ readonly rows: readonly WrappedKey[]; readonly rewrapped: boolean }> {
  let rewrapped = false
  for (const row of await write.select().from(keys)) {
    const opened = openWithAny(wrapping, row.id, row.wrapped)
    if (opened.by === newest) continue
    const wrapped = wrapKey(newest, row.id, opened.key)
    await write.update(keys).set({ wrapped }).where(eq(keys.id, row.id))
    rewrapped = true
  }
  return { rows: await write.select().from(keys), rewrapped }
}

/**
 * The seal of keys as they are kept.
 * @param database where keys are looked up that come later
 * @throws WrongEncryptionKey where the district's keys don't open them
 */
export function sealFrom(
  rows: readonly WrappedKey[],
  wrapping: readonly Buffer[],
  database: Pick<Database, 'read' | 'tables' | 'keysAtOnce'>,
): Seal {
  const one = (purpose: 'index' | 'audit'): Buffer => {
    const row = rows.find((held) => held.purpose === purpose)
    if (!row) throw new WrongEncryptionKey()
    return openWithAny(wrapping, row.id, row.wrapped).key
  }
  return createSeal({ data: keyringOf(rows, wrapping, database), index: one('index'), audit: one('audit') })
}

function keyringOf(
  rows: readonly WrappedKey[],
  wrapping: readonly Buffer[],
  { read, tables, keysAtOnce }: Pick<Database, 'read' | 'tables' | 'keysAtOnce'>,
): DataKeyring {
  const known = new Map<number, Buffer>()
  /** Numbers that no key has, in values that were edited: looked up once, and not for every one of them. */
  const absent = new Set<number>()
  let newest = 0
  const take = (held: readonly WrappedKey[]) => {
    for (const { id, purpose, wrapped } of held) {
      const number = dataKeyNumber(id)
      if (purpose !== 'data' || known.has(number)) continue
      known.set(number, openWithAny(wrapping, id, wrapped).key)
      newest = Math.max(newest, number)
    }
  }
  take(rows)
  if (known.size === 0) throw new WrongEncryptionKey()
  return {
    newest: () => ({ number: newest, key: known.get(newest) as Buffer }),
    numbered(number) {
      if (!known.has(number) && !absent.has(number)) take(keysAtOnce())
      if (!known.has(number) && absent.size < mostAbsent) absent.add(number)
      return known.get(number)
    },
    async learn() {
      absent.clear()
      take(await read.select().from(tables.keys))
    },
  }
}

const mostAbsent = 1_000

/** @throws WrongEncryptionKey */
export function openWithAny(
  wrapping: readonly Buffer[],
  id: string,
  wrapped: Buffer,
): { readonly key: Buffer; readonly by: Buffer } {
  for (const by of wrapping) {
    try {
      return { key: unwrapKey(by, id, wrapped), by }
    } catch (reason) {
      if (!(reason instanceof SealBroken)) throw reason
    }
  }
  throw new WrongEncryptionKey()
}
