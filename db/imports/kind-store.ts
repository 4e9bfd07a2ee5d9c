// How rows of one kind are kept: read back as they were given, and written from what was laid down.
import type { Kind, Rows } from '#imports/rows'
import type { Queries } from '../queries.js'
import type { JsonRow, RowValues } from '../row-writer.js'

/** A row as it is laid down: what must be sealed is sealed, so that it may stand in a file. */
export type Laid = JsonRow | RowValues

export interface KindStore<Row, Down extends Laid = Laid> {
  load(ids: readonly string[]): Promise<ReadonlyMap<string, Row>>
  hasAny(): Promise<boolean>
  /** All rows in the order of their ids. */
  scan(): AsyncIterable<Row>
  ids(): AsyncIterable<string>
  lay(row: Row): Down
  /** The columns that a row's values stand in, where it is laid down without their names. */
  readonly columns?: readonly string[]
  /** Writes rows that were laid down, none of them twice. */
  write(write: Queries, laid: readonly Down[]): Promise<void>
  remove(write: Queries, ids: readonly string[]): Promise<void>
  /** How many rows are written before somebody looks at the clock. */
  readonly atOnce: number
}

export type KindStores = { readonly [K in Kind]: KindStore<Rows[K]> }
