// Service minutes: logged in one line or in a form, taken back, put right, and told how they stand.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf, type Row } from './district-files.js'
import { slackDesk } from './slack-desk.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { teamsDesk } from './teams-desk.js'

/** A Wednesday in the fourth of nine weeks. */
const today = firstDay
const quarter = { name: 'Quarter 1', startDate: '2026-09-21', endDate: '2026-11-20', dueDate: '2026-11-25' }

const speech = { service: 'Speech therapy', frequencyValue: 2, frequencyPeriod: 'week', minutesPerSession: 30 }
const ot = { service: 'Occupational therapy', frequencyValue: 1, frequencyPeriod: 'week', minutesPerSession: 30 }
const given = (studentId: string, service: Row, by: string, more: Row = {}): Row => ({
  studentId,
  kind: 'iep',
  category: 'related',
  providerEmail: emailOf(by),
  startDate: '',
  endDate: '',
  ...service,
  ...more,
})

const files = {
  'progressPeriods.csv': [quarter],
  'services.csv': [
    given('ida', speech, 'provider'),
    given('ida', ot, 'assigned.provider'),
    given('jane', speech, 'provider', { startDate: '2026-10-05' }),
    given('john', speech, 'provider'),
    given('ana', speech, 'provider'),
    given('ada', speech, 'provider'),
  ],
}

async function opened(): Promise<District> {
  const district = await openSmallDistrict(undefined, today, {}, '10:00')
  const report = await district.import(files)
  if (report.hasRefused) throw new Error(report.lines().join('\n'))
  return district
}

const buttonsOf = (reply: Reply) =>
  reply.sections.flatMap((section) =>
    section.type === 'buttons' ? section.buttons : section.type === 'choices' ? section.choices : [],
  )
const asked = async (district: District, who: string, text: string) => (await district.ask(who, text)).reply
const pressed = async (district: District, who: string, reply: Reply, label: string) => {
  const button = buttonsOf(reply).find((one) => one.label.startsWith(label))
  if (!button) throw new Error(`no button ${label} in: ${reply.text}`)
  return (await district.press(who, button.action.command, button.action.input)).reply
}
const standing = async (district: District, name = 'Ida Fennimore', who = 'provider') => {
  const { data } = await asked(district, who, `minutes for ${name}`)
  return data.services as readonly Readonly<Record<string, unknown>>[]
}

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('at a desk with %s', (_platform, openDesk) => {
  let district: District
  let desk: Awaited<ReturnType<typeof openDesk>>
  beforeEach(async () => {
    district = await opened()
    desk = await openDesk(district, 'provider')
  })
  const close = async () => {
    await desk.close()
    await district.close()
  }

  test('one line logs a session, says what was understood, and Undo takes it back', async () => {
    await desk.type('log 30 minutes speech Ida Fennimore yesterday 9:30')
    expect(desk.words.join(' | ')).toContain('Logged for Ida Fennimore: 30 minutes of Speech therapy')
    expect(desk.words.join(' | ')).toContain('Oct 13, 2026, 9:30 am · Provided')
    expect(await standing(district)).toMatchObject([{ provided: 30 }, { provided: 0 }])
    await desk.press('Undo')
    expect(desk.words.join(' | ')).toContain('Undone: logged 30 minutes for Ida Fennimore')
    expect(await standing(district)).toMatchObject([{ provided: 0 }, { provided: 0 }])
    await close()
  })

  test('a group is saved once, and logged in one line without who was not there', async () => {
    await desk.type('new group')
    await desk.fill({
      Name: 'Articulation',
      Students: 'Ana Lundgren, Ida Fennimore, Jane Doe',
      Day: 'Tuesday',
      'Begins at': '9:30',
    })
    expect(desk.words.join(' | ')).toContain('Saved: Articulation')
    await desk.type('minutes 30 Tuesday 9:30 group, all but Ana')
    const words = desk.words.join(' | ')
    expect(words).toContain('Logged for Ida Fennimore and Jane Doe: 30 minutes of Speech therapy')
    expect(words).toContain('Oct 13, 2026, 9:30 am · group of 2 · Provided')
    expect(words).toContain('Left out, and nothing logged: Ana Lundgren')
    await desk.press('Ana Lundgren: student absent')
    expect(desk.words.join(' | ')).toContain('Oct 13, 2026, 9:30 am · Student absent')
    expect(await standing(district, 'Ana Lundgren')).toMatchObject([{ provided: 0, missed: { studentAbsent: 30 } }])
    await close()
  })

  test('a form begins with what the last session was', async () => {
    await desk.type('log 25 minutes speech Ida Fennimore yesterday 9:30')
    await desk.type('log a session for Ida Fennimore')
    await desk.fill({ 'What happened': 'Student absent', 'If it was not held: why?': 'Fire drill' })
    const words = desk.words.join(' | ')
    expect(words).toContain('Logged for Ida Fennimore: 25 minutes of Speech therapy')
    expect(words).toContain('Oct 14, 2026, 9:30 am · Student absent')
    expect(words).toContain('Why: Fire drill')
    await close()
  })
})

