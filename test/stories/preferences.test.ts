// What somebody chooses for themselves: in words, and in one form on each platform; with Undo, and clear words where it
// can't be.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from './desk.js'
import { slackDesk } from './slack-desk.js'
import { type District, openSmallDistrict } from './small-district.js'
import { teamsDesk } from './teams-desk.js'

let district: District
beforeEach(async () => {
  district = await openSmallDistrict()
})
afterEach(() => district.close())

const ask = async (text: string) => (await district.ask('teacher.now', text)).reply
const chosen = async () => (await ask('settings')).data.messages as Readonly<Record<string, unknown>>

const usual = {
  morningMessage: null,
  remindersAt: null,
  periodMessage: false,
  reminderStyle: 'digest',
  remindersGoTo: 'direct',
  quietFrom: '18:00',
  quietUntil: '07:00',
  days: null,
  timeZone: 'America/Chicago',
  screenReader: false,
  language: 'en',
}

describe('in words', () => {
  test.each([
    ['quiet hours 17:00 to 8:00', { quietFrom: '17:00', quietUntil: '08:00' }, 'Quiet hours: 5:00 pm to 8:00 am'],
    ['my quiet hours are from 5 pm until 8 am', { quietFrom: '17:00', quietUntil: '08:00' }, 'Quiet hours: 5:00 pm'],
    ['quiet hours 9pm - midnight', { quietFrom: '21:00', quietUntil: '00:00' }, 'Quiet hours: 9:00 pm to 12:00 am'],
    ['quiet hours off', { quietFrom: '00:00', quietUntil: '00:00' }, 'Quiet hours: none'],
    ['days mon wed fri', { days: ['mon', 'wed', 'fri'] }, 'Days: Mon, Wed, Fri'],
    ['days Tuesday to Thursday', { days: ['tue', 'wed', 'thu'] }, 'Days: Tue, Wed, Thu'],
    ['days monday, sat and holidays', { days: ['mon', 'sat', 'noSchool'] }, 'also when there is no school'],
    ['my days: every day', { days: expect.arrayContaining(['sun', 'noSchool']) }, 'Days: every day'],
    ['days weekdays', { days: null }, 'Days: school days'],
    ['reminders one by one', { reminderStyle: 'single' }, 'Reminders come: one by one'],
    ['reminders in the channel', { remindersGoTo: 'channel' }, 'What is past its day'],
    ["reminders in our team's channel", { remindersGoTo: 'channel' }, "counted in the team's channel"],
    ['time zone mountain', { timeZone: 'America/Denver' }, 'Time zone: Mountain time (Denver)'],
    ['time zone america/los_angeles', { timeZone: 'America/Los_Angeles' }, 'Pacific time'],
    ['timezone Europe/Madrid', { timeZone: 'Europe/Madrid' }, 'Europe/Madrid'],
    ['screen reader on', { screenReader: true }, 'Screen reader: on'],
    ['lector de pantalla sí', { screenReader: true }, 'Screen reader: on'],
    ['idioma español', { language: 'es' }, 'Idioma: Español'],
    ['language Spanish', { language: 'es' }, 'Idioma: Español'],
    ['español', { language: 'es' }, 'Idioma: Español'],
    ['reminders at 8:15', { remindersAt: '08:15' }, 'Reminders: 8:15 am'],
    ['reminders at 6:00', { remindersAt: '06:00' }, 'within your quiet hours: it comes at 7:00 am'],
  ])('%s', async (text, holds, says) => {
    const reply = await ask(text)
    expect(reply.status).toBe('ok')
    expect(reply.text).toContain(says)
    expect(await chosen()).toEqual({ ...usual, ...holds })
    await ask('undo')
    expect(await chosen()).toEqual(usual)
  })

  test.each([
    ['time zone Mars/Olympus', 'I know no such time zone'],
    ['time zone +05:00', 'I know no such time zone'],
    ['quiet hours 7:00 to 7:00', 'an hour a day left at least'],
    ['quiet hours 7:00 to 6:30', 'an hour a day left at least'],
    ['quiet hours 7:00', 'From when until when?'],
    ['quiet hours 25:00 to 26:00', 'From when until when?'],
    ['my days: none', 'On which days?'],
    ['days mon someday', 'On which days?'],
    ['screen reader maybe', 'On or off?'],
    ['my language is Klingon', 'Which language?'],
    ['idioma klingon', 'Which language?'],
    ['reminders at 23:00', 'any time from 5:00 to 19:59'],
  ])('%s is asked back', async (text, says) => {
    const reply = await ask(text)
    expect(reply.status).toBe('invalid')
    expect(reply.text).toContain(says)
    expect(await chosen()).toEqual(usual)
  })

  test('what was chosen is as usual again, one by one', async () => {
    for (const one of [
      ...['quiet hours 17:00 to 8:00', 'quiet hours as usual', 'days mon', 'days as usual', 'reminders one by one'],
      ...['reminders in one message', 'reminders in the channel', 'reminders to me', 'time zone pacific'],
      ...['time zone as usual', 'español', 'language English', 'reminders at 9:00', 'reminders at the usual time'],
    ]) {
      expect((await ask(one)).status, one).toBe('ok')
    }
    expect(await chosen()).toEqual(usual)
  })

  test('a class or a service that is called like one is none of them', async () => {
    for (const one of [
      'services for Ida Fennimore language',
      'class Spanish',
      'due in 30 days',
      'accommodations Ida Fennimore',
    ]) {
      expect((await ask(one)).command, one).not.toBe('settings')
    }
  })

  test('an administrator has their own beneath what the district chose', async () => {
    const { reply } = await district.ask('superintendent', 'settings')
    expect(reply.data).toMatchObject({ settings: { remindersAt: '07:30' }, messages: usual })
    expect(reply.text).toContain('When and how I write to you')
  })

  test('and chooses for the district by a setting’s own name, for themselves in their own words', async () => {
    const settings = async () => (await district.ask('superintendent', 'settings')).reply.data
    expect((await district.ask('superintendent', 'settings remindersAt 08:00')).reply.title).toContain('remindersAt')
    expect(await settings()).toMatchObject({ settings: { remindersAt: '08:00' }, messages: { remindersAt: null } })
    await district.ask('superintendent', 'settings reminders at 9:15')
    expect(await settings()).toMatchObject({ settings: { remindersAt: '08:00' }, messages: { remindersAt: '09:15' } })
  })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
])('in the form on %s', (_, open) => {
  let desk: Desk
  afterEach(() => desk.close())

  test('everything is chosen at once, what can’t be is said at its field, and Undo takes it back', async () => {
    desk = await open(district, 'teacher.now')
    await desk.type('settings')
    expect(desk.words.join('\n')).toContain('6:00 pm to 7:00 am')
    await desk.press('Change')
    await desk.fill({ 'Quiet from': '8:00 am', 'Quiet until': '7:30 am', Days: '' })
    expect(desk.words.join('\n')).toContain('Please leave an hour at least')
    expect(desk.words.join('\n')).toContain('Please choose one day of the week at least.')
    await desk.fill({
      'Reminders at': '8:15 am',
      'Reminders come': 'One by one',
      'What is still ahead': "Counted in the team's channel",
      'Morning message at': '7:45',
      'Quiet from': '5 pm',
      'Quiet until': '7:30 am',
      Days: 'Monday, Wednesday',
      'Time zone': 'Mountain time (Denver)',
      'I use a screen reader': 'Yes',
      Language: 'Español',
    })
    expect(await chosen()).toEqual({
      ...{ remindersAt: '08:15', morningMessage: '07:45', periodMessage: false },
      ...{ reminderStyle: 'single', remindersGoTo: 'channel', quietFrom: '17:00', quietUntil: '07:30' },
      ...{ days: ['mon', 'wed'], timeZone: 'America/Denver', screenReader: true, language: 'es' },
    })
    await ask('undo')
    expect(await chosen()).toEqual(usual)
  })
})

