// A caseload's goals are read in one query each, however many students there are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/database'
import type { Prepared } from '#db/queries'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { goalsOfIda, weeklyReading } from './goals-of-ida.js'

const asked = new Map<string, number>()

/** A database that counts how often each prepared query is asked. */
function counted(database: Database): Database {
  const { dialect } = database
  const prepare = <Row>(query: unknown, name: string): Prepared<Row> => {
    const prepared = dialect.prepare<Row>(query, name)
    return {
      execute(values) {
        asked.set(name, (asked.get(name) ?? 0) + 1)
        return prepared.execute(values)
      },
    }
  }
  return { ...database, dialect: { ...dialect, prepare } }
}

const [sqlite] = engines
let district: District
beforeAll(async () => {
  if (!sqlite) throw new Error('SQLite is always there')
  district = await openSmallDistrict({ ...sqlite, open: async (place) => counted(await sqlite.open(place)) })
  await district.import(goalsOfIda(firstDay))
  await district.import(weeklyReading([38, 39, 43], firstDay))
})
afterAll(() => district.close())

test('data points, phases and plans of every student of a caseload: one question each for a kind of plan', async () => {
  await district.ask('case.manager', 'progress')
  asked.clear()
  const { reply } = await district.ask('case.manager', 'progress')
  expect((reply.data.goals as readonly unknown[]).length).toBeGreaterThan(10)
  expect(reply.students.length).toBeGreaterThan(3)
  expect(asked.get('data_points_of_goals')).toBe(2)
  expect(asked.get('phases_of_goals')).toBe(2)
  // Nothing is asked once a student.
  expect(Math.max(...asked.values())).toBeLessThan(reply.students.length)
})
