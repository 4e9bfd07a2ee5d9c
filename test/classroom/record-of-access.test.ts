// The record of access of 34 CFR 300.614: who outside was given a student's records, when and for what.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const given = {
  to: 'Dr. Lee Ortiz, Maple Valley Clinic',
  day: firstDay,
  purpose: 'Independent evaluation',
  what: 'IEP of this year',
  basis: 'consent',
}

describe.each(engines)('the record of access on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, undefined, { publicUrl: 'https://caseload.example' })
    district.at(firstDay, '09:00')
  })
  afterAll(() => district.close())

  const record = async (who = 'case.manager') => (await district.ask(who, 'record of access for Ida Fennimore')).reply

  test('is empty where nobody outside was given anything', async () => {
    expect((await record()).text).toContain("Nobody but parents and the school's employees was given access.")
  })

  test('holds what was written down, sealed, with an entry in the audit log; and it can be taken back', async () => {
    const { reply, audit } = await district.fill('case.manager', 'record a disclosure for Ida Fennimore', given)
    expect(reply.title).toBe(
      'Noted: Dr. Lee Ortiz, Maple Valley Clinic was given access to the records of Ida Fennimore',
    )
    expect(audit).toMatchObject([{ command: 'recordDisclosure', outcome: 'changed', surface: 'form', students: [{}] }])
    const told = await record()
    expect(told.text).toContain('Oct 14, 2026: Dr. Lee Ortiz, Maple Valley Clinic')
    expect(told.text).toContain('Independent evaluation')
    expect(told.text).toContain('34 CFR 99.30')
    expect(told.data.disclosures).toMatchObject([{ type: 'recorded', to: given.to, day: firstDay }])
    const rows = await district.database.read.select().from(district.database.tables.disclosures)
    expect(JSON.stringify(rows)).not.toMatch(/Ortiz|Independent/)
    expect(Buffer.from(rows[0]?.details ?? '').toString('latin1')).not.toMatch(/Ortiz|Independent/)
    await district.ask('case.manager', 'undo')
    expect((await record()).data.disclosures).toEqual([])
  })

  test('takes no day that is still to come', async () => {
    const later = { ...given, day: addDays(firstDay, 1) }
    const { reply } = await district.fill('case.manager', 'record a disclosure for Ida Fennimore', later)
    expect(reply.status).toBe('invalid')
    expect(JSON.stringify(reply.data)).toContain('That day is still to come.')
  })

  test('has a page printed for a substitute in it by itself', async () => {
    const until = { guest: 'Jo Sub', until: '3:15 pm', reason: 'ill' }
    const { reply } = await district.fill('teacher.now', 'substitute for biology', until)
    const print = reply.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find(({ action }) => action.command === 'printPage')
    expect(print, reply.text).toBeDefined()
    if (print) await district.press('teacher.now', 'printPage', print.action.input)
    expect((await record()).data.disclosures).toMatchObject([
      { type: 'page', to: 'Jo Sub', day: firstDay, purpose: 'To teach the class as a substitute' },
    ])
  })

  test('is for who carries the plan, to read and to write', async () => {
    for (const who of ['principal', 'superintendent']) expect((await record(who)).data.disclosures).toBeDefined()
    for (const who of ['teacher.now', 'nurse']) {
      expect((await record(who)).data).toEqual({ withheld: true })
      const form = await district.ask(who, 'record a disclosure for Ida Fennimore')
      expect(form.reply.status).toBe('ok')
      expect(form.reply.data).toEqual({ withheld: true })
    }
    expect((await record('other.teacher')).status).toBe('notFound')
  })
})
