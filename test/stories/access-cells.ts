// The cells of the access table: what is typed for one, and what of the student stands in the answer.
import type { PlanKind } from '#plans/kind'
import type { AccessRow, Column } from './access-table.js'
import { columns } from './access-table.js'
import { type PartLetter, partLetters, sentinel } from './district-plans.js'

interface Target {
  readonly id: string
  readonly name: string
}

const target: Readonly<Record<PlanKind, Target>> = {
  iep: { id: 'ida', name: 'Ida Fennimore' },
  '504': { id: 'fay', name: 'Fay Quillon' },
}
/** A student with both. */
const both: Target = { id: 'kit', name: 'Kit Osgood' }

const letters = Object.keys(partLetters) as readonly PartLetter[]

/** The student whom a row is about. */
export function targetOf(row: AccessRow, kind: PlanKind): Target {
  return row.ofBoth ? both : target[kind]
}

/** What somebody types for a cell. */
export function typedFor(column: Column, row: AccessRow, kind: PlanKind): string {
  const asked = words(column, row, targetOf(row, kind).name)
  return row.ofBoth ? `/${kind} ${asked}` : asked
}

function words(column: Column, row: AccessRow, name: string): string {
  switch (column) {
    case 'caseload':
      return 'my caseload'
    case 'class':
      return `class ${row.class}`
    case 'testing':
      return 'testing grade 7'
    case 'presentLevels':
      return `present levels for ${name}`
    case 'accommodations':
    case 'glance':
    case 'goals':
    case 'services':
    case 'team':
    case 'plan':
    case 'minutes':
      return `${column} for ${name}`
  }
}

/** The parts of a student's plan that stand in a text, whatever it is. */
export function partsIn(everything: string, student: string, kind: PlanKind): readonly PartLetter[] {
  return letters.filter((part) => everything.includes(sentinel(part, student, kind)))
}

/** The cell that an answer makes. @param isNamed whether the student is in it; @param isKept whether it says that it stays with the team */
export function cellOf(shown: readonly PartLetter[], isNamed: boolean, isKept: boolean): string {
  if (shown.length > 0) return shown.join('')
  if (isNamed) return isKept ? 'kept' : 'name'
  return '-'
}

/** The cell that the table has, with its letters in the order that cells are read in. */
export function wantedCell(row: AccessRow, kind: PlanKind, column: Column): string {
  const cell = row[kind][columns.indexOf(column)] ?? 'not in the table'
  return /^[A-Z]+$/.test(cell) ? letters.filter((part) => cell.includes(part)).join('') : cell
}

/** The parts that a row opens at all: whoever sees all of a plan sees its days too. */
export function mostOf(row: AccessRow, kind: PlanKind): string {
  const seen = row[kind][columns.indexOf('plan')] ?? ''
  if (!/^[A-Z]+$/.test(seen)) return ''
  return seen.includes('P') ? `${seen}E` : seen
}
