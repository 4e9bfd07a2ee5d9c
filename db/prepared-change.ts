// A change that is prepared once for each connection that writes: on PostgreSQL any of the pool's may be it.
import type { Database } from './database.js'
import type { PreparedChange, Queries } from './queries.js'

/**
 * Makes a change that stands ready.
 * @param name the statement's own
 * @param build builds it, with placeholders for its values
 * @returns runs it, and says how many rows it changed
 */
export function preparedChange(
  database: Database,
  name: string,
  build: (write: Queries) => unknown,
): (write: Queries, values: Readonly<Record<string, unknown>>) => Promise<number> {
  const prepared = new WeakMap<Queries, PreparedChange>()
  return (write, values) => {
    const change = prepared.get(write) ?? database.dialect.prepareChange(build(write), name)
    prepared.set(write, change)
    return change.execute(values)
  }
}
