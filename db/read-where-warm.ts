// Reads SQLite on the connection whose memory of the file is warm, and opens the file once for all who read together.
//
// Each commit makes every other connection forget the pages it has read. The writer keeps its own, so it reads too
// while it writes nothing; while a change is under way, the reader does, which never sees half of one.
//
// Opening the file for a read costs more than most of our reads. So the first one opens it, and whatever else is read
// in the same turn of the event loop sees the very same state; the next turn and every change begin anew.
import type Sqlite from 'better-sqlite3'

/** What drizzle asks of a connection that only reads. */
export type ReadingConnection = Pick<Sqlite.Database, 'prepare'>

export interface WarmReads {
  /** A connection for reading over both. */
  readonly connection: ReadingConnection
  /** Makes a reading that is done once for all that is read together. */
  once<Value>(read: () => Value): () => Value
  /** Ends what is read together: for whoever is about to write, or to close. */
  end(): void
}

/**
 * Joins two connections for reading.
 * @param reader a connection that can't write
 */
export function readWhereWarm(writer: Sqlite.Database, reader: Sqlite.Database): WarmReads {
  const [open, close] = [writer.prepare('begin'), writer.prepare('commit')]
  let isOpen = false
  /** Counts what was read together. */
  let opened = 0

  const end = (): void => {
    if (!isOpen) return
    isOpen = false
    close.run()
  }
  /** Whether the writer is free to read; it is then open for reading. */
  const isFree = (): boolean => {
    if (isOpen) return true
    if (writer.inTransaction) return false
    open.run()
    isOpen = true
    opened += 1
    setImmediate(end)
    return true
  }
  const prepare = (source: string): Pick<Sqlite.Statement, 'all' | 'get' | 'raw' | 'run'> => {
    const onReader = reader.prepare(source)
    // What would write is left to the reader, which refuses it.
    if (!onReader.readonly) return onReader
    const onWriter = writer.prepare(source)
    const warm = () => (isFree() ? onWriter : onReader)
    const statement = {
      all: (...values: unknown[]) => warm().all(...values),
      get: (...values: unknown[]) => warm().get(...values),
      run: (...values: unknown[]) => warm().run(...values),
      raw: () => {
        onReader.raw()
        onWriter.raw()
        return statement as unknown as Sqlite.Statement
      },
    }
    return statement
  }
  const once = <Value>(read: () => Value): (() => Value) => {
    let known: { readonly value: Value; readonly of: number } | undefined
    return () => {
      if (!isFree()) return read()
      if (known?.of !== opened) known = { value: read(), of: opened }
      return known.value
    }
  }
  return { connection: { prepare: prepare as unknown as Sqlite.Database['prepare'] }, once, end }
}
