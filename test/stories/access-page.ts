// docs/access.md's table, written out of the access table, so that the page says what the tests have seen.
import { planKinds } from '#plans/kind'
import { type AccessRow, accessTable, columns } from './access-table.js'
import type { PartLetter } from './district-plans.js'

const titles: readonly (readonly [title: string, letters: readonly PartLetter[]])[] = [
  ['Accommodations', ['A']],
  ['On tests', ['T']],
  ['Staff supports', ['U']],
  ['Safety note', ['S']],
  ['Goals in short', ['G']],
  ['Their figures', ['D']],
  ['Services', ['V']],
  ['Team', ['M']],
  ['Family', ['F']],
  ['Present levels', ['P']],
  ['Disability', ['C']],
  ['Placement', ['L']],
  ['Behavior plan', ['H']],
  ['Considerations', ['K']],
  ['Transition', ['X']],
]

/** The two tables of the page: who sees what, and who sees nobody. */
export function accessPage(): string {
  const seeing = accessTable.filter((row) => row.ground)
  const blind = accessTable.filter((row) => !row.ground)
  return [
    line(['Who', ...titles.map(([title]) => title), 'Lists']),
    line(['---', ...titles.map(() => '---'), '---']),
    ...seeing.map((row) => line([row.who, ...titles.map(([, letters]) => kindsWith(row, letters)), listsOf(row)])),
    '',
    'These see nothing of the student:',
    '',
    ...blind.map((row) => `- ${row.who}`),
  ].join('\n')
}

function kindsWith(row: AccessRow, letters: readonly PartLetter[]): string {
  const shown = planKinds.filter((kind) =>
    row[kind].some((cell) => isShown(cell) && letters.some((part) => cell.includes(part))),
  )
  return shown.length === planKinds.length ? 'both' : shown.map((kind) => (kind === 'iep' ? 'IEP' : '504')).join('')
}

/** Which of the lists of students the row's student stands in. */
function listsOf(row: AccessRow): string {
  return (['caseload', 'class', 'testing'] as const)
    .filter((list) => planKinds.some((kind) => row[kind][columns.indexOf(list)] !== '-'))
    .join(', ')
}

function isShown(cell: string): boolean {
  return /^[A-Z]+$/.test(cell)
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
