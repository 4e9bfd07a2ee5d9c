// Every place of the database where something sealed stands, found in the schema itself: what is sealed anew and what is
// proved never misses one.
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable, getTableConfig as pgTableConfig } from 'drizzle-orm/pg-core'
import { type AnySQLiteColumn, type SQLiteTable, getTableConfig as sqliteTableConfig } from 'drizzle-orm/sqlite-core'
import type { Sealed } from './columns.js'
import type { StoredRow } from './go-through.js'
import { installationRow } from './records/platform-installations.js'
import type { Schema } from './schema.js'
import type { Place } from './seal.js'

export interface SealedPlace {
  readonly table: SQLiteTable
  /** The table's name, and the column's: both are bound into what is sealed. */
  readonly name: string
  readonly column: string
  /** Where a row's value stands. */
  placeOf(row: StoredRow): Place
}

/** The columns that hold sealed values; the wrapped keys apart, which no data key seals. */
export function sealedPlaces(schema: Schema): readonly SealedPlace[] {
  return tablesOf(schema).flatMap((table) => {
    const name = getTableName(table)
    if (table === (schema.keys as SQLiteTable)) return []
    return sealedColumns(table).map((column) => ({
      table,
      name,
      column,
      placeOf: (row: StoredRow) => ({ table: name, column, row: rowIn(name, row) }),
    }))
  })
}

/** The names of a table's sealed columns. */
export function sealedColumns(table: SQLiteTable): readonly string[] {
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => ['blob', 'bytea'].includes(column.getSQLType()))
    .map(([column]) => column)
}

/** A column by its name. */
export function columnOf(table: SQLiteTable, name: string): AnySQLiteColumn {
  return getTableColumns(table)[name] as AnySQLiteColumn
}

/** What a row is called in what is sealed of it. */
function rowIn(table: string, row: StoredRow): string {
  // The words of an entry are bound to its place in the chain.
  if (table === 'audit') return String(row.previous)
  if (table === 'installations') return installationRow(String(row.platform), String(row.place))
  return String(row.id)
}

/** The tables of a schema, those first that others refer to, in whatever order the schema names them. */
export function tablesOf(schema: Schema): readonly SQLiteTable[] {
  const begun = new Set<SQLiteTable>()
  const ordered: SQLiteTable[] = []
  const add = (table: SQLiteTable): void => {
    if (begun.has(table)) return
    begun.add(table)
    for (const other of referredToBy(table)) add(other)
    ordered.push(table)
  }
  for (const table of Object.values(schema) as readonly SQLiteTable[]) add(table)
  return ordered
}

/** The tables whose rows must stand before rows of a table can. */
function referredToBy(table: SQLiteTable): readonly SQLiteTable[] {
  const { foreignKeys } = is(table, PgTable) ? pgTableConfig(table) : sqliteTableConfig(table)
  return foreignKeys.map((key) => key.reference().foreignTable as SQLiteTable)
}

/** A row's value, where it has one. */
export function sealedIn(row: StoredRow, column: string): Sealed | undefined {
  const value = row[column]
  return Buffer.isBuffer(value) ? value : undefined
}
