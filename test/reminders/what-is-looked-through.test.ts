// A morning's reminders cost what falls due, however many plans a district has: nothing is gone through from end to end of
// which there is more with each plan. How SQLite finds what it is asked for shows it in a small district, without a clock.
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { digestOf } from '#reminders/digest/digest'
import { allSources } from '#reminders/sources/all'
import { botOf } from '../../src/main.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { silent } from './post-office.js'

/** What is asked from now on: each statement once, and what SQLite says of how it goes about it. */
const steps = new Map<string, readonly string[]>()

/** Has every statement explained that is run for its rows. */
function explainAll(): void {
  const prepare = Sqlite.prototype.prepare
  vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, source: string) {
    const statement = prepare.call(this, source) as Sqlite.Statement<unknown[]>
    const all = statement.all.bind(statement)
    statement.all = (...bound: readonly unknown[]) => {
      if (!steps.has(source)) {
        const explaining = prepare.call(this, `explain query plan ${source}`) as Sqlite.Statement<unknown[]>
        steps.set(
          source,
          explaining.all(...bound).map((row) => (row as { detail: string }).detail),
        )
      }
      return all(...bound)
    }
    return statement
  })
}

/** What stands so in the explanations, with what was asked. */
function each(pattern: RegExp): readonly { readonly what: string; readonly asked: string }[] {
  return [...steps].flatMap(([asked, how]) =>
    how.flatMap((step) => {
      const what = pattern.exec(step)?.[1]
      return what ? [{ what, asked }] : []
    }),
  )
}

/** Of the district, its calendar and those who work there; and what is handed in with a question. */
const few = new Set([
  ...['settings', 'schools', 'terms', 'calendar_days', 'progress_periods'],
  ...['staff', 'staff_roles', 'preferences', 'handovers'],
  'json_each',
])

describe('a morning’s reminders', () => {
  let district: District
  beforeAll(async () => {
    explainAll()
    district = await openSmallDistrict(undefined, firstDay, {}, '07:30')
    const { database, seal, clock } = district
    const config = { timeZone: clock.timeZone } as Parameters<typeof botOf>[0]['config']
    const { jobParts } = botOf({ config, database, seal, clock, close: async () => undefined }, silent)
    steps.clear()
    await digestOf(allSources).run(jobParts)
    vi.restoreAllMocks()
    const told = await database.read.select().from(database.tables.reminders)
    // Of different things: so that what is asked is asked at all.
    expect(new Set(told.map(({ rule }) => rule)).size).toBeGreaterThan(2)
    expect(each(/^SEARCH (plans|students|obligations) /).length).toBeGreaterThan(10)
  })
  afterAll(() => district.close())

  test('go through no list of which there is more with each plan', () => {
    const goneThrough = each(/^SCAN (\S+)/).filter(({ what }) => !few.has(what) && !what.endsWith('-ROW'))
    expect(goneThrough).toEqual([])
  })

  test('find what people have yet to read of their students’ plans by those, and not by everybody’s', () => {
    const found = each(/^SEARCH (\S+) USING (?:COVERING )?INDEX \S+ \(status=\?\)/)
    expect(found.filter(({ asked }) => asked.includes('"student_id" in'))).toEqual([])
  })
})
