// When and how people are written to is theirs to choose: quiet hours, days, a time zone, one message or many, to them or
// counted in the team's channel. What they ask for is answered at any time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sectionsOf } from '#records/in-message'
import type { ClaimedMessage } from '#records/outbox'
import type { Action } from '#records/section'
import { addDays, type Day, day } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

const wednesday = day('2026-10-14')
const [thursday, friday, monday, tuesday] = [1, 2, 5, 6].map((days) => addDays(wednesday, days)) as [Day, Day, Day, Day]

describe('the bot speaks first', () => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(undefined, wednesday, {}, '06:00')
  })
  afterEach(() => district.close())

  /** What comes to the case manager at a time, and is not only changed where it stands. */
  async function comes(on: Day, time: string): Promise<readonly ClaimedMessage[]> {
    district.at(on, time)
    await district.tick()
    const all = await district.delivered()
    return all.filter(({ email, standing }) => email === emailOf('case.manager') && standing === undefined)
  }
  const titles = async (on: Day, time: string) => (await comes(on, time)).map(({ title }) => title)
  const words = (message: ClaimedMessage | undefined) => JSON.stringify(message ? sectionsOf(message) : [])
  const says = async (text: string) => {
    const { reply } = await district.ask('case.manager', text)
    expect(reply.status).toBe('ok')
  }
  /** It can be taken back for ten minutes, and goes out then. */
  const question = (on: Day, time: string, words: string) => {
    district.at(on, time)
    return district.fill('teacher.now', 'ask the case manager about Ida Fennimore', { question: words })
  }
  const reminders = /reminders? for you$/
  const asked = /^Pat teacher now asks|question/i

  function button(message: ClaimedMessage | undefined, label: string): Action {
    const buttons = message ? sectionsOf(message).flatMap((one) => (one.type === 'buttons' ? one.buttons : [])) : []
    const found = buttons.find((one) => one.label.startsWith(label))
    if (!found) throw new Error(`no ${label}: ${words(message)}`)
    return found.action
  }

  test('what is asked of somebody in the evening reaches them in the morning, and who asked is answered at once', async () => {
    const { reply } = await question(wednesday, '18:30', 'Which seat?')
    expect(reply.status).toBe('ok')
    expect(await titles(wednesday, '18:41')).toEqual([])
    expect(await titles(thursday, '06:59')).toEqual([])
    expect(await titles(thursday, '07:00')).toEqual([expect.stringMatching(asked)])
    expect(await titles(thursday, '07:01')).toEqual([])
  })

  test('several that wait come as one message, and its preview says how many and nothing else', async () => {
    await question(wednesday, '18:30', 'Which seat?')
    await comes(wednesday, '18:41')
    await question(wednesday, '19:30', 'Which calculator?')
    await comes(wednesday, '19:41')
    await comes(wednesday, '19:42')
    await question(wednesday, '20:30', 'Which room?')
    await comes(wednesday, '20:41')
    await comes(wednesday, '20:42')
    const [message, ...others] = await comes(thursday, '07:00')
    expect(others).toEqual([])
    expect(message?.title).toBe('3 messages for you')
    expect(message?.preview).toBe('3 messages for you')
    for (const one of ['Which seat?', 'Which calculator?', 'Which room?']) expect(words(message)).toContain(one)
    const { command, input } = button(message, 'Answer')
    expect((await district.press('case.manager', command, input)).reply.status).toBe('form')
    expect(await titles(thursday, '07:29')).toEqual([])
  })

  test('quiet hours of one’s own hold for reminders too: they come as those end', async () => {
    await says('quiet hours 15:00 to 9:00')
    expect(await titles(wednesday, '07:30')).toEqual([])
    expect(await titles(wednesday, '08:59')).toEqual([])
    expect(await titles(wednesday, '09:00')).toEqual([expect.stringMatching(reminders)])
    await question(wednesday, '15:00', 'Which seat?')
    expect(await titles(wednesday, '15:11')).toEqual([])
    expect(await titles(thursday, '09:00')).toContainEqual(expect.stringMatching(asked))
  })

  test('once they want no quiet hours any more, what waited comes at once', async () => {
    await question(wednesday, '19:00', 'Which seat?')
    expect(await titles(wednesday, '19:11')).toEqual([])
    await says('quiet hours off')
    expect(await titles(wednesday, '19:12')).toEqual([expect.stringMatching(asked)])
    await district.ask('case.manager', 'undo')
    await question(wednesday, '20:00', 'Which room?')
    expect(await titles(wednesday, '20:11')).toEqual([])
  })

  test('on days that are not theirs nothing comes, and nothing is lost', async () => {
    await says('days mon fri')
    expect(await titles(wednesday, '07:30')).toEqual([])
    await question(wednesday, '12:00', 'Which seat?')
    expect(await titles(thursday, '07:30')).toEqual([])
    const [first, ...others] = await comes(friday, '07:30')
    expect([first, ...others].map((one) => one?.title).sort()).toEqual([
      expect.stringMatching(/^\d/),
      expect.stringMatching(asked),
    ])
    expect(JSON.stringify([first, ...others])).toContain('Ida Fennimore, grade 7: Reevaluation')
    expect(await titles(monday, '12:30')).toEqual([])
  })

  test('with a screen reader all of it is read aloud, answers and what the bot begins, and the phone shows no more', async () => {
    expect((await comes(wednesday, '07:30'))[0]?.readAloud).toBe(false)
    await says('screen reader on')
    expect((await district.ask('case.manager', 'my caseload')).reply.readAloud).toBe(true)
    expect((await district.ask('teacher.now', 'today')).reply.readAloud).toBeUndefined()
    await question(wednesday, '10:00', 'Which seat?')
    const [asked] = await comes(wednesday, '10:11')
    expect(asked).toMatchObject({ readAloud: true, preview: 'A colleague asks you about a plan.' })
  })

  test('a time of day is read in their own zone', async () => {
    await says('time zone pacific')
    await says('reminders at 8:15')
    expect(await titles(wednesday, '08:15')).toEqual([])
    expect(await titles(wednesday, '10:14')).toEqual([])
    expect(await titles(wednesday, '10:15')).toEqual([expect.stringMatching(reminders)])
    // Six in the evening there is eight here.
    await question(wednesday, '19:30', 'Which seat?')
    expect(await titles(wednesday, '19:41')).toEqual([expect.stringMatching(asked)])
    await question(wednesday, '20:00', 'Which room?')
    expect(await titles(wednesday, '20:11')).toEqual([])
    expect(await titles(thursday, '08:59')).toEqual([])
    expect(await titles(thursday, '09:00')).toEqual([expect.stringMatching(asked)])
  })

  test('one by one each thing comes by itself, with its own buttons, and changing over repeats nothing', async () => {
    await says('reminders one by one')
    const messages = await comes(wednesday, '07:30')
    expect(messages.length).toBeGreaterThan(2)
    for (const one of messages) {
      expect(one.preview).toBe('A reminder for you')
      expect(one.parts).toHaveLength(1)
    }
    const first = messages.find((one) => words(one).includes('Ida Fennimore, grade 7: Reevaluation'))
    const { command, input } = button(first, 'Snooze')
    // At night, too, what is pressed is done where it stands.
    district.at(wednesday, '22:00')
    await district.press('case.manager', command, input)
    const mended = await district.delivered()
    expect(mended.map(({ id, email }) => [id, email])).toContainEqual([first?.id, emailOf('case.manager')])
    expect(words(mended.find(({ id }) => id === first?.id))).toContain('Put off until')
    await says('reminders in one message')
    expect(await titles(thursday, '07:30')).toEqual([])
    const again = await comes(addDays(wednesday, 7), '07:30')
    expect(again).toHaveLength(1)
    expect(words(again[0])).toContain('Ida Fennimore, grade 7: Reevaluation')
  })

  test('in the channel means: not told of what a channel counts anyhow; what is past its day still comes', async () => {
    await district.import({
      'plans.csv': [
        {
          ...{ studentId: 'ida', kind: 'iep', status: 'active', meetingDate: '2025-11-03', lastEligibilityDate: '' },
          caseManagerEmail: emailOf('case.manager'),
        },
      ],
    })
    await says('reminders in the channel')
    const coming = 'Ida Fennimore, grade 7: Annual review'
    // No channel is told of this school: it comes to them.
    expect(words((await comes(wednesday, '07:30'))[0])).toContain(coming)
    await district.import({
      'channels.csv': [
        { school: 'birch', platform: 'slack', channelId: 'C0TEAM', workspace: 'T0SCHOOL', kind: 'staff' },
      ],
    })
    // 14 days before its last school day, Monday, November 2.
    expect(JSON.stringify(await comes(monday, '07:30'))).not.toContain(coming)
    expect(JSON.stringify(await comes(tuesday, '07:30'))).not.toContain(coming)
    await says('reminders to me')
    expect(words((await comes(day('2026-10-21'), '07:30'))[0])).toContain(coming)
    await says('reminders in the channel')
    expect(JSON.stringify(await comes(day('2026-10-30'), '07:30'))).not.toContain(coming)
    expect(JSON.stringify(await comes(day('2026-11-05'), '07:30'))).toContain(`${coming}, overdue since`)
  })
  test('in the channel, a removal within the week is told to them at once: no channel counts it in time', async () => {
    await district.import({
      'channels.csv': [
        { school: 'birch', platform: 'slack', channelId: 'C0TEAM', workspace: 'T0SCHOOL', kind: 'staff' },
      ],
    })
    await says('reminders in the channel')
    await comes(wednesday, '07:30')
    await comes(wednesday, '08:05')
    district.at(thursday, '06:30')
    await district.import({
      'events.csv': [{ studentId: 'ida', event: 'removalDecided', date: thursday, kind: 'iep' }],
    })
    expect(JSON.stringify(await comes(thursday, '07:30'))).toContain('Manifestation')
  })
})
