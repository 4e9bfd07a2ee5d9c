// Prior written notice in its seven parts, at a desk with Slack and at one with Teams: begun with what the plan knows,
// given, kept word by word; and what comes of a revocation, in the order of the law.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { botWriter } from '../stories/writer.js'
import { importFamily, optionCalled } from './family-files.js'

let district: District
beforeEach(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  await district.ask('superintendent', 'settings iepKeptHere on')
  await district.ask('superintendent', 'settings noticeHelp Parent Center, 555-0100')
  await importFamily(district)
})
afterEach(() => district.close())

const ask = async (text: string, who = 'case.manager') => (await district.ask(who, text)).reply

describe.each(Object.entries({ Slack: slackDesk, Teams: teamsDesk }))('at a desk with %s', (_, deskOf) => {
  test('a notice is written in three steps, given by an interpreter, and stays as it was given', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('edit safety note Ida Fennimore')
    await writer.press('Change')
    await writer.fill({ safetyNote: 'Carries an inhaler' })
    await district.fill('case.manager', "Ida Fennimore's mother speaks Hmong, needs an interpreter", {})
    const desk = await deskOf(district, 'case.manager')
    await desk.type('prior written notice for Ida Fennimore')
    await desk.fill({ Why: 'She asked for it' })
    await desk.fill({ 'What else was considered': 'A nurse on call; not near enough', 'Other factors': 'None' })
    await desk.fill({})
    expect(desk.words.join('\n')).toContain('Carries an inhaler')
    expect(desk.words.join('\n')).toContain('Parent Center, 555-0100')
    await desk.press('It was given')
    await desk.fill({ 'Who received it': 'Linh Tran (mother)', How: 'at a meeting', Language: 'Hmong' })
    const told = desk.words.join('\n')
    expect(told).toContain('notice 1 was given')
    // Nobody says who put it into words: it is noted, with its defect and the way to mend it.
    expect(told).toContain('300.503(c)(2)')
    expect(told).toContain('Have it translated')
    await desk.press('Another person')
    await desk.fill({
      ...{ 'Who received it': 'Linh Tran (mother)', How: 'by mail', Language: 'Hmong' },
      ...{ 'Put into words by': 'Pa Vang, by phone', 'How you know that it was understood': 'She said it herself' },
    })
    expect(desk.words.join('\n')).not.toContain('300.503(c)')
    await desk.press('See the notice')
    expect(desk.words.join('\n')).toMatch(/Put into words by Pa Vang, by phone/)
    const { notices } = (await ask('notices for Ida Fennimore')).data as { notices: readonly Record<string, unknown>[] }
    expect(notices).toMatchObject([
      { number: 1, status: 'given', givenDay: firstDay, words: { en: { why: 'She asked for it' } } },
    ])
    const again = await ask('prior written notice for Ida Fennimore')
    expect(again.form?.title).toBe('Prior written notice')
    await desk.close()
  })
})

test('a draft is written in a second language beside the first, and discarded and back again', async () => {
  const step = async (more: object) => {
    const input = { ...(await about()), anew: true, ...more }
    return (
      await district.fill(
        'case.manager',
        { command: 'priorNotice', input },
        { act: 'refuses', matter: 'evaluation', action: 'No new evaluation' },
      )
    ).reply
  }
  expect((await step({})).form?.step).toEqual({ number: 2, of: 3 })
  const input = { ...(await about()), number: 1 }
  const first = await district.press('case.manager', 'priorNotice', { ...input, language: 'es' })
  expect(first.reply.text).toContain('No new evaluation')
  expect(first.reply.form?.fields.map(({ name }) => name)).toEqual(['action', 'why'])
  const typed = { draft: first.reply.form?.draft ?? '', values: { action: 'Ninguna evaluación nueva' } }
  await district.send('case.manager', typed)
  const read = (await district.press('case.manager', 'readNotice', input)).reply
  expect(read.data.notice).toMatchObject({
    act: 'refuses',
    words: { en: { action: 'No new evaluation' }, es: { action: 'Ninguna evaluación nueva' } },
  })
  expect(read.text).toContain('Not written yet (34 CFR 300.503(b)(2))')
  const { reply } = await district.press('case.manager', 'discardNotice', input)
  expect((await ask('notices for Ida Fennimore')).data.notices).toEqual([])
  await district.press('case.manager', 'undo', { id: String(reply.data.undo) })
  expect((await ask('notices for Ida Fennimore')).data.notices).toHaveLength(1)
})

