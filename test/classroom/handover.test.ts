// Case management passed on: by hand for a time, and by itself the day a case manager has left.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOver } from '#cli/hand-over'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const [from, to] = ['case.manager', 'other.teacher']
const nextWeek = addDays(firstDay, 7)

describe.each(engines)('handing over, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    district.at(firstDay, '09:00')
  })
  afterAll(() => district.close())

  const hand = (given: { from?: string; to?: string; until?: typeof firstDay; end?: boolean }) =>
    handOver(district, {
      ...given,
      from: emailOf(given.from ?? from),
      to: emailOf(given.to ?? to),
    })
  const groundsOf = async (who: string) =>
    (await district.ask(who, 'present levels for Ida Fennimore')).audit[0]?.students[0]?.grounds ?? []
  const caseManager = async () => {
    const { reply } = await district.ask('director', 'glance Ida Fennimore')
    return reply.data.caseManager
  }

  test('for a time: the successor has it with what is open, and on the day after it returns', async () => {
    await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', { question: 'Which seat?' })
    const done = await hand({ until: nextWeek })
    expect(done.says).toMatch(/^\d+ students and 1 question went from Pat case manager to Pat other teacher until/)
    expect(await groundsOf(to)).toContain('caseManager')
    expect(await groundsOf(from)).toEqual([])
    expect(await caseManager()).toBe(emailOf(to))
    expect((await district.ask(to, 'my questions')).reply.text).toContain('Which seat?')
    const [entry] = (await district.audit()).filter((row) => row.command === 'handover')
    expect(entry).toMatchObject({ outcome: 'changed' })
    expect(entry?.students.length).toBeGreaterThan(3)

    district.at(nextWeek, '23:59')
    await district.tick()
    expect(await groundsOf(to)).toContain('caseManager')
    district.at(addDays(nextWeek, 1), '00:00')
    // By itself, before any job has run.
    expect(await groundsOf(to)).toEqual([])
    expect(await groundsOf(from)).toContain('caseManager')
    await district.tick()
    expect((await district.ask(from, 'my questions')).reply.text).toContain('Which seat?')
    expect(await caseManager()).toBe(emailOf(from))
  })

  test('a nightly import undoes nothing of it; --end does', async () => {
    await hand({})
    await district.import(districtFiles(firstDay))
    expect(await groundsOf(to)).toContain('caseManager')
    expect((await hand({ from: to, to: from })).says).toContain('End that first')
    expect((await hand({ to: 'provider', end: true })).ok).toBe(false)
    expect((await hand({ end: true })).says).toBe('It returned to Pat case manager.')
    expect(await groundsOf(to)).toEqual([])
  })

  test.each([
    [{ from: 'nobody' }, 'Nobody on the roster'],
    [{ to: 'left.teacher' }, 'Nobody active on the roster'],
    [{ to: from }, 'to themselves'],
    [{ until: addDays(firstDay, -1) }, 'is over'],
  ])('refused: %j', async (given, says) => {
    expect(await hand(given)).toEqual({ ok: false, says: expect.stringContaining(says) })
  })

  test('who has left is followed by an administrator of the school the same day, until they are back', async () => {
    const { 'users.csv': users = [] } = districtFiles(firstDay)
    const as = (enabledUser: boolean) => ({
      'users.csv': users.map((row) => (row.sourcedId === from ? { ...row, enabledUser } : row)),
    })
    await district.import(as(false))
    await district.tick()
    await district.tick()
    expect(await district.outbox()).toEqual([])
    // It is midnight: they read it in the morning.
    district.at(addDays(nextWeek, 1), '07:00')
    const told = (await district.outbox()).filter((one) => one.title.includes('has left'))
    expect(told).toHaveLength(1)
    expect(told[0]?.preview).not.toContain('Pat')
    const { reply } = await district.ask('principal', 'glance Ida Fennimore')
    const receiver = String(reply.data.caseManager)
    // Two others come before the principal by their names: they are the students' own parents.
    expect(receiver).toBe(emailOf('principal'))
    expect(await groundsOf(receiver)).toContain('caseManager')
    // Should they turn out to be family later, it opens nothing of that student, as their office doesn't.
    const contact = { studentId: 'ida', name: 'Pat principal', relationship: 'parent', email: receiver }
    await district.import({ 'contacts.csv': [contact] })
    expect((await district.ask(receiver, 'glance Ida Fennimore')).reply.status).toBe('notFound')
    expect((await district.ask(receiver, 'glance Jane Doe')).audit[0]?.students[0]?.grounds).toContain('caseManager')
    await district.import(as(true))
    await district.tick()
    expect(await caseManager()).toBe(emailOf(from))
  })
})
