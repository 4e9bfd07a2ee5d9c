// The disaster drill of docs/keys-and-backups.md, line by line as it stands there: on either engine, and from one to the
// other, with somebody at work while the backup is made.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openSeal } from '#db/keys'
import { followAuditChain } from '#db/records/follow-audit-chain'
import type { Instant } from '#time/clock'
import { type Terminal, terminal } from '../cli/terminal.js'
import { engines } from '../fixtures/engines.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

const written = readFileSync('docs/keys-and-backups.md', 'utf8')

/** The lines that the drill has on one of its machines. */
function linesOn(machine: string): readonly string[] {
  const block = new RegExp(`<!-- drill: ${machine} -->\\s+\`\`\`sh\\n([^\`]+)\`\`\``).exec(written)?.[1]
  if (!block) throw new Error(`the drill says nothing of ${machine}`)
  return block.trim().split('\n')
}

const settingsOf = (engine: (typeof engines)[number], place: string, key: Buffer) => ({
  DATABASE_URL: engine.name === 'SQLite' ? `file:${place}` : place,
  CASELOAD_ENCRYPTION_KEY: key.toString('base64'),
  CASELOAD_NOW: '2026-10-14',
  LOG_LEVEL: 'silent',
})

/** Does a line of the drill. @param by where the program runs: here, while others work, or as a district has it @returns what was printed */
async function doLine(
  at: Terminal,
  line: string,
  settings: Readonly<Record<string, string>>,
  by: 'caseload' | 'alone',
): Promise<string> {
  const [first = '', ...rest] = line.split(' ')
  if (first === 'diff') {
    const { status, stdout } = spawnSync(first, rest, { cwd: at.folder, encoding: 'utf8' })
    expect(status, stdout).toBe(0)
    return stdout
  }
  expect([first, rest[0]]).toEqual(['npx', 'caseload'])
  const { status, out, error } = await at[by](rest.slice(1), settings)
  // A machine that is new lacks what a drill doesn't need: the doctor names it.
  if (rest[1] !== 'doctor') expect(status, `${line}: ${out}${error}`).toBe(0)
  return out
}

async function destroy(engine: (typeof engines)[number], place: string): Promise<void> {
  if (engine.name === 'SQLite') return rmSync(dirname(place), { recursive: true, force: true })
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  await client.query(`drop database ${new URL(place).pathname.slice(1)} with (force)`)
  await client.end()
}

describe.each(engines)('the drill, from $name', (engine) => {
  const at = terminal()
  const key = randomBytes(32)
  let district: District
  let told = { before: 0, after: 0 }

  beforeAll(async () => {
    const place = await engine.place()
    district = await openSmallDistrict(
      { ...engine, place: async () => place },
      undefined,
      {},
      undefined,
      undefined,
      key,
    )
    await district.ask('case.manager', 'accommodations for Ida Fennimore')
    let [done, isOver] = [0, false]
    // Each change is said to be kept before the next is asked for.
    const work = (async () => {
      while (!isOver) {
        const { reply } = await district.ask('district.by.role', `settings accessClosesDaysAfter ${(done + 1) % 31}`)
        expect(reply.title).toMatch(/^Changed/)
        done += 1
        // Others have their turn too.
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
      }
    })()
    for (const line of linesOn('the old machine')) {
      if (line.includes(' backup ')) told = { ...told, before: done }
      await doLine(at, line, settingsOf(engine, place, key), 'caseload')
    }
    told = { ...told, after: done }
    isOver = true
    await work
    await district.close().catch(() => undefined)
    await destroy(engine, place)
  })
  afterAll(() => rmSync(at.folder, { recursive: true, force: true }))

  it.each(engines)('brings everything back in $name', async (other) => {
    rmSync(join(at.folder, 'after'), { recursive: true, force: true })
    const place = await other.place()
    const settings = settingsOf(other, place, key)
    const out: string[] = []
    for (const line of linesOn('the new machine')) out.push(await doLine(at, line, settings, 'alone'))
    const [restored = '', doctor = '', keys = ''] = out
    expect(restored).toMatch(/Restored as of .*: .* students, .* audit entries\. The audit log's chain holds/)
    expect(doctor).toMatch(/ok {4}database/)
    expect(doctor).toMatch(/ok {4}sealed values: \d+, and each opens where it stands/)
    expect(keys).toMatch(/^data: .*, [1-9]\d* values$/m)
    expect(readdirSync(join(at.folder, 'after')).length).toBeGreaterThan(10)

    const database = await other.open(place)
    try {
      const seal = await openSeal(database, [key], Date.now() as Instant)
      const chain = await database.snapshot((read) => followAuditChain(database, read, seal))
      expect(chain.brokenAt).toBeUndefined()
      // All that was said to be kept before the backup began is there, and nothing that was asked for after it had ended.
      const { audit, settings: chosen } = database.tables
      const changes = (await database.read.select().from(audit)).filter(({ command }) => command === 'settings').length
      expect(changes).toBeGreaterThanOrEqual(told.before)
      expect(changes).toBeLessThanOrEqual(told.after + 1)
      // The change and what was written down of it came together.
      const [value] = await database.read.select().from(chosen)
      expect(value?.value).toBe(changes % 31)
    } finally {
      await database.close()
    }
  })
})
