// What people are reminded of, and what they can do about it from the message itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOver } from '#cli/hand-over'
import type { ClaimedMessage } from '#records/outbox'
import type { Action } from '#records/section'
import { addDays, type Day, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

/** A Thursday. */
const start = day('2026-10-15')

describe.each(engines)('a reminder, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, day('2026-10-14'), {}, '06:00')
  })
  afterAll(() => district.close())

  /** What comes to people at a time of a day. */
  async function comes(on: Day, time = '07:30'): Promise<readonly ClaimedMessage[]> {
    district.at(on, time)
    await district.tick()
    const all = (await district.delivered()).filter(({ title }) => title.includes('reminder'))
    // Those that stand in the chat already are mended there, and come to nobody anew.
    return all.filter(({ standing }) => standing === undefined)
  }

  async function toCaseManager(on: Day): Promise<ClaimedMessage | undefined> {
    return (await comes(on)).find(({ email }) => email === emailOf('case.manager'))
  }

  const wordsOf = (message: ClaimedMessage | undefined) => JSON.stringify(message?.parts ?? [])

  /** The button beneath what a message says of something. */
  function button(message: ClaimedMessage | undefined, about: string, label: string): Action {
    const part = message?.parts.find((one) => JSON.stringify(one.sections).includes(about))
    for (const section of part?.sections ?? []) {
      const found = section.type === 'buttons' && section.buttons.find((one) => one.label.startsWith(label))
      if (found) return found.action
    }
    throw new Error(`no ${label} beneath ${about}`)
  }

  const ida = 'Ida Fennimore, grade 7: Reevaluation'
  let first: ClaimedMessage | undefined
  let firstMorning: readonly ClaimedMessage[] = []

  test('waits for the time of day at which people read them', async () => {
    expect(await comes(start, '07:29')).toEqual([])
  })

  test('comes in one message, and a locked phone shows how many and nobody', async () => {
    firstMorning = await comes(start)
    first = firstMorning.find(({ email }) => email === emailOf('case.manager'))
    expect(wordsOf(first)).toContain(`${ida}, overdue since`)
    expect(first?.preview).toMatch(/^\d+ reminders for you$/)
  })

  test('says of a 504 plan what the district planned, never that it is overdue under law', () => {
    expect(wordsOf(first)).toContain('Fay Quillon, grade 7: Reevaluation for the 504 plan, was planned by')
    expect(wordsOf(first)).not.toMatch(/504 plan, overdue/)
  })

  test('tells an administrator of the school of what is long past its legal day, and of no practice', () => {
    const others = firstMorning.filter(({ email }) => email !== emailOf('case.manager'))
    const told = others.find((one) => wordsOf(one).includes('Past the legal day') && wordsOf(one).includes(ida))
    expect(told?.email).toBe(emailOf('principal'))
    expect(wordsOf(told)).toContain('Past the legal day')
    expect(wordsOf(told)).not.toContain('504')
  })

  test('comes once', async () => {
    expect(await comes(start, '07:32')).toEqual([])
    expect(await comes(start, '11:00')).toEqual([])
  })

  test('of what stays past its day comes again after a week, and not before', async () => {
    expect(wordsOf(await toCaseManager(addDays(start, 1)))).not.toContain(ida)
    expect(wordsOf(await toCaseManager(addDays(start, 6)))).not.toContain(ida)
    first = await toCaseManager(addDays(start, 7))
    expect(wordsOf(first)).toContain(ida)
  })

  test('does not come on a weekend, and not after its hours: then it stands in the next school day’s', async () => {
    const saturday = day('2026-10-24')
    expect(await comes(saturday)).toEqual([])
    expect(await comes(day('2026-10-29'), '11:31')).toEqual([])
    first = await toCaseManager(day('2026-10-30'))
    expect(wordsOf(first)).toContain(ida)
  })

  test('is put off for a week in one tap, and the message says so in its place', async () => {
    const { command, input } = button(first, ida, 'Snooze')
    const { reply } = await district.press('case.manager', command, input)
    expect(reply.title).toBe('Put off until Nov 6, 2026')
    const [mended] = (await district.delivered()).filter(({ id }) => id === first?.id)
    expect(wordsOf(mended)).toContain(`${ida}. Put off until Nov 6, 2026.`)
    expect(wordsOf(mended)).toContain('Fay Quillon, grade 7: Reevaluation for the 504 plan')
    expect(wordsOf(await toCaseManager(day('2026-11-05')))).not.toContain(ida)
    first = await toCaseManager(day('2026-11-06'))
    expect(wordsOf(first)).toContain(ida)
  })

  test('is put off for longer with a reason alone', async () => {
    const about = button(first, ida, 'Snooze').input
    const action = { command: 'putOff', input: about }
    const without = await district.fill('case.manager', action, { until: '2026-12-10', reason: '' })
    expect(without.reply.form?.fields.find(({ name }) => name === 'reason')?.fault).toBe('Past a week, please say why.')
    const { reply } = await district.fill('case.manager', action, { until: '2026-12-10', reason: 'records are coming' })
    expect(reply.title).toBe('Put off until Dec 10, 2026')
    expect(wordsOf(await toCaseManager(day('2026-12-09')))).not.toContain(ida)
    first = await toCaseManager(day('2026-12-10'))
    expect(wordsOf(first)).toContain('Put off until Dec 10, 2026: records are coming')
  })

  test('can’t be put off to a day that is over', async () => {
    const about = button(first, ida, 'Snooze').input
    const { reply } = await district.fill('case.manager', { command: 'putOff', input: about }, { until: '2026-12-01' })
    expect(reply.form?.fields[0]?.fault).toBe('Please name a day that is still to come.')
  })

  test('of a meeting that is set is silent until the day after, and then asks whether it was held', async () => {
    const action = button(first, ida, 'Scheduled')
    const { reply } = await district.fill('case.manager', action, { day: '2026-12-15' })
    expect(reply.title).toBe('The meeting is set for Dec 15, 2026')
    expect(reply.text).toContain('34 CFR 300.303(b)(2)')
    expect(wordsOf(await toCaseManager(day('2026-12-14')))).not.toContain(ida)
    expect(wordsOf(await toCaseManager(day('2026-12-15')))).not.toContain(ida)
    first = await toCaseManager(day('2026-12-16'))
    expect(wordsOf(first)).toContain('The meeting was set for Dec 15, 2026. Was it held?')
  })

  test('ends when what was due was done, which is no day to come; Undo brings it back', async () => {
    const action = button(first, ida, 'Done')
    const early = await district.fill('case.manager', action, { day: '2026-12-18' })
    expect(early.reply.form?.fields[0]?.fault).toContain('still to come')
    const { reply } = await district.fill('case.manager', action, { day: '2026-12-15' })
    expect(reply.text).toContain('It is next due Dec 14, 2029')
    const [mended] = (await district.delivered()).filter(({ id }) => id === first?.id)
    expect(wordsOf(mended)).toContain('Done on Dec 15, 2026')
    const { reply: due } = await district.ask('case.manager', 'due Ida Fennimore')
    expect(due.data.deadlines).toMatchObject([
      { rule: 'safeguards.annual' },
      { rule: 'iep.annual' },
      { rule: 'reeval.triennial', status: 'upcoming' },
    ])
    await district.press('case.manager', 'undo', { id: reply.data.undo })
    const { reply: again } = await district.ask('case.manager', 'due Ida Fennimore')
    expect(again.text).toContain('Reevaluation: overdue since')
    const [back] = (await district.delivered()).filter(({ id }) => id === first?.id)
    expect(button(back, ida, 'Done').command).toBe('dealtWith')
  })

  test('is nobody’s to deal with but theirs who may change the plan', async () => {
    const { command, input } = button(first, ida, 'Snooze')
    for (const who of ['teacher.now', 'teacher.of.nobody', 'parent.teacher'] as const) {
      expect((await district.press(who, command, input)).reply.status).toBe('notFound')
    }
  })

  test('comes to whoever has taken the plans over, and no more to whom they were', async () => {
    await handOver(district, {
      from: emailOf('case.manager'),
      to: emailOf('relief.teacher'),
    })
    const messages = await comes(day('2027-01-06'))
    expect(messages.map(({ email }) => email)).not.toContain(emailOf('case.manager'))
    expect(wordsOf(messages.find(({ email }) => email === emailOf('relief.teacher')))).toContain(ida)
  })
})
