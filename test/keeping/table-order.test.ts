// A backup goes through the tables in an order in which they can be filled again. A built program names them otherwise than
// the tests do: the names of a module stand in the order of the alphabet there.
import { getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { Schema } from '#db/schema'
import * as schema from '#db/schema.sqlite'
import { tablesOf } from '#db/sealed-places'

const named = Object.entries(schema)
const byAlphabet = [...named].sort(([one], [other]) => (one < other ? -1 : 1))

test.each([
  ['as they are written', named],
  ['by the alphabet', byAlphabet],
  ['backwards', [...named].reverse()],
])('every table comes after those that it refers to, with the names %s', (_, entries) => {
  const tables = tablesOf(Object.fromEntries(entries) as unknown as Schema)
  expect(tables).toHaveLength(named.length)
  const order = tables.map(getTableName)
  const references = tables.flatMap((table) =>
    getTableConfig(table).foreignKeys.map((key) => [getTableName(table), getTableName(key.reference().foreignTable)]),
  )
  expect(references.length).toBeGreaterThan(0)
  for (const [from = '', to = ''] of references)
    expect(order.indexOf(to), `${from} needs ${to}`).toBeLessThan(order.indexOf(from))
})
