// The audit log: append-only, each entry's keyed hash covers the one before it.
import { eq, sql } from 'drizzle-orm'
import type { AuditEntry } from '#records/audit'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'
import type { Seal } from '../seal.js'

/** The entry before the first. */
export const beginning = ''

/**
 * What is bound into an entry's hash: every column but the hash itself, in one order. The students are bound field by
 * field: PostgreSQL keeps the fields of a JSON object in an order of its own, and the hash must follow from what it keeps.
 */
export function chained(entry: AuditEntry, at: Instant, sealedWords: string): string {
  const { account } = entry
  return JSON.stringify([
    at,
    entry.actor ?? '',
    account.platform,
    account.workspace,
    account.user,
    entry.command,
    entry.outcome,
    entry.students.map(({ id, grounds, parts }) => [id, grounds, parts]),
    sealedWords,
  ])
}

/** Appends entries within a change that is being kept. */
export function auditWriter(database: Database, seal: Seal) {
  const { audit } = database.tables
  // Prepared once for each connection that writes: on PostgreSQL any of the pool's may be it.
  const prepared = new WeakMap<Queries, ReturnType<typeof prepareFor>>()

  function prepareFor(write: Queries) {
    const { prepare } = database.dialect
    const value = sql.placeholder
    // The newest by its number and not by `limit`: SQLite plans a query anew for every limit that is bound to it.
    const newest = sql`(select max(${audit.id}) from ${audit})`
    const head: Prepared<{ hash: string }> = prepare(
      write.select({ hash: audit.hash }).from(audit).where(eq(audit.id, newest)),
      'audit_head',
    )
    const append: Prepared<unknown> = prepare(
      write.insert(audit).values({
        at: value('at'),
        actorId: value('actorId'),
        platform: value('platform'),
        workspace: value('workspace'),
        user: value('user'),
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

  return async (write: Queries, entry: AuditEntry, at: Instant): Promise<void> => {
    await database.dialect.holdAuditChain(write)
    const queries = prepared.get(write) ?? prepareFor(write)
    prepared.set(write, queries)
    const previous = (await queries.head.execute())[0]?.hash ?? beginning
    // The words are bound to the entry they stand in by its place in the chain.
    const words =
      entry.words === undefined ? undefined : seal.seal({ table: 'audit', column: 'words', row: previous }, entry.words)
    await queries.append.execute({
      at,
      actorId: entry.actor ?? null,
      ...entry.account,
      command: entry.command,
      outcome: entry.outcome,
      students: entry.students,
      words: words ?? null,
      previous,
      hash: seal.chain(previous, chained(entry, at, words?.toString('base64') ?? '')),
    })
  }
}
