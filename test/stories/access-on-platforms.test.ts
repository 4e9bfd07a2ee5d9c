// The access table, each cell of it asked through Slack and through Teams: signed as the platform signs, read from what
// the bot sends back, every page of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PlanKind, planKinds } from '#plans/kind'
import { cellOf, partsIn, targetOf, typedFor, wantedCell } from './access-cells.js'
import { type AccessRow, accessTable, type Column, columns } from './access-table.js'
import { emailOf } from './district-files.js'
import { type Door, openDoor, platforms } from './signed-doors.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

/** What an answer holds as data alone: the words of a chat are fewer, and never others. */
function onlyInData(column: Column, kind: PlanKind): string {
  if (column === 'glance') return 'D'
  return column === 'plan' && kind === '504' ? 'PLKX' : ''
}

function wantedInChat(row: AccessRow, kind: PlanKind, column: Column): string {
  const cell = wantedCell(row, kind, column)
  const inData = onlyInData(column, kind)
  return /^[A-Z]+$/.test(cell) ? [...cell].filter((part) => !inData.includes(part)).join('') : cell
}

/** What of a student's plan stands in what came back, in the table's words. */
function cellIn(pages: readonly string[], typed: string, row: AccessRow, kind: PlanKind): string {
  const { id, name } = targetOf(row, kind)
  const everything = withoutTyped(pages.join('\n'), typed.replace(/^\/\w+ /, ''))
  const isKept = everything.includes("kept to the student's team")
  return cellOf(partsIn(everything, id, kind), everything.includes(name), isKept)
}

/** "Ask for access" and "Next" carry back to the asker what they typed themselves, or a part of it, and that is no answer. */
function withoutTyped(everything: string, typed: string): string {
  return everything
    .replaceAll(/("words\W+)([^"\\]+)/g, (whole, before: string, said: string) =>
      typed.includes(said) ? before : whole,
    )
    .replaceAll(typed, '')
}

describe.each(platforms)('who sees what, through %s', (platform) => {
  let district: District
  let door: Door
  beforeAll(async () => {
    district = await openSmallDistrict()
    district.at(firstDay, '08:00')
    await district.fill('principal', 'substitute for biology', {
      person: emailOf('relief.teacher'),
      until: 'tomorrow',
      reason: 'teacher ill',
    })
    door = await openDoor(platform, district)
  })
  afterAll(async () => {
    await door.close()
    await district.close()
  })

  test.each(accessTable)('$who', async (row) => {
    for (const kind of planKinds) {
      const cells: Record<string, string> = {}
      const wanted: Record<string, string> = {}
      for (const column of columns) {
        const typed = typedFor(column, row, kind)
        cells[column] = cellIn(await door.ask(row.as, typed), typed, row, kind)
        wanted[column] = wantedInChat(row, kind, column)
      }
      expect(cells, kind).toEqual(wanted)
    }
  })
})
