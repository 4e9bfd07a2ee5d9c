// An import that is killed half-way, and whoever imports next: what the killed one has left never comes over what is newer.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importsOf } from '#cli/imports-of'
import { type District, openDistrict } from '#cli/open-district'
import { readConfig } from '#config'
import type { ImportStore } from '#db/imports/import-records'
import { importFolder } from '#imports/import-folder'
import type { ImportReport } from '#imports/report'
import type { Kind } from '#imports/rows'
import { terminal } from '../cli/terminal.js'
import { type Engine, engines } from '../fixtures/engines.js'
import { type Files, plans, roster } from './imported.js'

/** A roster and a plan in which every text that may change carries a word; the word of some files may be another. */
function filesSaying(word: string, others: Readonly<Record<string, string>> = {}): Files {
  const changed: Record<string, string> = {}
  for (const [name, content] of Object.entries({ ...roster, ...plans })) {
    changed[name] = String(content).replaceAll(
      /Maple|Year|Robin(?=,)|Jane|Sam|Algebra|Extra time|Large print/g,
      (text) => `${text} ${others[name] ?? word}`,
    )
  }
  return changed
}

/**
 * Loaded into the killed process before anything else. Its watch runs fast, so that each transaction holds no more than
 * rows of one kind; and in the rest after one of them it says so and stands still, with the lock in its hand.
 */
const standStill = `
  import { writeSync } from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import timers from 'node:timers/promises'
  let now = 0
  performance.now = () => (now += 100)
  let left = Number(process.env.REST_THAT_LASTS)
  timers.setTimeout = async () => {
    left -= 1
    if (left > 0) return
    writeSync(1, 'in the middle')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  syncBuiltinESMExports()
`

const kinds = ['schools', 'terms', 'staff', 'students', 'classes', 'enrollments', 'placements', 'plans'] as const

interface At {
  readonly district: District
  readonly records: ImportStore
  import(files: Files, dryRun?: boolean): Promise<ImportReport>
  /** Imports files in a process of its own. @returns its exit status */
  importElsewhere(files: Files): Promise<number>
  /** Begins to import files in a process of its own, and kills it once so many transactions are kept. */
  killedWhileImporting(files: Files, transactions: number): Promise<void>
  runs(): Promise<readonly { readonly status: string; readonly staging: string }[]>
  /** Everything that an import keeps. */
  everything(): Promise<unknown>
}

let opened: At | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await opened?.district.close()
  opened = undefined
})

async function openAt(engine: Engine): Promise<At> {
  const place = await engine.place()
  const at = terminal()
  const settings = {
    DATABASE_URL: engine.name === 'SQLite' ? `file:${place}` : place,
    CASELOAD_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    CASELOAD_TIME_ZONE: 'America/Chicago',
    CASELOAD_NOW: '2026-11-23',
  }
  const reading = readConfig(settings)
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const district = await openDistrict(reading.config)
  const records = importsOf(district)
  const { importRuns } = district.database.tables
  let folders = 0
  const written = (files: Files) => {
    folders += 1
    const folder = join(at.folder, `files-${folders}`)
    mkdirSync(folder)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return folder
  }
  const hook = join(at.folder, 'stand-still.mjs')
  writeFileSync(hook, standStill)

  opened = {
    district,
    records,
    import: (files, dryRun = false) => importFolder({ from: written(files), records, clock: district.clock, dryRun }),
    async importElsewhere(files) {
      const [status] = await once(at.started(['import', written(files)], settings), 'exit')
      return status as number
    },
    async killedWhileImporting(files, transactions) {
      const killed = at.started(['import', written(files)], {
        ...settings,
        NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
        REST_THAT_LASTS: String(transactions),
      })
      const ended = once(killed, 'exit')
      let said = ''
      for (const stream of [killed.stdout, killed.stderr]) stream?.on('data', (text) => (said += text))
      try {
        const isInTheMiddle = vi.waitFor(() => expect(said).toContain('in the middle'), {
          timeout: 30_000,
          interval: 20,
        })
        await Promise.race([isInTheMiddle, ended.then(() => Promise.reject(new Error(`it ended first: ${said}`)))])
        expect((await this.import(filesSaying('refused'))).stopped).toContain('Another import')
        expect(await records.finishInterrupted()).toBe(0)
      } finally {
        killed.kill('SIGKILL')
        await ended
      }
    },
    runs: async () => {
      const { status, staging } = importRuns
      return district.database.read.select({ status, staging }).from(importRuns).orderBy(importRuns.startedAt)
    },
    async everything() {
      const found: unknown[] = [await this.runs()]
      for (const kind of kinds) for await (const row of records.scan(kind as Kind)) found.push([kind, row])
      for await (const plan of records.scan('plans')) found.push(await records.versionsOf(plan))
      return found
    },
  }
  return opened
}

