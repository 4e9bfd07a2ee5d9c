// Students whom the words of a refusal may have meant: for whoever writes the audit log out, who sees every student.
import type { StudentId } from '#people/student'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { searchReader } from './search.js'

/** Finds, by some name keys, whom they are filed for anywhere; their names are opened by the operator's own door. */
export function meantStudents(
  database: Database,
  seal: Seal,
): (keys: readonly string[], most: number) => Promise<readonly StudentId[]> {
  const { filedUnder } = searchReader(database, seal)
  return (keys, most) => filedUnder(keys, {}, most)
}
