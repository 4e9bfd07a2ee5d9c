// Changes laid down in a file, sealed where they must be, and then done in short transactions.
//
// The writer is never held long, and a killed run is finished: how far it came is kept with each part of it.
import { randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { makeFolder } from '#files/make-folder'
import type { Stage } from '#imports/ports'
import type { Kind } from '#imports/rows'
import type { AuditEntry } from '#records/audit'
import type { auditWriter } from '../records/audit.js'
import type { Laid } from './kind-store.js'
import { type ApplyParts, applyStaged, lineOf } from './staged-changes.js'
import { touchedStudents } from './touched-students.js'

/** Who imports, and what they gave, as the audit log has it. */
export type ImportedBy = Pick<AuditEntry, 'account' | 'surface' | 'words'>

export interface StageParts extends ApplyParts {
  /** Where staging files lie. */
  readonly folder: string
  readonly by: ImportedBy
  readonly writeDown: ReturnType<typeof auditWriter>
}

type Sort = 'rows' | 'removed'

/** Changes on their way into the file, by the rows' ids: of what is laid down twice, only the last counts. */
interface OpenGroup {
  readonly kind: Kind
  readonly rows: Map<string, Laid>
  readonly removed: Set<string>
}

/** Opens a new staging file, readable by its owner alone. @param release lets the next run begin, once this one is discarded */
export function openStage(parts: StageParts, release: () => Promise<void>): Stage {
  makeFolder(parts.folder, 0o700)
  const path = join(parts.folder, `${randomUUID()}.staging`)
  const file = openSync(path, 'wx', 0o600)
  let done = false
  const touched = touchedStudents()
  let group: OpenGroup | undefined

  const closeGroup = () => {
    if (!group) return
    const { kind, rows, removed } = group
    const { columns } = parts.kinds[kind]
    const line = lineOf(
      removed.size > 0 ? { kind, removed: [...removed] } : { kind, columns, rows: [...rows.values()] },
    )
    appendFileSync(file, line)
    group = undefined
  }
  /** The group that a change joins; it holds no changes of the other sort. */
  const groupFor = (kind: Kind, sort: Sort): OpenGroup => {
    const others = sort === 'rows' ? 'removed' : 'rows'
    if (group?.kind !== kind || group[others].size > 0 || group[sort].size === parts.kinds[kind].atOnce) {
      closeGroup()
      group = { kind, rows: new Map(), removed: new Set() }
    }
    return group
  }

  return {
    put(kind, row) {
      touched.put(kind, row)
      groupFor(kind, 'rows').rows.set(row.id, parts.kinds[kind].lay(row as never))
    },
    remove(kind, id) {
      touched.remove(kind, id)
      groupFor(kind, 'removed').removed.add(id)
    },
    async apply({ hasRoster, onProgress }) {
      closeGroup()
      fsyncSync(file)
      const run = randomUUID()
      const { importRuns } = parts.database.tables
      await parts.database.write(async (write) => {
        // One whose file lies on another machine would still change something, and that is older by now.
        await write.update(importRuns).set({ status: 'abandoned' }).where(eq(importRuns.status, 'applying'))
        await write.insert(importRuns).values({
          id: run,
          startedAt: parts.clock.now(),
          status: 'applying',
          staging: path,
          applied: 0,
          hasRoster,
        })
        const entry = { ...parts.by, command: 'import', outcome: 'changed', students: touched.students() } as const
        await parts.writeDown(write, entry, parts.clock.now())
      })
      await applyStaged(parts, { run, path, from: 0, onProgress })
      done = true
    },
    async discard() {
      closeSync(file)
      // What was begun and not ended is finished before the next run.
      try {
        const begun = !done && (await isBegun(parts, path))
        if (!begun) await rm(path, { force: true })
      } finally {
        await release()
      }
    },
  }
}

async function isBegun({ database }: StageParts, path: string): Promise<boolean> {
  const { importRuns } = database.tables
  return (await database.read.select().from(importRuns).where(eq(importRuns.staging, path))).length > 0
}
