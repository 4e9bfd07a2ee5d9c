// Who is told of a plan, when, and of how much of it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderWhole } from '#adapters/teams/render'
import { sectionsOf } from '#records/in-message'
import type { ClaimedMessage } from '#records/outbox'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { replyOf } from '../teams/answering.js'
import { emailOf, type Row } from './district-files.js'
import { type District, openSmallDistrict } from './small-district.js'

// A Wednesday.
const start = day('2026-10-14')

const six = ['math', 'ela', 'science', 'history', 'choir', 'pe'] as const
const titles = ['Algebra 1', 'English 8', 'Biology', 'US History', 'Choir', 'PE'] as const

/** A student with six teachers, each of another subject, and nobody else. */
async function withSixTeachers(district: District): Promise<void> {
  const teacher = (subject: string) => `teacher.of.${subject}`
  const report = await district.import({
    'users.csv': [
      ...six.map((subject) => ({
        sourcedId: teacher(subject),
        enabledUser: true,
        orgSourcedIds: 'birch',
        role: 'teacher',
        givenName: 'Kim',
        familyName: subject,
        grades: '',
        email: emailOf(teacher(subject)),
      })),
      {
        sourcedId: 'six',
        enabledUser: true,
        orgSourcedIds: 'birch',
        role: 'student',
        givenName: 'Mina',
        familyName: 'Okafor',
        grades: '08',
        email: '',
      },
    ],
    'classes.csv': six.map((subject, at) => ({
      sourcedId: `six-${subject}`,
      title: titles[at] ?? '',
      schoolSourcedId: 'birch',
      termSourcedIds: 'now',
      periods: String(at + 1),
    })),
    'enrollments.csv': six.flatMap((subject) =>
      [
        ['six', 'student'],
        [teacher(subject), 'teacher'],
      ].map(([who = '', role = '']) => ({
        sourcedId: `six-${subject}-${who}`,
        classSourcedId: `six-${subject}`,
        userSourcedId: who,
        role,
      })),
    ),
    'plans.csv': [
      {
        studentId: 'six',
        kind: '504',
        status: 'active',
        meetingDate: addDays(start, -100),
        caseManagerEmail: emailOf('case.manager'),
        impairment: 'Secretqimpairment',
      },
    ],
    'accommodations.csv': accommodations('1.5 times', 'Calculator', 'Outline'),
  })
  expect(report.lines().filter((line) => !line.endsWith('0 refused'))).toEqual([])
}

function accommodations(time: string, math: string, ela: string): readonly Row[] {
  const row = (id: string, accommodation: string, contexts: string, when = '') => ({
    studentId: 'six',
    kind: '504',
    id,
    accommodation,
    category: 'other',
    contexts,
    when,
  })
  return [
    row('six-time', 'Extended time', 'classroom;assessment', time),
    row('six-math', math, 'math'),
    row('six-ela', ela, 'language arts'),
    row('six-room', 'Small group', 'assessment'),
  ]
}

