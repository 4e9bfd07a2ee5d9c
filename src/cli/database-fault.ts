// Why a database can't be opened, in words: what is wrong, where, and how to mend it. The address of a server is never said:
// it may hold a password.
import type { Config } from '#config'
import { pathFaults } from './path-fault.js'

/** Why the file of a database can't be opened, by the codes of the system and of SQLite. */
const ofFile: Readonly<Record<string, string>> = {
  ...pathFaults,
  SQLITE_FULL: 'the disk is full',
  SQLITE_NOTADB: 'that file is no SQLite database',
  SQLITE_BUSY: 'another program holds it locked',
}

/**
 * What is said of a database that can't be opened.
 * @param reason what its engine said
 */
export function databaseFault(place: Config['database'], reason: unknown): string {
  if (place.engine === 'postgres') {
    return 'The database cannot be opened. Check DATABASE_URL, that the server runs, and that this user may write there.'
  }
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  const why = ofFile[code] ?? 'this user may not write there, or it is no SQLite database'
  return `The database cannot be opened at ${place.path}: ${why}. Set DATABASE_URL to a file in a folder that this user may write to, such as file:./data/caseload.db.`
}
