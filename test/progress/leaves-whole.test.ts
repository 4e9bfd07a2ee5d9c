// What was logged, marked and reported in chat leaves with the district, and comes in again as it was.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { exportFolder } from '#imports/export/export-folder'
import { importFolder } from '#imports/import-folder'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'
import { goalsOfIda, weeklyReading } from './goals-of-ida.js'

let district: District
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseload-leaves-whole-'))
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  const { 'goals.csv': goals = [] } = goalsOfIda(firstDay)
  await district.import({ 'goals.csv': goals.filter(({ measure }) => measure === 'rate') })
  await district.import(weeklyReading([38, 39, 43], firstDay))
  await district.import({
    'progressPeriods.csv': [
      { name: 'Q1', startDate: addDays(firstDay, -60), endDate: firstDay, dueDate: addDays(firstDay, 9), school: '' },
    ],
    'contacts.csv': [
      {
        studentId: 'ida',
        name: 'Rosa Fennimore',
        relationship: 'mother',
        educationalRights: true,
        mayReceiveRecords: true,
      },
    ],
  })
  const writer = botWriter(district, 'case.manager')
  await writer.type('log 52 for Ida Fennimore reading')
  await writer.press('Correct it …')
  await writer.fill({ total: '53', seconds: '60', note: '=quiet room' })
  await writer.type('progress Ida Fennimore reading')
  await writer.press('Mark a change …')
  await writer.fill({ label: 'Small group', from: addDays(firstDay, -5) })
  await writer.type('report Ida Fennimore')
  await writer.press(/^Write/)
  await writer.fill({ code: 'S', comment: 'Ida stops at periods now and reads whole sentences.' })
  await writer.press('The report')
  await writer.press('Change goal 3')
  await writer.fill({
    comment: 'Ida stops at periods and at commas.',
    'comment-es': 'Ida se detiene en puntos y comas.',
  })
  await writer.press('The report')
  await writer.press('Mark as reviewed')
  await writer.press('Note who received it …')
  const rosa = writer.last.form?.fields[0]?.options?.find(({ label }) => label.startsWith('Rosa'))?.value ?? ''
  await writer.fill({ recipient: rosa, how: 'mail' })
  expect(writer.last.title).toContain('Noted: Rosa Fennimore')
})
afterAll(async () => {
  await district.close()
  await rm(folder, { recursive: true, force: true })
})

const filesIn = async (name: string) => {
  const names = (await readdir(join(folder, name))).sort()
  return new Map(
    await Promise.all(names.map(async (file) => [file, await readFile(join(folder, name, file), 'utf8')] as const)),
  )
}

test('the files hold all of it, what was put right in its place', async () => {
  await exportFolder(join(folder, 'first'), district.records)
  const files = await filesIn('first')
  const points = files.get('probes.csv')?.trim().split('\n') ?? []
  expect(points).toHaveLength(5)
  expect(points.join('\n')).toContain(",53,53,,60,,,case.manager@district.example,'=quiet room,")
  expect(points.join('\n')).not.toContain(',52,')
  expect(files.get('phases.csv')).toContain('Small group')
  expect(files.get('reports.csv')).toContain(',sent,')
  const wordings = files.get('reportedGoals.csv')?.trim().split('\n') ?? []
  expect(wordings).toHaveLength(3)
  expect(wordings[1]).toContain('Ida stops at periods now')
  expect(wordings[2]).toContain('"{""es"":""Ida se detiene en puntos y comas.""}"')
  expect(wordings[2]).toContain('Ida will improve in reading fluency.')
  expect(files.get('reportRecipients.csv')).toContain('Rosa Fennimore,mother,mail,en')
})

test.each(engines)('an empty database on $name that reads them gives the same files', async (engine) => {
  const database = await engine.open(await engine.place())
  try {
    const { clock } = district
    const seal = await openSeal(database, [randomBytes(32)], clock.now())
    const records = importRecords(database, seal, clock, await mkdtemp(join(folder, 'stage-')))
    const report = await importFolder({ from: join(folder, 'first'), records, clock })
    expect(report.lines().filter((line) => !/ 0 refused$/.test(line))).toEqual([])
    await exportFolder(join(folder, engine.name), records)
    expect(await filesIn(engine.name)).toEqual(await filesIn('first'))
  } finally {
    await database.close()
  }
})

test('the database that they came from reads them without a change', async () => {
  const { records, clock } = district
  const report = await importFolder({ from: join(folder, 'first'), records, clock, dryRun: true })
  const about = /^(probes|phases|reports|reportedGoals|reportRecipients)\.csv/
  for (const line of report.lines().filter((one) => about.test(one))) {
    expect(line).toMatch(/: 0 added, 0 changed, \d+ unchanged, 0 ended, 0 refused$/)
  }
})
