// events.csv: dates that a student has before there is a plan, in and out again.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { type District, openSmallDistrict } from '../stories/small-district.js'

const born = { 'demographics.csv': [{ sourcedId: 'ida', birthDate: '2012-03-04' }] }

describe('legal dates from a file', () => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(undefined, day('2026-10-14'), {}, '10:00')
  })
  afterEach(() => district.close())

  const row = (event: string, date: string, more: Readonly<Record<string, string>> = {}) => ({
    studentId: 'ida',
    event,
    date,
    kind: 'iep',
    untilDate: '',
    note: '',
    ...more,
  })
  const imported = (...rows: readonly ReturnType<typeof row>[]) => district.import({ 'events.csv': rows, ...born })
  const counts = (report: Awaited<ReturnType<typeof imported>>) => report.of('events.csv')
  const rules = async () => {
    const { reply } = await district.ask('case.manager', 'due Ida Fennimore')
    return (reply.data.deadlines as readonly { rule: string }[]).map(({ rule }) => rule)
  }

  test('start deadlines, and a second run changes nothing', async () => {
    const rows = [row('recordsRequested', '2026-10-01', { note: 'By letter' })]
    expect(counts(await imported(...rows))).toMatchObject({ added: 1, refused: 0 })
    expect(await rules()).toContain('records.inspect')
    expect(counts(await imported(...rows))).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  test('of no kind are about whichever plan the student has', async () => {
    await imported(row('recordsRequested', '2026-10-01', { kind: '' }))
    expect(await rules()).toContain('records.inspect')
  })

  test('end in a full run that lacks them, but for what was recorded in chat', async () => {
    await imported(row('recordsRequested', '2026-10-01'), row('removalDecided', '2026-10-02'))
    await district.fill('case.manager', 'record a date for Ida Fennimore', {
      event: 'consentReceived',
      day: '2026-10-05',
    })
    const report = await district.import({ 'events.csv': [row('removalDecided', '2026-10-02')] }, { full: true })
    expect(counts(report)).toMatchObject({ ended: 1, unchanged: 1 })
    const found = await rules()
    expect(found).not.toContain('records.inspect')
    expect(found).toEqual(expect.arrayContaining(['discipline.mdr', 'eval.initial']))
  })

  test.each([
    ['a day that is still to come', row('consentReceived', '2026-10-20'), 'still to come'],
    ['a day before the student was born', row('eligibilityDetermined', '1999-01-01'), 'before the student was born'],
    ['an event that nobody knows', row('fullMoon', '2026-10-01'), 'is none of: referralReceived, consentRequested'],
    ['what the roster says', row('born', '2010-10-01'), 'is none of'],
    ['an agreement without its day', row('evaluationExtended', '2026-10-01'), 'needs an untilDate'],
    ['an end of what has none', row('consentReceived', '2026-10-01', { untilDate: '2026-10-02' }), 'belongs to'],
    [
      'an end before the beginning',
      row('studentAbsent', '2026-10-05', { untilDate: '2026-10-01' }),
      'ends before it starts',
    ],
    ['a student whom nobody knows', row('consentReceived', '2026-10-01', { studentId: 'nobody' }), 'not on the roster'],
  ])('refuse %s, and take the rest', async (_what, wrong, says) => {
    const report = await imported(wrong, row('recordsRequested', '2026-10-01'))
    expect(counts(report)).toMatchObject({ added: 1, refused: 1 })
    expect(report.refusedRows.map(({ line, why }) => `${line}: ${why}`).join('\n')).toMatch(new RegExp(`2: .*${says}`))
  })

  test('a meeting may be set for a day to come', async () => {
    expect(counts(await imported(row('meetingScheduled', '2026-11-20')))).toMatchObject({ added: 1, refused: 0 })
  })
})

describe('dates of plans.csv', () => {
  test.each([
    ['lastEligibilityDate', '1999-01-01', 'lastEligibilityDate before the student was born'],
    ['consentReceivedDate', '1999-01-01', 'consentReceivedDate before the student was born'],
    ['meetingDate', '2027-03-01', 'meetingDate that is still to come'],
  ])('%s %s is refused', async (column, date, says) => {
    const district = await openSmallDistrict(undefined, day('2026-10-14'))
    const line = { studentId: 'ida', kind: 'iep', meetingDate: '2026-10-01', [column]: date }
    const report = await district.import({ 'plans.csv': [line], ...born })
    expect(report.of('plans.csv').refused).toBe(1)
    expect(JSON.stringify(report.refusedRows)).toContain(says)
    await district.close()
  })

  test('a plan may take effect on a later day, and a draft be met for later', async () => {
    const district = await openSmallDistrict(undefined, day('2026-10-14'))
    const line = { studentId: 'ida', kind: 'iep', meetingDate: '2026-10-01', startDate: '2026-11-01', status: 'active' }
    const draft = { ...line, status: 'draft', meetingDate: '2026-12-01', startDate: '' }
    expect((await district.import({ 'plans.csv': [line, draft] })).of('plans.csv').refused).toBe(0)
    await district.close()
  })
})
