// Whether two values of a field say the same: nothing, an empty list and an unticked box do.
import { isDeepStrictEqual } from 'node:util'
import type { Item } from './document.js'

export function saysSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(said(one), said(other))
}

/** The fields of two values that do not say the same. */
export function fieldsApart(
  fields: readonly string[],
  one: Item | undefined,
  other: Item | undefined,
): readonly string[] {
  return fields.filter((field) => !saysSame(one?.[field], other?.[field]))
}

function said(value: unknown): unknown {
  if (value === false || value === null || value === '') return undefined
  return Array.isArray(value) && value.length === 0 ? undefined : value
}