describe.each(engines)('service minutes, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, today, {}, '10:00')
    await district.import(files)
  })
  afterAll(() => district.close())

  test('say for each service what is owed, provided, missed and still to provide, and what would catch up', async () => {
    for (const line of [
      'log 30 minutes speech Ida Fennimore 9/22',
      'log 30 minutes speech Ida Fennimore 9/24 absent',
      'log 30 minutes make-up speech Ida Fennimore 9/28',
      'log 30 minutes speech Ida Fennimore 10/6 I was sick',
    ]) {
      expect((await asked(district, 'provider', line)).title).toContain('Logged for Ida Fennimore')
    }
    const reply = await asked(district, 'provider', 'minutes for Ida Fennimore')
    expect(reply.data).toMatchObject({
      period: { name: 'Quarter 1', from: '2026-09-21', to: '2026-11-20' },
      services: [
        {
          service: 'Speech therapy',
          owed: 540,
          owedSoFar: 180,
          provided: 60,
          madeUp: 30,
          missed: { studentAbsent: 30, providerAbsent: 30 },
          accounted: 90,
          remaining: 480,
          behind: 120,
          weeksLeft: 5.6,
          catchUpMinutesPerWeek: 86,
        },
        { service: 'Occupational therapy', owed: 270, provided: 0 },
      ],
    })
    expect(reply.text).toContain('Missed: student absent 30, provider absent 30')
    expect(reply.text).toContain('for the team to consider')
    expect((await asked(district, 'provider', 'minutes speech for Ida Fennimore')).data.services).toHaveLength(1)
    const months = await pressed(district, 'provider', reply, 'By month')
    expect(months.text).toContain('September 2026: 60 of')
  })

  test('count from the day the service starts', async () => {
    expect(await standing(district, 'Jane Doe')).toMatchObject([{ owed: 420, owedSoFar: 60 }])
  })

  test("stand for a provider's whole caseload, across schools, those most behind first", async () => {
    const { title, data, students } = await asked(district, 'provider', 'my minutes')
    expect(title).toBe('Minutes of your caseload: 5 of 12 services are behind')
    expect(students).toEqual(expect.arrayContaining(['ida', 'ana', 'jane']))
    const behind = (data.services as { behind: number; studentId: string }[]).map((one) => one.behind)
    expect(behind).toEqual([...behind].sort((a, b) => b - a))
    expect((await asked(district, 'other.teacher', 'my minutes')).title).toBe('You have no minutes to provide here')
  })

  test('are asked about where anything is not plain, and nothing is stored by guess', async () => {
    const before = await standing(district)
    for (const [line, title] of [
      ['log 30 minutes speech Ida Fennimore tomorrow', 'That is still to come'],
      ['log 900 minutes speech Ida Fennimore', 'That is very long'],
      ['log 30 minutes speech Jane Doe 10/1', 'That is before the service starts'],
      ['log 30 minutes art Ida Fennimore', 'The plan has no service by that name'],
      ['log 30 minutes ot Ida Fennimore', 'Who gave it?'],
      ['log 30 minutes speech Lundgren', 'Which student?'],
      ['log 30 minutes speech Doe', 'Which student?'],
      ['log 30 minutes', 'Which student?'],
      ['minutes Ida Fennimore absent', 'How many minutes?'],
      ['log 30 minutes speech Ida Fennimore 2/30/2026', "I can't read that day"],
      ['minutes 30 group', 'You have saved no group yet'],
    ] as const) {
      expect((await asked(district, 'provider', line)).title, line).toBe(title)
    }
    const refused = await asked(district, 'provider', 'log 30 minutes speech Ida Fennimore tomorrow')
    expect(refused.text).toContain(
      'I understood: 30 minutes of Speech therapy for Ida Fennimore, Oct 15, 2026, provided',
    )
    expect(await standing(district)).toEqual(before)
    const who = await asked(district, 'provider', 'log 20 minutes ot Ida Fennimore today')
    const mine = await pressed(district, 'provider', who, 'I did')
    expect(mine.data).toMatchObject({
      sessions: [{ service: 'Occupational therapy', minutes: 20, providerEmail: emailOf('provider') }],
    })
    await pressed(district, 'provider', mine, 'Undo')
  })

  test('ask who of a group was not there where two names are alike', async () => {
    const students = ['Ada Lundgren', 'Ana Lundgren', 'Ida Fennimore']
    const { reply: form } = await district.ask('provider', 'new group')
    const field = form.form?.fields.find(({ name }) => name === 'students')
    const ids = students.map((name) => field?.options?.find(({ label }) => label === name)?.value ?? '')
    await district.fill('provider', 'new group', { name: 'Social skills', students: ids, minutes: 20 })
    const reply = await asked(district, 'provider', 'minutes 20 social skills group 9/30, all but Ana')
    expect(reply.title).toBe('Who was not there?')
    const logged = await pressed(district, 'provider', reply, 'Ana Lundgren')
    expect(logged.title).toBe('Logged for Ada Lundgren and Ida Fennimore: 20 minutes of Speech therapy')
    await pressed(district, 'provider', logged, 'Undo')
    expect((await asked(district, 'provider', 'minutes 20 group all but Zora')).title).toContain(
      'I find nobody of the group',
    )
    expect((await asked(district, 'provider', 'my groups')).data).toMatchObject({
      groups: [{ name: 'Social skills', students: ['ada', 'ana', 'ida'] }],
    })
    const removed = await pressed(district, 'provider', await asked(district, 'provider', 'my groups'), 'Remove')
    expect(removed.title).toBe('Removed: Social skills')
    expect((await asked(district, 'other.teacher', 'my groups')).title).toBe('You have saved no group yet')
  })

  test('are told, not written twice, where the same was logged before', async () => {
    const line = 'log 15 minutes speech John Doe 10/8 11:00'
    expect((await asked(district, 'provider', line)).title).toContain('Logged for John Doe')
    const again = await asked(district, 'provider', line)
    expect(again.title).toBe('Already logged: 15 minutes of Speech therapy for John Doe')
    const other = await pressed(district, 'provider', again, 'Log another one')
    expect(other.title).toContain('Logged for John Doe')
    // Twice at one time on the clock is once.
    expect(await standing(district, 'John Doe')).toMatchObject([{ provided: 15 }])
    await pressed(district, 'provider', other, 'Undo')
  })

  test('say so where a session overlaps another, or there was no school', async () => {
    const beside = await asked(district, 'provider', 'log 30 minutes speech Jane Doe 10/8 11:10')
    expect(beside.text).toContain('the minutes in common were group minutes')
    const twice = await asked(district, 'provider', 'log 30 minutes speech Jane Doe 10/8 11:20')
    expect(twice.text).toContain('the minutes in common count once')
    expect(await standing(district, 'Jane Doe')).toMatchObject([{ provided: 40 }])
    expect((await asked(district, 'provider', 'log 30 minutes speech Jane Doe 10/10')).text).toContain('no school')
  })

  test('are put right with a reason; both stay, one counts, and Undo brings the first back', async () => {
    const logged = await asked(district, 'provider', 'log 45 minutes speech John Doe 10/7')
    const correct = buttonsOf(logged).find(({ label }) => label === 'Correct it')
    if (!correct) throw new Error(logged.text)
    district.at(today, '10:05')
    const { reply } = await district.fill('provider', correct.action, { minutes: 30, correction: 'Mistyped' })
    expect(reply.title).toBe('Corrected for John Doe: 30 minutes of Speech therapy')
    expect(await standing(district, 'John Doe')).toMatchObject([{ provided: 45 }])
    const sessions = await pressed(
      district,
      'provider',
      await asked(district, 'provider', 'minutes for John Doe'),
      'Correct',
    )
    expect(sessions.data).toMatchObject({
      sessions: [
        { date: '2026-10-08', minutes: 15 },
        { minutes: 30, correction: 'Mistyped', corrected: false },
        { minutes: 45, corrected: true },
      ],
    })
    await pressed(district, 'provider', reply, 'Undo')
    expect(await standing(district, 'John Doe')).toMatchObject([{ provided: 60 }])
    for (const who of ['other.teacher', 'principal', 'nobody@elsewhere.example']) {
      const { command, input } = correct.action
      expect((await district.press(who, command, input)).reply.status, who).toBe('notFound')
    }
  })

  test('are read by who holds an office, and logged by those who work with the student', async () => {
    expect(await standing(district, 'Ida Fennimore', 'principal')).toHaveLength(2)
    const refused = await asked(district, 'principal', 'log 30 minutes speech Ida Fennimore')
    expect(refused.title).toBe('You can read these minutes, and not log them')
    expect((await asked(district, 'class.aide', 'log 30 minutes speech Ida Fennimore')).title).toBe('Who gave it?')
    expect((await asked(district, 'other.teacher', 'log 30 minutes speech Ida Fennimore')).status).toBe('notFound')
  })

  test('stand beside the evidence of accommodations on a 504 plan', async () => {
    const reply = await asked(district, 'case.manager', 'minutes for Fay Quillon')
    expect(reply.data).toMatchObject({ accommodations: { provided: 0, declined: 0 } })
    expect((await pressed(district, 'case.manager', reply, 'Evidence')).title).toContain('Evidence: Fay Quillon')
    expect((await asked(district, 'teacher.now', 'minutes for Fay Quillon')).data.accommodations).toBeUndefined()
  })

  test('of other districts come in by file, and what was logged in chat stays as it is', async () => {
    const rows = [
      { studentId: 'john', service: 'Speech therapy', date: '2026-10-07', minutes: 45, status: 'refused' },
      { studentId: 'john', service: 'Speech therapy', date: '2026-09-30', minutes: 30, status: 'provided' },
    ]
    const report = await district.import({ 'sessions.csv': rows })
    expect(report.lines()).toEqual(['sessions.csv: 1 added, 0 changed, 1 unchanged, 0 ended, 0 refused'])
    expect(await standing(district, 'John Doe')).toMatchObject([{ provided: 90 }])
  })
})

describe('what is far away', () => {
  test('is the school year where no progress period is known', async () => {
    const district = await openSmallDistrict(undefined, today, {}, '10:00')
    await district.import({ 'services.csv': files['services.csv'] })
    district.today = addDays(day('2026-10-14'), 2)
    expect((await asked(district, 'provider', 'minutes for Ida Fennimore')).data).toMatchObject({
      period: { name: 'School year 2026-27' },
    })
    await district.close()
  })
})
