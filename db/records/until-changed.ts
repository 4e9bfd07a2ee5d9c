// Remembers what was read until it changes: its version says so, to every process that has the records open.
import { LRUCache } from 'lru-cache'
import type { Database } from '../database.js'
import type { Counted } from '../queries.js'

/** More of one kind are not remembered at a time. */
const mostRemembered = 1000

/**
 * Makes a reader remember what it gave. What it gave nothing for is read again each time.
 * @param of what it is read from
 * @param keyOf tells apart what may be asked
 */
export function untilChanged<Asked, Value>(
  database: Database,
  of: Counted,
  keyOf: (asked: Asked) => string,
  read: (asked: Asked) => Promise<Value>,
): (asked: Asked) => Promise<Value> {
  const remembered = new LRUCache<string, { readonly value: Value }>({ max: mostRemembered })
  let readAt: number | undefined
  return async (asked) => {
    // Asked for first: what is read after it is at least as new.
    const version = await database.version(of)
    if (readAt !== version) remembered.clear()
    readAt = version
    const key = keyOf(asked)
    const found = remembered.get(key)
    if (found) return found.value
    const value = await read(asked)
    if (value !== undefined && readAt === version) remembered.set(key, { value })
    return value
  }
}

/** More than this at once are read as they are asked for: a whole school would push out what single people ask for. */
const mostTogether = 100

export interface Each<Id extends string, Value> {
  /** Reads some of them; one that is left out is remembered as having nothing. */
  readonly read: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Value>>
  /** What one takes of the room. */
  readonly sizeOf: (value: Value) => number
  /** How much is remembered, by its size. */
  readonly room: number
}

/**
 * Makes a reader of many remember what it gave for each.
 * @param of what it is read from
 */
export function eachUntilChanged<Id extends string, Value>(
  database: Database,
  of: Counted,
  { read, sizeOf, room }: Each<Id, Value>,
): (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Value>> {
  const remembered = new LRUCache<Id, { readonly value?: Value }>({
    maxSize: room,
    sizeCalculation: ({ value }) => 1 + (value === undefined ? 0 : sizeOf(value)),
  })
  let readAt: number | undefined
  return async (ids) => {
    if (ids.length > mostTogether) return read(ids)
    const version = await database.version(of)
    if (readAt !== version) remembered.clear()
    readAt = version
    const found = new Map<Id, Value>()
    const unknown: Id[] = []
    for (const id of ids) {
      const known = remembered.get(id)
      if (!known) unknown.push(id)
      else if (known.value !== undefined) found.set(id, known.value)
    }
    if (unknown.length === 0) return found
    const values = await read(unknown)
    for (const id of unknown) {
      const value = values.get(id)
      if (value !== undefined) found.set(id, value)
      if (readAt === version) remembered.set(id, value === undefined ? {} : { value })
    }
    return found
  }
}
