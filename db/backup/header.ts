// What a backup says of itself before anything of it is opened: two lines of text, which the chunks after them vouch for.
//
//   caseload backup 1
//   {"madeAt":"…","engine":"sqlite","program":"…","schema":"…","rows":{…},"key":"…"}
//   chunks (chunks.ts)
//
// `key` is a random key of this backup alone, wrapped by the district's; `rows` says how many rows each table has. No name,
// no address, and nothing that opens the rest without CASELOAD_ENCRYPTION_KEY.
import { createHash } from 'node:crypto'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { z } from 'zod'
import type { Schema } from '../schema.js'
import { tablesOf } from '../sealed-places.js'

const magic = 'caseload backup '
const version = 1

const headerShape = z.object({
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Which Caseload made it. */
  program: z.string().max(60),
  /** Which tables and columns it has: the same on both engines. */
  schema: z.string().max(60),
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** The backup's own key, wrapped, in base64. */
  key: z.base64(),
})

export type BackupHeader = z.infer<typeof headerShape>

/** The header as the file begins with it. */
export function headerBytes(header: BackupHeader): Buffer {
  return Buffer.from(`${magic}${version}\n${JSON.stringify(header)}\n`)
}

export type HeaderReading =
  | { readonly is: 'header'; readonly header: BackupHeader; readonly length: number }
  | { readonly is: 'other' | 'damaged' | 'newer' }

/** More than any header has. */
export const mostHeaderBytes = 64 * 1024

/** Reads the header from the beginning of a file. */
export function readHeader(beginning: Buffer): HeaderReading {
  const first = beginning.indexOf('\n')
  const named = first === -1 ? '' : beginning.toString('latin1', 0, first)
  if (!named.startsWith(magic)) return { is: 'other' }
  const number = Number(named.slice(magic.length))
  if (number !== version) return { is: Number.isInteger(number) && number > version ? 'newer' : 'damaged' }
  const second = beginning.indexOf('\n', first + 1)
  if (second === -1) return { is: 'damaged' }
  const read = headerShape.safeParse(parsed(beginning.toString('utf8', first + 1, second)))
  return read.success ? { is: 'header', header: read.data, length: second + 1 } : { is: 'damaged' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A short name of tables and columns: two databases of one name hold the same kinds of rows. */
export function schemaName(schema: Schema): string {
  const tables = tablesOf(schema).map((table) => `${getTableName(table)}(${Object.keys(getTableColumns(table))})`)
  return createHash('sha256').update(tables.sort().join()).digest('hex').slice(0, 12)
}
