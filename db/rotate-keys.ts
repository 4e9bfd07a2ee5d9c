// A new data key, and every value sealed anew with it, while the bot and others go on reading and writing.
//
// The key is announced first: it stands in the table before anything is sealed with it, and running processes hear of it
// within their few seconds. Then the values are sealed anew, some at a time: opened and sealed outside any change, and
// written only where they still stand as they were read, so that the writer is held for milliseconds and nobody's change is
// lost. How far it came is written on each value itself, which names its key: a kill loses nothing, and the next call goes
// on where this one ended.
//
// The words in the audit log stay as they are. The log is never written over, and its chain covers the sealed words; so a
// key that sealed some of them is retired but kept.
import { randomBytes } from 'node:crypto'
import { and, asc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Clock, Instant } from '#time/clock'
import type { Sealed } from './columns.js'
import type { Database } from './database.js'
import type { StoredRow } from './go-through.js'
import { dataKeyId, dataKeyNumber } from './keys.js'
import { preparedChange } from './prepared-change.js'
import { beginningOf, type Seal, SealBroken, wrapKey } from './seal.js'
import { countByKey } from './sealed-by-key.js'
import { columnOf, type SealedPlace, sealedIn, sealedPlaces } from './sealed-places.js'

export interface RotateParts {
  readonly database: Database
  readonly seal: Seal
  /** What the new key is wrapped with. */
  readonly wrapping: Buffer
  readonly clock: Clock
  /** Resolves when running processes have heard of a key that was announced just now. */
  readonly heard: () => Promise<void>
  readonly onProgress?: (done: number, of: number) => void
}

export interface Rotated {
  /** What values are sealed with from now on. */
  readonly key: string
  /** Whether a rotation that was begun before was finished, and none begun. */
  readonly wasBegun: boolean
  readonly sealed: number
  /** Values that do not open and stay as they are. */
  readonly broken: number
  /** Retired keys that sealed nothing any more and were taken away. */
  readonly removed: readonly string[]
  /** Retired keys that are kept for what they still open. */
  readonly kept: readonly string[]
  /** The longest that the writer was held. */
  readonly longestMs: number
}

/** What was sealed by a process that had not heard of the key yet is sealed anew by a further pass. */
const mostPasses = 5
/** A process may hold a value in its hands that it read before: nothing is taken away on the day it was retired. */
const keptRetiredMs = 24 * 60 * 60_000

/** Rotates the data key; finishes a rotation that was begun. Only for whoever has the hold `rotation`. */
export async function rotateKeys(parts: RotateParts): Promise<Rotated> {
  const { database, seal, clock } = parts
  const removed = await removeUnused(database, clock.now())
  const { number, wasBegun } = await announce(parts)
  await seal.learnKeys()
  await parts.heard()

  const places = sealedPlaces(database.tables).filter(({ name }) => name !== 'audit')
  const of = await countOthers(database, places, number)
  const tally = { sealed: 0, broken: 0, longestMs: 0 }
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = tally.sealed
    tally.broken = 0
    for (const place of places) {
      await sealAnew(place, number, parts, tally, () => parts.onProgress?.(Math.min(tally.sealed, of), of))
    }
    if (tally.sealed === before) break
  }
  const { keys } = database.tables
  await database.write(async (write) => {
    for (const row of await write.select().from(keys).where(eq(keys.purpose, 'data'))) {
      if (dataKeyNumber(row.id) >= number || row.retiredAt !== null) continue
      await write.update(keys).set({ retiredAt: clock.now() }).where(eq(keys.id, row.id))
    }
  })
  const kept = (await dataKeys(database)).filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id)
  return { key: dataKeyId(number), wasBegun, removed, kept, ...tally }
}

async function dataKeys({ read, tables: { keys } }: Database) {
  return read.select().from(keys).where(eq(keys.purpose, 'data')).orderBy(asc(keys.createdAt))
}

/** The key of a rotation that was not finished, or a new one. */
async function announce({ database, wrapping, clock }: RotateParts): Promise<{ number: number; wasBegun: boolean }> {
  const { keys } = database.tables
  return database.write(async (write) => {
    const held = await write
      .select()
      .from(keys)
      .where(and(eq(keys.purpose, 'data'), isNull(keys.retiredAt)))
    const newest = Math.max(...held.map(({ id }) => dataKeyNumber(id)))
    if (held.length > 1) return { number: newest, wasBegun: true }
    const id = dataKeyId(newest + 1)
    const wrapped = wrapKey(wrapping, id, randomBytes(32))
    await write.insert(keys).values({ id, purpose: 'data', wrapped, createdAt: clock.now() })
    return { number: newest + 1, wasBegun: false }
  })
}

