// Reads SQLite on the connection whose memory of the file is warm.
//
// Each commit makes every other connection forget the pages it has read. The writer keeps its own, so it reads too
// while it writes nothing; while a change is under way, the reader does, which never sees half of one.
import type Sqlite from 'better-sqlite3'

/** What drizzle asks of a connection that only reads. */
export type ReadingConnection = Pick<Sqlite.Database, 'prepare'>

/**
 * A connection for reading over both.
 * @param reader a connection that can't write
 */
export function readWhereWarm(writer: Sqlite.Database, reader: Sqlite.Database): ReadingConnection {
  const prepare = (source: string): Sqlite.Statement => {
    const onReader = reader.prepare(source)
    // What would write is left to the reader, which refuses it.
    const onWriter = onReader.readonly ? writer.prepare(source) : onReader
    const warm = () => (writer.inTransaction ? onReader : onWriter)
    return new Proxy(onReader, {
      get: (_, name) => {
        const statement = warm()
        const value: unknown = Reflect.get(statement, name, statement)
        return typeof value === 'function' ? value.bind(statement) : value
      },
    })
  }
  return { prepare: prepare as Sqlite.Database['prepare'] }
}
