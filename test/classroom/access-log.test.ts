// Who has looked at a student: told to those who carry the plan, each person's day as one line, the newest first.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { terminalDesk } from '../stories/terminal-desk.js'

interface Told {
  readonly day: string
  readonly name: string
  readonly email?: string
  readonly times: number
  readonly changed: boolean
  readonly parts: readonly string[]
  readonly grounds: readonly string[]
  readonly surfaces: readonly string[]
}

test.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
  ['the terminal', terminalDesk],
] as const)('who has looked is read, and a disclosure recorded, in %s', async (_where, openDesk) => {
  const district = await openSmallDistrict(undefined, firstDay, {}, '09:00')
  await district.ask('teacher.now', 'accommodations for Ida Fennimore')
  const desk = await openDesk(district, 'case.manager')
  await desk.type("who has seen Ida Fennimore's plan")
  const said = desk.words.join('\n')
  expect(said).toContain('Who has looked at Ida Fennimore')
  expect(said).toMatch(/Pat teacher now, Oct 14, 2026, 9:00 am/)
  expect(said).toContain('Ground: teaches a class the student is in')
  await desk.press('Record of access')
  await desk.press('Record a disclosure')
  await desk.fill({
    'Who was given access, and of which agency': 'Dr. Lee Ortiz, Clinic',
    'For what purpose': 'Independent evaluation',
    'Which records': 'IEP of this year',
    'What allows it': 'written consent of the parent or student (34 CFR 99.30)',
  })
  expect(desk.words.join('\n')).toContain(
    'Noted: Dr. Lee Ortiz, Clinic was given access to the records of Ida Fennimore',
  )
  await desk.press('Record of access')
  expect(desk.words.join('\n')).toContain('Oct 14, 2026: Dr. Lee Ortiz, Clinic')
  await desk.close()
  await district.close()
})

describe.each(engines)('who has looked, on $name', (engine) => {
  let district: District
  const looks = async (who = 'case.manager', text = "who has seen Ida Fennimore's plan") =>
    (await district.ask(who, text)).reply.data.looks as readonly Told[]

  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    district.at(firstDay, '09:00')
    await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    district.at(firstDay, '10:30')
    await district.ask('teacher.now', 'goals for Ida Fennimore', { surface: 'channel' })
    await district.ask('nurse', 'accommodations for Ida Fennimore')
    district.at(addDays(firstDay, 1), '08:00')
    await district.ask('principal', 'whole plan of Ida Fennimore')
  })
  afterAll(() => district.close())

  test('is told by person and day, with the parts, the times and the ground', async () => {
    const told = await looks()
    const of = (who: string) => told.filter(({ email }) => email === emailOf(who))
    expect(of('teacher.now')).toMatchObject([
      { day: firstDay, times: 2, grounds: ['classTeacher'], surfaces: ['channel', 'private'] },
    ])
    expect(of('teacher.now')[0]?.parts).toEqual(expect.arrayContaining(['accommodations', 'goals']))
    expect(of('nurse')).toHaveLength(1)
    expect(told[0]).toMatchObject({ day: addDays(firstDay, 1), email: emailOf('principal') })
    const { reply } = await district.ask('case.manager', 'who looked at Ida Fennimore')
    expect(reply.text).toContain('Oct 14, 2026, 9:00 am to 10:30 am')
    expect(reply.text).toContain('Ground: teaches a class the student is in')
    expect(reply.text).toContain('asked in a channel, answered to them alone')
  })

  test('names nobody whom the log does not name, and tells of the look itself the next time', async () => {
    const before = await looks('director')
    expect(before.some(({ email }) => email === emailOf('other.teacher'))).toBe(false)
    expect((await looks('director')).find(({ email }) => email === emailOf('director'))).toBeDefined()
  })

  test('is told to who carries the plan alone', async () => {
    for (const who of ['principal', 'director', 'superintendent']) expect(await looks(who)).toBeDefined()
    for (const who of ['teacher.now', 'team.member', 'nurse', 'counselor']) {
      expect((await district.ask(who, 'who has seen Ida Fennimore')).reply.data).toEqual({ withheld: true })
    }
    expect((await district.ask('other.teacher', 'who has seen Ida Fennimore')).reply.status).toBe('notFound')
  })

  test('is understood and told in Spanish', async () => {
    const { reply } = await district.ask('case.manager', 'quién ha visto el plan de Ida Fennimore', { locale: 'es-MX' })
    expect(reply.command).toBe('accessLog')
    expect(reply.title).toContain('Quién ha consultado a Ida Fennimore')
    expect(reply.text).toContain('Vio: ')
  })

  test('goes back day by day where there is much', async () => {
    for (let day = 2; day < 20; day += 1) {
      district.at(addDays(firstDay, day), '11:00')
      await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    }
    const seen: string[] = []
    let reply = (await district.ask('case.manager', 'access log for Ida Fennimore')).reply
    for (let page = 0; page < 5; page += 1) {
      seen.push(...(reply.data.looks as readonly Told[]).map(({ day, name }) => `${day} ${name}`))
      const earlier = reply.sections
        .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
        .find(({ label }) => label === 'Earlier')
      if (!earlier) break
      reply = (await district.press('case.manager', earlier.action.command, earlier.action.input)).reply
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((one) => one.includes('teacher now'))).toHaveLength(20)
    expect(
      [...seen]
        .sort()
        .reverse()
        .map((one) => one.slice(0, 10)),
    ).toEqual(seen.map((one) => one.slice(0, 10)))
  })
})
