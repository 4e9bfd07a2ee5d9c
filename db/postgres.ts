// PostgreSQL, for districts with several replicas of the bot.
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { RecordsAway } from '#records/records-away'
import { awayFrom } from './away.js'
import type { Database } from './database.js'
import { postgresDialect } from './dialect.js'
import { noticeFrozen } from './frozen-postgres.js'
import { keysAtOnce } from './keys-at-once.js'
import { migrationsFolder } from './migrations-folder.js'
import { type Queries, versions } from './queries.js'
import type { Schema } from './schema.js'
import * as tables from './schema.postgres.js'
import { TransactionOver, type Transactions, writeQueue } from './write-queue.js'

/** Any number will do, so long as it is always the same. */
const migrationLock = 504_2005
const locks = { import: 504_2006, rotation: 504_2007 } as const

/** Milliseconds for which a connection is waited for, and an answer before the server is asked whether it is there. */
const usualPatienceMs = 5_000

/**
 * A machine that is gone answers nobody: what it had begun, and the audit chain that it held, is let go of after half a
 * minute, and not when the server's TCP gives up hours later.
 */
const beginning = "begin; set local idle_in_transaction_session_timeout = '30s'"
const soonNoticed = 'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3'

/** Opens the database and brings its tables up to date. @param url `postgres://…` */
export async function openPostgres(url: string, patienceMs = usualPatienceMs): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: patienceMs, keepAlive: true })
  // A connection that the server drops is replaced at the next query. Without a listener it would end the process: on the
  // pool while it is idle, on itself while somebody has it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const watchNoMore = noticeFrozen(pool, url, patienceMs)
  await migrateTogether(pool)
  const database = drizzle(pool, { casing: 'snake_case' })
  const queue = writeQueue(transactionsOf(pool))

  const holds = new Set<() => Promise<void>>()
  return {
    engine: 'postgres',
    tables: tables as unknown as Schema,
    dialect: postgresDialect,
    read: database as unknown as Queries,
    version: async (of) => Number((await pool.query<{ value: string | null }>(versions[of])).rows[0]?.value ?? 0),
    write: (change) => queue.write(({ write }) => change(write)),
    async hold(name) {
      // On a connection of its own: the lock goes with it. Where the machine is gone that held it, and not the process
      // alone, the server notices within a minute.
      const client = await pool.connect()
      try {
        await client.query(soonNoticed)
        const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [locks[name]])
        if (!rows[0]?.held) {
          client.release()
          return undefined
        }
      } catch (reason) {
        client.release(true)
        throw reason
      }
      const release = async () => {
        if (!holds.delete(release)) return
        const isFree = await client.query('select pg_advisory_unlock($1)', [locks[name]]).catch(() => undefined)
        client.release(isFree === undefined)
      }
      holds.add(release)
      return release
    },
    async snapshot(look) {
      const client = await pool.connect()
      try {
        await client.query('begin isolation level repeatable read, read only')
        return await look(drizzle(client, { casing: 'snake_case' }) as unknown as Queries)
      } finally {
        await client.query('rollback').catch(() => undefined)
        client.release()
      }
    },
    keysAtOnce: () => keysAtOnce(url),
    check: async () => (await pool.query('select 1')).rowCount === 1,
    async close() {
      await queue.idle()
      watchNoMore()
      for (const release of holds) await release()
      await pool.end()
    },
  }
}

interface Writing {
  readonly client: pg.PoolClient
  readonly write: Queries
}

/**
 * Transactions on connections of the pool. Not drizzle's own: where the server goes away just as one begins, that one never
 * gives its connection back, and the pool runs dry for good (drizzle-orm 0.45).
 */
function transactionsOf(pool: pg.Pool): Transactions<Writing> {
  const handles = new WeakMap<pg.PoolClient, Queries>()
  const handleOf = (client: pg.PoolClient): Queries => {
    const handle = handles.get(client) ?? (drizzle(client, { casing: 'snake_case' }) as unknown as Queries)
    handles.set(client, handle)
    return handle
  }
  return {
    async together(run) {
      const client = await pool.connect().catch((reason: unknown) => {
        throw new TransactionOver(reason, false)
      })
      try {
        await client.query(beginning)
        await run({ client, write: handleOf(client) })
      } catch (reason) {
        const isUndone = await client.query('rollback').catch(() => undefined)
        client.release(isUndone === undefined)
        throw reason
      }
      await commit(client)
    },
    async apart(handle, part) {
      const { client } = handle
      await client.query('savepoint part')
      try {
        const result = await part(handle)
        await client.query('release savepoint part')
        return result
      } catch (reason) {
        await client.query('rollback to savepoint part; release savepoint part').catch(() => {
          throw new TransactionOver(reason, true)
        })
        throw reason
      }
    },
  }
}

/** @throws RecordsAway where the server went away meanwhile: it may have been kept */
async function commit(client: pg.PoolClient): Promise<void> {
  try {
    const { command } = await client.query('commit')
    // The server answers so, and not with an error, where something in it had failed.
    if (command !== 'COMMIT') throw new Error('a transaction that had failed was to be kept')
    client.release()
  } catch (reason) {
    client.release(true)
    throw awayFrom(reason) ? new RecordsAway(true, reason) : reason
  }
}

/** Several processes may start at once: one migrates, the others wait and find the tables. */
async function migrateTogether(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder('postgres') })
  } finally {
    const isFree = await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined)
    client.release(isFree === undefined)
  }
}
