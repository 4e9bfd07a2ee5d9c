// Changes laid down in a file, sealed where they must be, and then done in short transactions.
//
// The writer is never held long, and a killed run is finished: how far it came is kept with each part of it.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { eq } from 'drizzle-orm'
import type { Stage } from '#imports/ports'
import type { Kind } from '#imports/rows'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { countChange } from '../records/unit-of-work.js'
import type { KindStores } from './kind-store.js'

/** One change, a line of the file: what shall be, or the id of what is taken away. */
type Change = readonly [kind: Kind, laid: unknown] | readonly [kind: Kind, laid: null, removed: string]

export interface StageParts {
  readonly database: Database
  readonly kinds: KindStores
  readonly clock: Clock
  /** Where staging files lie. */
  readonly folder: string
}

/** A transaction ends once it has lasted this long: others wait no longer. */
const longestMs = 100
const bufferedBytes = 1024 * 1024

/** Opens a new staging file, readable by its owner alone. */
export function openStage(parts: StageParts): Stage {
  mkdirSync(parts.folder, { recursive: true })
  const path = join(parts.folder, `${process.pid}-${randomUUID()}.staging`)
  const file = openSync(path, 'wx', 0o600)
  let buffered: string[] = []
  let bytes = 0
  let size = 0
  let done = false

  const flush = () => {
    if (buffered.length > 0) writeSync(file, `${buffered.join('\n')}\n`)
    buffered = []
    bytes = 0
  }
  const add = (change: Change) => {
    const line = JSON.stringify(change)
    buffered.push(line)
    bytes += line.length
    size += 1
    if (bytes > bufferedBytes) flush()
  }

  return {
    put: (kind, row) => add([kind, parts.kinds[kind].lay(row as never)]),
    remove: (kind, id) => add([kind, null, id]),
    get size() {
      return size
    },
    async apply({ hasRoster, onProgress }) {
      flush()
      fsyncSync(file)
      const run = randomUUID()
      const { importRuns } = parts.database.tables
      await parts.database.write(async (write) => {
        await write.insert(importRuns).values({
          id: run,
          startedAt: parts.clock.now(),
          status: 'applying',
          staging: path,
          applied: 0,
          hasRoster,
        })
      })
      await applyFrom(parts, run, path, 0, onProgress)
      done = true
    },
    async discard() {
      closeSync(file)
      // What was begun and not ended is finished at the next start.
      const begun = !done && (await isBegun(parts, path))
      if (!begun) await rm(path, { force: true })
    },
  }
}

async function isBegun({ database }: StageParts, path: string): Promise<boolean> {
  const { importRuns } = database.tables
  return (await database.read.select().from(importRuns).where(eq(importRuns.staging, path))).length > 0
}

/** Does every change of a staging file from one on. */
async function applyFrom(
  parts: StageParts,
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
      const count = await database.write((write) => applySome(parts, write, run, waiting, applied))
      applied += count
      waiting = waiting.slice(count)
      onProgress?.(applied)
      // Another process that waits for the writer gets its turn.
      await new Promise(setImmediate)
    }
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (number <= from) continue
    waiting.push(JSON.parse(line) as Change)
    if (waiting.length >= 2_000) await commit()
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
  { database, kinds }: StageParts,
  write: Queries,
  run: string,
  waiting: readonly Change[],
  applied: number,
): Promise<number> {
  const { importRuns } = database.tables
  const until = performance.now() + longestMs
  let count = 0
  for (const [kind, laid, removed] of waiting) {
    const store = kinds[kind]
    if (removed === undefined) await store.write(write, laid)
    else await store.remove(write, removed)
    count += 1
    if (performance.now() > until) break
  }
  await write
    .update(importRuns)
    .set({ applied: applied + count })
    .where(eq(importRuns.id, run))
  await countChange(database, write)
  return count
}

/**
 * Finishes the runs that a kill left half done, and takes staging files away that were never begun.
 * @returns how many runs were finished
 */
export async function finishInterruptedImports(parts: StageParts): Promise<number> {
  const { database, folder } = parts
  const { importRuns } = database.tables
  let finished = 0
  const begun = await database.read.select().from(importRuns).where(eq(importRuns.status, 'applying'))
  for (const run of begun) {
    if (isAtWork(run.staging)) continue
    if (existsSync(run.staging)) {
      await applyFrom(parts, run.id, run.staging, run.applied)
      finished += 1
    }
  }
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.endsWith('.staging') && !isAtWork(name)) await rm(join(folder, name), { force: true })
  }
  return finished
}

/** Whether the process that made a staging file still runs: then the run is its own to end. */
function isAtWork(path: string): boolean {
  const pid = Number(/(\d+)-[\da-f-]{36}\.staging$/.exec(path)?.[1])
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
