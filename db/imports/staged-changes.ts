// The lines of a staging file, and the short transactions that they are done in.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import type { Kind } from '#imports/rows'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { countChange } from '../records/count-change.js'
import type { JsonRow } from '../row-writer.js'
import type { KindStores } from './kind-store.js'
import { paceBy } from './pace.js'

/** One change: a row as it shall be, as its kind laid it down; or, laid down as null, one to be taken away. */
export interface Change {
  readonly kind: Kind
  readonly id: string
  readonly laid: JsonRow | null
}

/** Some changes as one line. JSON holds no ends of lines of its own, but for two that it lets stand. */
export function lineOf(changes: readonly Change[]): string {
  const line = JSON.stringify(changes)
  return `${line.replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))}\n`
}

/** The changes in a staging file. */
export async function* changesIn(path: string): AsyncGenerator<Change> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    yield* JSON.parse(line) as Change[]
  }
}

export interface ApplyParts {
  readonly database: Database
  readonly kinds: KindStores
  readonly clock: Clock
}

const readAtOnce = 20_000

/** A run whose changes all stand in its staging file. */
export interface StagedRun {
  readonly run: string
  readonly path: string
  /** How many of its changes are done already. */
  readonly from: number
  /** What stands in the file. */
  readonly changes: Iterable<Change> | AsyncIterable<Change>
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Does every change of a run. How far it came is kept with each part of it, so that a killed run can be finished. */
export async function applyStaged(parts: ApplyParts, staged: StagedRun): Promise<void> {
  const { database, clock } = parts
  const { run, path, from, changes, onProgress } = staged
  const { importRuns } = database.tables
  let applied = from
  let number = 0
  let waiting: Change[] = []
  const pace = paceBy(database, clock)
  const commit = async () => {
    let start = 0
    while (start < waiting.length) {
      const begun = performance.now()
      const { longestMs, restShare } = await pace()
      const count = await database.write((write) =>
        applySome(parts, write, { run, applied, waiting: waiting.slice(start), longestMs }),
      )
      applied += count
      start += count
      onProgress?.(applied)
      await setTimeout((performance.now() - begun) * restShare)
    }
    waiting = []
  }
  for await (const change of changes) {
    number += 1
    if (number <= from) continue
    waiting.push(change)
    if (waiting.length >= readAtOnce) await commit()
  }
  await commit()
  await database.write(async (write) => {
    await write
      .update(importRuns)
      .set({ status: 'done', finishedAt: clock.now() })
      .where(and(eq(importRuns.id, run), eq(importRuns.status, 'applying')))
    await countChange(database, write)
  })
  await rm(path, { force: true })
}

/** Changes that wait, and how long a transaction may take to do some of them. */
interface Part {
  readonly run: string
  readonly applied: number
  readonly waiting: readonly Change[]
  readonly longestMs: number
}

/** As many changes as a short transaction holds. A student's plan is one change, so it is never split. */
async function applySome(
  { database, kinds }: ApplyParts,
  write: Queries,
  { run, applied, waiting, longestMs }: Part,
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
  // A process that has lost the lock without knowing, with its connection, must not go on where another went on.
  const [kept] = await write
    .update(importRuns)
    .set({ applied: applied + count })
    .where(and(eq(importRuns.id, run), eq(importRuns.status, 'applying'), eq(importRuns.applied, applied)))
    .returning({ id: importRuns.id })
  if (!kept) throw new Error('another process has taken this import over')
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
