// A district that leaves takes everything along: what it exports fills an empty database, under another key and on
// another engine, and comes out again as the same files.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { exportFolder } from '#imports/export/export-folder'
import { importFolder } from '#imports/import-folder'
import { frozenClock } from '#time/clock'
import { type Engine, engines } from '../fixtures/engines.js'
import { firstDay } from './small-district.js'

const clock = frozenClock(firstDay)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-round-trip-'))
  await writeSchool(join(folder, 'school'), firstDay)
  const notices = join(folder, 'school', 'notices.csv')
  const [header = '', ...rows] = (await readFile(notices, 'utf8')).trim().split('\n')
  const spanish = '"{""es"":{""action"":""Añadir, =así""}}"'
  await writeFile(notices, [`${header},translations`, ...rows.map((row) => `${row},${spanish}`)].join('\n'))
  await writeFile(
    join(folder, 'school', 'events.csv'),
    [
      'studentId,event,date,kind,untilDate,note,recorderEmail,recordedAt',
      's-101,recordsRequested,2026-10-01,iep,,=by letter,,',
      's-101,studentAbsent,2026-10-05,,2026-10-07,,reyes@larkspurvalley.example,2026-10-08T14:05:09.123Z',
      's-102,meetingScheduled,2026-12-01,504,,,,',
    ].join('\n'),
  )
  await writeFile(
    join(folder, 'school', 'removals.csv'),
    [
      'studentId,type,firstDate,lastDate,minutes,services,busOnPlan,behavior,note,recorderEmail,recordedAt',
      's-101,outOfSchool,2026-10-01,2026-10-02,,stopped,,=a fight,,,',
      's-101,partOfDay,2026-10-05,2026-10-05,40,unknown,,,,reyes@larkspurvalley.example,2026-10-08T14:05:09.123Z',
      's-102,bus,2026-10-05,2026-10-09,,stopped,true,,His own bus,,',
    ].join('\n'),
  )
  await writeFile(
    join(folder, 'school', 'manifestationReviews.csv'),
    [
      'studentId,kind,date,causedByDisability,failureToImplement,outcome,parentThere,attended,decidedDate,dueDate,considered',
      's-101,iep,2026-10-12,false,true,manifestation,true,The team,2026-10-05,2026-10-20,The log',
    ].join('\n'),
  )
  const members = (await readFile(join(folder, 'school', 'users.csv'), 'utf8')).split('\n')
  const teacher = members.find((line) => line.includes('reyes@larkspurvalley.example'))?.split(',', 1)[0]
  const entry = `s-101,iep,plan-1,acc-1,Extra time,2026-10-12`
  await writeFile(
    join(folder, 'school', 'accommodationLog.csv'),
    [
      'studentId,kind,planId,accommodationId,accommodation,date,outcome,reason,staffId,at,entry,correction,correctedBy,takenBack',
      `${entry},notProvided,No room,${teacher},2026-10-12T15:00:00.001Z,1,,2,`,
      `${entry},provided,,${teacher},2026-10-12T15:05:00Z,2,It was given later,,`,
      `${entry},declined,,${teacher},2026-10-12T15:06:00Z,3,,,2026-10-12T15:07:00Z`,
    ].join('\n'),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Fills an empty database with a key of its own from one folder, and writes it out to another. */
async function through(engine: Engine, from: string, to: string): Promise<readonly string[]> {
  const database = await engine.open(await engine.place())
  try {
    const seal = await openSeal(database, [randomBytes(32)], clock.now())
    const records = importRecords(database, seal, clock, await mkdtemp(join(folder, 'stage-')))
    const report = await importFolder({ from: join(folder, from), records, clock })
    expect(report.hasRefused).toBe(false)
    await exportFolder(join(folder, to), records)
    const again = await importFolder({ from: join(folder, from), records, clock })
    return again.lines()
  } finally {
    await database.close()
  }
}

async function filesIn(name: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(folder, name))).sort()
  const read = names.map(async (file) => [file, await readFile(join(folder, name, file), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

describe.each(engines)('the made-up school, from $name', (engine) => {
  const first = `first-${engine.name}`

  test('is read without a refusal, and a second time changes nothing', async () => {
    const lines = await through(engine, 'school', first)
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) expect(line).toMatch(/: 0 added, 0 changed, \d+ unchanged, 0 ended, 0 refused$/)
  })

  test.each(engines)('comes out of $name as the same files', async (other) => {
    const second = `second-${engine.name}-${other.name}`
    await through(other, first, second)
    const [before, after] = [await filesIn(first), await filesIn(second)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, text] of Object.entries(before)) expect(after[name], name).toBe(text)
    expect(before['accommodations.csv']?.split('\n').length).toBeGreaterThan(100)
    for (const name of ['contactNotes.csv', 'concerns.csv', 'givenDocuments.csv', 'notices.csv']) {
      expect(before[name]?.trim().split('\n').length, name).toBeGreaterThan(1)
    }
    expect(before['concerns.csv']).toContain('Me preocupa que se quede solo en el recreo.')
    expect(before['notices.csv']).toContain('"{""es"":{""action"":""Añadir, =así""}}"')
    expect(before['events.csv']?.trim().split('\n')).toHaveLength(4)
    expect(before['removals.csv']?.trim().split('\n')).toHaveLength(4)
    expect(before['removals.csv']).toContain("'=a fight")
    expect(before['removals.csv']).toContain('40,unknown,,,,,reyes@larkspurvalley.example,2026-10-08T14:05:09.123Z')
    expect(before['manifestationReviews.csv']).toContain('s-101,iep,2026-10-12,false,true,manifestation,true,The team')
    const log = before['accommodationLog.csv']?.trim().split('\n')
    expect(log).toHaveLength(4)
    expect(log?.[1]).toMatch(/notProvided,No room,.*,2026-10-12T15:00:00.001Z,1,,2,$/)
    expect(log?.[3]).toMatch(/declined,.*,3,,,2026-10-12T15:07:00Z$/)
    expect(before['events.csv']).toContain('2026-10-07,,reyes@larkspurvalley.example,2026-10-08T14:05:09.123Z')
  })
})
