// `caseload start`: every platform that is configured; the playground where none is.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { note } from '#records/public-text'
import { start as startPlatforms } from '../main.js'
import { importsOf } from './imports-of.js'
import { openDistrict, settingsOfProcess } from './open-district.js'
import { writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { runPlayground } from './playground.js'
import { untilStopped } from './until-stopped.js'

export const start = defineCommand({
  meta: { name: 'start', description: 'Run every platform that is configured; with none, the playground' },
  async run() {
    const config = settingsOfProcess()
    if (!config.slack && !config.teams) return runPlayground(config)
    const log = pinoLog(config.logLevel)
    const district = await openDistrict(config)
    if (district.keyMadeIn) {
      process.stderr.write(
        `A new encryption key was made in ${district.keyMadeIn}. Keep a copy of it apart from the database: without it nothing can be read.\n`,
      )
    }
    const { database, seal, clock } = district
    await writeDownAct(createStore(database, seal, clock), { command: 'start', outcome: 'changed', students: [] })
    // A kill may have left an import half done.
    await importsOf(district).finishInterrupted()
    const running = await startPlatforms(district, log)
    log.info(note`ready`, { slack: config.slack !== undefined, teams: config.teams !== undefined })
    // Listened for before it is said: whoever reads that it runs may stop it in the same moment.
    const stopped = untilStopped(() => running.stop())
    process.stdout.write(`Caseload listens on ${running.url}\n`)
    return stopped
  },
})
