// A dangerous act is done only once a second administrator agrees, and says so to everybody it concerns.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '#db/records/audit-log'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('two administrators on $name', (engine) => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
  })
  afterEach(() => district.close())

  const days = async () => {
    const { reply } = await district.ask('superintendent', 'settings')
    return (reply.data.settings as { accessOpensDaysBefore: number }).accessOpensDaysBefore
  }
  const ask = async () => {
    const { reply } = await district.ask('superintendent', 'settings accessOpensDaysBefore 45')
    return { reply, id: String(reply.data.approval) }
  }
  const decide = async (who: string, id: string, decision: 'agreed' | 'refused') =>
    (await district.press(who, 'approve', { id, decision })).reply

  test('opens classes unusually early only once the director agrees', async () => {
    const { reply, id } = await ask()
    expect(reply.text).toContain('second administrator')
    expect(await days()).toBe(14)
    const sent = await district.delivered()
    expect(sent.map(({ email }) => email).sort()).toEqual([
      'director@district.example',
      'district.by.role@district.example',
    ])
    expect(new Set(sent.map(({ preview }) => preview))).toEqual(
      new Set(['A second administrator is asked to agree to something.']),
    )
    expect(JSON.stringify(sent[0]?.paragraphs)).toContain('accessOpensDaysBefore to 45')
    const agreed = await district.press('director', 'approve', { id, decision: 'agreed' })
    expect(agreed.reply.title).toContain('Done')
    expect(agreed.audit.map(({ command, outcome }) => [command, outcome])).toEqual([['approve', 'changed']])
    expect(await days()).toBe(45)
    expect((await district.delivered()).map(({ title }) => title)).toEqual([expect.stringContaining('has agreed')])
  })

  test('does it once, and never after a refusal', async () => {
    const { id } = await ask()
    expect((await decide('director', id, 'refused')).title).toContain('Refused')
    expect((await decide('director', id, 'agreed')).title).toBe('That is settled already')
    expect(await days()).toBe(14)
  })

  test('lets nobody agree with themselves, nor a teacher at all', async () => {
    const { id } = await ask()
    expect((await decide('superintendent', id, 'agreed')).title).toBe('Somebody else has to agree')
    expect((await decide('teacher.now', id, 'agreed')).status).toBe('invalid')
    expect(await days()).toBe(14)
    expect((await decide('superintendent', id, 'refused')).title).toContain('Taken back')
    expect((await decide('director', id, 'agreed')).title).toBe('That is settled already')
  })

  test('is over after a day', async () => {
    const { id } = await ask()
    district.at(addDays(firstDay, 1), '10:00')
    expect((await district.ask('director', 'approve')).reply.title).toBe('Nothing waits for a second administrator')
    expect((await decide('director', id, 'agreed')).title).toBe('It is too late to agree')
    expect(await days()).toBe(14)
  })

  test('is over once whoever asked has lost the office, though they still work there', async () => {
    const { reply } = await district.ask('district.by.role', 'settings accessOpensDaysBefore 45')
    const id = String(reply.data.approval)
    const ended = {
      email: addressOf('district.by.role'),
      role: 'districtAdministrator',
      endDate: addDays(firstDay, -1),
    }
    await district.import({ 'staffRoles.csv': [ended] })
    expect((await district.ask('district.by.role', 'help')).reply.status).toBe('ok')
    await district.delivered()
    expect((await decide('director', id, 'agreed')).title).toBe('It is too late to agree')
    expect(await days()).toBe(14)
    expect(await district.delivered()).toEqual([])
  })

  test('shows what waits, with the buttons', async () => {
    const { id } = await ask()
    const { reply } = await district.ask('director', 'approve')
    expect(reply.title).toBe('1 thing waits for a second administrator')
    expect(reply.data.waiting).toEqual([expect.objectContaining({ approval: id, command: 'settings' })])
    expect(reply.text).toContain('change the setting accessOpensDaysBefore to 45')
  })

  test.each([
    ['officeSeesOwnFamily', 'on', 'off', true],
    ['accessClosesDaysAfter', '31', '30', 31],
    ['messagesStandHours', '0', '12', 0],
    ['messagesStandHours', '48', '12', 48],
    ['unusualReadingStudents', '1000', '40', 1_000],
    ['unusualReadingMinutes', '1', '60', 1],
  ] as const)('sets %s to %s with two, and back to %s with one', async (name, open, shut, kept) => {
    const chosen = async () =>
      (await district.ask('director', 'settings')).reply.data.settings as Record<string, unknown>
    const before = (await chosen())[name]
    const { reply } = await district.ask('superintendent', `settings ${name} ${open}`)
    expect(reply.title).toBe('This takes a second administrator')
    expect((await chosen())[name]).toBe(before)
    await decide('director', String(reply.data.approval), 'agreed')
    expect((await chosen())[name]).toBe(kept)
    expect((await district.ask('superintendent', `settings ${name} ${shut}`)).reply.title).toContain('Changed')
  })

  test('stands in the audit log with what was asked for, by whom, and who agreed', async () => {
    const { id } = await ask()
    await decide('director', id, 'agreed')
    await district.ask('superintendent', 'settings accessOpensDaysBefore 7')
    await district.ask('superintendent', `lock ${addressOf('teacher.now')}`)
    await district.ask('superintendent', `unlock ${addressOf('teacher.now')}`)
    const written: (readonly (string | undefined)[])[] = []
    for await (const { command, outcome, words } of auditEntries(district.database, district.seal, {})) {
      if (outcome === 'changed' && command !== 'link') written.push([command, words])
    }
    const wanted = 'settings | accessOpensDaysBefore | {"name":"accessOpensDaysBefore","value":45}'
    expect(written.slice(-5)).toEqual([
      ['settings', `asked for | ${wanted}`],
      ['approve', `agreed | ${wanted}`],
      ['settings', 'accessOpensDaysBefore | 7'],
      ['lock', `lock | ${addressOf('teacher.now')}`],
      ['lock', `lift | ${addressOf('teacher.now')}`],
    ])
  })
})
