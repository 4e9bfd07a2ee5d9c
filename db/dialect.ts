// What really differs between the engines, by name. Everything else is one query for both.
import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { executing, type GoThrough, goThroughOnPostgres, goThroughOnSqlite } from './go-through.js'
import { prepareChangeOnSqlite, prepareOnSqlite } from './prepared-sqlite.js'
import type { Prepared, PreparedChange, Queries } from './queries.js'
import {
  byName,
  type MakeRowWriter,
  type MakeValuesWriter,
  postgresValuesWriter,
  sqliteValuesWriter,
} from './row-writer.js'

export interface Dialect {
  /** `column` is one of the values of the placeholder `name`, which is filled with `list(values)`. */
  isOneOf(column: AnySQLiteColumn, name: string): SQL
  /** The values for an `isOneOf` placeholder. */
  list(values: readonly (string | number)[]): unknown
  /** `column` begins with the value of the placeholder `name`. */
  beginsWith(column: AnySQLiteColumn, name: string): SQL
  /** Prepares a query under a name of its own. */
  prepare<Row>(query: unknown, name: string): Prepared<Row>
  /** Prepares a change that gives back no rows, under a name of its own. */
  prepareChange(query: unknown, name: string): PreparedChange
  /** Makes a writer of many rows. */
  readonly rowWriter: MakeRowWriter
  /** The same for rows without their columns' names. */
  readonly valuesWriter: MakeValuesWriter
  /** Goes through a table in the order of its key, some rows at a time, within a change or a snapshot. */
  readonly goThrough: GoThrough
  /** After rows came in with their own numbers: the next one is numbered after them. */
  numberAfter(write: Queries, table: SQLiteTable, column: AnySQLiteColumn): Promise<void>
  /** Holds the audit chain until the transaction ends, so that no two writers continue the same link. */
  holdAuditChain(write: Queries): Promise<void>
}

export const sqliteDialect: Dialect = {
  isOneOf: (column, name) => sql`${column} in (select value from json_each(${sql.placeholder(name)}))`,
  list: (values) => JSON.stringify(values),
  // By its bounds, so that an index leads there: SQLite's `like` knows no case, and looks at every row.
  beginsWith: (column, name) =>
    sql`${column} >= ${sql.placeholder(name)} and ${column} < ${sql.placeholder(name)} || char(1114111)`,
  prepare: prepareOnSqlite,
  prepareChange: prepareChangeOnSqlite,
  rowWriter: byName(sqliteValuesWriter),
  valuesWriter: sqliteValuesWriter,
  goThrough: goThroughOnSqlite,
  // SQLite numbers after the highest by itself.
  numberAfter: async () => undefined,
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
  beginsWith: (column, name) => sql`starts_with(${column}, ${sql.placeholder(name)})`,
  prepare: <Row>(query: unknown, name: string): Prepared<Row> => {
    const prepared = (query as { prepare(name: string): Prepared<Row> }).prepare(name)
    return { execute: (values) => prepared.execute(values) }
  },
  prepareChange(query: unknown, name: string): PreparedChange {
    const prepared = (query as { prepare(name: string): Changing }).prepare(name)
    return { execute: async (values) => (await prepared.execute(values)).rowCount ?? 0 }
  },
  rowWriter: byName(postgresValuesWriter),
  valuesWriter: postgresValuesWriter,
  goThrough: goThroughOnPostgres,
  async numberAfter(write, table, column) {
    const name = getTableName(table)
    await executing(write).execute(
      sql`select setval(pg_get_serial_sequence(${name}, ${column.name}), (select max(${column}) from ${table}))`,
    )
  },
  holdAuditChain: async (write) => {
    await executing(write).execute(sql`select pg_advisory_xact_lock(${auditLock})`)
  },
}
