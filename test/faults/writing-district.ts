// A small district whose plans may be written in chat, whose goals are measured, and whose staff have plans to acknowledge.
import { randomBytes } from 'node:crypto'
import { day } from '#time/day'
import type { Engine } from '../fixtures/engines.js'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { writeRows } from '../stories/filled-district.js'
import { openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

/** A Tuesday. */
export const faultDay = day('2026-10-13')

export const peopleWhoWrite = ['teacher.now', 'case.manager', 'assigned.manager', 'assigned.provider'] as const

export interface FaultDistrict {
  readonly place: string
  readonly databaseUrl: string
  readonly key: Buffer
  /** What each of the people has to acknowledge. */
  readonly obligations: ReadonlyMap<string, readonly string[]>
}

/** Makes it, and closes it again. */
export async function districtForFaults(engine: Engine): Promise<FaultDistrict> {
  const key = randomBytes(32)
  const district = await openSmallDistrict(engine, faultDay, {}, '07:30', writeMeasured, key)
  await district.ask('superintendent', 'settings iepKeptHere on')
  await district.tick()
  const writer = botWriter(district, 'superintendent')
  await writer.type('start delivery')
  await writer.press('Send all now')
  const { read, tables } = district.database
  const staff = await read.select().from(tables.staff)
  const rows = await read.select().from(tables.obligations)
  const obligations = new Map<string, readonly string[]>()
  for (const who of peopleWhoWrite) {
    const id = staff.find((one) => one.email === emailOf(who))?.id
    obligations.set(
      who,
      rows.filter((row) => row.staffId === id).map((row) => row.id),
    )
  }
  await district.close()
  const { place } = district
  return { place, databaseUrl: engine.name === 'SQLite' ? `file:${place}` : place, key, obligations }
}

async function writeMeasured(folder: string): Promise<void> {
  const files = districtFiles(faultDay)
  const goals = (files['goals.csv'] ?? []).map((row) => ({
    ...row,
    measure: 'rate',
    unit: 'words',
    direction: 'increase',
    baseline: 50,
    target: 100,
  }))
  await writeRows(folder, { ...files, 'goals.csv': goals })
}
