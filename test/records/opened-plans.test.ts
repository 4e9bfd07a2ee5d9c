// What was opened of a plan is remembered until the records change: another process's change is seen at once, and
// whoever has no permit is given nothing of what another's permit has opened.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#db/database'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { countChange } from '#db/records/count-change'
import { contentPlace } from '#db/records/plan-versions'
import { studentRecords } from '#db/records/student-records'
import type { Seal } from '#db/seal'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import { Permit } from '#records/permit'
import type { StudentRecords } from '#records/student-records'
import { systemClock } from '#time/clock'
import { day } from '#time/day'
import { type Engine, engines } from '../fixtures/engines.js'

const clock = systemClock('America/Chicago')
const student = 'student-00000001' as StudentId
const plan = 'plan-00000000001'
const version = 'version-00000001'

const content = (text: string): PlanContent => ({
  facts: {},
  presentLevels: [],
  accommodations: [{ id: 'a1', text, contexts: [] }],
  services: [],
  goals: [],
  objectives: [],
  team: [],
})

describe.each(engines)('an opened plan on $name', (engine: Engine) => {
  const databases: Database[] = []
  let here: Database
  let there: Database
  let seal: Seal
  let opened: number
  let records: StudentRecords

  beforeEach(async () => {
    const place = await engine.place()
    here = await engine.open(place)
    there = await engine.open(place)
    databases.push(here, there)
    seal = await openSeal(here, [Buffer.alloc(32, 1)], clock.now())
    opened = 0
    const counting: Seal = {
      ...seal,
      open: (...given) => {
        opened += 1
        return seal.open(...given)
      },
    }
    records = studentRecords(there, counting, clock)
    const { students, plans, planVersions } = here.tables
    await here.write(async (write) => {
      const identity = seal.seal({ table: 'students', column: 'identity', row: student }, '{}')
      await write.insert(students).values({ id: student, identity, active: true })
      await write.insert(plans).values({
        id: plan,
        studentId: student,
        kind: 'iep',
        status: 'active',
        meetingDay: day('2026-03-02'),
        version: 1,
      })
      await write.insert(planVersions).values({
        id: version,
        planId: plan,
        studentId: student,
        number: 1,
        status: 'active',
        source: 'import',
        content: seal.seal(contentPlace(version), JSON.stringify(content('Large print'))),
        previousHash: '',
        hash: '',
        createdAt: clock.now(),
      })
    })
  })
  afterAll(() => Promise.all(databases.map((database) => database.close())))

  const permitFor = (of: StudentId) => {
    const personal = new Map([[of, [{ ground: 'classTeacher' as const }]]])
    const relations = { personal, offices: [], ownFamily: new Set<StudentId>(), holders: new Map<StaffId, never>() }
    const permit = Permit.judge(relations, of, [], false)
    if (!permit) throw new Error('no permit')
    return permit
  }
  const given = async () =>
    (await records.plans([permitFor(student)])).map((one) => one.content.accommodations[0]?.text)

  it('is opened once, and anew after a change that another process made', async () => {
    expect([await given(), await given()]).toEqual([['Large print'], ['Large print']])
    expect(opened).toBe(1)
    const { planVersions } = here.tables
    await here.write(async (write) => {
      const changed = seal.seal(contentPlace(version), JSON.stringify(content('Text to speech')))
      await write.update(planVersions).set({ content: changed }).where(eq(planVersions.id, version))
      await countChange(here, write)
    })
    expect(await given()).toEqual(['Text to speech'])
    expect(opened).toBe(2)
  })

  it('that another process takes away is given no more, and one that it brings is', async () => {
    const { plans } = here.tables
    const become = (status: 'exited' | 'superseded' | 'active') =>
      here.write(async (write) => {
        await write.update(plans).set({ status }).where(eq(plans.id, plan))
        await countChange(here, write)
      })
    expect(await given()).toHaveLength(1)
    await become('superseded')
    expect([await given(), await given()]).toEqual([[], []])
    await become('active')
    expect(await given()).toEqual(['Large print'])
  })

  it('says when the other system spoke of it last as soon as an import has read it again', async () => {
    expect((await records.plans([permitFor(student)]))[0]?.importedAt).toBeUndefined()
    const imports = importRecords(here, seal, clock, mkdtempSync(join(tmpdir(), 'caseload-')))
    await imports.plansRead([plan])
    expect((await records.plans([permitFor(student)]))[0]?.importedAt).toBeGreaterThan(0)
  })

  it('is given for its own permit alone', async () => {
    expect(await given()).toHaveLength(1)
    expect(await records.plans([])).toEqual([])
    expect(await records.plans([permitFor('student-00000002' as StudentId)])).toEqual([])
    expect(await records.plans([{ studentId: student } as Permit])).toEqual([])
  })
})
