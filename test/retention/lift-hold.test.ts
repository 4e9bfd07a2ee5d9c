// Lifting a hold takes two who decide over the student's record: whoever may not is neither asked nor told, and can't agree.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('a hold on $name', (engine) => {
  let district: District
  const family = 'district.by.role'
  beforeAll(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    const parent = { studentId: 'ida', name: 'Pat by role', relationship: 'parent', email: emailOf(family) }
    await district.import({ 'contacts.csv': [parent] })
    const held = await district.fill('superintendent', 'hold the records of Ida Fennimore', {
      kind: 'legal',
      reason: 'Hearing of autumn',
    })
    expect(held.reply.status).toBe('ok')
    await district.delivered()
  })
  afterAll(() => district.close())

  const lift = async (who: string) => {
    const { reply } = await district.ask(who, 'retention')
    const [choice] = reply.sections.flatMap((one) => (one.type === 'choices' ? one.choices : []))
    if (!choice) throw new Error('nothing to lift')
    return (await district.fill(who, choice.action, { reason: 'The hearing is over' })).reply
  }
  const decide = async (who: string, id: unknown, decision: 'agreed' | 'refused') =>
    (await district.press(who, 'approve', { id, decision })).reply
  const isHeld = async () =>
    (await district.ask('superintendent', 'retention')).reply.text.includes('Hearing of autumn')

  test('is lifted only once a second one agrees who decides over the record; their own family hears nothing', async () => {
    const asked = await lift('superintendent')
    expect(asked.text).toContain('Pat director')
    expect(asked.text).not.toContain('Pat district by role')
    const told = await district.delivered()
    expect(told.map(({ email }) => email)).toEqual([emailOf('director')])
    expect(JSON.stringify(told)).toContain("lift the hold on a student's records (Ida Fennimore)")
    expect(JSON.stringify(told)).toContain('The hearing is over')

    const { reply: theirs } = await district.ask(family, 'approve')
    expect(theirs.title).toBe('Nothing waits for a second administrator')
    expect(theirs.text).not.toMatch(/Ida|hold/)
    const refused = await decide(family, asked.data.approval, 'agreed')
    expect(refused.title).toBe((await decide(family, 'no such thing', 'agreed')).title)
    expect(refused.text).not.toMatch(/Ida|hold/)
    expect(await isHeld()).toBe(true)

    expect((await decide('director', asked.data.approval, 'agreed')).students).toEqual(['ida'])
    expect(await isHeld()).toBe(false)
    expect((await district.delivered()).map(({ email, title }) => [email, title])).toEqual([
      [emailOf('superintendent'), 'Pat director has agreed'],
    ])
  })

  test('stays where the second one refuses, and is not lifted twice', async () => {
    await district.fill('superintendent', 'hold the records of Ida Fennimore', {
      kind: 'inspection',
      reason: 'Hearing of autumn',
    })
    const refused = await lift('superintendent')
    expect((await decide('director', refused.data.approval, 'refused')).title).toContain('Refused')
    expect(await isHeld()).toBe(true)
    const [first, second] = [await lift('superintendent'), await lift('superintendent')]
    expect((await decide('director', first.data.approval, 'agreed')).title).toContain('Done')
    const late = await decide('director', second.data.approval, 'agreed')
    expect(late).toMatchObject({ status: 'invalid', title: "That can't be done any more" })
    expect(late.text).toContain('That hold is lifted already')
  })

  test('stays where whoever asked has lost the office since, though they still work there', async () => {
    await district.fill('superintendent', 'hold the records of Ida Fennimore', {
      kind: 'inspection',
      reason: 'Hearing of autumn',
    })
    const asked = await lift('director')
    expect(asked.title).toBe('This takes a second administrator')
    const ended = { email: emailOf('director'), role: 'specialEducationDirector', endDate: addDays(firstDay, -1) }
    await district.import({ 'staffRoles.csv': [ended] })
    expect((await district.ask('director', 'help')).reply.status).toBe('ok')
    await district.delivered()
    const late = await decide('superintendent', asked.data.approval, 'agreed')
    expect(late).toMatchObject({ status: 'invalid', title: 'It is too late to agree' })
    expect(await isHeld()).toBe(true)
    expect(await district.delivered()).toEqual([])
  })
})
