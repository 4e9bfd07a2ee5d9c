// Opens every sealed value where it stands: one that was edited, or moved from another row or column, does not open.
import { getTableName } from 'drizzle-orm'
import type { Database } from './database.js'
import type { Queries } from './queries.js'
import { type Seal, SealBroken } from './seal.js'
import { type SealedPlace, sealedIn, sealedPlaces } from './sealed-places.js'

export interface SealedCheck {
  /** How many were opened. */
  readonly values: number
  /** By table, how many did not open. Nobody is named. */
  readonly broken: Readonly<Record<string, number>>
}

/** Opens every sealed value of a change or a snapshot. */
export async function checkSealed(
  { dialect, tables }: Pick<Database, 'dialect' | 'tables'>,
  read: Queries,
  seal: Pick<Seal, 'open'>,
): Promise<SealedCheck> {
  let values = 0
  const broken: Record<string, number> = {}
  const places = sealedPlaces(tables)
  for (const table of new Set(places.map((place) => place.table))) {
    const here = places.filter((place) => place.table === table)
    const name = getTableName(table)
    for await (const rows of dialect.goThrough(read, table)) {
      for (const row of rows) {
        for (const place of here) {
          const opens = doesOpen(place, row, seal)
          if (opens === undefined) continue
          values += 1
          if (!opens) broken[name] = (broken[name] ?? 0) + 1
        }
      }
    }
  }
  return { values, broken }
}

/** Whether a row's value opens where it stands; undefined where it has none. */
function doesOpen(
  place: SealedPlace,
  row: Parameters<SealedPlace['placeOf']>[0],
  seal: Pick<Seal, 'open'>,
): boolean | undefined {
  const sealed = sealedIn(row, place.column)
  if (!sealed) return undefined
  try {
    seal.open(place.placeOf(row), sealed)
    return true
  } catch (reason) {
    if (reason instanceof SealBroken) return false
    throw reason
  }
}

/** What does not open, in words: `students (2), contacts (1)`; undefined where all opens. */
export function brokenInWords({ broken }: SealedCheck): string | undefined {
  const tables = Object.entries(broken).map(([table, count]) => `${table} (${count})`)
  return tables.length === 0 ? undefined : tables.join(', ')
}
