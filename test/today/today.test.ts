// The day's page: what is pressing on top, one tap to log again, and nothing of students whom the asker may not see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { actionIn } from '../stories/writer.js'

const files = {
  'accommodations.csv': [
    { studentId: 'ida', accommodation: 'Extended time, 1.5 times', documentationRequired: true },
    { studentId: 'ida', accommodation: 'Extended breaks', documentationRequired: true },
  ].map((row) => ({ kind: 'iep', category: 'timing', contexts: '', ...row })),
}

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
  await district.import(files)
  district.at(firstDay, '10:14')
})
afterAll(() => district.close())

const dayOf = async (who: string, text = 'today') => (await district.ask(who, text)).reply

describe('the day’s page', () => {
  test.each(['today', 'Home', 'my day', 'Good morning!'])('comes for "%s"', async (text) => {
    expect(await dayOf('teacher.now', text)).toMatchObject({ command: 'today', title: 'Your day: Wednesday, October 14, 2026' })
  })

  test('does not stand in the way of a question that has the word in it', async () => {
    expect((await dayOf('case.manager', 'due today')).command).toBe('due')
    expect((await dayOf('teacher.now', 'logged today')).command).toBe('accommodationLog')
  })

  test('has a teacher’s classes, and logs again with one tap what was logged the last time', async () => {
    const card = (await district.ask('teacher.now', 'class biology')).reply
    const { command, input } = actionIn(card, 'Provided')
    await district.press('teacher.now', command, input)
    expect((await dayOf('teacher.now')).text).not.toContain('Log again')
    district.at(addDays(firstDay, 1), '10:20')
    const page = await dayOf('teacher.now')
    expect(page.text).toContain('Biology, period 2: ')
    expect(page.text).toContain('Logged Wednesday, October 14, 2026: Extended time, 1.5 times: Ida Fennimore')
    const again = actionIn(page, 'Log again: Biology, period 2')
    const { reply } = await district.press('teacher.now', again.command, again.input)
    expect(reply.text).toContain('Ida Fennimore')
    expect((await dayOf('teacher.now', 'my log')).text).toContain('Extended time, 1.5 times')
    expect((await dayOf('teacher.now')).text).not.toContain('Log again')
  })

  test('has no classes on a day without school', async () => {
    district.at(addDays(firstDay, 3), '10:20')
    expect((await dayOf('teacher.now')).text).not.toContain('Biology')
    district.at(firstDay, '10:14')
  })

  test('offers the session of last week with one tap', async () => {
    const logged = (await district.ask('provider', 'log 30 minutes speech Ida Fennimore 10/7')).reply
    expect(logged.title).toContain('30 minutes')
    const { command, input } = actionIn(await dayOf('provider'), '30 min')
    expect((await district.press('provider', command, input)).reply.title).toContain('Logged')
    expect((await dayOf('provider')).text).not.toContain('[30 min')
  })

  test('has what was left half-typed, and not what was only looked at', async () => {
    const { reply } = await district.ask('provider', 'log a session for Ida Fennimore')
    expect((await dayOf('provider')).text).not.toContain('Left half-typed')
    const draft = reply.form?.draft ?? ''
    const account = { platform: 'slack', workspace: 'T0SCHOOL', user: 'provider' } as const
    const typed = { account, surface: 'private', text: '', deliveries: [] } as const
    await district.bot.handle({ ...typed, form: { draft, values: { note: 'Half a', keep: true } as never, keep: true } }, async () => undefined)
    const page = await dayOf('provider')
    expect(page.text).toContain('Left half-typed')
    expect(actionIn(page, 'Go on: Log a session').input).toEqual({ draft })
  })

  test('says what is due, the overdue first', async () => {
    district.at(addDays(firstDay, 400), '10:00')
    const { sections, text } = await dayOf('case.manager')
    expect(sections[0]).toMatchObject({ type: 'list', heading: 'Past its day' })
    expect(text).toContain('Ida Fennimore')
    district.at(firstDay, '10:14')
  })

  test('is a friendly line where there is nothing to do, and names nobody to whom nobody is tied', async () => {
    const { text, students } = await dayOf('para.by.title')
    expect(text).toContain('The roster ties no students to you yet')
    expect(students).toEqual([])
  })

  test('shows whoever sees nobody nothing, and writes down whose data was read', async () => {
    const seen = await district.ask('teacher.now', 'today')
    expect(seen.audit).toMatchObject([{ command: 'today', outcome: 'shown' }])
    expect((await dayOf('other.teacher')).text).not.toContain('Fennimore')
  })
})

describe('an update that was sent', () => {
  test('stands on the day’s page until they say that they read it', async () => {
    const other = await openSmallDistrict()
    try {
      other.at(firstDay, '09:00')
      const start = (await other.ask('superintendent', 'start delivery')).reply
      const begin = start.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : []))[0]
      if (!begin) throw new Error(start.text)
      await other.press('superintendent', begin.action.command, begin.action.input)
      other.at(firstDay, '12:00')
      await other.tick()
      await other.tick()
      const page = (await other.ask('teacher.now', 'today')).reply
      expect(page.text).toContain('You have not yet said that you read')
      const { command, input } = actionIn(page, 'I have read it')
      const before = page.data.unread as number
      await other.press('teacher.now', command, input)
      expect((await other.ask('teacher.now', 'today')).reply.data.unread).toBe(before - 1)
    } finally {
      await other.close()
    }
  })
})

describe('a student is picked', () => {
  const pick = (who: string, command: string, student: string) =>
    district.fill(who, { command, input: {} }, { student })

  test('by a name in words, and the next thing opens: a glance, or the form of the only goal', async () => {
    expect((await pick('teacher.now', 'findStudent', 'fennimore')).reply).toMatchObject({ command: 'glance' })
    const { reply } = await pick('case.manager', 'logFor', 'Ida Fennimore')
    expect(['logDataPoint', 'log']).toContain(reply.command)
  })

  test('of whom one may not see is as absent as of whom there is none', async () => {
    const answers = await Promise.all(
      ['Zora Applewhite', 'Nobody Atall'].map(async (name) => (await pick('teacher.now', 'findStudent', name)).reply),
    )
    expect(answers[0]?.title).toBe(answers[1]?.title)
    expect(answers[0]?.status).toBe('notFound')
  })

  test('by an id of somebody whom one may not see is nobody', async () => {
    const desk = await slackDesk(district, 'counselor.of.both')
    await desk.close()
    const id = district.seal ? String((await zora()).id) : ''
    expect((await pick('teacher.now', 'findStudent', id)).reply.status).toBe('notFound')
  })

  async function zora() {
    const { tables, read } = district.database
    const rows = await read.select({ id: tables.students.id, sourcedId: tables.students.id }).from(tables.students)
    const own = (await district.ask('counselor.of.both', 'Zora Applewhite')).audit[0]
    const id = rows.map((row) => row.id).find((one) => JSON.stringify(own).includes(one))
    return { id: id ?? 'none' }
  }
})
