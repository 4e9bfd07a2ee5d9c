// A teacher has their part of an IEP, asks the case manager for the rest, or is given it by the district.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emailOf } from './district-files.js'
import { sentinel } from './district-plans.js'
import { type District, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

test('a teacher who may see a part can ask the case manager for the full IEP', async () => {
  const { reply } = await district.ask('teacher.now', 'glance Ida Fennimore')
  const buttons = reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  const button = buttons.find((one) => one.label === 'Ask for the full IEP')
  const { reply: answer, audit } = await district.press('teacher.now', 'askForWholePlan', button?.action.input ?? {})
  expect(answer.title).toBe('I asked Pat case manager')
  expect(audit).toMatchObject([{ outcome: 'changed', students: [{ grounds: ['classTeacher'] }] }])
  const sent = await district.outbox()
  expect(sent.map((message) => message.email)).toEqual([emailOf('case.manager')])
  expect(sent[0]?.title).toBe('Pat teacher now asks for the full IEP of Ida Fennimore')
  expect(sent[0]?.preview).toBe('A colleague asks you about a plan.')
})

test('the case manager, who sees all of it, is not offered to ask themselves', async () => {
  const { reply } = await district.ask('case.manager', 'glance Ida Fennimore')
  expect(reply.text).not.toContain('Ask for the full')
})

test("nobody but the district's own may change its settings", async () => {
  for (const asker of ['teacher.now', 'principal', 'case.manager', 'nurse', 'nobody@elsewhere.example']) {
    const { reply } = await district.ask(asker, 'settings teachersSeeWholeIep on')
    expect(reply.title).not.toContain('Changed')
    const pressed = await district.press(asker, 'settings', { words: 'teachersSeeWholeIep on' })
    expect(pressed.reply.title).not.toContain('Changed')
  }
  const { reply } = await district.ask('teacher.now', 'present levels for Ida Fennimore')
  expect(reply.data.withheld).toBe(true)
})

test('the switch teachersSeeWholeIep opens the IEP to its teachers at once, and shuts it again', async () => {
  const levels = sentinel('P', 'ida', 'iep')
  const { reply: changed, audit } = await district.ask('superintendent', 'settings teachersSeeWholeIep on')
  expect(changed.title).toContain('teachersSeeWholeIep is now on')
  expect(audit).toMatchObject([{ command: 'settings', outcome: 'changed' }])
  expect((await district.ask('teacher.now', 'present levels for Ida Fennimore')).reply.text).toContain(levels)
  // It opens IEPs, to those who teach the student: no 504 plan, and to nobody else.
  expect((await district.ask('teacher.now', 'present levels for Fay Quillon')).reply.data.withheld).toBe(true)
  expect((await district.ask('class.aide', 'present levels for Ida Fennimore')).reply.data.withheld).toBe(true)
  expect((await district.ask('other.teacher', 'present levels for Ida Fennimore')).reply.status).toBe('notFound')
  await district.ask('director', 'settings teachersSeeWholeIep off')
  expect((await district.ask('teacher.now', 'present levels for Ida Fennimore')).reply.text).not.toContain(levels)
})

test.each(['settings', 'show me the settings'])('%s tells what is chosen', async (typed) => {
  const { reply } = await district.ask('superintendent', typed)
  expect(reply).toMatchObject({ status: 'ok', title: 'Settings of the district' })
  expect(reply.text).toContain('accessOpensDaysBefore: 14')
})

test.each(['teachersseewholeiep = on', 'teachersSeeWholeIep to on'])('settings %s is understood', async (typed) => {
  expect((await district.ask('director', `settings ${typed}`)).reply.title).toContain('is now on')
})

test('a setting that makes no sense changes nothing and says what it takes', async () => {
  const { reply } = await district.ask('superintendent', 'settings accessOpensDaysBefore soon')
  expect(reply.status).toBe('invalid')
  expect(reply.title).toContain('a whole number from 0 to 60')
})
