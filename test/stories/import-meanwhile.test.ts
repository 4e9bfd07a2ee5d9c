// The other system's files come at night, and the plan was edited in chat that day: nothing is lost on either side, and
// what both changed is told to the case manager.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf, type Row } from './district-files.js'
import { sentinel } from './district-plans.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { botWriter } from './writer.js'

const letter = (part: 'A' | 'B' | 'T' | 'S') => sentinel(part, 'fay', '504')
const of504 = { studentId: 'fay', kind: '504' }
const accommodation = (id: string, text: string, more: Row = {}): Row => ({
  ...of504,
  id,
  accommodation: text,
  ...more,
})
const plan = (more: Row): Row => ({
  ...of504,
  id: 'plan-of-fay',
  status: 'active',
  meetingDate: addDays(firstDay, -100),
  caseManagerEmail: emailOf('case.manager'),
  impairment: 'Asthma',
  majorLifeActivity: 'Breathing',
  safetyNote: letter('S'),
  ...more,
})

/** What the other system has that night. */
const ofThatNight = {
  'plans.csv': [plan({ majorLifeActivity: 'Breathing, and sports' })],
  'accommodations.csv': [
    accommodation('one', 'Inhaler at hand', { when: 'Always', initiatedBy: 'Student' }),
    accommodation('two', 'Rests in sports', { when: 'After each lap' }),
    accommodation('three', 'Seat by the door'),
    accommodation('four', 'Rides the lift'),
  ],
}

describe.each(engines)('a nightly import on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '06:00')
    await district.import({
      'plans.csv': [plan({})],
      'accommodations.csv': [
        accommodation('one', 'Inhaler at hand', { when: 'Always' }),
        accommodation('two', 'Rests in sports', { when: 'When asked' }),
        accommodation('three', 'Seat by the window'),
      ],
    })
  })
  afterAll(() => district.close())

  const shown = async () => (await district.ask('case.manager', '/504 accommodations for Fay Quillon')).reply.text

  test('finds the plan edited in chat that day', async () => {
    district.at(firstDay, '14:00')
    const writer = botWriter(district, 'case.manager')
    await writer.type('/504 edit accommodations for Fay Quillon')
    await writer.press('Inhaler at hand')
    await writer.fill({ when: 'In every room, and on trips' })
    await writer.press('All sections')
    await writer.press('Accommodations')
    await writer.press('Rests in sports')
    await writer.fill({ when: 'Without being asked' })
    await writer.press(/^Another/)
    await writer.fill({ text: 'Breaks on dusty days' })
    await writer.press(/^Review/)
    await writer.press('Put into effect')
    const reply = await writer.fill({ agreedWith: 'Parent', agreedOn: firstDay, agreedHow: 'phone' })
    expect(reply.title, reply.text).toMatch(/is in effect$/)
    // And somebody has begun the next change, which is nobody's but the draft's.
    await writer.type('/504 edit safety note for Fay Quillon')
    await writer.press('Change')
    await writer.fill({ safetyNote: 'Blue lips: inhaler, then 911.' })
    await district.delivered()
  })

  test('takes what was changed there, keeps what was changed here, and loses nothing', async () => {
    district.at(firstDay, '23:00')
    const report = await district.import(ofThatNight)
    expect(report.hasRefused).toBe(false)
    const text = await shown()
    for (const one of [
      'In every room, and on trips',
      'Without being asked',
      'Breaks on dusty days',
      'Seat by the door',
      'Rides the lift',
    ]) {
      expect(text, one).toContain(one)
    }
    for (const one of ['After each lap', 'Seat by the window']) expect(text).not.toContain(one)
    const { reply } = await district.ask('case.manager', '/504 plan for Fay Quillon')
    expect(reply.text).toContain('Breathing, and sports')
    expect(reply.data.accommodations).toContainEqual(
      expect.objectContaining({ text: 'Inhaler at hand', initiatedBy: 'Student', when: 'In every room, and on trips' }),
    )
  })

  test('makes one version of it, and says what both sides made of the same field', async () => {
    const { reply } = await district.ask('case.manager', '/504 history of Fay Quillon')
    const versions = reply.data.versions as { number: number; source: string; differences: string[] }[]
    expect(reply.data.chain).toBe('whole')
    expect(versions[0]).toMatchObject({ source: 'import' })
    expect(versions[1]).toMatchObject({ source: 'chat' })
    expect(versions[0]?.number).toBe((versions[1]?.number ?? 0) + 1)
    expect(JSON.stringify(versions[0]?.differences)).not.toContain('After each lap')
    // It was night: they read it in the morning.
    district.at(addDays(firstDay, 1), '07:00')
    const told = (await district.delivered()).filter((one) => one.email === emailOf('case.manager'))
    expect(told).toHaveLength(1)
    expect(told[0]?.preview).toBe('A plan was changed in two places.')
    expect(told[0]?.title).toBe('Fay Quillon: the 504 plan was changed here and in the other system')
    expect(JSON.stringify(told[0])).toContain('Rests in sports: When: here Without being asked, there After each lap')
  })

  test('leaves the draft as it was, over what has come', async () => {
    const writer = botWriter(district, 'case.manager')
    const draft = await writer.type('/504 review the draft for Fay Quillon')
    expect(draft.data.differences).toEqual([expect.stringContaining('Blue lips: inhaler, then 911.')])
    await writer.press('Put into effect')
    const today = addDays(firstDay, 1)
    district.at(today, '08:00')
    const reply = await writer.fill({
      agreedWith: 'Parent',
      agreedOn: firstDay,
      agreedHow: 'phone',
      effectiveDay: today,
    })
    expect(reply.title, reply.text).toMatch(/is in effect$/)
    expect(await shown()).toContain('Seat by the door')
  })

  test('read once more, unchanged, changes and tells nothing', async () => {
    await district.delivered()
    const before = await shown()
    await district.import(ofThatNight)
    expect(await shown()).toBe(before)
    expect((await district.delivered()).filter((one) => one.email === emailOf('case.manager'))).toEqual([])
  })
})
