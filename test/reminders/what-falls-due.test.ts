// What each kind of reminder tells, of whom and when: through the importer, the jobs and the outbox.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sectionsOf } from '#records/in-message'
import type { ClaimedMessage } from '#records/outbox'
import { addDays, type Day, day, weekdayOf } from '#time/day'
import { districtFiles, emailOf, type Row } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

/** A Monday. */
const start = day('2026-10-12')

let district: District

beforeEach(async () => {
  district = await openSmallDistrict(undefined, start, {}, '06:00')
  await of('ida', 'iep', { lastEligibilityDate: addDays(start, -100) })
  // Nothing of the others is due for long.
  const rows = (districtFiles(start)['plans.csv'] ?? []).filter(({ studentId }) => studentId !== 'ida')
  await district.import({ 'plans.csv': rows.map((row) => ({ ...row, lastEligibilityDate: addDays(start, -100) })) })
})
afterEach(() => district.close())

async function of(studentId: string, kind: 'iep' | '504', more: Row): Promise<void> {
  const row = (districtFiles(start)['plans.csv'] ?? []).find((one) => one.studentId === studentId && one.kind === kind)
  const report = await district.import({ 'plans.csv': [{ ...row, ...more }] })
  expect(report.lines().join('\n')).not.toContain('refused:')
}

async function mail(on: Day, time = '07:30'): Promise<readonly ClaimedMessage[]> {
  district.at(on, time)
  await district.tick()
  const all = await district.delivered()
  // Those that stand in the chat already are mended there, and come to nobody anew.
  return all.filter(({ title, standing }) => title.includes('reminder') && standing === undefined)
}

const words = (message: ClaimedMessage | undefined) => JSON.stringify(message ? sectionsOf(message) : [])

async function told(on: Day, who = 'case.manager'): Promise<string> {
  return words((await mail(on)).find(({ email }) => email === emailOf(who)))
}

/** Those of some days on which somebody was told something. */
async function daysTold(what: string, ...days: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const on of days) if ((await told(day(on))).includes(what)) found.push(on)
  return found
}

