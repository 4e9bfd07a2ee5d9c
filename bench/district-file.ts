// Keeps the districts that measurements need: built once for each schema, and found again by the next run.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openSeal } from '#db/keys'
import { openSqlite } from '#db/sqlite'
import { filedUnder } from '#language/name-keys'
import { systemClock } from '#time/clock'
import { chanceFrom } from './chance.js'
import { fillDistrict, type Questions } from './district.js'
import { familyName, givenName } from './names.js'

export interface DistrictFile {
  readonly path: string
  readonly size: number
  readonly questions: Questions
}

/** The key of every made-up district, in the form of `CASELOAD_ENCRYPTION_KEY`: nothing in them is anybody's. */
export const encryptionKey = Buffer.alloc(32, 'caseload').toString('base64')

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'bench/.cache')

/** What a district is made by: where one of these changes, it is made anew. */
const madeBy = ['district', 'district-rows', 'names', 'made-plan', 'slip', 'chance'].map(
  (name) => `dist/bench/${name}.js`,
)
const alsoMadeBy = ['db/migrations/sqlite', 'dist/db/seal.js']

/** A district of so many students, with nothing written down in it yet. */
export async function districtOf(size: number): Promise<DistrictFile> {
  const version = versionOf([...madeBy, ...alsoMadeBy])
  const folder = join(cache, `${version}-${size}`)
  const path = join(folder, 'caseload.db')
  const asked = join(folder, 'questions.json')
  if (existsSync(asked)) forgetRequests(path)
  else {
    forgetOlder(version)
    await build(folder, size)
  }
  return { path, size, questions: JSON.parse(readFileSync(asked, 'utf8')) as Questions }
}

async function build(folder: string, size: number): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const path = join(unfinished, 'caseload.db')
  const database = await openSqlite(path)
  const seal = await openSeal(database, [Buffer.from(encryptionKey, 'base64')], systemClock('UTC').now())
  await database.close()
  const questions = fillDistrict(path, seal, size)
  writeFileSync(join(unfinished, 'questions.json'), JSON.stringify(questions))
  renameSync(unfinished, folder)
}

/** What earlier runs asked would make this one's audit log longer than theirs was. */
function forgetRequests(path: string): void {
  const database = new Sqlite(path)
  database.exec(
    "delete from audit; delete from audit_students; delete from deliveries; delete from counters where name = 'entries filed'",
  )
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

function forgetOlder(version: string): void {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(version)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

function versionOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) for (const file of filesIn(join(root, path))) hash.update(readFileSync(file))
  // How names are filed is known by what comes of it: much else in that room may change.
  const chance = chanceFrom(0)
  for (let person = 0; person < 500; person++) {
    const named = { givenName: givenName(chance), familyName: familyName(chance), sourcedId: 's-1', identifier: '1' }
    hash.update(filedUnder(named).join())
  }
  return hash.digest('hex').slice(0, 12)
}

function filesIn(path: string): readonly string[] {
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|sql)$/.test(entry.name))
    .map((entry) => join(path, entry.name))
    .sort()
}
