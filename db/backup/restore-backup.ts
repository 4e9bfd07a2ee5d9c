// Fills an empty database from a backup: all of it in one change, which is kept only once everything was found to agree.
// The same on a database that is thrown away afterwards is how a new backup is proved.
import { getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { JsonRow, RowWriter } from '../row-writer.js'
import { tablesOf } from '../sealed-places.js'
import { settleRestored } from './after-restore.js'
import { agreement } from './agreement.js'
import { BackupDamaged, BackupRefused } from './backup-faults.js'
import { contentLine, type Manifest } from './content.js'
import { schemaName } from './header.js'
import { type OpenBackup, openBackup } from './open-backup.js'

export interface RestoreParts {
  readonly file: string
  readonly database: Database
  /** The district's keys, newest first. */
  readonly wrapping: readonly Buffer[]
  readonly now: Instant
  /** Proves the backup and keeps nothing. */
  readonly isTrial?: boolean
  /** Keeps what the backup holds although the database that it was made of had faults. */
  readonly asIs?: boolean
  readonly onProgress?: (rows: number, of: number) => void
}

export interface Restored {
  readonly madeAt: string
  readonly engine: Database['engine']
  /** By table. */
  readonly rows: Readonly<Record<string, number>>
  /** Of the audit log, whose chain was followed. */
  readonly auditEntries: number
  /** Sealed values that were opened. */
  readonly values: number
  /** What was wrong already in the database that the backup was made of, and was kept `asIs`. */
  readonly faults: readonly string[]
}

/** Ends the change of a trial, so that nothing of it is kept. */
class TrialOver extends Error {}

/** Restores a backup, or tries whether it could be. @throws BackupRefused where it does not verify; then nothing is changed */
export async function restoreBackup(parts: RestoreParts): Promise<Restored> {
  const { database, file, wrapping, isTrial = false } = parts
  const backup = await openBackup(file, wrapping)
  if (backup.header.schema !== schemaName(database.tables)) {
    throw new BackupRefused(
      `Caseload ${backup.header.program} made this backup, whose tables are others than this one's. Restore it with that version, then start this one: it brings the tables up to date.`,
    )
  }
  let restored: Restored | undefined
  try {
    await database.write(async (write) => {
      restored = await fill(write, backup, parts)
      if (isTrial) throw new TrialOver()
    })
  } catch (reason) {
    if (!(reason instanceof TrialOver)) throw reason
  }
  if (!restored) throw new BackupDamaged()
  return restored
}

async function fill(write: Queries, backup: OpenBackup, parts: RestoreParts): Promise<Restored> {
  const { database, wrapping, now, asIs = false, isTrial = false } = parts
  const { header } = backup
  await refuseUnlessEmpty(database, write)
  const manifest = await writeRows(write, backup, parts)
  const { faults, seal, values } = await agreement({ database, write, wrapping, manifest })
  if (faults.length > 0 && !asIs) throw new BackupRefused(`${faults.join(' ')} Nothing was changed.`)
  if (!isTrial) await settleRestored({ database, write, seal, now })
  const rows = Object.fromEntries(Object.entries(manifest.tables).map(([name, sum]) => [name, sum.rows]))
  const { madeAt, engine } = header
  return { madeAt, engine, rows, auditEntries: manifest.audit.entries, values, faults }
}

/** Keys stand there from the first start on: those of the backup take their place. */
async function refuseUnlessEmpty({ tables }: Database, write: Queries): Promise<void> {
  for (const table of tablesOf(tables)) {
    if (table === (tables.keys as SQLiteTable)) continue
    const found = await write.select({ one: sql`1` }).from(table).limit(1)
    if (found.length > 0) {
      throw new BackupRefused(
        'This database is not empty. Restore goes into an empty one: point DATABASE_URL at a new place.',
      )
    }
  }
  await write.delete(tables.keys)
}

const rowsAtOnce = 200
const charsAtOnce = 1_000_000

async function writeRows(
  write: Queries,
  { header, lines }: OpenBackup,
  { database, onProgress }: RestoreParts,
): Promise<Manifest> {
  const of = Object.values(header.rows).reduce((sum, rows) => sum + rows, 0)
  const byName = new Map(tablesOf(database.tables).map((table) => [getTableName(table), table]))
  let writer: RowWriter | undefined
  let manifest: Manifest | undefined
  let [rows, chars, done] = [[] as JsonRow[], 0, 0]
  const flush = async () => {
    if (rows.length === 0 || !writer) return
    await writer(write, rows)
    done += rows.length
    onProgress?.(done, of)
    rows = []
    chars = 0
    // Whoever else has something to do comes in between.
    await new Promise(setImmediate)
  }
  for await (const text of lines()) {
    const line = contentLine(text)
    if ('row' in line) {
      rows.push(line.row)
      chars += text.length
      if (rows.length >= rowsAtOnce || chars >= charsAtOnce) await flush()
      continue
    }
    await flush()
    if ('manifest' in line) {
      manifest = line.manifest
      continue
    }
    const table = byName.get(line.table)
    if (!table) throw new BackupDamaged()
    writer = database.dialect.rowWriter(table, (insert) => insert, `restore_${line.table}`)
  }
  if (!manifest) throw new BackupDamaged()
  return manifest
}
