// Whether what stands in a database now is what the backup's manifest says: rows and hashes of each table, the audit log's
// chain to its end, and every sealed value open in its place.
import { getTableName } from 'drizzle-orm'
import type { Database, WrappedKey } from '../database.js'
import { sealFrom } from '../keys.js'
import type { Queries } from '../queries.js'
import { followAuditChain } from '../records/follow-audit-chain.js'
import type { Seal } from '../seal.js'
import { brokenInWords, checkSealed } from '../sealed-check.js'
import { tablesOf } from '../sealed-places.js'
import { BackupRefused } from './backup-faults.js'
import type { Manifest } from './content.js'
import { jsonRow, tableSum } from './rows.js'

interface Agreement {
  readonly seal: Seal
  /** Sealed values that were opened. */
  readonly values: number
  /** What the database that the backup was made of had already: the backup itself agrees. */
  readonly faults: readonly string[]
}

interface AgreementParts {
  readonly database: Database
  readonly write: Queries
  readonly wrapping: readonly Buffer[]
  readonly manifest: Manifest
}

/** Compares. @throws BackupRefused where the rows are not those of the backup, or its keys don't open */
export async function agreement({ database, write, wrapping, manifest }: AgreementParts): Promise<Agreement> {
  const { dialect, tables } = database
  for (const table of tablesOf(tables)) {
    const name = getTableName(table)
    const [toJson, sum] = [jsonRow(table), tableSum()]
    for await (const rows of dialect.goThrough(write, table)) for (const row of rows) sum.add(toJson(row))
    const meant = manifest.tables[name]
    if (!meant || meant.rows !== sum.sum.rows || meant.hash !== sum.sum.hash) {
      throw new BackupRefused(
        `What was read back of the table ${name} is not what the backup says. Nothing was changed.`,
      )
    }
  }
  const rows = await write.select().from(tables.keys)
  const held: readonly WrappedKey[] = rows
  const seal = sealFrom(held, wrapping, { ...database, keysAtOnce: () => held })
  const faults: string[] = []
  const chain = await followAuditChain(database, write, seal)
  if (chain.brokenAt !== undefined) {
    faults.push(`The audit log does not follow from entry ${chain.brokenAt} on: somebody altered it before the backup.`)
  }
  if (chain.entries !== manifest.audit.entries || chain.head !== manifest.audit.head) {
    throw new BackupRefused('The audit log does not end as the backup says. Nothing was changed.')
  }
  const check = await checkSealed(database, write, seal)
  const broken = brokenInWords(check)
  if (broken) faults.push(`Sealed values do not open where they stand, by table: ${broken}.`)
  return { seal, values: check.values, faults }
}
