// Everything that was shown or refused is written down before it is said, in a chain that nobody can mend unseen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginning, chained } from '#db/records/audit'
import type { Account, StaffId } from '#people/staff'
import type { AuditEntry } from '#records/audit'
import { engines } from '../fixtures/engines.js'
import { type AuditRow, type District, openSmallDistrict } from './small-district.js'

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
    const rows = await district.audit()
    expect(rows.length).toBeGreaterThan(5)
    expect(brokenAt(rows, district)).toBe(-1)
  })

  test('shows where an entry was altered or taken away', async () => {
    const rows = await district.audit()
    const altered = rows.map((row, at) => (at === 3 ? { ...row, outcome: 'shown', command: 'help' } : row))
    expect(brokenAt(altered, district)).toBe(3)
    expect(
      brokenAt(
        rows.filter((_row, at) => at !== 2),
        district,
      ),
    ).toBe(2)
  })
})

/** The place of the first entry that does not follow from the one before it; -1 where all do. */
function brokenAt(rows: readonly AuditRow[], { seal }: District): number {
  let previous = beginning
  return rows.findIndex((row) => {
    const words = row.words ? Buffer.from(row.words).toString('base64') : ''
    const follows = row.previous === previous && row.hash === seal.chain(previous, chained(entryOf(row), row.at, words))
    previous = row.hash
    return !follows
  })
}

function entryOf(row: AuditRow): AuditEntry {
  return {
    account: { platform: row.platform as Account['platform'], workspace: row.workspace, user: row.user },
    ...(row.actorId && { actor: row.actorId as StaffId }),
    command: row.command,
    outcome: row.outcome as AuditEntry['outcome'],
    students: row.students,
  }
}
