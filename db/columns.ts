// One kit of columns per engine, under the same names, so that the schema is written once.
//
// SQLite's kit is the typed original; PostgreSQL's answers to the same names and is given the same types, because a
// query written against the one runs against the other.
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** Bytes that only `db/seal.ts` can open. */
export type Sealed = Buffer & { readonly sealed?: true }

export const sqliteColumns = {
  table: lite.sqliteTable,
  id: <Id extends string>() => lite.text().$type<Id>().primaryKey(),
  ref: <Id extends string>() => lite.text().$type<Id>(),
  /** Numbers its rows by itself, in the order they were written. */
  sequence: () => lite.integer().primaryKey({ autoIncrement: true }),
  text: () => lite.text(),
  oneOf: <Value extends string>() => lite.text().$type<Value>(),
  flag: () => lite.integer({ mode: 'boolean' }),
  count: () => lite.integer(),
  figure: () => lite.real(),
  instant: () => lite.integer().$type<Instant>(),
  day: () => lite.text().$type<Day>(),
  json: <Value>() => lite.text({ mode: 'json' }).$type<Value>(),
  sealed: () => lite.blob({ mode: 'buffer' }).$type<Sealed>(),
  /** A keyed hash cut to 52 bits: enough to find by, too little to confirm a guess without the key. */
  token: () => lite.integer(),
  index: lite.index,
  unique: lite.uniqueIndex,
  key: lite.primaryKey,
}

export type Columns = typeof sqliteColumns

const bytea = pg.customType<{ data: Sealed; driverData: Buffer }>({ dataType: () => 'bytea' })

export const postgresColumns = {
  table: pg.pgTable,
  id: <Id extends string>() => pg.text().$type<Id>().primaryKey(),
  ref: <Id extends string>() => pg.text().$type<Id>(),
  sequence: () => pg.bigserial({ mode: 'number' }).primaryKey(),
  text: () => pg.text(),
  oneOf: <Value extends string>() => pg.text().$type<Value>(),
  flag: () => pg.boolean(),
  count: () => pg.integer(),
  figure: () => pg.doublePrecision(),
  instant: () => pg.bigint({ mode: 'number' }).$type<Instant>(),
  day: () => pg.text().$type<Day>(),
  json: <Value>() => pg.jsonb().$type<Value>(),
  sealed: () => bytea(),
  token: () => pg.bigint({ mode: 'number' }),
  index: pg.index,
  unique: pg.uniqueIndex,
  key: pg.primaryKey,
} as unknown as Columns
