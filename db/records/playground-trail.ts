// Reads a playground's audit log back for its page. It answers of a marked database alone: no real district has the mark.
import { asc, desc, gt } from 'drizzle-orm'
import type { AuditTrail } from '#records/audit-trail'
import type { Database } from '../database.js'
import { playgroundMark } from './playground-mark.js'

/** The trail of a playground; always empty of any other database. */
export function playgroundTrail(database: Database): AuditTrail {
  const { audit } = database.tables
  const mark = playgroundMark(database)
  const isMarked = async () => (await mark.read()) !== undefined
  return {
    async newest() {
      const [last] = await database.read.select({ id: audit.id }).from(audit).orderBy(desc(audit.id)).limit(1)
      return last?.id ?? 0
    },
    async after(entry) {
      if (!(await isMarked())) return []
      const found = await database.read.select().from(audit).where(gt(audit.id, entry)).orderBy(asc(audit.id))
      return found.map(({ at, user, command, outcome, students, words, previous, hash }) => ({
        at,
        user,
        command,
        outcome,
        students,
        keepsWords: words !== null,
        previous,
        hash,
      }))
    },
  }
}
