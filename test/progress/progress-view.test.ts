// How goals stand: of a student, of a caseload, of a class; and for whose eyes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { accessTable, columns } from '../stories/access-table.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'
import { goalsOfIda, weeklyReading } from './goals-of-ida.js'

const example = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54]

describe.each(engines)('progress, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    await district.import(goalsOfIda(firstDay))
    await district.import(weeklyReading(example, firstDay))
    const until = { person: emailOf('relief.teacher'), until: 'tomorrow', reason: 'ill' }
    await district.fill('principal', 'substitute for biology', until)
  })
  afterAll(() => district.close())

  test('of a student has each goal with its figures, as the contract names them', async () => {
    const { reply } = await district.ask('case.manager', 'progress Ida Fennimore')
    const goals = reply.data.goals as readonly Record<string, unknown>[]
    expect(goals).toHaveLength(10)
    expect(goals[2]).toMatchObject({
      goalNumber: '3',
      measure: 'rate',
      unit: 'words a minute',
      n: 10,
      baseline: 35,
      target: 90,
      last: 54,
      medianLast3: 53,
      rule: 'fourPoint',
    })
    expect(goals[0]).toMatchObject({ n: 0, last: null, slopePerWeek: null, verdict: 'notEnoughData', rule: 'none' })
  })

  test('of one goal says the arithmetic, and that it is for the team to consider', async () => {
    const { reply } = await district.ask('case.manager', 'progress Ida Fennimore reading')
    expect(reply.text).toContain('Median of the last three: 53 words a minute')
    expect(reply.text).toMatch(/For the team to consider|On track/)
    expect(reply.text).toContain('Trend: +1.79 a week')
  })

  test('of a caseload has the most worrying first, each with its reason', async () => {
    const { reply } = await district.ask('case.manager', 'progress')
    expect(reply.title).toMatch(/^Progress: your caseload, \d+ goals of \d+ students$/)
    const goals = reply.data.goals as readonly { reason: string; studentId: string }[]
    expect(goals.every(({ reason }) => reason.length > 0)).toBe(true)
    expect(reply.text).toContain('no data point yet')
  })

  test('of a class has the goals that the teacher is responsible for', async () => {
    const { reply } = await district.ask('teacher.now', 'progress period 2')
    expect(reply.title).toBe('Progress: Biology, period 2, 1 goal of 1 student')
    expect(reply.data.goals).toMatchObject([{ studentId: 'ida', goalNumber: '3' }])
  })

  test('a change that is marked breaks the trend, is seen with the goal, and can be taken back', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('progress Ida Fennimore reading')
    await writer.press('Mark a change …')
    await writer.fill({ label: 'Small group, daily', from: addDays(firstDay, -20) })
    await writer.type('progress Ida Fennimore reading')
    await writer.press('Mark a change …')
    await writer.fill({ label: 'Small group, daily', from: addDays(firstDay, -20), reason: 'Again' })
    expect(writer.last.text).toContain('A change of this name is marked for that day already.')
    await writer.type('progress Ida Fennimore reading')
    expect(writer.last.text).toContain('Small group, daily')
    expect(writer.last.text).toContain('not enough data (3 of 6)')
    await writer.type('undo')
    await writer.type('progress Ida Fennimore reading')
    expect(writer.last.text).not.toContain('Small group')
  })

  test.each(accessTable.filter((row) => !row.ofBoth))('$who', async ({ as, iep }) => {
    const seen = iep[columns.indexOf('goals')] ?? '-'
    const { reply } = await district.ask(as, 'progress Ida Fennimore')
    if (seen === '-') return expect(reply.status).toBe('notFound')
    const goals = reply.data.goals as readonly unknown[]
    const owns = as === 'teacher.now'
    expect(goals).toHaveLength(seen.includes('D') ? 10 : owns ? 1 : 0)
    if (!seen.includes('D') && !owns) expect(reply.text).not.toMatch(/Baseline|words a minute/)
  })
})
