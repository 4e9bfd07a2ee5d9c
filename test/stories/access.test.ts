// The access table, asked of the bot cell by cell: every role and relation, every command that shows students, both
// kinds of plan. Whatever a cell doesn't name may stand nowhere in the answer: not in its sections, text or data.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allCommands } from '#commands/all'
import { grounds } from '#people/grounds'
import { staffRoles } from '#people/roles'
import { type PlanKind, planKinds } from '#plans/kind'
import { engines } from '../fixtures/engines.js'
import { cellOf, mostOf, partsIn, targetOf, typedFor, wantedCell } from './access-cells.js'
import { type AccessRow, accessTable, columns, showNobody } from './access-table.js'
import { emailOf } from './district-files.js'
import { type Asked, type District, firstDay, openSmallDistrict } from './small-district.js'

/** What of a student's plan stands in an answer, in the table's words. */
function cellIn({ reply }: Asked, typed: string, row: AccessRow, kind: PlanKind): string {
  // "Ask for access" carries back to the asker what they typed themselves, or a part of it, and that is no answer.
  const everything = JSON.stringify(reply, (name, value: unknown) =>
    name === 'words' && typeof value === 'string' && typed.includes(value) ? '' : value,
  ).replaceAll(typed, '')
  const { id, name } = targetOf(row, kind)
  const isNamed = everything.includes(name) || reply.students.includes(id)
  return cellOf(partsIn(everything, id, kind), isNamed, reply.data.withheld === true)
}

describe.each(engines)('who sees what, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    district.at(firstDay, '08:00')
    await district.fill('principal', 'substitute for biology', {
      person: emailOf('relief.teacher'),
      until: 'tomorrow',
      reason: 'teacher ill',
    })
  })
  afterAll(() => district.close())

  describe.each(accessTable)('$who', (row) => {
    test.each(planKinds)('%s', async (kind) => {
      const cells: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const column of columns) {
        const typed = typedFor(column, row, kind)
        const asked = await district.ask(row.as, typed)
        cells[column] = cellIn(asked, typed, row, kind)
        expected[column] = wantedCell(row, kind, column)
        const noted = asked.audit.flatMap((entry) => entry.students)
        expect(asked.audit).toHaveLength(1)
        if (cells[column] === '-' || !row.ground) continue
        const { ground } = row
        expect(noted.some((one) => one.grounds.includes(ground))).toBe(true)
      }
      expect(cells).toEqual(expected)
    })
  })
})

describe('what is written in chat', () => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict()
  })
  afterAll(() => district.close())

  const asked = (name: string) => [
    `edit the plan of ${name}`,
    `edit accommodations for ${name}`,
    `edit present levels for ${name}`,
    `review the draft of ${name}`,
    `history of ${name}`,
    `changes for ${name}`,
  ]
  test.each(accessTable.filter((row) => !row.ofBoth))('shows $who never more than the plan does', async (row) => {
    for (const kind of planKinds) {
      const { id, name } = targetOf(row, kind)
      const open = mostOf(row, kind)
      for (const words of asked(name)) {
        const { reply } = await district.ask(row.as, words)
        const everything = JSON.stringify(reply).replaceAll(words, '')
        expect(
          partsIn(everything, id, kind)
            .filter((part) => !open.includes(part))
            .join(''),
          words,
        ).toBe('')
        if (!row.ground) expect(reply.students, words).toEqual([])
      }
    }
  })
})

describe('the table is whole', () => {
  test('a column for every command that shows students', () => {
    const named = [...columns, ...Object.keys(showNobody)]
    expect([...named].sort()).toEqual(allCommands.map((command) => command.name).sort())
  })
  test('a cell for each command and each kind of plan in every row', () => {
    for (const row of accessTable) {
      for (const kind of planKinds) expect(row[kind], row.who).toHaveLength(columns.length)
    }
  })
  test('a row for every ground', () => {
    const held = new Set(accessTable.map((row) => row.ground))
    expect(grounds.filter((ground) => !held.has(ground))).toEqual([])
  })
  test('a row for every role of staffRoles.csv', () => {
    const stands = accessTable.map((row) => row.as).join(' ')
    const sought: Readonly<Record<(typeof staffRoles)[number], string>> = {
      districtAdministrator: 'district.by.role',
      administrator: 'principal',
      specialEducationDirector: 'director',
      section504Coordinator: 'coordinator.504',
      caseManager: 'manager.by.title',
      counselor: 'counselor',
      nurse: 'nurse',
      testCoordinator: 'test.coordinator',
      paraprofessional: 'para.by.title',
      relatedServiceProvider: 'provider.by.title',
      teacher: 'other.teacher',
    }
    for (const role of staffRoles) expect(stands).toContain(sought[role])
  })
})
