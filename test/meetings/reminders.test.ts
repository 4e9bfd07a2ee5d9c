// What staff are reminded of around a meeting: its notice, their input, whether it is prepared, whether it was held.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sectionsOf } from '#records/in-message'
import { addDays, type Day, day } from '#time/day'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

/** A Monday. */
const start = day('2026-10-12')
const name = 'Ida Fennimore'
let district: District

beforeEach(async () => {
  district = await openSmallDistrict(undefined, start, {}, '06:00')
  // Nothing else is due for long.
  const rows = (districtFiles(start)['plans.csv'] ?? []).map((row) => ({
    ...row,
    lastEligibilityDate: addDays(start, -100),
  }))
  await district.import({ 'plans.csv': rows })
  const manager = botWriter(district, 'case.manager')
  await manager.type(`schedule a meeting for ${name}`)
  await manager.fill({ day: '2026-11-09', startTime: '9:30', place: 'Room 12' })
  const teacher = manager.last.form?.fields
    .find((field) => field.name === 'input')
    ?.options?.find(({ label }) => label === 'Pat teacher now')
  await manager.fill({ input: [teacher?.value ?? ''] })
  // The question itself goes out first.
  expect(await told('2026-10-12', 'teacher.now')).toContain('Does the plan work in your class?')
})
afterEach(() => district.close())

async function told(on: string, who: string, time = '07:30'): Promise<string> {
  district.at(day(on), time)
  await district.tick()
  const all = await district.delivered()
  return all
    .filter(({ email, standing }) => email === emailOf(who) && standing === undefined)
    .map((message) => `${message.title} ${JSON.stringify(sectionsOf(message))}`)
    .join('\n')
}

async function daysTold(what: string, who: string, days: readonly string[]): Promise<readonly Day[]> {
  const found: Day[] = []
  for (const on of days) if ((await told(on, who)).includes(what)) found.push(day(on))
  return found
}

test('notice that is not recorded is told 7, 3 and 1 days before it is due, and each week past that', async () => {
  // Due on October 30, a Friday.
  const days = [
    '2026-10-22',
    '2026-10-23',
    '2026-10-26',
    '2026-10-27',
    '2026-10-29',
    '2026-10-30',
    '2026-11-02',
    '2026-11-03',
  ]
  expect(await daysTold('Notice of the meeting', 'case.manager', days)).toEqual([
    ...['2026-10-23', '2026-10-27', '2026-10-29', '2026-11-02'],
  ])
})

test('notice that is recorded is told of no more', async () => {
  expect(await told('2026-10-23', 'case.manager')).toContain('Notice of the meeting')
  const manager = botWriter(district, 'case.manager')
  await manager.type(`ready ${name}`)
  await manager.press('Notice given …')
  await manager.fill({ to: 'Ann', how: 'byHand' })
  expect(await daysTold('Notice of the meeting', 'case.manager', ['2026-10-27', '2026-10-29', '2026-11-02'])).toEqual(
    [],
  )
})

test('input is nudged for once, on its day, and then stands in the reminders until it is given', async () => {
  // Three school days before Monday, November 9.
  const nudge = 'has nothing from you yet'
  const asked = 'Does the plan work in your class?'
  expect(await told('2026-11-03', 'teacher.now')).not.toContain('class?')
  const first = await told('2026-11-04', 'teacher.now')
  expect(first).toContain('What is it like in your class?')
  expect(await told('2026-11-04', 'teacher.now', '09:00')).toBe('')
  expect(await daysTold(nudge, 'teacher.now', ['2026-11-05'])).toEqual([])
  expect(await told('2026-11-06', 'teacher.now')).toContain(`Ida Fennimore, grade 7: ${asked}`)
  await district.fill('teacher.now', `input for ${name}`, { works: 'yes' })
  expect(await told('2026-11-09', 'teacher.now')).not.toContain(asked)
})

test('whoever carries the plan is told what is not prepared, and is asked afterwards whether it was held', async () => {
  const ahead = await told('2026-11-04', 'case.manager')
  expect(ahead).toContain('Annual review: Ida Fennimore, grade 7, Nov 9, 2026, 9:30 am')
  expect(ahead).toContain('Input: 0 of 1 given')
  expect(await told('2026-11-05', 'case.manager')).not.toContain('Input: 0 of 1 given')
  const after = await told('2026-11-10', 'case.manager')
  expect(after).toContain('Was it held?')
  await district.fill('case.manager', `held ${name}'s meeting`, {})
  expect(await told('2026-11-18', 'case.manager')).not.toContain('Was it held?')
})
