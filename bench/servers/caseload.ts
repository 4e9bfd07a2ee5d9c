// Caseload as `caseload start` runs it, telling whoever started it where it listens.
import { openDistrict } from '#cli/open-district'
import { pinoLog } from '#cli/pino-log'
import { markNamesFiled } from '#db/records/name-filing'
import { obligationKeeper } from '#db/records/obligation-keeper'
import { start } from '#main'
import { keptMark } from '#reminders/delivery/keep-obligations'
import { tellUsage } from './usage.js'

const district = await openDistrict()
const { database, seal, clock } = district
// A district that was filled by hand has nobody's obligations yet: all of them at once are minutes of work, which a
// district in service did when its plans came in.
await database.write((write) => markNamesFiled(database, write))
await obligationKeeper(database, seal, clock).mark(keptMark(await database.version('everybody'), clock.today()))
const running = await start(district, pinoLog(district.config.logLevel))
tellUsage()
process.send?.(running.url)
