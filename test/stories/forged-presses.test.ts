// Every command there is, pressed by everybody of the access table through both platforms, with every id of the student
// that a button carries: signed as the platform signs, forged by whoever presses. Nobody is shown more than their row opens.
// `npm test` tries a share of them, `npm run soak` all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allCommands } from '#commands/all'
import { type PlanKind, planKinds } from '#plans/kind'
import { cases } from '../fixtures/effort.js'
import { mostOf, partsIn, targetOf } from './access-cells.js'
import { type AccessRow, accessTable } from './access-table.js'
import { type KeyRing, keyRingOf } from './key-ring.js'
import { type Door, openDoor, type Pressed, platforms } from './signed-doors.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

const isWhole = cases(1) > 1
/** One of so many in `npm test`; a prime, so that neither a command nor a row is left out by the order they stand in. */
const share = isWhole ? 1 : 89

describe.each(platforms)('whatever is pressed through %s', (platform) => {
  let district: District
  let door: Door
  let rings: ReadonlyMap<string, KeyRing>
  let tried = 0
  beforeAll(async () => {
    district = await openSmallDistrict()
    district.at(firstDay, '10:00')
    await district.fill('case.manager', '/504 edit safety note for Fay Quillon', { safetyNote: 'a draft' })
    await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', {
      question: 'May she sit in front?',
    })
    rings = new Map([
      ['ida', await keyRingOf(district, 'case.manager', 'Ida Fennimore')],
      ['fay', await keyRingOf(district, 'case.manager', 'Fay Quillon')],
      ['kit', await keyRingOf(district, 'manager.of.iep', 'Kit Osgood')],
    ])
    door = await openDoor(platform, district)
  })
  afterAll(async () => {
    await door.close()
    await district.close()
  })

  /** Each command with all the ids at once, and each button as it stood. */
  function pressesOf(row: AccessRow, kind: PlanKind): readonly Pressed[] {
    const ring = rings.get(targetOf(row, kind).id)
    if (!ring) throw new Error('no ids of that student')
    return [...allCommands.map(({ name }) => ({ command: name, input: { ...ring.all, kind } })), ...ring.buttons]
  }

  test.each(accessTable)('$who is shown no more than their row opens', async (row) => {
    for (const kind of planKinds) {
      const { id, name } = targetOf(row, kind)
      const most = mostOf(row, kind)
      for (const pressed of pressesOf(row, kind)) {
        tried += 1
        if (tried % share !== 0) continue
        const everything = (await door.press(row.as, pressed)).join('\n')
        const shown = partsIn(everything, id, kind).filter((part) => !most.includes(part))
        expect(shown, `${row.as} pressed ${JSON.stringify(pressed)}: ${everything}`).toEqual([])
        if (row.ground) continue
        expect(everything, `${row.as} pressed ${JSON.stringify(pressed)}`).not.toContain(name)
      }
    }
  })
})
