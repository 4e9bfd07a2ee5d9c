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
