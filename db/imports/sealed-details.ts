// Kinds of row whose `details` are sealed, and all else clear.
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { sealedKind } from './sealed-kind.js'

export function sealedDetails<Row extends { readonly id: string; readonly details: unknown }>(
  database: Database,
  seal: Seal,
  table: Parameters<typeof sealedKind<Row>>[2]['table'],
  name: string,
): KindStore<Row> {
  return sealedKind<Row>(database, seal, {
    table,
    name,
    column: 'details',
    split: ({ details, ...clear }) => ({ secret: details, clear }),
    join: ({ details: _details, ...clear }, secret) => ({ ...clear, details: secret }) as unknown as Row,
  })
}
