// Drizzle's query builder, as both engines answer to it.
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** Drizzle's query builder. SQLite's is the typed original; PostgreSQL's answers to the same calls. */
export type Queries = Pick<
  BetterSQLite3Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with'
>

/** A prepared query: built once, run with its placeholders filled. */
export interface Prepared<Row> {
  execute(values?: Readonly<Record<string, unknown>>): Promise<Row[]>
}

/** A prepared change: built once, run with its placeholders filled. */
export interface PreparedChange {
  /** @returns how many rows it changed */
  execute(values?: Readonly<Record<string, unknown>>): Promise<number>
}

/**
 * What is counted: changes of the records; among them those that may concern everybody; and, besides, of who is behind an
 * account, which alters nothing in the records.
 */
export type Counted = 'records' | 'everybody' | 'accounts'

/** Asks how often that has changed. */
export const versions: Readonly<Record<Counted, string>> = {
  records: "select value from counters where name = 'records'",
  everybody: "select value from counters where name = 'everybody'",
  accounts: "select sum(value) as value from counters where name in ('records', 'accounts')",
}
