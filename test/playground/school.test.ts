// The made-up school is read in by the real importer, and what it says is what the bot answers from.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotThePlayground, openPlayground } from '#adapters/playground/own-database'
import { allPlans } from '#adapters/playground/school/all-plans'
import { schoolFiles, writeSchool } from '#adapters/playground/school/write-school'
import { playgroundMark } from '#db/records/playground-mark'
import { importFolder } from '#imports/import-folder'
import { faultsOf } from '#plans/checks'
import { missingFor } from '#plans/required'
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

test.each(['2026-08-01', '2026-11-23', '2027-07-15'])('every plan holds what the law asks for on %s', async (today) => {
  const then = frozenClock(day(today))
  await writeSchool(join(folder, 'school'), then.today())
  await importFolder({ from: join(folder, 'school'), records: open.records, clock: then })
  const bornOn = new Map(
    (schoolFiles(then.today())['demographics.csv'] ?? []).map((row) => [row.sourcedId, day(String(row.birthDate))]),
  )
  const found: string[] = []
  for await (const plan of open.records.scan('plans')) {
    const sourcedId = allPlans.find(({ student }) => open.records.idOf('student', student) === plan.studentId)?.student
    const effectiveDay = plan.startDay ?? plan.meetingDay
    const header = { meetingDate: plan.meetingDay, consentReceivedDate: plan.consentReceived ?? undefined }
    const document = { header, content: plan.content }
    const student = {
      isFirst: true,
      effectiveDay,
      birthDate: sourcedId === undefined ? undefined : bornOn.get(sourcedId),
    }
    expect(student.birthDate).toBeDefined()
    const around = {
      isOnRoster: (email: string) => email.endsWith('@larkspurvalley.example'),
      allows504Goals: false,
      allows504Services: false,
      activatedOn: then.today(),
    }
    const says = [...missingFor(plan.kind, document, student), ...faultsOf(document, plan.kind, around)]
    found.push(...says.map((one) => `${sourcedId}: ${one.section}: ${one.says}`))
  }
  expect(found).toEqual([])
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
