// Writes the audit log: append-only, each entry's keyed hash covers the one before it.
import { eq, sql } from 'drizzle-orm'
import { type AuditEntry, NotWrittenDown } from '#records/audit'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Prepared, Queries } from '../queries.js'
import { sealedText } from '../row-writer.js'
import type { Seal } from '../seal.js'
import { beginning, chained, type Head, wordsPlace } from './audit-chain.js'

/** Appends entries, in their order, within a change that is being kept. */
export type AuditAppender = (write: Queries, entries: readonly AuditEntry[], at: Instant) => Promise<void>

/**
 * Makes what appends entries: those of one change in one look at where the chain ends. Under whom they are filed is made
 * up later (`entry-filing.ts`). It throws NotWrittenDown: then the change it stands in must not be kept.
 */
export function auditAppender(database: Database, seal: Seal): AuditAppender {
  const { audit } = database.tables
  const insert = database.dialect.rowWriter(audit, (into) => into, 'audit_append')
  // Prepared once for each connection that writes: on PostgreSQL any of the pool's may be it.
  const prepared = new WeakMap<Queries, Prepared<Head>>()

  function prepareFor(write: Queries): Prepared<Head> {
    // The newest by its number and not by `limit`: SQLite plans a query anew for every limit that is bound to it.
    const newest = sql`(select max(${audit.id}) from ${audit})`
    return database.dialect.prepare<Head>(
      write.select({ number: audit.id, hash: audit.hash }).from(audit).where(eq(audit.id, newest)),
      'audit_head',
    )
  }

  /** The row that follows where the chain ends. */
  function rowAfter(before: Head, entry: AuditEntry, at: Instant) {
    const words = entry.words === undefined ? null : seal.seal(wordsPlace(before.hash), entry.words)
    const { account, surface, command, outcome } = entry
    // Named one by one: this is made for every answer, and spreading costs more than all the rest of it.
    const row = {
      id: before.number + 1,
      at,
      actorId: entry.actor ?? null,
      platform: account.platform,
      workspace: account.workspace,
      user: account.user,
      surface,
      command,
      outcome,
      students: entry.students.map(({ id, grounds, parts }) => ({ id, grounds, parts })),
      words,
      previous: before.hash,
      hash: '',
    }
    row.hash = seal.chain(before.hash, chained(row))
    return row
  }

  async function append(write: Queries, entries: readonly AuditEntry[], at: Instant): Promise<void> {
    await database.dialect.holdAuditChain(write)
    const head = prepared.get(write) ?? prepareFor(write)
    prepared.set(write, head)
    let end = (await head.execute())[0] ?? beginning
    const rows: Readonly<Record<string, unknown>>[] = []
    for (const entry of entries) {
      const row = rowAfter(end, entry, at)
      end = { number: row.id, hash: row.hash }
      rows.push(row.words ? { ...row, words: sealedText(row.words) } : row)
    }
    await insert(write, rows)
  }

  return async (write, entries, at) => {
    try {
      await append(write, entries, at)
    } catch (reason) {
      throw new NotWrittenDown(reason)
    }
  }
}

/** Makes what appends one entry. */
export function auditWriter(database: Database, seal: Seal) {
  const append = auditAppender(database, seal)
  return (write: Queries, entry: AuditEntry, at: Instant): Promise<void> => append(write, [entry], at)
}
