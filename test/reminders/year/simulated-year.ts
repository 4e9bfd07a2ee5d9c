// A district through a year, or some weeks of it: its people, two processes, the platforms, and what happens on each day.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { readConfig } from '#config'
import { importRecords } from '#db/imports/import-records'
import { importFolder } from '#imports/import-folder'
import { type Clock, dayAt, type Instant } from '#time/clock'
import type { Day } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { type Chance, chanceFrom } from '../../../bench/chance.js'
import type { Engine } from '../../fixtures/engines.js'
import type { Files } from '../../stories/district-files.js'
import type { KeptMessage } from './kept-messages.js'
import {
  anyKind,
  closed,
  madePlan,
  madeStaff,
  madeStudents,
  type Person,
  planRow,
  rosterFiles,
  type Student,
} from './made-district.js'
import { type Telling, YearModel } from './model.js'
import { type Year, yearlong } from './platform.js'
import { type Process, startProcess } from './process.js'

export const timeZone = 'America/Chicago'

export interface Wanted {
  readonly engine: Engine
  readonly seed: number
  readonly from: Day
  readonly to: Day
  readonly plans: number
  /** Edits a day, on average. */
  readonly edits: number
}

export interface SimulatedYear {
  readonly wanted: Wanted
  readonly chance: Chance
  readonly model: YearModel
  readonly staff: readonly Person[]
  readonly students: readonly Student[]
  /** Students who have no plan yet. */
  readonly waiting: Student[]
  readonly processes: readonly [Process, Process]
  readonly platforms: readonly Year[]
  readonly clock: Clock
  readonly logged: readonly string[]
  readonly deaths: readonly string[]
  /** What happened to whom, for whoever must find out why something was not told. */
  readonly story: string[]
  /** What ought to have been told. */
  readonly expected: Telling[]
  /** Messages by their id, as they were last seen in the outbox. */
  readonly kept: Map<string, KeptMessage>
  /** Messages that were taken back, and how old they were then. */
  readonly takenBack: Map<string, number>
  /** The clock stands there from now on. */
  at(day: Day, time: string): void
  pass(ms: number): void
  import(files: Files): Promise<void>
  /** Nothing dies or fails from now on. */
  calm(is: boolean): void
  close(): Promise<void>
}

export async function openYear(wanted: Wanted): Promise<SimulatedYear> {
  const { engine, seed, from, to, plans } = wanted
  // Each with chance of its own: how processes race changes nothing of what happens to the records.
  const [chance, ofPlatforms] = [chanceFrom(seed), chanceFrom(seed + 1)]
  let now = instantAt(from, '04:00', timeZone) as number
  const clock: Clock = {
    timeZone,
    now: () => now as Instant,
    today: () => dayAt(now as Instant, timeZone),
    dayOf: (of) => dayAt(of, timeZone),
  }
  const staff = madeStaff()
  const students = madeStudents(plans)
  const model = new YearModel(staff)
  for (const day of closed) model.sessions.set(day, false)
  let isCalm = false
  const platforms = (['slack', 'teams'] as const).map((platform) =>
    yearlong({
      platform,
      canBeAsked: platform === 'slack',
      clock,
      chance: ofPlatforms,
      has: (reader) => (staff.find(({ name }) => name === reader)?.platform ?? 'slack') === platform,
      isCalm: () => isCalm,
    }),
  )
  const place = await engine.place()
  const secret = randomBytes(32)
  const reading = readConfig({})
  if (!reading.ok) throw new Error('no settings at all are right')
  const config = { ...reading.config, timeZone }
  const [logged, deaths]: [string[], string[]] = [[], []]
  const another = async (nth: number) =>
    startProcess({
      ...{ database: await engine.open(place), secret, clock, config, messengers: platforms },
      ...{ chance: chanceFrom(seed + nth), logged, deaths, perStep: 0.03 },
    })
  const first = await another(2)
  const processes = [first, await another(3)] as const
  const folder = await mkdtemp(join(tmpdir(), 'caseload-year-'))
  const records = importRecords(first.database, first.seal, clock, join(folder, 'stage'))

  const year: SimulatedYear = {
    wanted,
    chance,
    model,
    staff,
    students,
    waiting: [],
    processes,
    platforms,
    clock,
    logged,
    deaths,
    story: [],
    expected: [],
    kept: new Map(),
    takenBack: new Map(),
    at(day, time) {
      now = Math.max(now, instantAt(day, time, timeZone))
    },
    pass(ms) {
      now += ms
    },
    calm(is) {
      isCalm = is
    },
    async import(files) {
      const folderOf = await mkdtemp(join(folder, 'files-'))
      for (const [name, rows] of Object.entries(files)) {
        await writeFile(join(folderOf, name), stringify([...rows], { header: true, cast: { boolean: String } }))
      }
      const report = await importFolder({ from: folderOf, records, clock, yes: true })
      if (report.hasRefused) throw new Error(report.lines().join('\n'))
    },
    async close() {
      for (const { database } of processes) await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  for (const [at, student] of students.entries()) {
    // Some come late.
    if (at % 12 === 11) {
      year.waiting.push(student)
      continue
    }
    model.plans.push(madePlan(student, anyKind(chance), [from, to], chance))
  }
  // Active plans are of meetings that were held.
  for (const plan of model.plans) if (plan.meeting > from) plan.meeting = from
  await year.import({
    ...rosterFiles(
      staff,
      students.filter((one) => !year.waiting.includes(one)),
    ),
    'plans.csv': model.plans.map(planRow),
  })
  return year
}
