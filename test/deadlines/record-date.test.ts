// A legal date recorded in chat: what it starts and ends, for whom, and how it is taken back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('recording a date, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, day('2026-10-14'), {}, '10:00')
    await district.import({ 'demographics.csv': [{ sourcedId: 'ida', birthDate: '2012-03-04' }] })
  })
  afterAll(() => district.close())

  const record = (values: Readonly<Record<string, string>>, who = 'case.manager') =>
    district.fill(who, 'record a date for Ida Fennimore', { until: '', note: '', ...values })
  const running = async (rule: string) => {
    const { reply } = await district.ask('case.manager', 'due Ida Fennimore')
    return (reply.data.deadlines as readonly { rule: string; due: string }[]).find((one) => one.rule === rule)
  }

  test('starts a deadline, says when it is due, and ends with its closing event', async () => {
    const { reply, audit } = await record({ event: 'recordsRequested', day: '2026-10-12', note: 'By letter' })
    expect(reply.status).toBe('ok')
    expect(reply.text).toContain('Records shown to the family, IEP: due Nov 25, 2026')
    expect(audit).toMatchObject([{ command: 'recordDate', outcome: 'changed' }])
    expect(await running('records.inspect')).toMatchObject({ due: '2026-11-25' })
    const { reply: meeting } = await record({ event: 'meetingScheduled', day: '2026-11-02' })
    expect(meeting.text).toContain('due Nov 2, 2026 (it was Nov 25, 2026)')
    const { reply: shown } = await record({ event: 'recordsInspected', day: '2026-10-14' })
    expect(shown.text).toContain('Records shown to the family, IEP: done')
    expect(await running('records.inspect')).toBeUndefined()
  })

  test('is taken back whole', async () => {
    district.at(day('2026-10-14'), '10:05')
    await record({ event: 'removalDecided', day: '2026-10-13' })
    expect(await running('discipline.mdr')).toMatchObject({ due: '2026-10-27' })
    const { reply } = await district.ask('case.manager', 'undo')
    expect(reply.text).toContain('recorded a date for Ida Fennimore')
    expect(await running('discipline.mdr')).toBeUndefined()
  })

  test('tells of ten school days one by one', async () => {
    await record({ event: 'removalDecided', day: '2026-10-14' })
    const { reply } = await district.ask(
      'case.manager',
      'why is the manifestation determination for Ida Fennimore due then',
    )
    expect(reply.text).toContain('34 CFR 300.530(e)(1)')
    expect(reply.text).toContain('Oct 15, 2026 to Oct 28, 2026: 10 school days')
  })

  test.each([
    ['a day that is still to come', { event: 'consentReceived', day: '2026-10-20' }, 'still to come'],
    [
      'a day before the student was born',
      { event: 'consentReceived', day: '1999-01-01' },
      'before the student was born',
    ],
    ['an agreement without its day', { event: 'evaluationExtended', day: '2026-10-12' }, 'until which day'],
    [
      'an end before the beginning',
      { event: 'studentAbsent', day: '2026-10-12', until: '2026-10-09' },
      'before the day above',
    ],
    [
      'an end of what has none',
      { event: 'recordsInspected', day: '2026-10-12', until: '2026-10-13' },
      'leave it empty',
    ],
  ])('does not take %s', async (_what, values, says) => {
    const { reply } = await record(values)
    expect(reply.status).not.toBe('ok')
    expect(JSON.stringify(reply)).toContain(says)
  })

  test('does not take the same twice', async () => {
    await record({ event: 'consentRequested', day: '2026-10-07' })
    const { reply } = await record({ event: 'consentRequested', day: '2026-10-07' })
    expect(JSON.stringify(reply)).toContain('recorded of this day already')
  })

  test('is for whoever may change the plan; to a stranger the student is nobody', async () => {
    const { reply } = await record({ event: 'consentReceived', day: '2026-10-12' }, 'teacher.now')
    expect(reply.form).toBeUndefined()
    expect(reply.title).toContain('whoever carries the plan')
    const { reply: strange } = await record({ event: 'consentReceived', day: '2026-10-12' }, 'other.teacher')
    expect(strange.status).toBe('notFound')
  })

  test('lies sealed where it says more than a day', async () => {
    const rows = await district.database.read.select().from(district.database.tables.studentEvents)
    const noted = rows.filter(({ details }) => details !== null)
    expect(noted.length).toBeGreaterThan(0)
    expect(noted.every(({ details }) => !Buffer.from(details ?? []).includes('By letter'))).toBe(true)
    const other = noted.find(({ id }) => id !== noted[0]?.id)
    const place = { table: 'student_events', column: 'details', row: other?.id ?? '' }
    expect(() => district.seal.open(place, noted[0]?.details ?? Buffer.alloc(0))).toThrow()
  })
})
