// Who can see a student, with the ground for each: just those whom the bot answers, and nobody else is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from '../fixtures/engines.js'
import { accessTable } from '../stories/access-table.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

describe.each(engines)('who can see, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    district.at(firstDay, '09:00')
    const until = { person: emailOf('relief.teacher'), until: 'tomorrow', reason: 'ill' }
    await district.fill('principal', 'substitute for biology', until)
  })
  afterAll(() => district.close())

  test('is everybody in the access table who has a ground, and nobody else', async () => {
    const { reply } = await district.ask('case.manager', 'who can see Ida Fennimore')
    const people = reply.data.people as readonly { email: string; grounds: readonly { ground: string }[] }[]
    const sees = Object.fromEntries(people.map(({ email, grounds }) => [email, grounds.map((one) => one.ground)]))
    for (const { as, ground } of accessTable.filter((row) => !row.ofBoth)) {
      if (ground) expect(sees[emailOf(as)], as).toContain(ground)
      else expect(sees[emailOf(as)], as).toBeUndefined()
    }
    expect(reply.text).toContain('substitute in a class the student is in, since Oct 14, 2026')
  })

  test('is told to who carries the plan alone', async () => {
    for (const who of ['principal', 'director', 'superintendent']) {
      expect((await district.ask(who, 'who can see Ida Fennimore')).reply.data.people).toBeDefined()
    }
    for (const who of ['teacher.now', 'team.member', 'nurse', 'counselor', 'relief.teacher']) {
      const { reply } = await district.ask(who, 'who can see Ida Fennimore')
      expect(reply.data).toEqual({ withheld: true })
    }
    expect((await district.ask('other.teacher', 'who can see Ida Fennimore')).reply.status).toBe('notFound')
  })

  test('the list of employees names those who see somebody, and no student', async () => {
    const { reply } = await district.ask('superintendent', 'employees with access')
    expect(reply.text).toContain('Pat nurse: ')
    expect(reply.text).not.toContain('Pat teacher in 20')
    expect(JSON.stringify(reply)).not.toMatch(/Fennimore|Quillon/)
    const elsewhere = await district.ask('principal.elsewhere', 'employees with access')
    expect(elsewhere.reply.text).not.toContain('Pat nurse: ')
    expect((await district.ask('teacher.now', 'employees with access')).reply.data.employees).toBeUndefined()
  })
})
