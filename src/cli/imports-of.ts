// The import's side of a district: where changes are laid down before they are done.
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ImportStore, importRecords } from '#db/imports/import-records'
import type { District } from './open-district.js'
import { byOperator } from './operator.js'

/**
 * Where one database's staging files lie, and no other's: whoever has its import lock tidies the folder up.
 * @param words what was given to the verb, for the audit log
 */
export function importsOf({ config, database, seal, clock }: District, words?: string): ImportStore {
  const { database: place } = config
  // Beside the SQLite database, on the same disk; in the machine's folder for temporary files with PostgreSQL.
  const folder =
    place.engine === 'sqlite'
      ? `${resolve(place.path)}.imports`
      : join(tmpdir(), `caseload-imports-${seal.idFrom('folder', place.url)}`)
  return importRecords(database, seal, clock, folder, { ...byOperator(), ...(words && { words }) })
}
