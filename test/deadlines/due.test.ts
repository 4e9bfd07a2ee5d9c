// What is due and why, for whose eyes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../fixtures/engines.js'
import { accessTable } from '../stories/access-table.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('what is due, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    const until = { person: emailOf('relief.teacher'), until: 'tomorrow', reason: 'ill' }
    await district.fill('principal', 'substitute for biology', until)
  })
  afterAll(() => district.close())

  test('of a student has each deadline as the contract names it', async () => {
    const { reply } = await district.ask('case.manager', 'due Ida Fennimore')
    expect(reply.data.deadlines).toMatchObject([
      { student: 'ida', plan: 'iep', rule: 'reeval.triennial', basis: 'law', status: 'overdue' },
      { rule: 'safeguards.annual', citation: '34 CFR 300.504(a)', basis: 'law', status: 'upcoming' },
      {
        rule: 'iep.annual',
        citation: '34 CFR 300.324(b)(1)(i)',
        trigger: { name: 'annualReview' },
        status: 'upcoming',
      },
    ])
  })

  test('of a caseload is sorted by what is past its day, soon, and later', async () => {
    const { reply } = await district.ask('case.manager', 'due')
    const order = ['Past its day', 'Later'].map((heading) => reply.text.indexOf(heading))
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const { reply: overdue } = await district.ask('case.manager', 'overdue')
    const found = overdue.data.deadlines as readonly { status: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ status }) => status === 'overdue')).toBe(true)
  })

  test('a 504 plan is never overdue under law', async () => {
    const { reply } = await district.ask('case.manager', 'due Fay Quillon')
    expect(reply.text).toContain('Reevaluation for the 504 plan: was planned by (district practice)')
    expect(reply.text).not.toContain('overdue')
  })

  test('of a school is for whoever holds an office there; another school is as one that is not there', async () => {
    const { reply } = await district.ask('principal', 'due at Birch overdue')
    expect(reply.title).toMatch(/^\d+ at Birch .* past its day$/)
    const found = reply.data.deadlines as readonly { status: string; student: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ status }) => status === 'overdue')).toBe(true)
    const elsewhere = (await district.ask('principal.elsewhere', 'due at Birch')).reply
    const nowhere = (await district.ask('principal.elsewhere', 'due at Nowhere')).reply
    expect(elsewhere.status).toBe('notFound')
    expect(nowhere.status).toBe('notFound')
  })

  test('in a span is what is best done by its end, with what is past its day', async () => {
    const { reply } = await district.ask('case.manager', 'due this week')
    expect(reply.title).toContain('due by Oct 18, 2026')
    expect((reply.data.deadlines as readonly { status: string }[]).every(({ status }) => status === 'overdue')).toBe(
      true,
    )
  })

  test('without a date tells what lacks a day, and how it is added', async () => {
    const { reply } = await district.ask('case.manager', 'without a date')
    expect(reply.title).toMatch(/known|without a date/)
    expect(reply.data.deadlines).toEqual([])
  })

  test('why spells out what started it, the other readings and the section', async () => {
    const { reply } = await district.ask('case.manager', 'why is the annual review for Ida Fennimore due then')
    expect(reply.text).toContain('when the team last met for the review, and 1 year')
    expect(reply.text).toContain('Read another way')
    expect(reply.data.deadlines).toMatchObject([{ rule: 'iep.annual' }])
  })

  test.each(accessTable.filter((row) => !row.ofBoth))(
    '$who sees the day of the evaluation only where their ground opens it',
    async ({ as, iep }) => {
      const { reply } = await district.ask(as, 'due Ida Fennimore')
      if (iep.every((cell) => cell === '-')) return expect(reply.status).toBe('notFound')
      const rules = (reply.data.deadlines as readonly { rule: string }[]).map(({ rule }) => rule)
      const seesAll = (iep[3] ?? '').includes('D')
      expect(rules.includes('reeval.triennial')).toBe(seesAll)
      expect(rules.includes('safeguards.annual')).toBe(seesAll)
      if (!seesAll) expect(reply.text).not.toContain('2019')
    },
  )
})