describe.each(engines)('delivery on $name', (engine) => {
  let district: District
  /** Messages since the last look, by the local part of the recipient's address. */
  async function sent(): Promise<ReadonlyMap<string, ClaimedMessage>> {
    await district.tick()
    const messages = await district.delivered()
    return new Map(messages.map((one) => [one.email.replace('@district.example', ''), one]))
  }
  const words = (message: ClaimedMessage | undefined) => JSON.stringify(message ? sectionsOf(message) : [])

  beforeAll(async () => {
    district = await openSmallDistrict(engine, start)
    await district.ask('superintendent', 'settings reminders off')
    district.at(start, '09:00')
    await withSixTeachers(district)
  })
  afterAll(() => district.close())

  test('an import sends nothing until an administrator starts delivery, and is told first how much would go', async () => {
    expect((await sent()).size).toBe(0)
    const { reply: refused } = await district.ask('teacher.now', 'start delivery')
    expect(refused.status).not.toBe('ok')
    const { reply } = await district.ask('superintendent', 'start delivery')
    expect(reply.title).toMatch(
      /^Delivery has not been started. It would send \d+ plans of 11 students, to \d+ people$/,
    )
    expect(reply.data).toMatchObject({ deliveryStarted: false })
  })

  test('started and undone within ten minutes, nothing leaves', async () => {
    const { reply } = await district.press('superintendent', 'startDelivery', { choice: 'all' })
    expect(reply.title).toBe('Delivery is started')
    district.at(start, '09:09')
    expect((await sent()).size).toBe(0)
    await district.press('superintendent', 'undo', { id: reply.data.undo })
    district.at(start, '09:30')
    expect((await sent()).size).toBe(0)
  })

  test('each is then sent their part, student by student, in one message', async () => {
    await district.press('superintendent', 'startDelivery', { choice: 'all' })
    district.at(start, '09:45')
    const messages = await sent()
    for (const subject of six) expect(messages.has(`teacher.of.${subject}`), subject).toBe(true)
    for (const office of ['principal', 'superintendent', 'coordinator.504', 'counselor', 'case.manager']) {
      expect(messages.has(office), office).toBe(false)
    }
    const math = messages.get('teacher.of.math')
    expect(math?.title).toBe('A plan update for you')
    expect(words(math)).toContain('Calculator')
    expect(words(math)).not.toContain('Outline')
    expect(words(math)).not.toContain('Secretqimpairment')
    expect(words(math)).toContain('I have read it: Mina Okafor')
    expect(words(messages.get('teacher.of.ela'))).toContain('Outline')
    expect(words(messages.get('teacher.of.pe'))).toContain('Extended time')
    expect(words(messages.get('teacher.of.pe'))).not.toMatch(/Calculator|Outline/)
    // Five students with a plan in one class: one message, each with a button of their own.
    const biology = messages.get('teacher.now')
    expect(biology?.title).toBe('5 plan updates for you')
    for (const name of ['Ida Fennimore', 'Fay Quillon', 'Jane Doe', 'Bo Tessier']) {
      expect(words(biology)).toContain(`I have read it: ${name}`)
    }
    expect(biology?.preview).toBe('5 plan updates for you')
    expect(JSON.stringify(district.logged)).not.toMatch(/Okafor|Fennimore/)
    // In Teams safety notes stand at the top, away from their students' parts: each says whose it is.
    const elements = renderWhole(replyOf(biology ? sectionsOf(biology) : []))
      .flatMap((card) => card.body)
      .map((element) => JSON.stringify(element))
    for (const [student, name] of [
      ['ida', 'Ida Fennimore'],
      ['fay', 'Fay Quillon'],
      ['jane', 'Jane Doe'],
      ['bo', 'Bo Tessier'],
    ] as const) {
      const notes = elements.filter((element) => element.includes(`Sq${student}q`))
      expect(notes.length, name).toBeGreaterThan(0)
      for (const note of notes) expect(note).toContain(name)
    }
  })

  test('ticking again sends nothing again', async () => {
    district.at(start, '10:45')
    expect((await sent()).size).toBe(0)
  })

  const buttonsOf = (message: ClaimedMessage | undefined) =>
    (message ? sectionsOf(message) : []).flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  let readByMath: Readonly<Record<string, unknown>>

  test('is acknowledged in one tap, by nobody else, and once', async () => {
    const { reply } = await district.ask('case.manager', 'unacknowledged Mina Okafor')
    expect(reply.title).toBe('6 people have not yet read their part')
    const open = await district.database.read.select().from(district.database.tables.obligations)
    const staff = await district.database.read.select().from(district.database.tables.staff)
    const idOf = (who: string) => staff.find((one) => one.email === emailOf(who))?.id
    const plan = await district.ask('case.manager', '/504 accommodations for Mina Okafor')
    expect(plan.reply.status).toBe('ok')
    const mina = open.filter((one) => one.staffId === idOf('teacher.of.math'))
    expect(mina).toHaveLength(1)
    readByMath = { obligation: mina[0]?.id }
    const byAnother = await district.press('teacher.of.ela', 'acknowledge', readByMath)
    expect(byAnother.reply.status).toBe('notFound')
    const once = await district.press('teacher.of.math', 'acknowledge', readByMath)
    expect(once.reply.status).toBe('ok')
    expect((await district.press('teacher.of.math', 'acknowledge', readByMath)).reply.status).toBe('ok')
    for (const subject of ['ela', 'science', 'history', 'choir', 'pe']) {
      await district.ask(`teacher.of.${subject}`, 'acknowledge Mina Okafor')
    }
    expect((await district.ask('case.manager', 'unacknowledged Mina Okafor')).reply.data).toEqual({ plans: [] })
  })

  test('a change of three accommodations is told to those alone whom it concerns, and only the difference', async () => {
    district.today = addDays(start, 1)
    district.at(addDays(start, 1), '09:00')
    await district.import({
      'accommodations.csv': accommodations('2 times', 'Calculator and fact table', 'Outline in advance'),
    })
    await sent()
    district.at(addDays(start, 1), '09:30')
    const messages = await sent()
    const told = [...messages.keys()].filter((one) => one.startsWith('teacher.of.')).sort()
    // Extended time is given everywhere, so all are told of that; each of math and language arts of their own too.
    expect(told).toEqual(six.map((subject) => `teacher.of.${subject}`).sort())
    expect(words(messages.get('teacher.of.math'))).toMatch(/Calculator and fact table/)
    expect(words(messages.get('teacher.of.math'))).not.toContain('Outline')
    expect(words(messages.get('teacher.of.pe'))).toMatch(/1\.5 times became 2 times/)
    expect(words(messages.get('teacher.of.pe'))).not.toMatch(/Calculator|Outline|Small group/)
    expect(buttonsOf(messages.get('teacher.of.pe')).map((button) => button.label)).toContain(
      'I have read it: Mina Okafor',
    )
    // The button of the version before asks again.
    const { reply } = await district.press('teacher.of.math', 'acknowledge', readByMath)
    expect(reply.status).toBe('conflict')
  })

  test('a change that concerns one subject opens nobody else’s acknowledgement again', async () => {
    for (const subject of six) await district.ask(`teacher.of.${subject}`, 'acknowledge Mina Okafor')
    district.today = addDays(start, 2)
    district.at(addDays(start, 2), '09:00')
    await district.import({ 'accommodations.csv': accommodations('2 times', 'Fact table alone', 'Outline in advance') })
    await sent()
    district.at(addDays(start, 2), '09:30')
    expect([...(await sent()).keys()].filter((one) => one.startsWith('teacher.of.'))).toEqual(['teacher.of.math'])
    const { reply } = await district.ask('case.manager', 'unacknowledged Mina Okafor')
    expect(reply.title).toBe('1 person has not yet read their part')
  })

  test('a nudge goes once a day, after its undo, and the audit log has it', async () => {
    district.at(addDays(start, 2), '10:00')
    const { reply, audit } = await district.ask('case.manager', 'nudge all')
    expect(reply.status).toBe('ok')
    expect(audit).toMatchObject([{ command: 'nudge', outcome: 'changed' }])
    expect((await district.ask('case.manager', 'nudge all')).reply.title).toBe('They have been nudged today already')
    expect((await sent()).has('teacher.of.math')).toBe(false)
    district.at(addDays(start, 2), '10:15')
    const messages = await sent()
    expect(messages.get('teacher.of.math')?.preview).toBe('A plan waits for you to read it')
    expect((await district.ask('teacher.of.pe', 'nudge all')).reply.title).toBe('There is nobody to nudge')
  })

  test('what was told, shown and said is on the evidence page', async () => {
    const { reply } = await district.ask('case.manager', 'evidence Mina Okafor Oct 14 to Oct 20')
    expect(reply.status).toBe('ok')
    expect(reply.text).toContain('Kim math, version 2')
    expect(JSON.stringify(reply.data.delivery)).toContain('Calculator')
    expect(
      (await district.ask('teacher.of.pe', 'evidence Mina Okafor Oct 14 to Oct 20')).reply.data,
    ).not.toHaveProperty('delivery')
  })
})
