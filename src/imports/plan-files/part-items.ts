// From the rows of a part's file to the list that the plan holds.
import { isDeepStrictEqual } from 'node:util'
import type { PlanContent } from '#plans/content'
import type { ImportRun, ReadRow } from '../import-run.js'
import { type PartName, partKeys } from './part-columns.js'

type Cells = Readonly<Record<string, unknown>>
interface Item {
  readonly [name: string]: unknown
}

/**
 * The list that a file's rows make. Rows of one student and kind are the whole list: what is not among them ends.
 * A column that the file lacks leaves what is held.
 */
export function itemsFrom(
  run: ImportRun,
  part: PartName,
  owner: string,
  rows: readonly ReadRow<never>[],
  held: PlanContent[PartName],
): PlanContent[PartName] {
  const file = `${part}.csv`
  const idName = part === 'goals' ? 'goalId' : 'id'
  const heldById = new Map((held as readonly Item[]).map((item) => [item[idName], item]))
  const taken = new Set<unknown>()
  const items: Item[] = []
  const counts = run.report.of(file)
  for (const { line, given } of rows as readonly { line: number; given: Cells }[]) {
    const key = partKeys[part].map((name) => String(given[name] ?? '')).join('|')
    const id = idGiven(part, given) ?? run.records.idOf('part', `${owner}|${part}|${key}`)
    if (taken.has(id)) {
      run.report.refuse(file, line, 'says the same as an earlier line for this student. Take one of the two away.')
      continue
    }
    const fault = faultOf(given)
    if (fault) {
      run.report.refuse(file, line, fault)
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
  for (const id of heldById.keys()) if (!taken.has(id)) counts.ended += 1
  return items as unknown as PlanContent[PartName]
}

function idGiven(part: PartName, given: Cells): string | undefined {
  const id = (part === 'goals' ? given.goalId : undefined) ?? given.id
  return typeof id === 'string' ? id : undefined
}

function itemFrom(part: PartName, idName: string, id: string, given: Cells, before: Item | undefined): Item {
  const { studentId: _student, kind: _kind, id: _id, ...values } = given
  const item: Record<string, unknown> = part === 'accommodations' ? { contexts: [], ...before } : { ...before }
  for (const [name, value] of Object.entries(values)) {
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