test('two who write the same notice see each other, and what was given can not be changed', async () => {
  await district.fill('case.manager', 'prior written notice for Ida Fennimore', { action: 'One' })
  const input = { ...(await about()), number: 1, step: 1 }
  const mine = (await district.press('case.manager', 'priorNotice', input)).reply
  await district.fill('principal', { command: 'priorNotice', input }, { action: 'Two' })
  const late = await district.send('case.manager', {
    draft: mine.form?.draft ?? '',
    values: { act: 'proposes', matter: 'evaluation', action: 'Mine' },
  })
  expect(late.reply.status).toBe('conflict')
  expect(late.reply.text).toContain('Two')
  await give(1)
  expect((await district.press('case.manager', 'priorNotice', input)).reply.title).toBe(
    'This notice was given, so it stays as it is',
  )
  expect((await district.press('case.manager', 'discardNotice', input)).reply.status).toBe('invalid')
})

test('after a revocation in writing the notice comes first, then the services stop; each can be taken back', async () => {
  const opened = (await ask('consent revoked for Ida Fennimore')).form
  const who = optionCalled(opened, 'who', 'Linh Tran')
  const said = { who, day: firstDay }
  const oral = await district.send('case.manager', { draft: opened?.draft ?? '', values: said })
  expect(JSON.stringify(oral.reply.data)).toContain('Only a revocation in writing ends the services')
  const { reply } = await district.send('case.manager', {
    draft: opened?.draft ?? '',
    values: { ...said, inWriting: true },
  })
  expect(reply.data).toMatchObject({ revoked: { date: firstDay }, notice: 1 })
  expect((await ask('accommodations for Ida Fennimore', 'teacher.now')).status).toBe('ok')
  const input = await about()
  const early = (await district.press('case.manager', 'stopServices', input)).reply
  expect(early.title).toBe('The notice comes first')
  expect(early.text).toContain('34 CFR 300.300(b)(4)(i), 300.503')
  const read = (await district.press('case.manager', 'readNotice', { ...input, number: 1 })).reply
  expect(read.text).toContain('To stop all special education and related services.')
  expect(read.text).toContain('October 14, 2026')
  expect((await ask('due Ida Fennimore')).text).toContain('Notice before services stop: due')
  const given = await give(1)
  expect(given.text).toContain('Notice before services stop, IEP: done')
  district.at(addDays(firstDay, 6), '10:00')
  const stopped = (await district.fill('case.manager', { command: 'stopServices', input }, {})).reply
  expect(stopped.data.plan).toMatchObject({ status: 'consentRevoked' })
  expect((await ask('accommodations for Ida Fennimore', 'teacher.now')).status).toBe('noPlan')
  await district.press('case.manager', 'undo', { id: String(stopped.data.undo) })
  expect((await ask('accommodations for Ida Fennimore', 'teacher.now')).status).toBe('ok')
})

