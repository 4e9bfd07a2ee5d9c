// Whether each configured platform answers and knows the bot, and whether this machine's clock agrees with theirs.
import type { Bot } from '#bot/bot'
import { openPlatforms } from '../main.js'
import type { Finding } from './finding.js'
import type { District } from './open-district.js'
import { pinoLog } from './pino-log.js'

const titles = { slack: 'Slack', teams: 'Teams' } as const

/** How the platforms answer. Nothing is sent to anybody. */
export async function checkPlatforms(district: District): Promise<readonly Finding[]> {
  const platforms = await openPlatforms(district, deaf, pinoLog('silent'))
  if (platforms.length === 0) {
    return [{ about: 'platforms', ok: true, says: 'none configured; npm start opens the playground' }]
  }
  const findings: Finding[] = []
  for (const platform of platforms) {
    const ok = await platform.isReachable()
    const says = ok ? 'answers, and knows the bot' : mends[platform.name]
    findings.push({ about: titles[platform.name], ok, says })
  }
  findings.push(await checkClock(district))
  return findings
}

const mends = {
  slack: 'It does not answer, or does not know the token. Check SLACK_BOT_TOKEN, and that this machine reaches Slack.',
  teams:
    'It gives no token. Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId, and that this machine reaches login.microsoftonline.com.',
} as const

/** Slack refuses what is more than five minutes old: a clock off by one is already worth mending. */
const toleratedMs = 60_000

async function checkClock({ config, clock }: District): Promise<Finding> {
  const base = config.slack ? (config.slack.apiUrl ?? 'https://slack.com/api/') : 'https://login.microsoftonline.com/'
  try {
    const response = await fetch(new URL('api.test', base), { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
    const theirs = Date.parse(response.headers.get('date') ?? '')
    const off = Math.abs(theirs - clock.now())
    if (Number.isNaN(off)) return { about: 'clock', ok: true, says: 'the platform told no time to compare with' }
    if (off <= toleratedMs)
      return { about: 'clock', ok: true, says: `agrees with the platform's; civil time in ${config.timeZone}` }
    return {
      about: 'clock',
      ok: false,
      says: `It is off by ${Math.round(off / 1000)} seconds. Switch on time synchronisation (NTP).`,
    }
  } catch {
    return { about: 'clock', ok: true, says: 'the platform could not be asked for the time' }
  }
}

/** Checking takes no requests. */
const deaf: Bot = {
  handle: async () => ({ type: 'alreadyDone' }),
  wasTaken: async () => true,
  suggestStudents: async () => [],
}
