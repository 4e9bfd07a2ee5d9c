// `caseload playground`: a made-up school on this machine, to try the bot in.
import { defineCommand } from 'citty'
import { NotThePlayground, openPlayground, playgroundDatabase } from '#adapters/playground/own-database'
import { createPlayground } from '#adapters/playground/playground'
import type { Config } from '#config'
import { playgroundMark } from '#db/records/playground-mark'
import { start } from '../main.js'
import { importsOf } from './imports-of.js'
import { openDistrict, settingsOfProcess, WrongSettings } from './open-district.js'
import { pinoLog } from './pino-log.js'
import { playgroundParts } from './playground-parts.js'
import { untilStopped } from './until-stopped.js'

export const playground = defineCommand({
  meta: { name: 'playground', description: 'A made-up school to try the bot in, whatever is configured' },
  run: () => runPlayground(settingsOfProcess()),
})

const loopback = ['127.0.0.1', 'localhost', '::1']

/** Runs until it is told to stop. @throws WrongSettings where the database holds a real district */
export async function runPlayground(config: Config): Promise<number> {
  if (!loopback.includes(config.http.host)) {
    throw new WrongSettings([
      'HOST: the playground asks nobody who they are, so it listens on this machine alone. Unset it.',
    ])
  }
  const { slack: _slack, teams: _teams, ...given } = config
  const rest: Config = { publicUrl: `http://localhost:${config.http.port}`, ...given }
  const own: Config = process.env.DATABASE_URL?.trim()
    ? rest
    : { ...rest, database: { engine: 'sqlite', path: playgroundDatabase } }
  const district = await openDistrict(own)
  try {
    const imports = importsOf(district)
    await imports.finishInterrupted()
    await openPlayground(playgroundMark(district.database), imports, district.clock)
  } catch (reason) {
    await district.close()
    if (reason instanceof NotThePlayground) throw new WrongSettings([`DATABASE_URL: ${reason.message}`])
    throw reason
  }
  const log = pinoLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const running = await start(district, log, createPlayground(playgroundParts(district, log)))
  process.stdout.write(`The playground is open: ${running.url.replace('127.0.0.1', 'localhost')}\n`)
  return untilStopped(() => running.stop())
}
