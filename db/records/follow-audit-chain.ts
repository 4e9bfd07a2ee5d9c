// Follows the audit log from its first entry to its last, as it stands in a change or a snapshot.
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { beginning, follows, type RawRow } from './audit-chain.js'

export interface AuditChain {
  readonly entries: number
  /** The hash of the last entry. */
  readonly head: string
  /** The number of the first entry that doesn't follow from the one before; undefined where all do. */
  readonly brokenAt?: number
}

/** Follows the chain to its end, broken or not. */
export async function followAuditChain(
  { dialect, tables }: Pick<Database, 'dialect' | 'tables'>,
  read: Queries,
  seal: Seal,
): Promise<AuditChain> {
  let [entries, before, brokenAt] = [0, beginning, undefined as number | undefined]
  for await (const rows of dialect.goThrough(read, tables.audit)) {
    for (const row of rows as unknown as readonly RawRow[]) {
      if (!follows(row, before, seal)) brokenAt ??= row.id
      before = { number: row.id, hash: row.hash }
      entries += 1
    }
  }
  return { entries, head: before.hash, ...(brokenAt !== undefined && { brokenAt }) }
}
