// `caseload playground`: a made-up school on this machine, to try the bot in.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { createPlayground } from '#adapters/playground/playground'
import { writeSchool } from '#adapters/playground/school/write-school'
import type { Config } from '#config'
import { countStaff, countStudents } from '#db/records/census'
import { isMadeUp, markMadeUp } from '#db/records/made-up'
import { importFolder } from '#imports/import-folder'
import { botOf, start } from '../main.js'
import { importsOf } from './imports-of.js'
import { type District, openDistrict, settingsOfProcess, WrongSettings } from './open-district.js'
import { pinoLog } from './pino-log.js'
import { untilStopped } from './until-stopped.js'

export const playground = defineCommand({
  meta: { name: 'playground', description: 'A made-up school to try the bot in, whatever is configured' },
  run: () => runPlayground(settingsOfProcess()),
})

/** The playground's own database, unless DATABASE_URL names another. */
const ownPath = './data/playground.db'

const loopback = ['127.0.0.1', 'localhost', '::1']

/** Runs until it is told to stop. @throws WrongSettings where the database holds a real district */
export async function runPlayground(config: Config): Promise<number> {
  if (!loopback.includes(config.http.host)) {
    throw new WrongSettings([
      'HOST: the playground asks nobody who they are, so it listens on this machine alone. Unset it.',
    ])
  }
  const { slack: _slack, teams: _teams, ...rest } = config
  const own: Config = process.env.DATABASE_URL?.trim()
    ? rest
    : { ...rest, database: { engine: 'sqlite', path: ownPath } }
  const district = await openDistrict(own)
  try {
    await openSchool(district)
  } catch (reason) {
    await district.close()
    throw reason
  }
  const log = pinoLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const running = await start(district, log, createPlayground({ bot: botOf(district, log).bot, log }))
  process.stdout.write(`The playground is open: ${running.url.replace('127.0.0.1', 'localhost')}\n`)
  return untilStopped(() => running.stop())
}

/** Fills an empty database with the made-up school; refuses one that is somebody's own. */
async function openSchool(district: District): Promise<void> {
  const { database, clock } = district
  const imports = importsOf(district)
  await imports.finishInterrupted()
  if (!(await isMadeUp(database))) {
    if ((await countStudents(database)) + (await countStaff(database)) > 0) {
      throw new WrongSettings([
        'DATABASE_URL: this database holds a district, and the playground shows everything to everybody. Unset DATABASE_URL, or configure Slack or Teams.',
      ])
    }
    await markMadeUp(database)
  }
  const folder = await mkdtemp(join(tmpdir(), 'caseload-school-'))
  try {
    await writeSchool(folder, clock.today())
    const report = await importFolder({ from: folder, records: imports, clock })
    if (report.hasRefused) throw new Error(`the made-up school was refused:\n${report.lines().join('\n')}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
