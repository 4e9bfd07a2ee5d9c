// What really differs between the engines, by name. Everything else is one query for both.
import { type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { prepareOnSqlite } from './prepared-sqlite.js'
import type { Prepared, Queries } from './queries.js'
import { type MakeRowWriter, postgresRowWriter, sqliteRowWriter } from './row-writer.js'

export interface Dialect {
  /** `column` is one of the values of the placeholder `name`, which is filled with `list(values)`. */
  isOneOf(column: AnySQLiteColumn, name: string): SQL
  /** The values for an `isOneOf` placeholder. */
  list(values: readonly (string | number)[]): unknown
  /** Prepares a query under a name of its own. */
  prepare<Row>(query: unknown, name: string): Prepared<Row>
  /** Makes a writer of many rows. */
  readonly rowWriter: MakeRowWriter
  /** Holds the audit chain until the transaction ends, so that no two writers continue the same link. */
  holdAuditChain(write: Queries): Promise<void>
}

export const sqliteDialect: Dialect = {
  isOneOf: (column, name) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`,
  list: (values) => JSON.stringify(values),
  prepare: prepareOnSqlite,
  rowWriter: sqliteRowWriter,
  // BEGIN IMMEDIATE already keeps every other writer out.
  holdAuditChain: async () => undefined,
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
  rowWriter: postgresRowWriter,
  holdAuditChain: async (write) => {
    await (write as unknown as { execute(query: SQL): Promise<unknown> }).execute(
      sql`select pg_advisory_xact_lock(${auditLock})`,
    )
  },
}
