// Makes a backup of a database in use: written beside its name, flushed, proved by a trial restore, and only then given the
// name. So whatever bears the name of a backup has been restored once.
import { randomBytes } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { link, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { getTableName, sql } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import { migrationsFolder } from '../migrations-folder.js'
import type { Queries } from '../queries.js'
import { wrapKey } from '../seal.js'
import { tablesOf } from '../sealed-places.js'
import { openSqlite } from '../sqlite.js'
import { BackupRefused } from './backup-faults.js'
import { encrypted } from './chunks.js'
import { contentOf } from './content.js'
import { type BackupHeader, headerBytes, schemaName } from './header.js'
import { backupKeyId } from './open-backup.js'
import { type Restored, restoreBackup } from './restore-backup.js'

export interface BackupParts {
  readonly database: Database
  /** The district's keys, newest first. */
  readonly wrapping: readonly Buffer[]
  readonly now: Instant
  readonly file: string
  /** Takes the place of a file that is there. */
  readonly force?: boolean
  /** Keeps the backup although the database itself has faults. */
  readonly asIs?: boolean
  /** Writing is the first half, proving the other. */
  readonly onProgress?: (done: number, of: number) => void
}

/** Makes a backup and proves it. @throws BackupRefused; then there is no file of that name, or the one that was there */
export async function makeBackup(parts: BackupParts): Promise<Restored> {
  const { file, force = false } = parts
  const path = resolve(file)
  if (!force && (await isThere(path))) throw new BackupRefused(isThereAlready(file))
  const unproved = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeBackup(unproved, parts)
    const proved = await tryToRestore(unproved, parts)
    // A link takes nobody's place, should a file of that name have come meanwhile.
    if (force) await rename(unproved, path)
    else await link(unproved, path).catch(refuseIfThere(file))
    await flush(dirname(path))
    return proved
  } finally {
    await rm(unproved, { force: true })
  }
}

async function writeBackup(to: string, { database, wrapping, now, onProgress }: BackupParts): Promise<void> {
  const newest = wrapping[0]
  if (!newest) throw new BackupRefused('There is no CASELOAD_ENCRYPTION_KEY to keep the backup with.')
  const out = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true })
  await new Promise<void>((opened, failed) => out.once('open', () => opened()).once('error', failed)).catch(() => {
    throw new BackupRefused(`Nothing can be written in ${dirname(to)}.`)
  })
  await database.snapshot(async (read) => {
    const rows = await countRows(database, read)
    const of = 2 * Object.values(rows).reduce((sum, some) => sum + some, 0)
    const madeAt = new Date(now).toISOString()
    const key = randomBytes(32)
    const header: BackupHeader = {
      madeAt,
      engine: database.engine,
      program: programVersion(),
      schema: schemaName(database.tables),
      rows,
      key: wrapKey(newest, backupKeyId(madeAt), key).toString('base64'),
    }
    const beginning = headerBytes(header)
    out.write(beginning)
    let done = 0
    const onRows = (some: number) => {
      done += some
      onProgress?.(done, of)
    }
    await pipeline(
      Readable.from(contentOf(database, read, onRows), { objectMode: true, highWaterMark: 1 }),
      createGzip({ level: 3 }),
      (source: AsyncIterable<Buffer>) => encrypted(source, key, beginning),
      out,
    )
  })
}

async function countRows({ tables }: Database, read: Queries): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of tablesOf(tables)) {
    const [counted] = await read.select({ n: sql<number>`count(*)` }).from(table)
    rows[getTableName(table)] = Number(counted?.n ?? 0)
  }
  return rows
}

/** Into a database of its own beside the backup, which nothing is kept of. */
async function tryToRestore(file: string, { wrapping, now, asIs = false, onProgress }: BackupParts): Promise<Restored> {
  const folder = await mkdtemp(`${file}.trial-`)
  try {
    const database = await openSqlite(join(folder, 'trial.db'))
    try {
      return await restoreBackup({
        ...{ file, database, wrapping, now, asIs, isTrial: true },
        ...(onProgress && { onProgress: (rows, of) => onProgress(of + rows, 2 * of) }),
      })
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function programVersion(): string {
  const text = readFileSync(join(migrationsFolder('sqlite'), '..', '..', '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

async function isThere(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => undefined)
  await handle?.close()
  return handle !== undefined
}

function refuseIfThere(file: string) {
  return (reason: NodeJS.ErrnoException) => {
    throw reason.code === 'EEXIST' ? new BackupRefused(isThereAlready(file)) : reason
  }
}

function isThereAlready(file: string): string {
  return `There is a file ${file} already. Choose another name, or say --force.`
}

/** A new name is safe only once the folder that holds it is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
