// The made-up school is read in by the real importer, and what it says is what the bot answers from.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotThePlayground, openPlayground } from '#adapters/playground/own-database'
import { allPlans } from '#adapters/playground/school/all-plans'
import { writeSchool } from '#adapters/playground/school/write-school'
import { playgroundMark } from '#db/records/playground-mark'
import { importFolder } from '#imports/import-folder'
import { frozenClock } from '#time/clock'
import { day } from '#time/day'
import { type OpenDatabase, openDatabase } from './opened.js'

const clock = frozenClock(day('2026-11-23'))
let folder: string
let open: OpenDatabase

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-test-'))
  open = await openDatabase(folder, clock)
})

afterEach(async () => {
  await open.database.close()
  await rm(folder, { recursive: true, force: true })
})

test.each(['2026-08-01', '2026-11-23', '2027-01-01', '2028-02-29', '2027-07-15'])(
  'the school is read in without a refused row on %s',
  async (today) => {
    const then = frozenClock(day(today))
    await writeSchool(join(folder, 'school'), then.today())
    const report = await importFolder({ from: join(folder, 'school'), records: open.records, clock: then })
    expect(report.lines().filter((line) => !/ 0 refused$/.test(line))).toEqual([])
    expect(report.files.get('plans.csv')?.added).toBe(40)
  },
)

test('forty plans: 26 IEPs and 14 of section 504', () => {
  expect(allPlans.filter((plan) => plan.kind === 'iep')).toHaveLength(26)
  expect(allPlans.filter((plan) => plan.kind === '504')).toHaveLength(14)
})

test('opened again on the same day nothing is read again; on a later day the dates move along', async () => {
  await openPlayground(playgroundMark(open.database), open.records, clock)
  await openPlayground(playgroundMark(open.database), open.records, clock)
  await openPlayground(playgroundMark(open.database), open.records, frozenClock(day('2026-12-07')))
  const plans = await open.database.read.select().from(open.database.tables.plans)
  expect(plans).toHaveLength(40)
})

test("a real district's database is refused", async () => {
  await writeSchool(join(folder, 'school'), clock.today())
  await importFolder({ from: join(folder, 'school'), records: open.records, clock })
  await expect(openPlayground(playgroundMark(open.database), open.records, clock)).rejects.toThrow(NotThePlayground)
})
