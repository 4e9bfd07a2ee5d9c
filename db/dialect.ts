// What really differs between the engines, by name. Everything else is one query for both.
import { type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { prepareChangeOnSqlite, prepareOnSqlite } from './prepared-sqlite.js'
import type { Prepared, PreparedChange, Queries } from './queries.js'
import { type MakeRowWriter, postgresRowWriter, sqliteRowWriter } from './row-writer.js'

export interface Dialect {
  /** `column` is one of the values of the placeholder `name`, which is filled with `list(values)`. */
  isOneOf(column: AnySQLiteColumn, name: string): SQL
  /** The values for an `isOneOf` placeholder. */
  list(values: readonly (string | number)[]): unknown
  /** Prepares a query under a name of its own. */
  prepare<Row>(query: unknown, name: string): Prepared<Row>
  /** Prepares a change that gives back no rows, under a name of its own. */
  prepareChange(query: unknown, name: string): PreparedChange
  /** Makes a writer of many rows. */
  readonly rowWriter: MakeRowWriter
  /** Holds the audit chain until the transaction ends, so that no two writers continue the same link. */
  holdAuditChain(write: Queries): Promise<void>
}

export const sqliteDialect: Dialect = {
  isOneOf: (column, name) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`,
  list: (values) => JSON.stringify(values),
  prepare: prepareOnSqlite,
  prepareChange: prepareChangeOnSqlite,
  rowWriter: sqliteRowWriter,
  // BEGIN IMMEDIATE already keeps every other writer out.
  holdAuditChain: async () => undefined,
}

/** What PostgreSQL's driver says of a change that gives back no rows. */
interface Changing {
  execute(values?: Readonly<Record<string, unknown>>): Promise<{ readonly rowCount: number | null }>
}

/** Any number will do, so long as it is always the same. */
const auditLock = 504_2004

export const postgresDialect: Dialect = {
  isOneOf: (column, name) => sql`${column} = any(${sql.placeholder(name)})`,
  list: (values) => values,
  prepare: <Row>(query: unknown, name: string): Prepared<Row> => {
    const prepared = (query as { prepare(name: string): Prepared<Row> }).prepare(name)
    return { execute: (values) => prepared.execute(values) }
  },
  prepareChange(query: unknown, name: string): PreparedChange {
    const prepared = (query as { prepare(name: string): Changing }).prepare(name)
    return { execute: async (values) => (await prepared.execute(values)).rowCount ?? 0 }
  },
  rowWriter: postgresRowWriter,
  holdAuditChain: async (write) => {
    await (write as unknown as { execute(query: SQL): Promise<unknown> }).execute(
      sql`select pg_advisory_xact_lock(${auditLock})`,
    )
  },
}