/** PostgreSQL learns of a client's end a moment after the client is gone. */
const untilLockIsFree = (at: At) =>
  vi.waitFor(
    async () => {
      const release = await at.district.database.hold('import')
      await release?.()
      expect(release).toBeDefined()
    },
    { timeout: 10_000, interval: 5 },
  )

/** Puts the columns of what was laid down in another order, with one more that nobody knows. */
function changeColumnsIn(staging: string): void {
  const laid = readFileSync(staging, 'utf8')
  const changed = laid.replaceAll(/.+/g, (line) => {
    const group = JSON.parse(line) as { columns?: string[]; rows: unknown[][] }
    if (!group.columns) return line
    const rows = group.rows.map((values) => ['unknown', ...values.toReversed()])
    return JSON.stringify({ ...group, columns: ['gone', ...group.columns.toReversed()], rows })
  })
  expect(changed).not.toBe(laid)
  writeFileSync(staging, changed)
}

async function changesNothing(at: At, files: Files): Promise<void> {
  const report = await at.import(files, true)
  expect(report.hasRefused).toBe(false)
  for (const [file, counts] of report.files) expect(counts, file).toMatchObject({ added: 0, changed: 0, ended: 0 })
}

describe.each(engines)('an import that is killed half-way, on $name', (engine) => {
  // Early, when most of it is still to be done, and late.
  it.each([1, 3, 5])('is finished before a newer one begins, after %i parts', { timeout: 60_000 }, async (parts) => {
    const at = await openAt(engine)
    expect((await at.import(filesSaying('first'))).hasRefused).toBe(false)
    await at.killedWhileImporting(filesSaying('older'), parts)
    expect((await at.runs()).map((run) => run.status)).toEqual(['done', 'applying'])
    await untilLockIsFree(at)

    // Some of it says again what was there before the killed run: with that undone half-way, nothing would seem to change.
    const newer = filesSaying('newer', { 'users.csv': 'first', 'accommodations.csv': 'first' })
    expect((await at.import(newer)).hasRefused).toBe(false)
    expect((await at.runs()).map((run) => run.status)).toEqual(['done', 'done', 'done'])
    const after = await at.everything()
    expect(JSON.stringify(after)).not.toContain('refused')
    await changesNothing(at, newer)

    // As `caseload start` does; then a process of its own, which brings nothing new.
    expect(await at.records.finishInterrupted()).toBe(0)
    expect(await at.everything()).toEqual(after)
    expect(await at.importElsewhere(newer)).toBe(0)
    expect((await at.runs()).map((run) => run.status)).toEqual(['done', 'done', 'done', 'done'])
    await changesNothing(at, newer)
  })

  it('is finished by a version of the program whose tables have other columns', { timeout: 60_000 }, async () => {
    const at = await openAt(engine)
    const files = filesSaying('older')
    await at.killedWhileImporting(files, 1)
    await untilLockIsFree(at)
    const [run] = await at.runs()
    changeColumnsIn(run?.staging ?? '')
    expect(await at.records.finishInterrupted()).toBe(1)
    await changesNothing(at, files)
  })

  it('whose file lies on another machine is given up once a newer one begins', { timeout: 60_000 }, async () => {
    const at = await openAt(engine)
    await at.import(filesSaying('first'))
    await at.killedWhileImporting(filesSaying('older'), 2)
    await untilLockIsFree(at)
    const staging = (await at.runs())[1]?.staging ?? ''
    renameSync(staging, `${staging}-elsewhere`)
    // A start alone leaves it to that machine.
    expect(await at.records.finishInterrupted()).toBe(0)
    expect((await at.runs())[1]?.status).toBe('applying')

    const newer = filesSaying('newer')
    await at.import(newer)
    expect((await at.runs()).map((run) => run.status)).toEqual(['done', 'abandoned', 'done'])
    await changesNothing(at, newer)
    const after = await at.everything()

    renameSync(`${staging}-elsewhere`, staging)
    expect(await at.records.finishInterrupted()).toBe(0)
    expect(await at.everything()).toEqual(after)
    expect(readdirSync(dirname(staging))).toEqual([])
  })

  it('stops where another process has taken it over meanwhile', async () => {
    const at = await openAt(engine)
    const { database, clock } = at.district
    const { importRuns } = database.tables
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100))
    const stage = await at.records.stage()
    // Two kinds: two transactions.
    stage?.remove('schools', 'nobody')
    stage?.remove('terms', 'nobody')
    let takenOver: Promise<void> | undefined
    const applied = stage?.apply({
      hasRoster: false,
      onProgress: () => {
        takenOver ??= database.write(async (write) => {
          await write.update(importRuns).set({ status: 'done', finishedAt: clock.now() })
        })
      },
    })
    await expect(applied).rejects.toThrow('taken this import over')
    await takenOver
    await stage?.discard()
  })
})
