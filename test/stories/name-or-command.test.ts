// A student's name is often one slip from a word that the bot knows, in English or in Spanish: a teacher who asks for the
// student is shown the student, and nothing is done upon a word that was only nearly said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { emailOf } from './district-files.js'
import { type District, openSmallDistrict } from './small-district.js'

const wednesday = day('2026-10-14')
const names = [
  ['leidy', 'Leidy', 'Gomez'],
  ['vance', 'Vance', 'Hollis'],
  ['constance', 'Constance', 'Doe'],
  ['ayda', 'Ayda', 'Matas'],
] as const

describe('a name that is nearly a word of the bot', () => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(undefined, wednesday, {}, '06:00')
    await district.import({
      'users.csv': names.map(([sourcedId, givenName, familyName]) => ({
        ...{ sourcedId, enabledUser: true, orgSourcedIds: 'birch', role: 'student' },
        ...{ givenName, familyName, grades: '07', email: '' },
      })),
      'enrollments.csv': names.map(([id]) => ({
        ...{ sourcedId: `e-${id}`, classSourcedId: 'now', userSourcedId: id, role: 'student' },
      })),
      'plans.csv': names.map(([studentId]) => ({
        ...{ studentId, kind: 'iep', status: 'active', meetingDate: '2026-09-01', startDate: '2026-09-02' },
        caseManagerEmail: emailOf('case.manager'),
      })),
    })
    district.at(wednesday, '09:00')
    await district.ask('superintendent', 'start delivery')
    district.at(wednesday, '09:20')
    await district.tick()
    // Everybody was told of every plan, and nobody has said yet that they read it.
    const { obligations } = district.database.tables
    await district.database.write(async (write) => {
      await write.update(obligations).set({ status: 'sent', sentAt: district.clock.now() })
    })
  })
  afterAll(() => district.close())

  const read = async () => {
    const all = await district.database.read.select().from(district.database.tables.obligations)
    return all.filter(({ status }) => status === 'acknowledged').length
  }

  test.each([
    ['show me Leidy', 'leidy'],
    ['Leidy Gomez', 'leidy'],
    ['show me Vance', 'vance'],
    ['find Ayda', 'ayda'],
    ['show me Matas', 'ayda'],
    ['Constance Doe', 'constance'],
    ['show me Constance Doe', 'constance'],
  ])('%s shows the student, and acknowledges nothing', async (typed, student) => {
    const { reply } = await district.ask('teacher.now', typed)
    expect(reply).toMatchObject({ command: 'glance', status: 'ok', students: [student] })
    expect(await read()).toBe(0)
  })

  test('what would be kept is asked first where it was only nearly said, and is one press away', async () => {
    const { reply } = await district.ask('teacher.now', 'acknowlege Ida Fennimore')
    expect(reply).toMatchObject({ command: 'acknowledge', status: 'choose' })
    expect(reply.title).toMatch(/^Did you mean /)
    expect(await read()).toBe(0)
    const [button] = reply.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : []))
    const done = await district.press('teacher.now', button?.action.command ?? '', button?.action.input ?? {})
    expect(done.reply).toMatchObject({ command: 'acknowledge', status: 'ok' })
    expect(await read()).toBeGreaterThan(0)
  })
})
