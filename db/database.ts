// A database of either engine, as the records use it: queries are written once, against SQLite's types, and awaited.
import type { Sealed } from './columns.js'
import type { Dialect } from './dialect.js'
import type { Counted, Queries } from './queries.js'
import type { Schema } from './schema.js'

/** A key as it is kept. */
export interface WrappedKey {
  readonly id: string
  readonly purpose: string
  readonly wrapped: Sealed
}

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
  hold(name: 'import' | 'rotation'): Promise<(() => Promise<void>) | undefined>
  /**
   * Reads the whole database as it stands at one moment, however long that takes, and holds up nobody who writes.
   * @param look is given what reads that moment alone
   */
  snapshot<Result>(look: (read: Queries) => Promise<Result>): Promise<Result>
  /**
   * The wrapped keys as they are just now, for whoever meets a key that they don't know and can't go on without. Holds
   * the event loop until they are there.
   */
  keysAtOnce(): readonly WrappedKey[]
  /** Copies of the open file, for tests and doctor: whether the engine finds itself whole. */
  check(): Promise<boolean>
  close(): Promise<void>
}
