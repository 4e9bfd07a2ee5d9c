// PostgreSQL, for districts with several replicas of the bot.
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database } from './database.js'
import { postgresDialect } from './dialect.js'
import { keysAtOnce } from './keys-at-once.js'
import { migrationsFolder } from './migrations-folder.js'
import { type Queries, versions } from './queries.js'
import type { Schema } from './schema.js'
import * as tables from './schema.postgres.js'
import { writeQueue } from './write-queue.js'

/** Any number will do, so long as it is always the same. */
const migrationLock = 504_2005
const locks = { import: 504_2006, rotation: 504_2007 } as const

/** Opens the database and brings its tables up to date. @param url `postgres://…` */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  await migrateTogether(pool)
  const database = drizzle(pool, { casing: 'snake_case' })
  const queue = writeQueue<typeof database>({
    together: (run) => database.transaction((transaction) => run(transaction as unknown as typeof database)),
    apart: (handle, part) => handle.transaction((nested) => part(nested as unknown as typeof database)),
  })

  const holds = new Set<() => Promise<void>>()
  return {
    engine: 'postgres',
    tables: tables as unknown as Schema,
    dialect: postgresDialect,
    read: database as unknown as Queries,
    version: async (of) => Number((await pool.query<{ value: string | null }>(versions[of])).rows[0]?.value ?? 0),
    write: (change) => queue.write((handle) => change(handle as unknown as Queries)),
    async hold(name) {
      // On a connection of its own: the lock goes with it.
      const client = await pool.connect()
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [locks[name]])
      if (!rows[0]?.held) {
        client.release()
        return undefined
      }
      const release = async () => {
        if (!holds.delete(release)) return
        await client.query('select pg_advisory_unlock($1)', [locks[name]])
        client.release()
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
      for (const release of holds) await release()
      await pool.end()
    },
  }
}

/** Several processes may start at once: one migrates, the others wait and find the tables. */
async function migrateTogether(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder('postgres') })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}
