// Accounts from the terminal: tied, refused, shared, locked and known again.
import { expect, test } from 'vitest'
import { addressOf } from '../stories/district-files.js'
import { writeSmallDistrict } from '../stories/filled-district.js'
import { firstDay } from '../stories/small-district.js'
import { terminal } from './terminal.js'

test('an operator ties, shares, unties and locks accounts', async () => {
  const at = terminal()
  await writeSmallDistrict(at.folder, firstDay)
  const day = { CASELOAD_NOW: firstDay }
  const says = async (...args: readonly string[]) => {
    const { status, out, error } = await at.caseload(args, day)
    return [status, out + error] as const
  }
  await says('import', at.folder)
  const [teacher, principal] = [addressOf('teacher.now'), addressOf('principal')]
  expect(await says('link', teacher, 'slack', 'U1')).toEqual([0, expect.stringContaining('Linked to')])
  expect(await says('link', principal, 'slack', 'U1')).toEqual([
    1,
    expect.stringContaining('one account is one person'),
  ])
  expect(await says('link', '--shared', 'slack', 'U1')).toEqual([0, expect.stringContaining('It was untied.')])
  expect(await says('link', teacher, 'slack', 'U1')).toEqual([1, expect.stringContaining('Several people use')])
  expect((await says('link', '--own', 'slack', 'U1'))[0]).toBe(0)
  expect((await says('link', teacher, 'slack', 'U1'))[0]).toBe(0)
  expect(await says('link', '--untie', 'slack', 'U1')).toEqual([0, 'Untied.\n'])
  expect((await says('link', teacher, 'slack', 'U1'))[0]).toBe(0)
  expect((await says('link', 'slack', 'U1'))[0]).toBe(2)
  expect(await says('lock', teacher)).toEqual([0, expect.stringContaining('Accounts untied: 1')])
  expect(await says('link', teacher, 'slack', 'U1')).toEqual([0, expect.stringContaining('The lock is lifted.')])
  expect((await says('lock', teacher))[0]).toBe(0)
  expect(await says('lock', teacher, '--lift')).toEqual([0, expect.stringContaining('can use the bot again')])
  expect((await says('lock', 'nobody@else.example'))[0]).toBe(1)
}, 30_000)
