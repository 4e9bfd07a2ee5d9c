// The import's side of a district: where changes are laid down before they are done.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportStore, importRecords } from '#db/imports/import-records'
import type { District } from './open-district.js'

/** Beside the SQLite database, on the same disk; in the machine's folder for temporary files with PostgreSQL. */
export function importsOf({ config, database, seal, clock }: District): ImportStore {
  const folder =
    config.database.engine === 'sqlite' ? `${config.database.path}.imports` : join(tmpdir(), 'caseload-imports')
  return importRecords(database, seal, clock, folder)
}
