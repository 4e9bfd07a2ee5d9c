// The columns of a file: which there are, what stands in them, which must be there.
import { CellFault, type Reader, withoutGuard } from './cells.js'
import { Refused } from './refusal.js'

export interface Column<Value> {
  readonly read: Reader<Value>
  /** The file is refused without the column, and the row without a value. */
  readonly required?: boolean
  /** Other names that the column goes by. */
  readonly also?: readonly string[]
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** A row as it was given: an absent column is not in it, an empty cell is null. */
export type Given<C extends Columns> = {
  readonly [Name in keyof C]?: C[Name] extends Column<infer Value> ? Value | null : never
}

/** A row as it was read; where it is refused, what could be read of it all the same. */
export interface RowReading<C extends Columns> {
  readonly given: Given<C>
  /** Why the row is refused. */
  readonly why?: string
}

export interface RowReader<C extends Columns> {
  /** Columns that the file has. */
  readonly present: ReadonlySet<string>
  read(cells: readonly string[]): RowReading<C>
}

export const column = <Value>(read: Reader<Value>, also: readonly string[] = []): Column<Value> => ({ read, also })
export const required = <Value>(read: Reader<Value>, also: readonly string[] = []): Column<Value> => ({
  read,
  also,
  required: true,
})

/**
 * Makes a reader for a file's rows from its header. Columns are known by name, whatever their case and order.
 * @throws Refused where a required column is missing
 */
export function rowReader<C extends Columns>(file: string, header: readonly string[], columns: C): RowReader<C> {
  const places = new Map<string, number>()
  header.forEach((name, index) => {
    const folded = name.trim().toLowerCase()
    if (!places.has(folded)) places.set(folded, index)
  })
  const wanted: { readonly name: string; readonly column: Column<unknown>; readonly at: number }[] = []
  for (const [name, one] of Object.entries(columns)) {
    const at = [name, ...(one.also ?? [])]
      .map((known) => places.get(known.toLowerCase()))
      .find((place) => place !== undefined)
    if (at !== undefined) wanted.push({ name, column: one, at })
    else if (one.required) throw new Refused(file, 1, `the column ${name} is missing. Add it to the header.`)
  }
  return {
    present: new Set(wanted.map(({ name }) => name)),
    read(cells) {
      const given: Record<string, unknown> = {}
      let why: string | undefined
      if (cells.length !== header.length) {
        why = `has ${cells.length} cells where the header has ${header.length}. Check its commas and quotes.`
      }
      for (const { name, column: one, at } of wanted) {
        const cell = withoutGuard((cells[at] ?? '').trim())
        if (cell === '') {
          if (one.required) why ??= `${name} is empty.`
          else given[name] = null
          continue
        }
        try {
          given[name] = one.read(cell)
        } catch (reason) {
          if (!(reason instanceof CellFault)) throw reason
          why ??= `${name} ${reason.message}.`
        }
      }
      return why === undefined ? { given: given as Given<C> } : { given: given as Given<C>, why }
    },
  }
}
