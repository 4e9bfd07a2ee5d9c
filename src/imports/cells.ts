// What stands in a cell, read as what it must be. A fault says how to mend it and never repeats the cell.
import { type Instant, instantFrom } from '#time/clock'
import { type Day, dayFrom } from '#time/day'

/** A cell that is not what it must be. */
export class CellFault extends Error {}

export type Reader<Value> = (cell: string) => Value

export const text: Reader<string> = (cell) => cell

export const number: Reader<number> = (cell) => {
  const value = Number(cell)
  if (!Number.isFinite(value)) throw new CellFault('is no number')
  return value
}

/** A figure that can't be below zero: minutes, attempts. */
export const amount: Reader<number> = (cell) => {
  const value = number(cell)
  if (value < 0) throw new CellFault('is below zero')
  return value
}

/** A whole number of at least one. */
export const count: Reader<number> = (cell) => {
  const value = number(cell)
  if (!Number.isInteger(value) || value < 1) throw new CellFault('is no whole number from 1 on')
  return value
}

export const flag: Reader<boolean> = (cell) => {
  if (/^(true|yes|y|1)$/i.test(cell)) return true
  if (/^(false|no|n|0)$/i.test(cell)) return false
  throw new CellFault('is neither true nor false')
}

/** `YYYY-MM-DD`, or `M/D/YYYY` with a year of four digits: never a date that can be read two ways. */
export const day: Reader<Day> = (cell) => {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell)
  const iso = american ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}` : cell
  const found = dayFrom(iso)
  if (found) return found
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(cell))
    throw new CellFault('has a year of two digits. Write it as YYYY-MM-DD')
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new CellFault('is a day that does not exist')
  throw new CellFault('is no date. Write it as YYYY-MM-DD')
}

/** An instant as an export writes it: `2026-11-20T14:05:09.123Z`. */
export const instant: Reader<Instant> = (cell) => {
  const found = instantFrom(cell)
  if (found === undefined) throw new CellFault('is no instant. Write it as 2026-11-20T14:05:09Z')
  return found
}

/** One of some words, whatever their case. */
export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  const byFolded = new Map(values.map((value) => [value.toLowerCase(), value]))
  return (cell) => {
    const found = byFolded.get(cell.toLowerCase())
    if (found === undefined) throw new CellFault(`is none of: ${values.join(', ')}`)
    return found
  }
}

/** Several texts with a separator between. */
export function listOf(separator: ';' | ','): Reader<readonly string[]> {
  return (cell) =>
    cell
      .split(separator)
      .map((one) => one.trim())
      .filter((one) => one !== '')
}

/** A cell as it was before an export made it harmless in a spreadsheet. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell
}
