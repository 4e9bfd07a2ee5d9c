// What the roster or the district changes holds from the next question on, in a bot that is running.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from './district-files.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

describe.each(engines)('a running bot on $name', (engine) => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(engine)
  })
  afterEach(() => district.close())

  const sees = async (who: string, name = 'Ida Fennimore') =>
    (await district.ask(who, `accommodations for ${name}`)).reply.status === 'ok'

  test('opens a class to its teacher 14 days before it begins, and not a day earlier', async () => {
    district.today = addDays(firstDay, 5)
    expect(await sees('teacher.in.20')).toBe(false)
    district.today = addDays(firstDay, 6)
    expect(await sees('teacher.in.20')).toBe(true)
  })

  test('closes it 10 days after it ended, and not a day earlier', async () => {
    district.today = addDays(firstDay, 5)
    expect(await sees('teacher.ended.5')).toBe(true)
    district.today = addDays(firstDay, 6)
    expect(await sees('teacher.ended.5')).toBe(false)
  })

  test('takes other days as soon as the district chooses them', async () => {
    expect([await sees('teacher.in.20'), await sees('teacher.ended.15')]).toEqual([false, false])
    await district.ask('superintendent', 'settings accessOpensDaysBefore 20')
    await district.ask('superintendent', 'settings accessClosesDaysAfter 15')
    expect([await sees('teacher.in.20'), await sees('teacher.ended.15')]).toEqual([true, true])
    await district.ask('superintendent', 'settings accessOpensDaysBefore 0')
    await district.ask('superintendent', 'settings accessClosesDaysAfter 0')
    expect([await sees('teacher.in.10'), await sees('teacher.ended.5')]).toEqual([false, false])
  })

  test('shows nothing to a member of staff from the moment the roster says that they have left', async () => {
    expect(await sees('teacher.now')).toBe(true)
    expect(await sees('principal')).toBe(true)
    await district.import({ 'users.csv': [leaving('teacher.now', 'teacher'), leaving('principal', 'administrator')] })
    const { reply } = await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    expect(JSON.stringify(reply)).toBe(
      JSON.stringify((await district.ask('nobody@elsewhere.example', 'accommodations for Ida Fennimore')).reply),
    )
    expect(await sees('principal')).toBe(false)
  })

  test('takes a student who joins a class, and lets go of one who leaves it', async () => {
    const enrollment = { sourcedId: 'apart-ida', classSourcedId: 'apart', userSourcedId: 'ida', role: 'student' }
    expect(await sees('other.teacher')).toBe(false)
    await district.import({ 'enrollments.csv': [{ ...enrollment, status: 'active' }] })
    expect(await sees('other.teacher')).toBe(true)
    await district.import({ 'enrollments.csv': [{ ...enrollment, status: 'tobedeleted' }] })
    expect(await sees('other.teacher')).toBe(false)
  })

  test('shows a student no more who has left the district', async () => {
    const ida = { sourcedId: 'ida', orgSourcedIds: 'birch', role: 'student', givenName: 'Ida', familyName: 'Fennimore' }
    const buttons = (await district.ask('principal', 'accommodations for Ida Fennimore')).reply.sections.flatMap(
      (section) => (section.type === 'buttons' ? section.buttons : []),
    )
    await district.import({ 'users.csv': [{ ...ida, enabledUser: false }] })
    for (const who of ['teacher.now', 'case.manager', 'principal', 'superintendent']) {
      expect(await sees(who)).toBe(false)
      const pressed = await district.press(who, 'glance', buttons[0]?.action.input ?? {})
      expect(pressed.reply.status).toBe('notFound')
      for (const list of ['my caseload', 'class biology', 'testing grade 7']) {
        expect(JSON.stringify((await district.ask(who, list)).reply)).not.toMatch(/Fennimore|qidaq/)
      }
    }
  })

  test('ends an assignment with its last day', async () => {
    const row = { email: emailOf('assigned.para'), role: 'paraprofessional', studentId: 'ida', endDate: firstDay }
    await district.import({ 'staffRoles.csv': [row] })
    expect(await sees('assigned.para')).toBe(true)
    district.today = addDays(firstDay, 1)
    expect(await sees('assigned.para')).toBe(false)
    expect(await sees('assigned.para', 'Fay Quillon')).toBe(true)
  })

  test('hands a student over with a new case manager on the plan', async () => {
    expect([await sees('case.manager'), await sees('manager.by.title')]).toEqual([true, false])
    const meetingDate = addDays(firstDay, -100)
    await district.import({
      'plans.csv': [{ studentId: 'ida', kind: 'iep', meetingDate, caseManagerEmail: emailOf('manager.by.title') }],
    })
    expect([await sees('case.manager'), await sees('manager.by.title')]).toEqual([false, true])
  })

  test('opens a plan to nobody whom only an ended one names', async () => {
    await district.import({
      'plans.csv': [{ studentId: 'ida', kind: 'iep', meetingDate: addDays(firstDay, -100), status: 'consentRevoked' }],
    })
    expect(await sees('case.manager')).toBe(false)
    const { reply } = await district.ask('case.manager', 'glance Ida Fennimore')
    expect(reply.status).toBe('notFound')
  })

  test('keeps an administrator from their own child, until the district grants it', async () => {
    expect([await sees('parent.principal'), await sees('principal')]).toEqual([false, true])
    expect(await sees('parent.principal', 'Bo Tessier')).toBe(true)
    const { reply } = await district.ask('superintendent', 'settings officeSeesOwnFamily on')
    expect(await sees('parent.principal')).toBe(false)
    await district.press('director', 'approve', { id: String(reply.data.approval), decision: 'agreed' })
    expect(await sees('parent.principal')).toBe(true)
    await district.ask('superintendent', 'settings officeSeesOwnFamily off')
    expect(await sees('parent.principal')).toBe(false)
    await district.import({
      'contacts.csv': [
        { studentId: 'bo', name: 'Pat P', relationship: 'uncle', email: emailOf('parent.principal').toUpperCase() },
      ],
    })
    expect(await sees('parent.principal', 'Bo Tessier')).toBe(false)
  })

  test('gives a student in two schools the staff of both', async () => {
    expect([await sees('principal', 'Tui Harrow'), await sees('principal.elsewhere', 'Tui Harrow')]).toEqual([
      true,
      true,
    ])
    expect([await sees('counselor.of.both', 'Zora Applewhite'), await sees('counselor.of.both')]).toEqual([true, true])
  })
})

function leaving(sourcedId: string, role: string) {
  return {
    sourcedId,
    enabledUser: false,
    orgSourcedIds: 'birch',
    role,
    givenName: 'Pat',
    familyName: sourcedId.replaceAll('.', ' '),
    email: emailOf(sourcedId),
  }
}