test('an IEP that a meeting finished owes the family a copy, and giving it closes that', async () => {
  const rules = async () =>
    ((await ask('due Ida Fennimore')).data.deadlines as readonly { rule: string }[]).map(({ rule }) => rule)
  expect(await rules()).not.toContain('iep.copy')
  const of = { studentId: 'ida', kind: 'iep' }
  const whole = { effectOnGeneralCurriculum: 'Reads slowly', progressReporting: 'Each quarter' }
  const often = { frequencyValue: 2, frequencyPeriod: 'week', minutesPerSession: 30, location: 'Room 4' }
  const goal = { goalNumber: '1', statement: 'Reads 90 words', measure: 'rate', howMeasured: 'A probe each week' }
  const report = await district.import({
    'plans.csv': [
      { ...of, meetingDate: addDays(firstDay, -100), caseManagerEmail: 'case.manager@district.example', ...whole },
    ],
    'goals.csv': [
      { ...of, ...goal, baseline: 52, target: 90, direction: 'increase', targetDate: addDays(firstDay, 200) },
    ],
    'services.csv': [
      {
        ...of,
        service: 'Reading',
        category: 'specialEducation',
        ...often,
        startDate: firstDay,
        endDate: addDays(firstDay, 200),
      },
    ],
    'team.csv': ['general education teacher', 'special education teacher', 'district representative', 'parent'].map(
      (role) => ({ ...of, role, name: `The ${role}` }),
    ),
  })
  expect(report.hasRefused, report.lines().join()).toBe(false)
  const writer = botWriter(district, 'case.manager')
  await writer.type('edit safety note Ida Fennimore')
  await writer.press('Change')
  await writer.fill({ safetyNote: 'Carries an inhaler' })
  await writer.type('review the draft for Ida Fennimore')
  await writer.press('Put into effect')
  await writer.fill({ basis: 'meeting', meetingDate: firstDay, effectiveDay: firstDay })
  expect(writer.last.status, writer.last.text).toBe('ok')
  expect(await rules()).toContain('iep.copy')
  const form = (await ask("gave Ida Fennimore's mother a copy of the IEP")).form
  const recipient = optionCalled(form, 'recipient', 'Linh Tran')
  const values = { document: 'iepCopy', recipient, how: 'mail', day: firstDay, language: 'English' }
  const { reply } = await district.send('case.manager', { draft: form?.draft ?? '', values })
  expect(reply.data.given).toMatchObject({ document: 'iepCopy', number: 3 })
  expect(await rules()).not.toContain('iep.copy')
})

test('whoever carries the plan is reminded of a notice that is not given before its day, and of consent that is asked for', async () => {
  const effectiveDay = addDays(firstDay, 7)
  await district.fill('case.manager', 'prior written notice for Ida Fennimore', { action: 'One', effectiveDay })
  const asked = (await ask('consent to reevaluate Ida Fennimore')).form
  const who = optionCalled(asked, 'who', 'Linh Tran')
  const values = { what: 'reevaluation', answer: 'asked', who, day: addDays(firstDay, -12) }
  await district.send('case.manager', { draft: asked?.draft ?? '', values })
  district.at(addDays(firstDay, 1), '08:30')
  await district.tick()
  const [message] = (await district.delivered()).filter(({ email }) => email === 'case.manager@district.example')
  const text = JSON.stringify(message)
  expect(text).toContain('Ida Fennimore, grade 7: prior written notice, to hold from Oct 21, 2026')
  expect(text).toContain('consent to the reevaluation was asked for')
  expect(message?.preview).not.toContain('Ida')
  await give(1)
  district.at(addDays(firstDay, 5), '08:30')
  await district.tick()
  expect(JSON.stringify(await district.delivered())).not.toContain('prior written notice')
})

test('whoever carries the plan is reminded once a month, as the year ends, of safeguards that were not given', async () => {
  const morning = async (ahead: number) => {
    district.at(addDays(firstDay, ahead), '08:30')
    await district.tick()
    return JSON.stringify((await district.delivered()).filter(({ email }) => email.startsWith('case.manager')))
  }
  const heading = 'Procedural safeguards not given this school year'
  expect(await morning(0)).not.toContain(heading)
  // The calendar of the small district ends on Jan 22: two months before it.
  expect(await morning(48)).toContain(heading)
  expect(await morning(49)).not.toContain(heading)
})

async function about(): Promise<Readonly<Record<string, unknown>>> {
  const reply = await ask('notices for Ida Fennimore')
  const [button] = reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  return { student: button?.action.input.student, kind: 'iep' }
}

async function give(number: number) {
  const { form } = (await district.press('case.manager', 'giveNotice', { ...(await about()), number })).reply
  const recipient = optionCalled(form, 'recipient', 'Linh Tran')
  const values = { recipient, how: 'byHand', day: district.today, language: 'English' }
  return (await district.send('case.manager', { draft: form?.draft ?? '', values })).reply
}
