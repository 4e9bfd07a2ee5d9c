// The lines of a staging file, and the short transactions that they are done in.
import { createReadStream } from 'node:fs'
import { rm, utimes } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Kind } from '#imports/rows'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { countChange } from '../records/unit-of-work.js'
import type { JsonRow } from '../row-writer.js'
import type { KindStores } from './kind-store.js'

/** One change: a row as it shall be, as its kind laid it down; or, laid down as null, one to be taken away. */
export interface Change {
  readonly kind: Kind
  readonly id: string
  readonly laid: JsonRow | null
}

/** A change as a line. JSON holds no ends of lines of its own, but for two that it lets stand. */
export function lineOf({ kind, id, laid }: Change): string {
  const line = JSON.stringify([kind, id, laid])
  return /[\u2028\u2029]/.test(line) ? line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029') : line
}

function changeFrom(line: string): Change {
  const [kind, id, laid] = JSON.parse(line) as [Kind, string, JsonRow | null]
  return { kind, id, laid }
}

export interface ApplyParts {
  readonly database: Database
  readonly kinds: KindStores
  readonly clock: Clock
}

/** A transaction takes no more changes once it has lasted this long. */
const longestMs = 150
/** Then the writer is free for a part of the time that it was held: whoever waits in another process gets a turn. */
const restShare = 0.25
const shortestRestMs = 3
const readAtOnce = 20_000

/**
 * Does every change of a staging file from one on. How far it came is kept with each part of it, so that a killed run
 * can be finished.
 */
export async function applyStaged(
  parts: ApplyParts,
  run: string,
  path: string,
  from: number,
  onProgress?: (done: number) => void,
): Promise<void> {
  const { database, clock } = parts
  const { importRuns } = database.tables
  let applied = from
  let number = 0
  let waiting: Change[] = []
  const commit = async () => {
    while (waiting.length > 0) {
      const begun = performance.now()
      const count = await database.write((write) => applySome(parts, write, run, waiting, applied))
      applied += count
      waiting = waiting.slice(count)
      onProgress?.(applied)
      const now = new Date()
      // A fresh file says that its run is at work.
      await utimes(path, now, now)
      await setTimeout(Math.max(shortestRestMs, (performance.now() - begun) * restShare))
    }
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (number <= from) continue
    waiting.push(changeFrom(line))
    if (waiting.length >= readAtOnce) await commit()
  }
  await commit()
  await database.write(async (write) => {
    await write.update(importRuns).set({ status: 'done', finishedAt: clock.now() }).where(eq(importRuns.id, run))
    await countChange(database, write)
  })
  await rm(path, { force: true })
}

/** As many changes as a short transaction holds. A student's plan is one change, so it is never split. */
async function applySome(
  { database, kinds }: ApplyParts,
  write: Queries,
  run: string,
  waiting: readonly Change[],
  applied: number,
): Promise<number> {
  const { importRuns } = database.tables
  const until = performance.now() + longestMs
  let count = 0
  while (count < waiting.length && performance.now() < until) {
    const group = alike(waiting, count)
    const first = group[0]
    if (!first) break
    // What was laid down twice counts as it was laid down last.
    const byId = new Map(group.map((change) => [change.id, change.laid]))
    if (first.laid === null) await kinds[first.kind].remove(write, [...byId.keys()])
    else
      await kinds[first.kind].write(
        write,
        [...byId.values()].filter((laid) => laid !== null),
      )
    count += group.length
  }
  await write
    .update(importRuns)
    .set({ applied: applied + count })
    .where(eq(importRuns.id, run))
  await countChange(database, write)
  return count

  /** Changes of one kind that stand together, as many as are done before somebody looks at the clock. */
  function alike(changes: readonly Change[], start: number): readonly Change[] {
    const first = changes[start]
    if (!first) return []
    const most = Math.min(changes.length, start + kinds[first.kind].atOnce)
    let end = start + 1
    const isAlike = (change: Change | undefined) => change?.kind === first.kind && !change.laid === !first.laid
    while (end < most && isAlike(changes[end])) end += 1
    return changes.slice(start, end)
  }
}
