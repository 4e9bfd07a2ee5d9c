// Caseload as `caseload start` runs it, telling whoever started it where it listens.
import { openDistrict } from '#cli/open-district'
import { pinoLog } from '#cli/pino-log'
import { start } from '#main'
import { tellUsage } from './usage.js'

const district = await openDistrict()
const running = await start(district, pinoLog(district.config.logLevel))
tellUsage()
process.send?.(running.url)
