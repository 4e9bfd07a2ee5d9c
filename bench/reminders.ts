// The morning's run of the reminders: what it costs must follow from what falls due, and not from how many plans there are.
//
// Measured are the reminders and the posts to channels, decided and kept as they are in service. Not measured is the job
// that keeps who must be told of which version: it looks at every plan after any change of the records, whatever falls due.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readConfig } from '#config'
import { openSeal } from '#db/keys'
import { openSqlite } from '#db/sqlite'
import { botOf } from '#main'
import type { StaffId } from '#people/staff'
import { firstMarks } from '#records/reminder-marks'
import { comingReviews } from '#reminders/channels/coming-reviews'
import { whatIsOverdue } from '#reminders/channels/what-is-overdue'
import { digestOf } from '#reminders/digest/digest'
import { tick } from '#reminders/heartbeat'
import { allSources } from '#reminders/sources/all'
import { undeliveredMessages } from '#reminders/undelivered'
import { type Clock, dayAt } from '#time/clock'
import { day } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { encryptionKey } from './district-file.js'
import { fillDueDistrict } from './due-district.js'
import { type Finding, median } from './finding.js'

/** A Wednesday in the middle of a month, so that nothing comes that comes once a week or a month. */
const morning = day('2026-10-14')
const timeZone = 'America/Chicago'
const few = 10_000
const due = 1_000

const jobs = [digestOf(allSources), comingReviews, whatIsOverdue, undeliveredMessages]
const keys = [Buffer.from(encryptionKey, 'base64')]
const now = instantAt(morning, '07:30', timeZone)
const clock: Clock = { timeZone, now: () => now, today: () => morning, dayOf: (of) => dayAt(of, timeZone) }

/** @param most plans of the larger district @param rounds of which the median counts */
export async function reminders(most: number, rounds: number): Promise<readonly Finding[]> {
  return [
    await compared(`A morning's reminders, ${due} due: ${most} plans beside ${few}`, most, rounds, false),
    // Nothing is promised of this: of a sixth of all plans something was told within the last weeks.
    {
      ...(await compared('The same where the others stand anywhere in the year', most, rounds, true)),
      wanted: '',
      ok: undefined,
    },
  ]
}

async function compared(what: string, most: number, rounds: number, isMixed: boolean): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-bench-reminders-'))
  try {
    const places = [join(folder, 'few.db'), join(folder, 'many.db')] as const
    await filled(places[0], few, isMixed)
    await filled(places[1], most, isMixed)
    const took = [[], []] as [number[], number[]]
    // The first round of all is of code that has not run before.
    for (let round = 0; round <= rounds; round += 1) {
      for (const at of [0, 1] as const) {
        const ms = await run(places[at])
        if (round > 0) took[at].push(ms)
      }
    }
    const [small, large] = [median(took[0]), median(took[1])]
    return {
      what,
      measured: `${(large / small).toFixed(2)} (${(large / 1_000).toFixed(2)} s : ${(small / 1_000).toFixed(2)} s)`,
      wanted: 'at most 1.50',
      ok: large <= 1.5 * small,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filled(path: string, plans: number, isMixed: boolean): Promise<void> {
  const database = await openSqlite(path)
  const seal = await openSeal(database, keys, now)
  await database.close()
  fillDueDistrict({ path, seal, plans, due, morning, isMixed })
}

/** One morning in a process that has just begun. @returns milliseconds @throws where anything else was told */
async function run(path: string): Promise<number> {
  nothingToldYet(path)
  const reading = readConfig({})
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const database = await openSqlite(path)
  const seal = await openSeal(database, keys, now)
  const faults: string[] = []
  const log = { info: () => undefined, warn: () => undefined, error: (event: string) => void faults.push(event) }
  const config = { ...reading.config, timeZone }
  const { jobParts } = botOf({ config, database, seal, clock, close: () => database.close() }, log)
  const began = performance.now()
  await tick(jobs, jobParts)
  const took = performance.now() - began
  const told = await database.read.select({ day: database.tables.reminders.day }).from(database.tables.reminders)
  await database.close()
  const today = told.filter((one) => one.day === morning).length
  if (today !== due || faults.length > 0) throw new Error(`${today} of ${due} were told: ${faults.join('; ')}`)
  return took
}

/** As it was before the morning; the week's and the month's first reminders have been. */
function nothingToldYet(path: string): void {
  const database = new Sqlite(path)
  database.prepare('delete from reminders where day = ?').run(morning)
  database.exec('delete from outbox; delete from audit; delete from audit_students; delete from job_marks')
  database.exec("delete from counters where name = 'entries filed'")
  const took = database.prepare('insert into job_marks (key, at) values (?, ?)')
  const staff = database.prepare<[], { id: StaffId }>('select id from staff').all()
  for (const every of ['week', 'month'] as const) {
    for (const { id } of staff) took.run(firstMarks(every, morning) + id, now)
  }
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
