// Runs that were killed: those that had begun to change something are finished, the others leave nothing behind.
import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../database.js'
import type { StageParts } from './stage.js'
import { applyStaged } from './staged-changes.js'

/** A file that another machine has not finished by now is gone with that machine. */
const longestElsewhereMs = 24 * 60 * 60_000

/**
 * Finishes the runs that a kill left half done, and takes staging files away that were never begun. Only for whoever
 * has the import lock: then every run that is found has lost its process.
 * @returns how many runs were finished
 */
export async function finishInterruptedImports(parts: StageParts): Promise<number> {
  const { database, folder, clock } = parts
  const { importRuns } = database.tables
  const known = new Set<string>()
  let finished = 0
  for (const run of await interruptedRuns(database)) {
    const { id, staging: path, applied: from } = run
    known.add(path)
    if (existsSync(path)) {
      await applyStaged(parts, { run: id, path, from })
      finished += 1
    } else if (clock.now() - run.startedAt > longestElsewhereMs) {
      // Importing again brings whatever is missing.
      await database.write(async (write) => {
        await write
          .update(importRuns)
          .set({ status: 'abandoned' })
          .where(and(eq(importRuns.id, id), eq(importRuns.status, 'applying')))
      })
    }
  }
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    if (name.endsWith('.staging') && !known.has(path)) await rm(path, { force: true })
  }
  return finished
}

/** Oldest first. Touched, not only read: PostgreSQL may still be keeping the last part of a process that is gone. */
async function interruptedRuns(database: Database) {
  const { importRuns } = database.tables
  const isInterrupted = eq(importRuns.status, 'applying')
  // Most often there is none, and then nothing is written.
  if ((await database.read.select({ id: importRuns.id }).from(importRuns).where(isInterrupted)).length === 0) return []
  return database.write(async (write) => {
    await write.update(importRuns).set({ status: 'applying' }).where(isInterrupted)
    return write.select().from(importRuns).where(isInterrupted).orderBy(asc(importRuns.startedAt))
  })
}
