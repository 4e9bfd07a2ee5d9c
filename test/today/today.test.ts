// The day's page: what is pressing on top, one tap to log again, and nothing of students whom the asker may not see.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { accountOf, type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { actionIn } from '../stories/writer.js'

const files = {
  'accommodations.csv': [
    { studentId: 'ida', accommodation: 'Extended time, 1.5 times', documentationRequired: true },
    { studentId: 'ida', accommodation: 'Seat near the front', documentationRequired: false },
  ].map((row) => ({ kind: 'iep', category: 'timing', contexts: '', ...row })),
  'services.csv': [
    {
      studentId: 'ida',
      kind: 'iep',
      category: 'related',
      service: 'Speech therapy',
      frequencyValue: 2,
      frequencyPeriod: 'week',
      minutesPerSession: 30,
      providerEmail: emailOf('provider'),
      startDate: '',
      endDate: '',
    },
  ],
}

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
  await district.import(files)
})
afterAll(() => district.close())
beforeEach(() => district.at(firstDay, '10:14'))

const dayOf = async (who: string, text = 'today') => (await district.ask(who, text)).reply
const tap = async (who: string, label: string | RegExp, text = 'today') => {
  const { command, input } = actionIn(await dayOf(who, text), label)
  return (await district.press(who, command, input)).reply
}

describe('the day’s page', () => {
  test.each(['today', 'Home', 'my day', 'Good morning!'])('comes for "%s"', async (text) => {
    expect(await dayOf('teacher.now', text)).toMatchObject({ command: 'today', title: 'Your day: Oct 14, 2026' })
  })

  test('does not stand in the way of a question that has the word in it', async () => {
    expect((await dayOf('case.manager', 'due today')).command).toBe('due')
    expect((await dayOf('teacher.now', 'logged today')).command).toBe('accommodationLog')
  })

  test('has a teacher’s classes, and logs again with one tap what was logged the last time', async () => {
    await tap('teacher.now', 'Provided', 'class biology')
    expect((await dayOf('teacher.now')).text).not.toContain('Log again')
    district.at(addDays(firstDay, 1), '10:20')
    const page = await dayOf('teacher.now')
    expect(page.text).toContain('Biology, period 2: ')
    expect(page.text).toContain('Logged Oct 14, 2026: Extended time, 1.5 times: Ida Fennimore')
    await tap('teacher.now', 'Log again: Biology, period 2')
    expect((await dayOf('teacher.now', 'my log')).text).toContain('Extended time, 1.5 times')
    expect((await dayOf('teacher.now')).text).not.toContain('Log again')
  })

  test('has no classes on a day without school', async () => {
    district.at(addDays(firstDay, 3), '10:20')
    expect((await dayOf('teacher.now')).text).not.toContain('Biology')
  })

  test('offers the session of last week with one tap, and not twice a day', async () => {
    await dayOf('provider', 'log 30 minutes speech Ida Fennimore 10/7')
    expect((await tap('provider', /^30 min Speech/)).title).toContain('Logged for Ida Fennimore: 30 minutes')
    expect((await dayOf('provider')).text).not.toContain('[30 min')
  })

  test('has what was left half-typed, and not what was only looked at', async () => {
    const { form } = await dayOf('provider', 'log a session for Ida Fennimore')
    if (!form) throw new Error('no form')
    expect((await dayOf('provider')).text).not.toContain('Left half-typed')
    const sent = { draft: form.draft, values: { note: 'Half a wo' }, keep: true }
    const asked = { account: accountOf('provider'), surface: 'private', text: '', deliveries: [], form: sent } as const
    await district.bot.handle(asked, async () => undefined)
    expect(actionIn(await dayOf('provider'), /^Go on: Log a session/).input).toEqual({ draft: form.draft })
    expect((await tap('provider', /^Go on/)).text).toContain('Half a wo')
  })

  test('says what is due, the overdue first', async () => {
    district.at(addDays(firstDay, 400), '10:00')
    const { sections } = await dayOf('case.manager')
    expect(sections[0]).toMatchObject({ type: 'list', heading: 'Past its day' })
  })

  test('is a friendly line where there is nothing, and names nobody to whom nobody is tied', async () => {
    const { text, students } = await dayOf('para.by.title')
    expect(text).toContain('The roster ties no students to you yet')
    expect(students).toEqual([])
  })

  test('is written down, and shows nobody whom the asker may not see', async () => {
    const { audit } = await district.ask('teacher.now', 'today')
    expect(audit).toMatchObject([{ command: 'today', outcome: 'shown' }])
    expect((await dayOf('other.teacher')).text).not.toContain('Fennimore')
  })
})

test('an update that was sent stands on the day’s page until they say that they read it', async () => {
  const other = await openSmallDistrict()
  try {
    other.at(firstDay, '09:00')
    await other.tick()
    await other.press('superintendent', 'startDelivery', { choice: 'all' })
    other.at(firstDay, '12:00')
    await other.tick()
    await other.delivered()
    const page = (await other.ask('teacher.now', 'today')).reply
    expect(page.text).toContain('You have not yet said that you read')
    const { command, input } = actionIn(page, /^I have read it/)
    await other.press('teacher.now', command, input)
    const after = (await other.ask('teacher.now', 'today')).reply
    expect(after.data.unread).toBe((page.data.unread as number) - 1)
  } finally {
    await other.close()
  }
})
