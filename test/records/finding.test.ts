// Whom a teacher finds by a name among their own students, in a district where hundreds are called the same; how many
// names are opened for it; and by which settings whoever asks again is judged.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { countChange } from '#db/records/count-change'
import { studentRecords } from '#db/records/student-records'
import type { Seal } from '#db/seal'
import { filedUnder } from '#language/name-keys'
import type { SchoolId, StaffId, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import { settingsFrom } from '#records/settings'
import { type OpenViewer, viewerDoor } from '#records/viewer-door'
import { systemClock } from '#time/clock'
import { day } from '#time/day'
import { type Engine, engines } from '../fixtures/engines.js'

const today = day('2026-11-02')
const clock = systemClock('America/Chicago')
const teacher: StaffMember = {
  id: 'staff-0000000001' as StaffId,
  givenName: 'Ada',
  familyName: 'Lindqvist',
  email: 'ada@school.example',
  active: true,
}
const settings = settingsFrom([])
const school = 'school-000000001' as SchoolId
/** More than are read wherever they are. */
const namesakes = 320

describe.each(engines)('a teacher who asks for a student by name, on $name', (engine: Engine) => {
  const databases: Database[] = []
  let database: Database
  let opened: number
  let open: OpenViewer

  beforeEach(async () => {
    database = await engine.open(await engine.place())
    databases.push(database)
    const seal = await openSeal(database, [Buffer.alloc(32, 1)], clock.now())
    opened = 0
    const counting: Seal = {
      ...seal,
      open: (...given) => {
        opened += 1
        return seal.open(...given)
      },
    }
    open = viewerDoor(studentRecords(database, counting, clock), clock)
    const { classes, enrollments, students, studentTokens } = database.tables
    await database.write(async (write) => {
      const inClass = async (personId: string, role: 'teacher' | 'student', classId: string) =>
        write.insert(enrollments).values({ id: `${classId}-${personId}`, classId, personId, role, ended: false })
      const add = async (named: readonly { sourcedId: string; givenName: string; familyName: string }[]) => {
        const rows = named.map((one) => {
          const place = { table: 'students', column: 'identity', row: one.sourcedId }
          return { id: one.sourcedId as StudentId, identity: seal.seal(place, JSON.stringify(one)), active: true }
        })
        await write.insert(students).values(rows)
        const filed = named.flatMap((one) => {
          const tokens = new Set(filedUnder(one).map((key) => seal.token('name', key)))
          return [...tokens].map((token) => ({ token, studentId: one.sourcedId as StudentId }))
        })
        await write.insert(studentTokens).values(filed)
      }
      for (const [id, endDay] of [
        ['open', day('2027-06-01')],
        ['over', day('2026-10-30')],
      ] as const) {
        await write.insert(classes).values({
          ...{ id, sourcedId: id, title: id, schoolId: school, terms: [], ended: false },
          ...{ startDay: day('2026-09-01'), endDay },
        })
        await inClass(teacher.id, 'teacher', id)
      }
      await add([
        { sourcedId: 'mine', givenName: 'Jordan', familyName: 'Smith' },
        { sourcedId: 'other', givenName: 'Kay', familyName: 'Ames' },
        { sourcedId: 'third', givenName: 'Lee', familyName: 'Brandt' },
        { sourcedId: 'before', givenName: 'Nora', familyName: 'Quist' },
      ])
      for (const id of ['mine', 'other', 'third']) await inClass(id, 'student', 'open')
      await inClass('before', 'student', 'over')
      await add(
        Array.from({ length: namesakes }, (_, number) => ({
          ...{ sourcedId: `elsewhere-${number}`, givenName: 'Jordan', familyName: 'Smith' },
        })),
      )
    })
  })
  afterAll(() => Promise.all(databases.map((one) => one.close())))

  it.each([
    ['Jordan Smith', 'mine'],
    ['J. Smith', 'mine'],
    ['Ames, Kay', 'other'],
  ])('%s: finds their own, whoever else is called so, and opens no other name', async (words, id) => {
    const viewer = await open(teacher, settings, today)
    expect(await viewer.find(words)).toMatchObject({ type: 'one', student: { id } })
    expect(opened).toBe(1)
    // Who asks for the same student all day has them found once.
    expect(await (await open(teacher, settings, today)).find(words)).toMatchObject({ type: 'one', student: { id } })
    expect(opened).toBe(1)
  })

  it('finds whom a slip of the keyboard means too: that takes the names of all of theirs', async () => {
    const viewer = await open(teacher, settings, today)
    expect(await viewer.find('Jodran Smith')).toMatchObject({ type: 'one', exact: false, student: { id: 'mine' } })
    expect(opened).toBeGreaterThanOrEqual(3)
  })

  it('finds nobody who has left', async () => {
    const { students } = database.tables
    await database.write(async (write) => {
      await write.update(students).set({ active: false })
      await countChange(database, write)
    })
    expect(await (await open(teacher, settings, today)).find('Jordan Smith')).toEqual({ type: 'none' })
  })

  it('is judged by the settings of now, though somebody who reads for many still has those of before', async () => {
    const open14 = { ...settings, accessClosesDaysAfter: 14 }
    const open0 = { ...settings, accessClosesDaysAfter: 0 }
    const finds = async (by: typeof settings) => (await (await open(teacher, by, today)).find('Nora Quist')).type
    expect([await finds(open14), await finds(open0), await finds(open14), await finds(open0)]).toEqual([
      'one',
      'none',
      'one',
      'none',
    ])
  })
})