test('what was chosen elsewhere while the form stood open stays', async () => {
  const { reply } = await district.press('teacher.now', 'changePreferences', {})
  await ask('quiet hours 17:00 to 8:00')
  const values = Object.fromEntries((reply.form?.fields ?? []).map(({ name, value }) => [name, value]))
  await district.send('teacher.now', {
    draft: reply.form?.draft ?? '',
    values: { ...values, reminderStyle: 'single', quietFrom: '6:00 pm' },
  })
  expect(await chosen()).toEqual({ ...usual, quietFrom: '17:00', quietUntil: '08:00', reminderStyle: 'single' })
})

test('both left empty means no quiet hours, and a form in which nothing was changed changes nothing', async () => {
  const of = { command: 'changePreferences', input: {} }
  expect((await district.fill('teacher.now', of, {})).reply.title).toBe('Nothing was changed')
  await district.fill('teacher.now', of, { quietFrom: '', quietUntil: '' })
  expect(await chosen()).toEqual({ ...usual, quietFrom: '00:00', quietUntil: '00:00' })
  const { reply } = await district.fill('teacher.now', of, { quietFrom: '18:00', quietUntil: '' })
  expect(reply.form?.fields.find(({ name }) => name === 'quietUntil')?.fault).toContain('leave both empty')
})
