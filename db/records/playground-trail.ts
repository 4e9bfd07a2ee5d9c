// Reads a playground's audit log back for its page. It answers of a marked database alone: no real district has the mark.
import { asc, desc, gt } from 'drizzle-orm'
import type { AuditedStudent } from '#records/audit'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import { playgroundMark } from './playground-mark.js'

export interface PlaygroundEntry {
  readonly at: Instant
  readonly user: string
  readonly command: string
  readonly outcome: string
  readonly students: readonly AuditedStudent[]
  /** What was typed is kept, sealed; it is not opened here. */
  readonly keepsWords: boolean
  readonly previous: string
  readonly hash: string
}

export interface PlaygroundTrail {
  /** The newest entry's number; 0 where there is none. */
  newest(): Promise<number>
  /** What was written after an entry, oldest first. */
  after(entry: number): Promise<readonly PlaygroundEntry[]>
}

/** The trail of a playground; always empty of any other database. */
export function playgroundTrail(database: Database): PlaygroundTrail {
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
