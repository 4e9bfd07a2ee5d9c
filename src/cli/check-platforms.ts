// Whether each configured platform answers and knows the bot, and whether this machine's clock agrees with theirs.
import type { Bot } from '#bot/bot'
import type { TeamsSettings } from '#config'
import { platformInstallations } from '#db/records/platform-installations'
import { openPlatforms, type Platform } from '../main.js'
import { addressFinding } from './address-finding.js'
import { arrivalFinding } from './arrival-finding.js'
import { channelFindings } from './channel-findings.js'
import type { Finding } from './finding.js'
import type { District } from './open-district.js'
import { pinoLog } from './pino-log.js'
import { refusalFindings } from './refusal-findings.js'
import { installationFindings, slackFindings } from './slack-findings.js'
import { askMicrosoft } from './teams-finding.js'

/** How the platforms answer. Nothing is sent to anybody. */
export async function checkPlatforms(district: District): Promise<readonly Finding[]> {
  const platforms = await openPlatforms(district, deaf, pinoLog('silent'))
  if (platforms.length === 0) {
    return [{ about: 'platforms', ok: true, says: 'none configured; npm start opens the playground' }]
  }
  const findings: Finding[] = []
  for (const platform of platforms) findings.push(...(await findingsOf(platform, district)))
  findings.push(
    ...(await channelFindings(
      district.database,
      platforms.map(({ messenger }) => messenger),
    )),
  )
  findings.push(...(await refusalFindings(district.config)))
  const address = await addressOf(district)
  if (address) findings.push(address)
  findings.push(await checkClock(district))
  return findings
}

async function findingsOf(
  platform: Platform,
  { config, database, seal, clock }: District,
): Promise<readonly Finding[]> {
  const { slack, teams } = config
  if (platform.name === 'slack' && slack) {
    const kept = platformInstallations(database, seal, clock)
    return [
      ...(await slackFindings(slack)),
      ...(slack.oauth ? await installationFindings(slack, kept, config.publicUrl) : []),
      await arrivalFinding(database, slack.appToken !== undefined),
    ]
  }
  if (teams?.botbuilder.MicrosoftAppPassword) return [await askMicrosoft(teams.botbuilder)]
  const ok = await platform.isReachable()
  const says = ok
    ? 'answers, and knows the bot'
    : 'It gives no token. Check MicrosoftAppId, the certificate or the managed identity, and MicrosoftAppTenantId.'
  return [{ about: 'Teams', ok, says }]
}

/** Undefined where no platform sends anything to an address. */
async function addressOf({ config: { slack, teams, publicUrl } }: District): Promise<Finding | undefined> {
  const paths = [...(slack && !slack.appToken ? ['/slack/events'] : []), ...(teams ? ['/api/messages'] : [])]
  if (paths.length === 0) return undefined
  if (publicUrl) return addressFinding(publicUrl, paths)
  const says = 'whether the platforms reach the bot is not looked at: set CASELOAD_PUBLIC_URL to its address'
  return { about: 'address', ok: true, note: true, says }
}

/** Slack's signatures are good for five minutes: a clock off by two is worth mending before they are refused. */
const toleratedMs = 120_000

async function checkClock({ config, clock }: District): Promise<Finding> {
  const base = config.slack ? (config.slack.apiUrl ?? 'https://slack.com/api/') : loginOf(config.teams)
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

function loginOf(teams: TeamsSettings | undefined): string {
  return teams?.botbuilder.ToChannelFromBotLoginUrl || 'https://login.microsoftonline.com/'
}

/** Checking takes no requests. */
const deaf: Bot = {
  handle: async () => ({ type: 'alreadyDone' }),
  wasTaken: async () => true,
  knownAs: async () => undefined,
  suggestStudents: async () => [],
}