/** Takes retired keys away that seal nothing any more. */
async function removeUnused(database: Database, now: Instant): Promise<readonly string[]> {
  const { keys, importRuns } = database.tables
  const old = (await dataKeys(database)).filter(
    ({ retiredAt }) => retiredAt !== null && retiredAt <= now - keptRetiredMs,
  )
  // What an import has laid down and not brought in yet was sealed when it was laid down.
  const applying = await database.read.select().from(importRuns).where(eq(importRuns.status, 'applying')).limit(1)
  if (old.length === 0 || applying.length > 0) return []
  const counts = await countByKey(database)
  const unused = old.map(({ id }) => id).filter((id) => !counts.get(dataKeyNumber(id)))
  await database.write(async (write) => {
    for (const id of unused) await write.delete(keys).where(eq(keys.id, id))
  })
  return unused
}

/** Whether a column holds a value that another key sealed. */
function sealedByOther({ table, column }: SealedPlace, number: number): SQL | undefined {
  const value = columnOf(table, column)
  const beginning = beginningOf(number)
  return and(isNotNull(value), sql`substr(${value}, 1, ${sql.raw(String(beginning.length))}) <> ${beginning}`)
}

async function countOthers({ read }: Database, places: readonly SealedPlace[], number: number): Promise<number> {
  let count = 0
  for (const place of places) {
    const rows = await read.select({ n: sql<number>`count(*)` }).from(place.table).where(sealedByOther(place, number))
    count += Number(rows[0]?.n ?? 0)
  }
  return count
}

interface Tally {
  sealed: number
  broken: number
  longestMs: number
}

/** The writer is held about so long at a time. */
const wantedMs = 40
const mostAtOnce = 500

/** Seals one column anew. */
async function sealAnew(
  place: SealedPlace,
  number: number,
  { database, seal }: RotateParts,
  tally: Tally,
  onSealed: () => void,
): Promise<void> {
  const { table, column } = place
  const id = 'id' in table ? columnOf(table, 'id') : undefined
  let [after, atOnce] = ['', 20]
  for (;;) {
    const isNext = and(sealedByOther(place, number), id && gt(id, after))
    const query = database.read.select().from(table).where(isNext)
    // The few tables without an id of their own are read whole.
    const rows = (await (id ? query.orderBy(asc(id)).limit(atOnce) : query)) as readonly StoredRow[]
    const anew = rows.flatMap((row) => {
      const [old, spot] = [sealedIn(row, column), place.placeOf(row)]
      const text = old && opened(seal, spot, old)
      return old && text !== undefined ? [{ row, old, sealed: seal.seal(spot, text) }] : []
    })
    const { written, handled, ms } = await writeAnew(database, place, anew, id !== undefined)
    tally.sealed += written
    tally.longestMs = Math.max(tally.longestMs, ms)
    if (ms < wantedMs) atOnce = Math.min(mostAtOnce, atOnce * 2)
    else if (ms > 2 * wantedMs) atOnce = Math.max(1, atOnce >> 2)
    onSealed()
    // Those after the last that was written come with the next page.
    const last = handled < anew.length ? anew[handled - 1]?.row : rows.at(-1)
    tally.broken += (last ? rows.indexOf(last) + 1 : 0) - handled
    if (!id || !last) return
    after = String(last.id)
  }
}

function opened(seal: Seal, place: Parameters<Seal['open']>[0], sealed: Sealed): string | undefined {
  try {
    return seal.open(place, sealed)
  } catch (reason) {
    if (reason instanceof SealBroken) return undefined
    throw reason
  }
}

interface Anew {
  readonly row: StoredRow
  readonly old: Sealed
  readonly sealed: Sealed
}

/** Writes values where they still stand as they were read. @param mayStop leaves the last ones to the next change, once it takes long */
async function writeAnew(
  database: Database,
  { table, name, column }: SealedPlace,
  anew: readonly Anew[],
  mayStop: boolean,
): Promise<{ written: number; handled: number; ms: number }> {
  if (anew.length === 0) return { written: 0, handled: 0, ms: 0 }
  const keyNames = mayStop ? ['id'] : ['platform', 'place']
  const change = preparedChange(database, `seal_anew_${name}_${column}`, (write) => {
    const isIt = keyNames.map((key) => eq(columnOf(table, key), sql.placeholder(key)))
    return write
      .update(table)
      .set({ [column]: sql.placeholder('sealed') })
      .where(and(...isIt, eq(columnOf(table, column), sql.placeholder('old'))))
  })
  let begun = 0
  const done = await database.write(async (write) => {
    begun = performance.now()
    let [written, handled] = [0, 0]
    for (const { row, old, sealed } of anew) {
      const key = Object.fromEntries(keyNames.map((name) => [name, row[name]]))
      written += await change(write, { ...key, old, sealed })
      handled += 1
      if (mayStop && performance.now() - begun > 2 * wantedMs) break
    }
    return { written, handled }
  })
  // With the flush to the disk, and whatever others had changed beside it.
  return { ...done, ms: performance.now() - begun }
}
