// SQLite: a connection that writes, with a queue of one, and another that reads and never sees half a write.
//
// drizzle's own `transaction` does not roll back an async callback on better-sqlite3 (drizzle-orm #1472, #2275), so
// BEGIN, SAVEPOINT and COMMIT are given by hand.
import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { makeFolder } from '#files/make-folder'
import type { Database, WrappedKey } from './database.js'
import { sqliteDialect } from './dialect.js'
import { migrationsFolder } from './migrations-folder.js'
import { type Counted, type Queries, versions } from './queries.js'
import { readWhereWarm } from './read-where-warm.js'
import type { Schema } from './schema.js'
import * as tables from './schema.sqlite.js'
import { TransactionOver, writeQueue } from './write-queue.js'

/**
 * Opens the database at a path, makes it where there is none, and brings its tables up to date.
 * @param path a file, made for its owner alone, as what SQLite lays beside it then is; its folder is made
 */
export async function openSqlite(path: string): Promise<Database> {
  makeFolder(dirname(path))
  closeSync(openSync(path, 'a', 0o600))
  const writer = connect(path)
  migrateTogether(writer)
  // Four times SQLite's own: a checkpoint holds up whoever asks just then, so it comes to fewer of them.
  writer.pragma('wal_autocheckpoint = 4000')
  const reader = connect(path)
  reader.pragma('query_only = on')

  const writing: Queries = drizzle(writer, { casing: 'snake_case' })
  // Prepared once: each of them is run for every commit, most of them for every change.
  const step = {
    begin: writer.prepare('begin immediate'),
    commit: writer.prepare('commit'),
    rollback: writer.prepare('rollback'),
    part: writer.prepare('savepoint part'),
    keepPart: writer.prepare('release part'),
    undoPart: writer.prepare('rollback to part'),
  }
  // From here on nobody waits for another's lock with the whole program standing still.
  for (const connection of [writer, reader]) connection.pragma(`busy_timeout = ${stillMs}`)
  const reads = readWhereWarm(writer, reader)
  const versionOf = (of: Counted) => {
    const asked = reads.connection.prepare(versions[of])
    return reads.once(() => (asked.get() as { value: number | null } | undefined)?.value ?? 0)
  }
  const version = { records: versionOf('records'), everybody: versionOf('everybody'), accounts: versionOf('accounts') }
  const queue = writeQueue<Queries>({
    async together(run) {
      await begin(() => {
        reads.end()
        step.begin.run()
      })
      try {
        await run(writing)
        step.commit.run()
      } catch (reason) {
        if (writer.inTransaction) step.rollback.run()
        throw reason
      }
    },
    async apart(handle, part) {
      step.part.run()
      try {
        const result = await part(handle)
        step.keepPart.run()
        return result
      } catch (reason) {
        // A full disk may end the whole transaction: a savepoint would then begin one of its own, and keep what is said to fail.
        if (!writer.inTransaction) throw new TransactionOver(reason, true)
        step.undoPart.run()
        step.keepPart.run()
        throw reason
      }
    },
  })

  const keys = reader.prepare('select id, purpose, wrapped from keys')
  const holds = new Set<() => void>()
  return {
    engine: 'sqlite',
    tables: tables as unknown as Schema,
    dialect: sqliteDialect,
    read: drizzle(reads.connection as Sqlite.Database, { casing: 'snake_case' }),
    version: async (of) => version[of](),
    write: queue.write,
    async hold(name) {
      const release = holdFile(`${path}.${name}`)
      if (release) holds.add(release)
      // Whoever has the lock now sees all that was kept by whoever had it before.
      reads.end()
      return release && (async () => void (holds.delete(release) && release()))
    },
    async snapshot(look) {
      // A connection of its own: what it has begun to read stays as it was, whatever is written beside it. SQLite's own
      // backup would begin anew with every change that another process makes.
      const still = connect(path)
      try {
        still.pragma('query_only = on')
        still.exec('begin')
        return await look(drizzle(still, { casing: 'snake_case' }))
      } finally {
        still.close()
      }
    },
    keysAtOnce: () => keys.all() as WrappedKey[],
    check: async () => reader.pragma('quick_check', { simple: true }) === 'ok',
    async close() {
      await queue.idle()
      reads.end()
      for (const release of holds) release()
      reader.close()
      writer.close()
    },
  }
}

/** As long as the whole program may stand still for another's lock. */
const stillMs = 5
/** Between one try to begin and the next. */
const pauseMs = 15
/** A second and a half: nobody of ours holds the writer for a quarter of a second, and a platform waits for two. */
const mostTries = 75

/** Begins as soon as no other process writes; meanwhile everybody who only reads is answered. @throws TransactionOver */
async function begin(immediately: () => void): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return immediately()
    } catch (reason) {
      if (!isBusy(reason) || tries === mostTries) throw new TransactionOver(reason, false)
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

function isBusy(reason: unknown): boolean {
  return reason instanceof Sqlite.SqliteError && reason.code === 'SQLITE_BUSY'
}

/** As much as SQLite takes: two gigabytes. */
const mappedBytes = 2_147_418_112

function connect(path: string): Sqlite.Database {
  const connection = new Sqlite(path, { timeout: 10_000 })
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  // Looking a misspelt name up among a million asks for thousands of pages, each a call and a copy where the file isn't
  // mapped: three times the work. Only reading goes through the map; what is written goes the same way as ever.
  connection.pragma(`mmap_size = ${mappedBytes}`)
  return connection
}

/** Several processes may start at once: the first holds the lock until the tables stand, the others find them. */
function migrateTogether(writer: Sqlite.Database): void {
  writer.pragma('locking_mode = normal')
  const lock = new Sqlite(`${writer.name}.migrating`, { timeout: 60_000 })
  try {
    lock.exec('begin exclusive')
    migrate(drizzle(writer, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder('sqlite') })
  } finally {
    lock.close()
  }
}

/** A lock on a file beside the database goes with its process. */
function holdFile(path: string): (() => void) | undefined {
  const lock = new Sqlite(path, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return () => void lock.close()
  } catch (reason) {
    lock.close()
    if (isBusy(reason)) return undefined
    throw reason
  }
}
