// Graphs and caseloads: what a picture costs, and what a student's progress costs as the district's data points grow.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Bot } from '#bot/bot'
import { openDistrict } from '#cli/open-district'
import { readConfig } from '#config'
import { importRecords } from '#db/imports/import-records'
import { importFolder } from '#imports/import-folder'
import { botOf } from '#main'
import { drawGraph } from '#progress/graph/draw'
import { pngOf } from '#progress/graph/png'
import { addDays, type Day, day } from '#time/day'
import { encryptionKey } from './district-file.js'
import { type Finding, median } from './finding.js'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const today = day('2026-11-24')
const students = 60
const goalsEach = 5
const weeks = 40

/** @param total data points of the whole district in the second measurement */
export async function progress(total: number, asked: number): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-bench-progress-'))
  const path = join(folder, 'caseload.db')
  const reading = readConfig({
    DATABASE_URL: `file:${path}`,
    CASELOAD_ENCRYPTION_KEY: encryptionKey,
    CASELOAD_TIME_ZONE: 'America/Chicago',
    CASELOAD_NOW: today,
  })
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const district = await openDistrict(reading.config)
  try {
    await writeFiles(folder)
    const { database, seal, clock } = district
    const records = importRecords(database, seal, clock, join(folder, 'stage'))
    const report = await importFolder({ from: folder, records, clock, yes: true })
    if (report.hasRefused) throw new Error(report.lines().join('\n'))
    const { bot } = botOf(district, silent)
    await ask(bot, 'progress Student0 Number0', asked)
    const few = await ask(bot, 'progress Student0 Number0', asked)
    addOthers(path, total - students * goalsEach * weeks)
    await ask(bot, 'progress Student0 Number0', 5)
    const many = await ask(bot, 'progress Student0 Number0', asked)
    const caseload = await ask(bot, 'progress', 5)
    return [
      graph(),
      {
        what: `A student's progress: ${total} data points in the district beside ${students * goalsEach * weeks}`,
        measured: `${(many / few).toFixed(2)} (${many.toFixed(2)} ms : ${few.toFixed(2)} ms)`,
        wanted: 'under 1.30',
        ok: many < 1.3 * few,
      },
      {
        what: `A caseload of ${students} students with ${students * goalsEach} goals of ${weeks} data points`,
        measured: `${caseload.toFixed(0)} ms`,
        wanted: '',
      },
    ]
  } finally {
    await district.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A graph of 40 data points, as a picture. */
function graph(): Finding {
  const start = addDays(today, -7 * weeks)
  const points = Array.from({ length: 40 }, (_, at) => ({ day: addDays(start, 7 * at), value: 35 + at + (at % 5) }))
  const baseline = { day: start, value: 35 }
  const picture = {
    measure: 'rate' as const,
    unit: 'words a minute',
    points,
    baseline,
    target: 90,
    aim: { from: baseline, to: { day: addDays(start, 350), value: 90 } },
    trend: [points[0] ?? baseline, points.at(-1) ?? baseline] as const,
    phases: [{ from: addDays(start, 100), label: 'Small group' }],
    today,
  }
  const took = Array.from({ length: 30 }, () => {
    const began = performance.now()
    pngOf(drawGraph(picture, 'Forty data points.'))
    return performance.now() - began
  })
  return {
    what: 'A graph of 40 data points, as a picture',
    measured: `${median(took).toFixed(1)} ms`,
    wanted: 'under 50 ms',
    ok: median(took) < 50,
  }
}

let delivery = 0

/** Asks so often. @returns the median, in milliseconds */
async function ask(bot: Bot, text: string, times: number): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    delivery += 1
    const began = performance.now()
    const outcome = await bot.handle(
      {
        account: { platform: 'slack', workspace: 'T0DISTRICT', user: 'U0MANAGER' },
        surface: 'private',
        text,
        deliveries: [{ kind: 'signature', key: `bench:progress:${delivery}` }],
      },
      async () => ({ email: 'manager@school.example', outsider: false }),
    )
    took.push(performance.now() - began)
    if (outcome.type !== 'reply' || outcome.reply.status !== 'ok')
      throw new Error(JSON.stringify(outcome).slice(0, 500))
  }
  return median(took)
}

async function writeFiles(folder: string): Promise<void> {
  const each = (line: (student: number) => string) => Array.from({ length: students }, (_, at) => line(at)).join('\n')
  const goals = (line: (goal: number) => string) =>
    Array.from({ length: goalsEach }, (_, at) => line(at + 1)).join('\n')
  const measured = (at: number): Day => addDays(today, -7 * (weeks - at))
  const files: Readonly<Record<string, string>> = {
    'orgs.csv': 'sourcedId,name,type,parentSourcedId\ndistrict,District,district,\nbirch,Birch,school,district',
    'users.csv': `sourcedId,givenName,familyName,role,email,orgSourcedIds,enabledUser\nm,Case,Manager,teacher,manager@school.example,birch,true\n${each((at) => `s${at},Student${at},Number${at},student,,birch,true`)}`,
    'plans.csv': `studentId,kind,status,meetingDate,caseManagerEmail\n${each((at) => `s${at},iep,active,2026-01-05,manager@school.example`)}`,
    'goals.csv': `studentId,kind,goalNumber,goalId,statement,area,measure,unit,baseline,baselineDate,target,targetDate\n${each((at) => goals((goal) => `s${at},iep,${goal},g${goal},Reads.,Area ${goal},rate,words a minute,35,2026-01-06,90,2027-01-04`))}`,
    'probes.csv': `studentId,kind,goalNumber,goalId,date,value\n${each((at) => goals((goal) => Array.from({ length: weeks }, (_, week) => `s${at},iep,${goal},g${goal},${measured(week)},${35 + week}`).join('\n')))}`,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), `${content}\n`)
}

/** Data points of other students' goals, put in by hand. */
function addOthers(path: string, count: number): void {
  const database = new Sqlite(path)
  const insert = database.prepare(
    "insert into data_points (id, goal_id, student_id, day, value) values (?, ?, ?, '2026-10-01', 40)",
  )
  database.exec('begin')
  for (let at = 0; at < count; at++)
    insert.run(`other-${at}`, `goal-${Math.floor(at / 40)}`, `student-${Math.floor(at / 200)}`)
  database.exec('commit; analyze')
  database.close()
}
