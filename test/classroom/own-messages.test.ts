// Messages that somebody asks for: in the morning, and as a period begins. Once, on school days, to who asked alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

/** `firstDay` is a Wednesday. */
const [thursday, friday, saturday, monday] = [1, 2, 3, 5].map((days) => addDays(firstDay, days))

describe.each(engines)('own messages, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    await district.import({
      'bellSchedule.csv': [
        { school: 'birch', period: 'Period 2', start: '09:00', end: '09:50' },
        { school: 'birch', period: '7', start: '14:00', end: '14:50' },
      ],
      'calendar.csv': [{ date: friday ?? '', inSession: false, school: '' }],
      'accommodations.csv': [
        { studentId: 'ida', kind: 'iep', accommodation: 'Extended time', documentationRequired: true, contexts: '' },
      ],
    })
    district.at(firstDay, '12:00')
  })
  afterAll(() => district.close())

  const sent = async (day: typeof firstDay | undefined, time: string) => {
    district.at(day ?? firstDay, time)
    await district.tick()
    await district.tick()
    // What was claimed before and never settled comes again: only what is new counts.
    return (await district.outbox()).filter(
      (one) => one.attempts === 1 && /^(Today in|Biology|Geometry)/.test(one.title),
    )
  }

  test('each is off until it is asked for, and Undo takes the choice back', async () => {
    expect((await district.ask('teacher.now', 'my messages')).reply.data).toMatchObject({
      messages: { morningMessage: null, remindersAt: null, periodMessage: false },
    })
    expect((await district.ask('teacher.now', 'morning message 7:15')).reply.title).toBe('Morning message: 7:15 am')
    await district.ask('teacher.now', 'undo')
    expect((await district.ask('teacher.now', 'settings')).reply.text).toContain('Morning message: off')
    await district.ask('teacher.now', 'settings morningMessage 7:15')
    await district.ask('teacher.now', 'period message on')
    for (const odd of ['morning message 19:00', 'morning message soon', 'period message maybe']) {
      expect((await district.ask('teacher.now', odd)).reply.status).toBe('invalid')
    }
    expect((await district.ask('superintendent', 'settings')).reply.data).toMatchObject({
      settings: { accessOpensDaysBefore: 14 },
      messages: { periodMessage: false },
    })
  })

  test('in the morning what each class needs comes once, and the preview names nobody', async () => {
    expect(await sent(thursday, '07:14')).toEqual([])
    const [message, ...others] = await sent(thursday, '07:15')
    expect(others).toEqual([])
    expect(message?.title).toBe('Today in your classes')
    expect(JSON.stringify(message?.sections)).toContain('Ida Fennimore')
    expect(message?.preview).toBe('What your classes need today.')
    expect(await sent(thursday, '07:40')).toEqual([])
    const [entry] = (await district.audit()).filter((row) => row.command === 'morningMessage')
    expect(entry?.students.some((one) => one.grounds.includes('classTeacher'))).toBe(true)
  })

  test('as their period begins the card comes with its Log buttons, once', async () => {
    expect(await sent(thursday, '08:59')).toEqual([])
    const [message, ...others] = await sent(thursday, '09:00')
    expect(others).toEqual([])
    expect(message?.title).toBe('Biology, period 2')
    const buttons = message?.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : [])) ?? []
    const provided = buttons.find((one) => one.label === 'Provided')?.action
    const { reply } = await district.press('teacher.now', provided?.command ?? '', provided?.input ?? {})
    expect(reply.title).toBe('Logged for Ida Fennimore: provided')
    expect(await sent(thursday, '09:05')).toEqual([])
    expect(await sent(thursday, '14:00')).toEqual([])
  })

  test('nothing on a day without school, nor long after it was due, nor once it is off', async () => {
    expect(await sent(friday, '07:15')).toEqual([])
    expect(await sent(friday, '09:00')).toEqual([])
    expect(await sent(saturday, '09:00')).toEqual([])
    expect(await sent(monday, '09:11')).toEqual([])
    await district.ask('teacher.now', 'morning message off')
    await district.ask('teacher.now', 'period message off')
    expect(await sent(addDays(firstDay, 6), '07:15')).toEqual([])
    expect(await sent(addDays(firstDay, 6), '09:00')).toEqual([])
  })
})
