// A roster imported, beside the least that can be done with the same files: parsed and put into tables as they are.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { parse } from 'csv-parse'
import { importsOf } from '#cli/imports-of'
import { openDistrict } from '#cli/open-district'
import { readConfig } from '#config'
import { importFolder } from '#imports/import-folder'
import { encryptionKey } from './district-file.js'
import { type Finding, median } from './finding.js'
import { writeRoster } from './roster.js'

const files = ['orgs', 'academicSessions', 'users', 'classes', 'enrollments']

/** Imports a roster of so many rows, in turns with the bare insert. @throws where a row was refused */
export async function imports(rows: number, rounds: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-bench-'))
  try {
    const roster = join(folder, 'roster')
    await writeRoster(roster, { rows })
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      bare.push(await timed(() => insertBare(roster, join(folder, `bare-${round}.db`))))
      ours.push(await imported(roster, join(folder, `ours-${round}.db`)))
    }
    const [us, them] = [median(ours), median(bare)]
    return [
      {
        what: `A roster of ${rows} rows imported, beside a bare insert`,
        measured: `${(us / them).toFixed(2)} (${(us / 1000).toFixed(2)} s : ${(them / 1000).toFixed(2)} s)`,
        wanted: 'at most 4.00',
        ok: us <= 4 * them,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function imported(roster: string, path: string): Promise<number> {
  const reading = readConfig({ DATABASE_URL: `file:${path}`, CASELOAD_ENCRYPTION_KEY: encryptionKey })
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const district = await openDistrict(reading.config)
  try {
    return await timed(async () => {
      const report = await importFolder({ from: roster, records: importsOf(district), clock: district.clock })
      if (report.hasRefused) throw new Error(report.lines().join('\n').slice(0, 1000))
    })
  } finally {
    await district.close()
  }
}

/** Each file into a table of its own columns, all in one transaction, as durable as ours. */
async function insertBare(roster: string, path: string): Promise<void> {
  const database = new Sqlite(path)
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec('begin')
  for (const file of files) {
    let insert: Sqlite.Statement<string[]> | undefined
    for await (const row of createReadStream(join(roster, `${file}.csv`)).pipe(parse())) {
      const cells = row as string[]
      if (insert) insert.run(...cells)
      else {
        database.exec(`create table ${file} (${cells.map((name) => `"${name}" text`).join(', ')})`)
        insert = database.prepare(`insert into ${file} values (${cells.map(() => '?').join(', ')})`)
      }
    }
  }
  database.exec('commit')
  database.close()
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
