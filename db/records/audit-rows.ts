// Rows of the audit log as they lie in the database: one that was altered until it can't be read must be found, and shown
// as far as it goes, and not thrown.
import { and, asc, gt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.js'
import type { RawRow } from './audit-chain.js'

/** Entries after a number, in their order. @param where which of them */
export async function rawEntries(
  { read, tables: { audit } }: Pick<Database, 'read' | 'tables'>,
  after: number,
  most: number,
  where: readonly (SQL | undefined)[] = [],
): Promise<readonly RawRow[]> {
  return read
    .select({
      id: audit.id,
      at: audit.at,
      actorId: audit.actorId,
      platform: audit.platform,
      workspace: audit.workspace,
      user: audit.user,
      surface: audit.surface,
      command: audit.command,
      outcome: audit.outcome,
      students: sql<unknown>`${audit.students}`,
      words: audit.words,
      previous: audit.previous,
      hash: audit.hash,
    })
    .from(audit)
    .where(and(gt(audit.id, after), ...where))
    .orderBy(asc(audit.id))
    .limit(most)
}
