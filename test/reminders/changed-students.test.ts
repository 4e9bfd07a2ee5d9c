// A change of one student's records has the obligations about that one looked at, and not about everybody in the district.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countChange } from '#db/records/count-change'
import type { StudentId } from '#people/student'
import { keepObligations } from '#reminders/delivery/keep-obligations'
import type { JobParts } from '#reminders/job'
import { addDays } from '#time/day'
import { botOf } from '../../src/main.js'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { silent } from './post-office.js'

describe.each(engines)('who must know of which plan, on $name', (engine) => {
  let district: District
  let parts: JobParts
  let one: StudentId
  let all: number

  beforeAll(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    const { database, seal, clock } = district
    const config = { timeZone: clock.timeZone } as Parameters<typeof botOf>[0]['config']
    parts = botOf({ config, database, seal, clock, close: async () => undefined }, silent).jobParts
    const students = await parts.keeper.studentsAfter('', 1_000)
    one = students[0] ?? ('' as StudentId)
    all = students.length
    await looked()
  })
  afterAll(() => district.close())

  const change = (student?: StudentId) =>
    district.database.write((write) => countChange(district.database, write, student))

  /** Runs the job. @returns at whom it looked */
  async function looked(meanwhile?: () => Promise<unknown>): Promise<readonly StudentId[]> {
    const at: StudentId[] = []
    const keeper: JobParts['keeper'] = {
      ...parts.keeper,
      async plansOf(students) {
        at.push(...students)
        if (at.length === 1) await meanwhile?.()
        return parts.keeper.plansOf(students)
      },
    }
    await keepObligations.run({ ...parts, keeper })
    return at
  }

  it('nobody is looked at where nothing has changed', async () => {
    expect(all).toBeGreaterThan(2)
    expect(await looked()).toEqual([])
  })

  it('a student whose records have changed is, and is once', async () => {
    await change(one)
    await change(one)
    expect(await looked()).toEqual([one])
    expect(await looked()).toEqual([])
  })

  it('whose records change meanwhile is looked at again', async () => {
    await change(one)
    expect(await looked(() => change(one))).toEqual([one, one])
    expect(await looked()).toEqual([])
  })

  it('everybody is after a change that may concern anybody, and on another day', async () => {
    await change()
    expect(new Set(await looked()).size).toBe(all)
    district.at(addDays(firstDay, 1), '10:00')
    expect(new Set(await looked()).size).toBe(all)
    expect(await looked()).toEqual([])
  })
})
