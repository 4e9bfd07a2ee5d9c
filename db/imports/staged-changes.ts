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
import { type JsonRow, type RowValues, valuesOf } from '../row-writer.js'
import type { KindStores, Laid } from './kind-store.js'
import { paceBy } from './pace.js'

/**
 * Changes that are done together, none of a row that another of them changes: rows of one kind as they shall be, as
 * their kind laid them down; or the ids of rows to be taken away.
 */
export type Group = { readonly kind: Kind } & (
  | {
      readonly rows: readonly Laid[]
      /** What the rows' values stand in, where they don't say it: another version of the program may have others. */
      readonly columns?: readonly string[] | undefined
    }
  | { readonly removed: readonly string[] }
)

/** A group as one line. JSON holds no ends of lines of its own, but for two that it lets stand. */
export function lineOf(group: Group): string {
  const line = JSON.stringify(group)
  return `${line.replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))}\n`
}

const groupOf = (line: string) => JSON.parse(line) as Group
const sizeOf = (group: Group) => ('rows' in group ? group.rows : group.removed).length

export interface ApplyParts {
  readonly database: Database
  readonly kinds: KindStores
  readonly clock: Clock
}

/** In characters: more than a transaction does. */
const readAtOnce = 4_000_000

/** A run whose changes all stand in its staging file. */
export interface StagedRun {
  readonly run: string
  readonly path: string
  /** How many of its changes are done already. */
  readonly from: number
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Does every change of a run. How far it came is kept with each part of it, so that a killed run can be finished. */
export async function applyStaged(parts: ApplyParts, staged: StagedRun): Promise<void> {
  const { database, clock } = parts
  const { run, path, from, onProgress } = staged
  const { importRuns } = database.tables
  let applied = 0
  // As lines, and not as the rows in them: what lives for a moment only costs least.
  const waiting: string[] = []
  let chars = 0
  const pace = paceBy(database, clock)
  const commit = async () => {
    const begun = performance.now()
    const { longestMs, restShare } = await pace()
    const part = { run, applied, waiting, longestMs }
    const done = await database.write((write) => applySome(parts, write, part))
    applied += done.changes
    for (const line of waiting.splice(0, done.lines)) chars -= line.length
    onProgress?.(applied)
    await setTimeout((performance.now() - begun) * restShare)
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (applied < from) {
      applied += sizeOf(groupOf(line))
      continue
    }
    waiting.push(line)
    chars += line.length
    while (chars >= readAtOnce) await commit()
  }
  while (waiting.length > 0) await commit()
  await database.write(async (write) => {
    await write
      .update(importRuns)
      .set({ status: 'done', finishedAt: clock.now() })
      .where(and(eq(importRuns.id, run), eq(importRuns.status, 'applying')))
    await countChange(database, write)
  })
  await rm(path, { force: true })
}

/** Lines that wait, and how long a transaction may take to do some of them. */
interface Part {
  readonly run: string
  /** How many changes are done already. */
  readonly applied: number
  readonly waiting: readonly string[]
  readonly longestMs: number
}

interface Done {
  readonly lines: number
  readonly changes: number
}

/** As many groups as a short transaction holds. A student's plan is one change, so it is never split. */
async function applySome(
  { database, kinds }: ApplyParts,
  write: Queries,
  { run, applied, waiting, longestMs }: Part,
): Promise<Done> {
  const { importRuns } = database.tables
  const until = performance.now() + longestMs
  let [lines, changes] = [0, 0]
  while (performance.now() < until) {
    const line = waiting[lines]
    if (line === undefined) break
    const group = groupOf(line)
    await doGroup(kinds, write, group)
    lines += 1
    changes += sizeOf(group)
  }
  // A process that has lost the lock without knowing, with its connection, must not go on where another went on.
  const [kept] = await write
    .update(importRuns)
    .set({ applied: applied + changes })
    .where(and(eq(importRuns.id, run), eq(importRuns.status, 'applying'), eq(importRuns.applied, applied)))
    .returning({ id: importRuns.id })
  if (!kept) throw new Error('another process has taken this import over')
  await countChange(database, write)
  return { lines, changes }
}

async function doGroup(kinds: KindStores, write: Queries, group: Group): Promise<void> {
  const kind = kinds[group.kind]
  if ('removed' in group) return kind.remove(write, group.removed)
  const { rows, columns } = group
  const areThisVersions = columns?.join() === kind.columns?.join()
  await kind.write(write, areThisVersions ? rows : rows.map((row) => laidAnew(row, columns, kind.columns)))
}

/** A row as a kind lays it down now, that was laid down by a version of the program that had other columns. */
function laidAnew(row: Laid, from: readonly string[] | undefined, to: readonly string[] | undefined): Laid {
  const named = from ? Object.fromEntries(from.map((column, place) => [column, (row as RowValues)[place]])) : row
  return to ? valuesOf(named as JsonRow, to) : named
}
