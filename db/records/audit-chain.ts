// Follows the audit log from its first entry to its last: whether each follows from the one before.
import type { Account, StaffId } from '#people/staff'
import type { AuditEntry } from '#records/audit'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { beginning, chained } from './audit.js'

export interface AuditChain {
  readonly entries: number
  /** The hash of the last entry. */
  readonly head: string
  /** The number of the first entry that doesn't follow from the one before; undefined where all do. */
  readonly brokenAt?: number
}

type AuditRow = Database['tables']['audit']['$inferSelect']

/** Follows the chain as it stands in a change or a snapshot. */
export async function followAuditChain(
  { dialect, tables }: Pick<Database, 'dialect' | 'tables'>,
  read: Queries,
  seal: Pick<Seal, 'chain'>,
): Promise<AuditChain> {
  let [entries, head, brokenAt] = [0, beginning, undefined as number | undefined]
  for await (const rows of dialect.goThrough(read, tables.audit)) {
    for (const row of rows as unknown as readonly AuditRow[]) {
      if (!followsFrom(head, row, seal)) brokenAt ??= row.id
      head = row.hash
      entries += 1
    }
  }
  return { entries, head, ...(brokenAt !== undefined && { brokenAt }) }
}

function followsFrom(previous: string, row: AuditRow, seal: Pick<Seal, 'chain'>): boolean {
  const words = row.words ? Buffer.from(row.words).toString('base64') : ''
  return row.previous === previous && row.hash === seal.chain(previous, chained(entryOf(row), row.at, words))
}

function entryOf(row: AuditRow): AuditEntry {
  return {
    account: { platform: row.platform as Account['platform'], workspace: row.workspace, user: row.user },
    ...(row.actorId && { actor: row.actorId as StaffId }),
    command: row.command,
    outcome: row.outcome as AuditEntry['outcome'],
    students: row.students,
  }
}
