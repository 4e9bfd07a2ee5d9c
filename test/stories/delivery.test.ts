// Who is told of a plan, when, and of how much of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClaimedMessage } from '#records/outbox'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
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
  const words = (message: ClaimedMessage | undefined) => JSON.stringify(message?.sections ?? [])

  beforeAll(async () => {
    district = await openSmallDistrict(engine, start)
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
  })

  test('ticking again sends nothing again', async () => {
    district.at(start, '10:45')
    expect((await sent()).size).toBe(0)
  })
})
