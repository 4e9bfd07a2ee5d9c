// A database of either engine, as the records use it: queries are written once, against SQLite's types, and awaited.
import type { Dialect } from './dialect.js'
import type { Counted, Queries } from './queries.js'
import type { Schema } from './schema.js'

export interface Database {
  readonly engine: 'sqlite' | 'postgres'
  readonly tables: Schema
  readonly dialect: Dialect
  /** For reading; never sees half a write. */
  readonly read: Queries
  /** How often something has changed: what was read of it stands for as long as this does. */
  version(of: Counted): Promise<number>
  /**
   * Runs a change. All of it is kept, or none. Changes asked for at the same time share one commit, each under a
   * savepoint of its own, so that safety costs no flush each. The promise resolves once it is on the disk.
   */
  write<Result>(change: (write: Queries) => Promise<Result>): Promise<Result>
  /**
   * Takes a name for this process alone, among all that have the database open. It is free again when it is given back
   * or the process ends, however it ends.
   * @returns what gives it back; undefined where another process has it
   */
  hold(name: 'import'): Promise<(() => Promise<void>) | undefined>
  /** Copies of the open file, for tests and doctor: whether the engine finds itself whole. */
  check(): Promise<boolean>
  close(): Promise<void>
}
