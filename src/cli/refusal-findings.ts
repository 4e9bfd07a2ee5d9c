// What the bot that runs here has turned away since it started. A wrong secret or app id shows nowhere else: the platform
// only says that nobody answers.
import type { Config } from '#config'
import type { Finding } from './finding.js'

interface Told {
  readonly about: string
  /** As the log says it, and why. */
  readonly of: (says: string, why: string) => boolean
  /** @param many "3 requests" */
  readonly says: (many: string) => string
}

const toldOf: readonly Told[] = [
  {
    about: 'Slack requests',
    of: (says) => says === 'slack.refused.signature',
    says: (many) =>
      `${many} came signed with another secret. Copy the Signing Secret of the app that your staff use into SLACK_SIGNING_SECRET (Basic Information, App Credentials), and start the bot anew.`,
  },
  {
    about: 'Slack requests',
    of: (says) => says === 'slack.refused.time',
    says: (many) => `${many} came too late or too early by this machine's clock. Switch on time synchronisation (NTP).`,
  },
  {
    about: 'Slack requests',
    of: (says) => says === 'slack.refused.workspace',
    says: (many) =>
      `${many} came from a workspace that is not this bot's. If it is yours, name it in SLACK_ALLOWED_WORKSPACES.`,
  },
  {
    about: 'Teams requests',
    of: (_, why) => why === 'no valid token',
    says: (many) =>
      `${many} came with a token that is not for this bot. See that MicrosoftAppId is the id of the Azure Bot whose endpoint leads here, and that the clock is right.`,
  },
  {
    about: 'Teams requests',
    of: (_, why) => why === 'an unknown tenant',
    says: (many) =>
      `${many} came from a tenant that is not this bot's. If it is yours, name it in TEAMS_ALLOWED_TENANTS.`,
  },
]

const patienceMs = 2_000

/** Asks the bot on this machine what it counted; none where it doesn't run here. */
export async function refusalFindings({ http }: Pick<Config, 'http'>): Promise<readonly Finding[]> {
  const host = ['0.0.0.0', '::'].includes(http.host) ? '127.0.0.1' : http.host
  const counted = await countedAt(`http://${host.includes(':') ? `[${host}]` : host}:${http.port}/metrics`)
  return toldOf.flatMap(({ about, of, says }) => {
    const count = counted.reduce((sum, one) => (of(one.says, one.why) ? sum + one.count : sum), 0)
    if (count === 0) return []
    const many = count === 1 ? '1 request' : `${count} requests`
    return [{ about, ok: true, note: true, says: says(`since the bot started ${many}`) }]
  })
}

interface Counted {
  readonly says: string
  readonly why: string
  readonly count: number
}

const line = /^caseload_warnings_total\{says="([^"]*)",why="([^"]*)"\} (\d+)$/gm

async function countedAt(url: string): Promise<readonly Counted[]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'manual' })
    const found = (await response.text()).matchAll(line)
    return [...found].map(([, says = '', why = '', count]) => ({ says, why, count: Number(count) }))
  } catch {
    return []
  }
}
