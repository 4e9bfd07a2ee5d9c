// Writes the audit log: append-only, each entry's keyed hash covers the one before it.
import { eq, sql } from 'drizzle-orm'
import { type AuditEntry, NotWrittenDown } from '#records/audit'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { beginning, chained, type Head, wordsPlace } from './audit-chain.js'

/** Appends entries within a change that is being kept. */
export function auditWriter(database: Database, seal: Seal) {
  const { audit, auditStudents } = database.tables
  const fileUnder = database.dialect.rowWriter(auditStudents, (insert) => insert, 'audit_file_under')
  // Prepared once for each connection that writes: on PostgreSQL any of the pool's may be it.
  const prepared = new WeakMap<Queries, ReturnType<typeof prepareFor>>()

  function prepareFor(write: Queries) {
    const { prepare } = database.dialect
    const value = sql.placeholder
    // The newest by its number and not by `limit`: SQLite plans a query anew for every limit that is bound to it.
    const newest = sql`(select max(${audit.id}) from ${audit})`
    const head: Prepared<Head> = prepare(
      write.select({ number: audit.id, hash: audit.hash }).from(audit).where(eq(audit.id, newest)),
      'audit_head',
    )
    const append: Prepared<unknown> = prepare(
      write.insert(audit).values({
        id: value('id'),
        at: value('at'),
        actorId: value('actorId'),
        platform: value('platform'),
        workspace: value('workspace'),
        user: value('user'),
        surface: value('surface'),
        command: value('command'),
        outcome: value('outcome'),
        students: value('students'),
        words: value('words'),
        previous: value('previous'),
        hash: value('hash'),
      }),
      'audit_append',
    )
    return { head, append }
  }

  async function append(write: Queries, entry: AuditEntry, at: Instant): Promise<void> {
    await database.dialect.holdAuditChain(write)
    const queries = prepared.get(write) ?? prepareFor(write)
    prepared.set(write, queries)
    const before = (await queries.head.execute())[0] ?? beginning
    const number = before.number + 1
    const students = entry.students.map(({ id, grounds, parts }) => ({ id, grounds, parts }))
    const words = entry.words === undefined ? null : seal.seal(wordsPlace(before.hash), entry.words)
    const { account, surface, command, outcome } = entry
    // Named one by one: this is made for every answer, and spreading costs more than all the rest of it.
    const row = {
      id: number,
      at,
      actorId: entry.actor ?? null,
      platform: account.platform,
      workspace: account.workspace,
      user: account.user,
      surface,
      command,
      outcome,
      students,
      words,
      previous: before.hash,
      hash: '',
    }
    row.hash = seal.chain(before.hash, chained(row))
    await queries.append.execute(row)
    const ids = new Set(students.map(({ id }) => id))
    if (ids.size > 0)
      await fileUnder(
        write,
        [...ids].map((studentId) => ({ studentId, entry: number })),
      )
  }

  /** @throws NotWrittenDown: then the change it stands in must not be kept */
  return async (write: Queries, entry: AuditEntry, at: Instant): Promise<void> => {
    try {
      await append(write, entry, at)
    } catch (reason) {
      throw new NotWrittenDown(reason)
    }
  }
}
