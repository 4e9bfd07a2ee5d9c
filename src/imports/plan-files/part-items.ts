// From the rows of a part's file to the list that the plan holds.
import { isDeepStrictEqual } from 'node:util'
import type { PlanContent } from '#plans/content'
import type { ImportRun, ReadRow } from '../import-run.js'
import { type PartName, partKeys } from './part-columns.js'
import type { RefusedRow } from './student-files.js'

type Cells = Readonly<Record<string, unknown>>
interface Item {
  readonly [name: string]: unknown
}

/** The rows of one part for one student and kind. */
export interface PartRows {
  readonly rows: readonly ReadRow<never>[]
  readonly refused: readonly RefusedRow[]
}

/**
 * The list that a file's rows make. Rows of one student and kind are the whole list: what is not among them ends,
 * but for what a refused row is about. A column that the file lacks leaves what is held.
 */
export function itemsFrom(
  run: ImportRun,
  part: PartName,
  owner: string,
  { rows, refused }: PartRows,
  held: PlanContent[PartName],
): PlanContent[PartName] {
  const file = `${part}.csv`
  const idName = part === 'goals' ? 'goalId' : 'id'
  const heldById = new Map((held as readonly Item[]).map((item) => [item[idName], item]))
  const taken = new Set<unknown>()
  const items: Item[] = []
  const counts = run.report.of(file)
  const idOf = (given: Cells): string | undefined => {
    const key = partKeys[part].map((name) => given[name])
    if (key.some((cell) => cell === undefined || cell === null)) return idGiven(part, given)
    return idGiven(part, given) ?? run.records.idOf('part', `${owner}|${part}|${key.join('|')}`)
  }
  /** What is held of a row that is refused stays as it is. */
  const keep = (id: string | undefined) => {
    const item = heldById.get(id)
    if (item && !taken.has(id)) items.push(item)
    if (item) taken.add(id)
  }
  const all = [
    ...(rows as readonly { line: number; given: Cells }[]).map((row) => ({ ...row, isRefused: false })),
    ...refused.map((row) => ({ ...row, isRefused: true })),
  ].sort((a, b) => a.line - b.line)
  for (const { line, given, isRefused } of all) {
    const id = idOf(given)
    const why = taken.has(id)
      ? 'is told from an earlier line of this student by nothing. Give each an id, or take one away.'
      : faultOf(given)
    if (isRefused || id === undefined || why) {
      if (!isRefused) run.report.refuse(file, line, why ?? 'can not be told from others.')
      keep(id)
      continue
    }
    taken.add(id)
    const before = heldById.get(id)
    const item = itemFrom(part, idName, id, given, before)
    items.push(item)
    if (!before) counts.added += 1
    else if (isDeepStrictEqual(before, item)) counts.unchanged += 1
    else counts.changed += 1
  }
  // Where nobody can tell what a refused row is about, nothing ends.
  const isUnclear = refused.some(({ given }) => idOf(given) === undefined || !given.kind)
  for (const id of heldById.keys()) {
    if (taken.has(id)) continue
    if (isUnclear) keep(id as string)
    else counts.ended += 1
  }
  return items as unknown as PlanContent[PartName]
}

function idGiven(part: PartName, given: Cells): string | undefined {
  const id = (part === 'goals' ? given.goalId : undefined) ?? given.id
  return typeof id === 'string' ? id : undefined
}

function itemFrom(part: PartName, idName: string, id: string, given: Cells, before: Item | undefined): Item {
  const { studentId: _student, kind: _kind, id: _id, ...values } = given
  const item: Record<string, unknown> = part === 'accommodations' ? { contexts: [], ...before } : { ...before }
  for (const [column, value] of Object.entries(values)) {
    const name = column === 'accommodation' ? 'text' : column
    if (value === null) delete item[name]
    else item[name] = value
  }
  if (part === 'accommodations') item.contexts ??= []
  item[idName] = id
  return item
}

function faultOf({ startDate, endDate }: Cells): string | undefined {
  const isBackwards = typeof startDate === 'string' && typeof endDate === 'string' && endDate < startDate
  return isBackwards ? 'ends before it starts.' : undefined
}
