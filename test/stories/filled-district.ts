// A district as its files make it: read by the importer once, and copied for every test that asks for the same.
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { importFolder } from '#imports/import-folder'
import type { Day } from '#time/day'
import type { Engine } from '../fixtures/engines.js'
import { clockFor } from './district-clock.js'
import { districtFiles, type Files, type Row } from './district-files.js'

export interface Filled {
  readonly place: string
  /** What the district's keys are wrapped with. */
  readonly key: Buffer
}

export type WriteFiles = (folder: string, today: Day) => Promise<void>

const filled = new Map<string, Promise<Filled>>()

/** The small district of a day and time in a database of its own, as if just imported. */
export async function copyOfSmallDistrict(engine: Engine, today: Day, time: string | undefined): Promise<Filled> {
  const which = `${engine.name} ${today} ${time}`
  const made = filled.get(which) ?? fillDistrict(engine, writeSmallDistrict, today, time)
  filled.set(which, made)
  const { place, key } = await made
  return { place: await engine.copyOf(place), key }
}

/** Imports a district into an empty database, and closes it. @param time of the import; noon where absent */
export async function fillDistrict(
  engine: Engine,
  writeFiles: WriteFiles,
  today: Day,
  time: string | undefined,
  key: Buffer = randomBytes(32),
): Promise<Filled> {
  // It stands still: whoever opens the district finds nothing in it that is of later than their own noon.
  const clock = clockFor(today, time ?? '12:00')
  const folder = await mkdtemp(join(tmpdir(), 'caseload-filled-'))
  const from = join(folder, 'district')
  await mkdir(from)
  await writeFiles(from, today)
  const place = await engine.place()
  const database = await engine.open(place)
  const seal = await openSeal(database, [key], clock.now())
  const records = importRecords(database, seal, clock, join(folder, 'stage'))
  const report = await importFolder({ from, records, clock, yes: true })
  await database.close()
  await rm(folder, { recursive: true, force: true })
  if (report.hasRefused) throw new Error(report.lines().join('\n'))
  return { place, key }
}

export async function writeSmallDistrict(folder: string, today: Day): Promise<void> {
  await writeRows(folder, districtFiles(today))
}

export async function writeRows(folder: string, files: Files): Promise<void> {
  for (const [name, rows] of Object.entries(files)) await writeFile(join(folder, name), csvOf(rows))
}

function csvOf(rows: readonly Row[]): string {
  return stringify([...rows], { header: true, cast: { boolean: String } })
}
