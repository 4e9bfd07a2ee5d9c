// The import's port, kept by the database.
import { and, eq, inArray } from 'drizzle-orm'
import type { ImportRecords } from '#imports/ports'
import type { Kind, Rows } from '#imports/rows'
import { numberKey } from '#language/key-shapes'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import { auditWriter } from '../records/audit.js'
import { countChange } from '../records/count-change.js'
import { destroyedRecords } from '../records/retention.js'
import type { Seal } from '../seal.js'
import { finishInterruptedImports } from './interrupted.js'
import type { KindStore, KindStores } from './kind-store.js'
import { kindStores } from './kinds.js'
import { type ImportedBy, openStage } from './stage.js'
import { versionsOf } from './versions.js'

export interface ImportStore extends ImportRecords {
  /**
   * Finishes what a kill left half done. Where a run is at work there is nothing to do: it has done so before it began.
   * @returns how many runs were finished
   */
  finishInterrupted(): Promise<number>
}

/** Plans that are noted as read in one transaction. */
const plansAtOnce = 500

/** Who stands in the audit log where it isn't said who imports. */
const unsaid: ImportedBy = {
  account: { platform: 'terminal', workspace: 'caseload', user: 'import' },
  surface: 'commandLine',
}

/**
 * @param folder where changes are laid down before they are done
 * @param by who imports, as the audit log names them
 */
export function importRecords(
  database: Database,
  seal: Seal,
  clock: Clock,
  folder: string,
  by: ImportedBy = unsaid,
): ImportStore {
  const kinds = kindStores(database, seal, clock)
  const parts = { database, kinds, clock, folder, by, writeDown: auditWriter(database, seal) }
  const { staff, students, studentTokens, plans } = database.tables
  return {
    idOf: (kind, name) => seal.idFrom(kind, name),
    load: (kind, ids) => storeOf(kinds, kind).load(ids),
    hasAny: (kind) => kinds[kind].hasAny(),
    scan: (kind) => storeOf(kinds, kind).scan(),
    ids: (kind) => kinds[kind].ids(),
    plansOf: (ids) => kinds.plans.of(ids),
    async studentNumbered(identifier) {
      const token = seal.token('name', numberKey(identifier))
      const found = await database.read
        .select({ id: students.id })
        .from(studentTokens)
        .innerJoin(students, eq(students.id, studentTokens.studentId))
        .where(and(eq(studentTokens.token, token), eq(students.active, true)))
      for (const { id } of found) {
        const row = (await kinds.students.load([id])).get(id)
        if (row?.identity.identifier === identifier && found.length === 1) return row.id
      }
      return undefined
    },
    async staffByEmail() {
      const rows = await database.read
        .select({ email: staff.email, id: staff.id })
        .from(staff)
        .where(eq(staff.active, true))
      return new Map(rows.filter((row) => row.email !== '').map((row) => [row.email, row.id]))
    },
    destroyed: () => destroyedRecords(database, clock),
    versionsOf: (plan) => versionsOf(database, seal, plan),
    async plansRead(ids) {
      for (let from = 0; from < ids.length; from += plansAtOnce) {
        await database.write(async (write) => {
          await write
            .update(plans)
            .set({ importedAt: clock.now() })
            .where(inArray(plans.id, ids.slice(from, from + plansAtOnce)))
          await countChange(database, write)
        })
      }
    },
    async stage() {
      const release = await database.hold('import')
      if (!release) return undefined
      try {
        // What a killed run has left is older than what this one will read: done later, it would undo this one.
        await finishInterruptedImports(parts)
        return openStage(parts, release)
      } catch (reason) {
        await release()
        throw reason
      }
    },
    async finishInterrupted() {
      const release = await database.hold('import')
      if (!release) return 0
      try {
        return await finishInterruptedImports(parts)
      } finally {
        await release()
      }
    },
  }
}

/** The store of one kind, with its row's type: a union of stores would forget which row belongs to which. */
function storeOf<K extends Kind>(kinds: KindStores, kind: K): KindStore<Rows[K]> {
  return kinds[kind] as unknown as KindStore<Rows[K]>
}
