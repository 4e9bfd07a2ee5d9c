// A class given to somebody for a time: they see what its students need, no more, and no longer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const relief = 'relief.teacher'
const given = { person: emailOf(relief), until: '3:15 pm', reason: 'teacher ill' }

describe.each(engines)('a substitute, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    district.at(firstDay, '08:00')
  })
  afterAll(() => district.close())

  const sees = async () => (await district.ask(relief, 'accommodations for Ida Fennimore')).reply.status
  const buttonOf = async (who: string, text: string, label: string) => {
    const { reply } = await district.ask(who, text)
    const buttons = reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
    return buttons.find((one) => one.label.startsWith(label))?.action
  }

  test('sees the class until its time is over, to the minute, though nothing changes', async () => {
    expect(await sees()).toBe('notFound')
    const { reply, audit } = await district.fill('teacher.now', 'substitute for biology until 3:15 pm', given)
    expect(reply.title).toBe('Pat relief teacher stands in for Biology, period 2')
    expect(reply.text).toContain('Until Oct 14, 2026, 3:15 pm')
    expect(audit.at(-1)).toMatchObject({ command: 'substitute', outcome: 'changed' })
    expect(audit.at(-1)?.students.length).toBeGreaterThan(3)
    district.at(firstDay, '15:14')
    expect(await sees()).toBe('ok')
    const card = await district.ask(relief, 'class biology')
    expect(card.reply.title).toContain('Biology')
    expect(card.audit[0]?.students[0]?.grounds).toEqual(['substitute'])
    district.at(firstDay, '15:15')
    expect(await sees()).toBe('notFound')
    expect((await district.ask(relief, 'class biology')).reply.status).toBe('notFound')
  })

  test('named twice is named once; is ended by hand, resumed by Undo, and is no one else’s to end', async () => {
    district.at(addDays(firstDay, 1), '08:00')
    await district.fill('principal', 'substitute for biology', given)
    const end = await buttonOf('principal', 'substitutes', 'End it now')
    if (!end) throw new Error('nothing to end')
    const again = await district.fill('principal', 'substitute for biology', given)
    expect(again.reply.title).toContain('already stands in')
    for (const other of [relief, 'other.teacher', 'class.aide', 'principal.elsewhere', 'counselor']) {
      expect((await district.press(other, 'endSubstitute', end.input)).reply.status).toBe('invalid')
    }
    expect(await sees()).toBe('ok')
    district.at(addDays(firstDay, 1), '08:01')
    expect((await district.press('principal', 'endSubstitute', end.input)).reply.title).toContain('no longer')
    expect(await sees()).toBe('notFound')
    expect((await district.press('principal', 'endSubstitute', end.input)).reply.status).toBe('invalid')
    await district.ask('principal', 'undo')
    expect(await sees()).toBe('ok')
  })

  test('who stands in can give the class to nobody, and nobody names themselves', async () => {
    expect(await sees()).toBe('ok')
    for (const other of [relief, 'class.aide', 'counselor', 'coordinator.504']) {
      expect((await district.ask(other, 'substitute for biology')).reply.status).toBe('notFound')
    }
    const { reply } = await district.fill('principal', 'substitute for biology', { ...given, person: 'Pat principal' })
    expect(reply.form?.fields.find((one) => one.name === 'person')?.fault).toContain("can't name yourself")
  })

  test('each fault is named at its field, and nothing is kept', async () => {
    const faultsOf = async (values: Record<string, string>) => {
      const { reply } = await district.fill('principal', 'substitute for latin', { ...given, ...values })
      return Object.fromEntries((reply.form?.fields ?? []).flatMap((one) => (one.fault ? [[one.name, one.fault]] : [])))
    }
    expect(await faultsOf({ person: 'Pat' })).toEqual({ person: expect.stringContaining('Several people fit') })
    expect(await faultsOf({ person: 'Nobody Known' })).toEqual({ person: expect.stringContaining('Nobody active') })
    expect(await faultsOf({ guest: 'Max Guest' })).toEqual({ guest: expect.stringContaining('one person') })
    expect(await faultsOf({ until: '7:00 am', guest: '' })).toEqual({ until: expect.stringContaining('over already') })
    expect(await faultsOf({ from: addDays(firstDay, 4), until: 'tomorrow' })).toEqual({
      until: expect.stringContaining('before it begins'),
    })
    expect((await district.ask('principal', 'substitutes')).reply.text).not.toContain('Latin')
  })

  test('Undo takes the class back at once', async () => {
    district.at(addDays(firstDay, 2), '09:00')
    await district.fill('superintendent', 'substitute for biology', { ...given, until: 'Friday' })
    expect(await sees()).toBe('ok')
    expect((await district.ask('superintendent', 'undo')).reply.title).toContain('Undone')
    expect(await sees()).toBe('notFound')
  })
})
