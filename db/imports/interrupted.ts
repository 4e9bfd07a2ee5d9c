// Runs that were killed: those that had begun to change something are finished, the others leave nothing behind.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { StageParts } from './stage.js'
import { applyStaged, changesIn } from './staged-changes.js'

const minuteMs = 60_000
/** A run at work touches its file at least this often once it has begun to change something … */
const longestSilenceMs = 2 * minuteMs
/** … and has begun to by this time. */
const longestReadingMs = 24 * 60 * minuteMs

/**
 * Finishes the runs that a kill left half done, and takes staging files away that were never begun.
 * @returns how many runs were finished
 */
export async function finishInterruptedImports(parts: StageParts): Promise<number> {
  const { database, folder, clock } = parts
  const { importRuns } = database.tables
  let finished = 0
  const begun = await database.read.select().from(importRuns).where(eq(importRuns.status, 'applying'))
  for (const run of begun) {
    if (isAtWork(run.staging, longestSilenceMs)) continue
    if (existsSync(run.staging)) {
      const { id, staging: path, applied: from } = run
      await applyStaged(parts, { run: id, path, from, changes: changesIn(path) })
      finished += 1
    } else if (clock.now() - run.startedAt > longestReadingMs) {
      // Its file was another machine's and is gone with it. Importing again brings whatever is missing.
      await database.write(async (write) => {
        await write.update(importRuns).set({ status: 'abandoned' }).where(eq(importRuns.id, run.id))
      })
    }
  }
  const known = new Set(begun.map((run) => run.staging))
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    if (name.endsWith('.staging') && !known.has(path) && !isAtWork(path, longestReadingMs)) {
      await rm(path, { force: true })
    }
  }
  return finished
}

/**
 * Whether the process that made a staging file still runs: then the run is its own to end. Its number alone does not
 * say so, for another process may have it by now.
 */
function isAtWork(path: string, silenceMs: number): boolean {
  const pid = Number(/(\d+)-[\da-f-]{36}\.staging$/.exec(path)?.[1])
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (!pid || pid === process.pid || touched === undefined || Date.now() - touched > silenceMs) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (reason) {
    // It runs, under another user.
    return (reason as NodeJS.ErrnoException).code === 'EPERM'
  }
}