describe('an annual review', () => {
  test('is told 60, 30, 14, 7 and 1 days before the last school day on or before it, never later', async () => {
    // Due on Saturday, December 12: best done by Friday, December 11.
    await of('ida', 'iep', { meetingDate: '2025-12-13', lastEligibilityDate: addDays(start, -100) })
    const found = await daysTold(
      'Ida Fennimore, grade 7: Annual review',
      ...['2026-10-12', '2026-10-13', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-26', '2026-11-27'],
      ...['2026-11-30', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-09', '2026-12-10', '2026-12-11'],
    )
    // 60 days before is Monday, October 12; 30 is Wednesday, November 11; 14 is a Friday; 7 too; 1 is a Thursday.
    expect(found).toEqual(['2026-10-12', '2026-11-11', '2026-11-27', '2026-12-04', '2026-12-10'])
  })

  test('that falls into the summer is told before school ends', async () => {
    const vacation: Row[] = []
    for (let on = day('2026-10-24'); on <= day('2027-01-10'); on = addDays(on, 1)) {
      if (weekdayOf(on) < 6) vacation.push({ date: on, inSession: 'false' })
    }
    await district.import({ 'calendar.csv': vacation })
    await of('ida', 'iep', { meetingDate: '2025-12-13', lastEligibilityDate: addDays(start, -100) })
    const found = await daysTold(
      'Ida Fennimore, grade 7: Annual review',
      ...['2026-10-12', '2026-10-13', '2026-10-15', '2026-10-16', '2026-10-19', '2026-10-21', '2026-10-22'],
      ...['2026-10-23', '2026-10-26', '2026-12-11'],
    )
    // The last school day is Friday, October 23: 60, 30 and 14 days before it are over when the plan comes.
    expect(found).toEqual(['2026-10-12', '2026-10-16', '2026-10-22'])
    expect(await told(day('2027-01-11'))).toContain('Ida Fennimore, grade 7: Annual review, overdue since Dec 12, 2026')
  })

  test('whose day was put right is told of by its new day', async () => {
    await of('ida', 'iep', { meetingDate: '2025-12-13', lastEligibilityDate: addDays(start, -100) })
    expect(await told(start)).toContain('Annual review, due Dec 12, 2026')
    await of('ida', 'iep', { meetingDate: '2025-10-20', lastEligibilityDate: addDays(start, -100) })
    expect(await told(addDays(start, 1))).toContain('Annual review, due Oct 19, 2026')
  })
})

test('what is dealt with elsewhere is marked in the message that told of it', async () => {
  await of('ida', 'iep', { meetingDate: '2025-12-13', lastEligibilityDate: addDays(start, -100) })
  const [message] = await mail(start)
  expect(words(message)).toContain('Annual review, due Dec 12, 2026')
  await of('ida', 'iep', { meetingDate: start, lastEligibilityDate: addDays(start, -100) })
  district.at(start, '07:45')
  await district.tick()
  const [mended] = await district.delivered()
  expect(mended?.id).toBe(message?.id)
  expect(words(mended)).toContain('Annual review, due Dec 12, 2026')
  expect(words(mended)).toContain('Settled or changed since.')
  expect(words(mended)).not.toContain('Snooze')
  expect(await mail(start, '07:50')).toEqual([])
})

test('a removal is told of at once, with its ten school days', async () => {
  const events = [{ studentId: 'ida', event: 'removalDecided', date: start, kind: 'iep' }]
  const report = await district.import({ 'events.csv': events })
  expect(report.lines().join('\n')).not.toContain('refused:')
  const message = await told(start)
  expect(message).toContain('After a removal')
  expect(message).toContain('Manifestation determination, due Oct 26, 2026')
  expect(message).toContain('Parents told of the removal, due Oct 12, 2026')
})

test('consent that was asked for and has not come is asked after once a week, and nothing once it is there', async () => {
  const asked = { studentId: 'ida', event: 'consentRequested', date: addDays(start, -20), kind: 'iep' }
  await district.import({ 'events.csv': [asked] })
  expect(await told(start)).toContain('consent to the evaluation was asked for')
  expect(await told(addDays(start, 1))).not.toContain('consent to the evaluation was asked for')
  const came = { studentId: 'ida', event: 'consentReceived', date: addDays(start, -2), kind: 'iep' }
  await district.import({ 'events.csv': [asked, came] })
  expect(await told(addDays(start, 7))).not.toContain('consent to the evaluation was asked for')
})

describe('before progress reports are due', () => {
  const period = { name: 'Quarter 1', startDate: '2026-08-24', endDate: '2026-10-30', dueDate: '2026-11-06' }
  beforeEach(async () => {
    await district.import({ 'progressPeriods.csv': [period] })
  })

  test('goals without enough data points are told of, with what there will be', async () => {
    const goal = { measure: 'percent', scheduleEvery: 1, scheduleUnit: 'week', direction: 'increase' }
    await district.import({
      'goals.csv': [{ studentId: 'far', kind: 'iep', goalNumber: '1', statement: 'Reads', area: 'Reading', ...goal }],
      'probes.csv': [{ studentId: 'far', kind: 'iep', goalNumber: '1', date: '2026-09-07', correct: 5, attempts: 10 }],
    })
    // 21 days before is Friday, October 16.
    expect(await told(day('2026-10-15'), 'counselor.of.both')).not.toContain('1 data point since')
    const message = await told(day('2026-10-16'), 'counselor.of.both')
    expect(message).toContain('Zora Applewhite, grade 9: Goal 1, Reading, 1 data point since Aug 24, 2026')
    expect(message).toContain('At this pace there will be 1 by Oct 30, 2026; the schedule asks for 9')
  })

  test('to who is responsible for the goal and to who carries the plan, not to everybody on the team', async () => {
    const goal = { studentId: 'ida', kind: 'iep', measure: 'percent', scheduleEvery: 1, scheduleUnit: 'week' }
    const owned = (goalNumber: string, who: string) => ({
      ...{ ...goal, goalNumber, statement: `Goal of ${who}`, area: `Of ${who}` },
      ...{ direction: 'increase', ownerEmail: emailOf(who) },
    })
    await district.import({ 'goals.csv': [owned('1', 'provider'), owned('2', 'team.member')] })
    const all = await mail(day('2026-10-16'))
    const [owner, other, carrier] = ['provider', 'team.member', 'case.manager'].map((who) =>
      words(all.find(({ email }) => email === emailOf(who))),
    )
    expect(owner).toContain('Goal 1, Of provider')
    expect(owner).not.toContain('Goal 2')
    expect(other).toContain('Goal 2, Of team.member')
    expect(other).not.toContain('Goal 1')
    // Of many, five are shown.
    expect(carrier).toMatch(/Goal [12], Of (provider|team.member)|My progress/)
    expect(carrier?.match(/no data point since/g)).toHaveLength(5)
  })

  test('and each week after it, reports that nobody is noted to have received', async () => {
    expect(await told(day('2026-10-22'))).not.toContain('Quarter 1')
    expect(await told(day('2026-10-23'))).toContain('Ida Fennimore, grade 7: Quarter 1, due Nov 6, 2026')
    expect(await told(day('2026-11-09'))).toContain('Quarter 1, was due Nov 6, 2026')
    expect(await told(day('2026-11-10'))).not.toContain('Quarter 1')
    expect(await told(day('2026-11-16'))).toContain('Quarter 1, was due Nov 6, 2026')
  })
})

test('minutes that fall behind are told once a week, to who provides the service', async () => {
  await district.import({
    'services.csv': [
      {
        ...{
          studentId: 'ida',
          kind: 'iep',
          service: 'Speech',
          category: 'related',
          providerEmail: emailOf('provider'),
        },
        ...{ frequencyValue: 2, frequencyPeriod: 'week', minutesPerSession: 30, startDate: addDays(start, -28) },
      },
    ],
  })
  const message = await told(start, 'provider')
  expect(message).toContain('Ida Fennimore, grade 7: Speech')
  expect(message).toContain('minutes behind')
  expect(await told(addDays(start, 1), 'provider')).not.toContain('minutes behind')
  expect(await told(addDays(start, 7), 'provider')).toContain('minutes behind')
})

test('a plan that was proposed for the new year is told of before school ends, and when it has begun without it', async () => {
  const term = { title: 'Year', type: 'schoolYear', status: 'active', schoolYear: '2028' }
  await district.import({
    'academicSessions.csv': [
      ...(districtFiles(start)['academicSessions.csv'] ?? []),
      { ...term, sourcedId: 'next', startDate: '2027-08-23', endDate: '2028-06-01' },
    ],
    'calendar.csv': summer('2027-06-05', '2027-08-22'),
  })
  const plan = { studentId: 'flagged', kind: 'iep', status: 'proposed', meetingDate: '2026-10-01' }
  const report = await district.import({ 'plans.csv': [{ ...plan, caseManagerEmail: emailOf('case.manager') }] })
  expect(report.lines().join('\n')).not.toContain('refused:')
  // The last school day is Friday, June 4.
  expect(await told(day('2027-05-05'))).toContain('not in effect yet, school begins Aug 23, 2027')
  expect(await told(day('2027-05-06'))).not.toContain('school begins')
  expect(await told(day('2027-08-23'))).toContain('not in effect yet, school begins Aug 23, 2027')
})

function summer(from: string, to: string): readonly Row[] {
  const rows: Row[] = []
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) {
    if (weekdayOf(on) < 6) rows.push({ date: on, inSession: 'false' })
  }
  return rows
}

test('transition that the IEP must plan by the age of 16 is told once a month, and no birth date is kept in the clear', async () => {
  await of('ida', 'iep', {
    meetingDate: addDays(start, -300),
    transitionServices: '',
    lastEligibilityDate: addDays(start, -100),
  })
  await district.import({ 'demographics.csv': [{ sourcedId: 'ida', birthDate: '2010-11-20' }] })
  expect(await told(start)).toContain('Ida Fennimore, grade 7: Transition in the IEP')
  expect(await told(addDays(start, 7))).not.toContain('Transition in the IEP')
  expect(await told(day('2026-11-02'))).toContain('Transition in the IEP')
  const kept = await district.database.read.select().from(district.database.tables.reminders)
  expect(JSON.stringify(kept)).not.toContain('2010-11-20')
})

test('people have them at the time that they chose, and nobody for whom reminders are off', async () => {
  await of('ida', 'iep', { meetingDate: '2025-12-13', lastEligibilityDate: addDays(start, -100) })
  await district.ask('case.manager', 'reminders at 9:15')
  expect(await mail(start, '07:30')).toEqual([])
  expect(words((await mail(start, '09:15'))[0])).toContain('Annual review')
  await district.ask('superintendent', 'settings reminders off')
  await of('ida', 'iep', { meetingDate: '2025-10-20', lastEligibilityDate: addDays(start, -100) })
  expect(await mail(addDays(start, 1), '09:15')).toEqual([])
})
