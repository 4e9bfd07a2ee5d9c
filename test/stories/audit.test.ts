// Everything that was shown or refused is written down before it is said, in a chain that nobody can mend unseen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '#db/records/audit-verify'
import { engines } from '../fixtures/engines.js'
import { type District, openSmallDistrict } from './small-district.js'

describe.each(engines)('the audit log on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
  })
  afterAll(() => district.close())

  test('says of every answer who saw which part of whose record, on what ground', async () => {
    const { audit } = await district.ask('teacher.now', 'accommodations for Ida Fennimore')
    expect(audit).toMatchObject([
      {
        command: 'accommodations',
        outcome: 'shown',
        platform: 'slack',
        students: [
          { grounds: ['classTeacher'], parts: ['accommodations', 'assessment', 'safetyNote', 'staffSupports'] },
        ],
      },
    ])
    expect(audit[0]?.actorId).toBeTruthy()
    expect(audit[0]?.words).toBeNull()
  })

  test('says of a list who stood in it', async () => {
    const { reply, audit } = await district.ask('teacher.now', 'class biology')
    expect(reply.students).toHaveLength(5)
    expect(audit[0]?.students.length).toBeGreaterThanOrEqual(5)
  })

  test('notes no part that was withheld', async () => {
    const { audit } = await district.ask('teacher.now', 'present levels for Ida Fennimore')
    expect(audit).toMatchObject([{ command: 'presentLevels', outcome: 'shown', students: [{ parts: [] }] }])
  })

  test('notes a refusal, and what a stranger typed, with the words sealed', async () => {
    const refused = await district.ask('other.teacher', 'goals for Ida Fennimore')
    expect(refused.audit).toMatchObject([{ outcome: 'refused', students: [] }])
    const { reply, audit } = await district.ask('nobody@elsewhere.example', 'goals for Ida Fennimore')
    expect(reply.title).toBe("Hello! I'm Caseload, and I don't know you yet")
    expect(reply.text).toContain('Ask your school office or district administrator')
    expect(audit).toMatchObject([{ outcome: 'stranger', actorId: null, students: [] }])
    expect(JSON.stringify(await district.audit())).not.toContain('Fennimore')
  })

  test('chains every entry to the one before it', async () => {
    expect((await district.audit()).map(({ id }) => id)).toEqual((await district.audit()).map((_row, at) => at + 1))
    const { entries, fault } = await verifyAudit(district.database, district.seal, [])
    expect(fault).toBeUndefined()
    expect(entries).toBeGreaterThan(5)
  })
})
