// Runs drizzle's prepared queries on SQLite's own statements.
//
// Most of our reads take SQLite a microsecond or two; filling drizzle's placeholders and mapping its rows takes several
// times that, because both look anew, for every run, at what never changes. Here that is looked at once. What drizzle
// makes of a row whose columns are nested under a joined table's name is left to drizzle.
import type Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder } from 'drizzle-orm'
import type { Prepared, PreparedChange } from './queries.js'

/** What drizzle (0.45) holds of a query it has prepared for SQLite. */
interface Drizzled<Row> {
  readonly stmt: Sqlite.Statement
  readonly query: { readonly params: readonly unknown[] }
  /** Absent where a query gives back no rows. */
  readonly fields?: readonly { readonly path: readonly string[]; readonly field: unknown }[]
  execute(values?: unknown): { sync(): Row[] }
}

/** Prepares a query under a name of its own. */
export function prepareOnSqlite<Row>(query: unknown, name: string): Prepared<Row> {
  const drizzled = (query as { prepare(name: string): Drizzled<Row> }).prepare(name)
  const { stmt, fields } = drizzled
  const bind = binderOf(drizzled.query.params)
  if (!fields) {
    return {
      execute: async (values) => {
        stmt.run(bind(values))
        return []
      },
    }
  }
  if (fields.some(({ path }) => path.length > 1)) {
    // Awaited, drizzle's result costs as much again as the query; the rows are there already.
    return { execute: async (values) => drizzled.execute(values).sync() }
  }
  const statement = stmt.raw()
  const read = readerOf<Row>(fields)
  return { execute: async (values) => (statement.all(bind(values)) as unknown[][]).map(read) }
}

/** Prepares a change that gives back no rows, under a name of its own. */
export function prepareChangeOnSqlite(query: unknown, name: string): PreparedChange {
  const { stmt, query: built } = (query as { prepare(name: string): Drizzled<never> }).prepare(name)
  const bind = binderOf(built.params)
  return { execute: async (values) => stmt.run(bind(values)).changes }
}

type Values = Readonly<Record<string, unknown>>

/** Makes the list of what is bound, from the values of the placeholders. */
function binderOf(params: readonly unknown[]): (values?: Values) => readonly unknown[] {
  const binders = params.map((param): ((values: Values) => unknown) => {
    if (is(param, Placeholder)) return (values) => filled(param, values)
    if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
    const { value: placeholder, encoder } = param
    return (values) => encoder.mapToDriverValue(filled(placeholder, values))
  })
  return (values = {}) => binders.map((binder) => binder(values))
}

function filled({ name }: Placeholder, values: Values): unknown {
  const value = values[name]
  if (value === undefined) throw new Error(`a query was given no value for ${name}`)
  return value
}

/** Makes an object of a row. */
function readerOf<Row>(fields: NonNullable<Drizzled<Row>['fields']>): (row: readonly unknown[]) => Row {
  const names = fields.map(({ path }) => path[0] ?? '')
  const decoders = fields.map(({ field }) => (is(field, Column) ? decoderOf(field) : undefined))
  return (row) => {
    const read: Record<string, unknown> = {}
    for (let place = 0; place < names.length; place += 1) {
      const value = row[place]
      const decode = decoders[place]
      read[names[place] ?? ''] = decode && value !== null ? decode(value) : value
    }
    return read as Row
  }
}

/** How a column's values are read; undefined where they are as SQLite gives them. */
function decoderOf(column: Column): ((value: unknown) => unknown) | undefined {
  if (column.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (value) => column.mapFromDriverValue(value)
}
