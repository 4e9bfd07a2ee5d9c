// Settings from the environment, checked at the door: each fault is named with the way to mend it.
import type { BackupSettings } from '#records/backups'
import { dayAt, type Instant } from '#time/clock'
import { type Day, dayFrom } from '#time/day'
import { readBackups } from './backup-settings.js'

export interface SlackSettings {
  readonly signingSecret?: string
  /** Of one workspace; none where installations are kept. */
  readonly botToken?: string
  /** Many workspaces or an organisation: each is installed by Slack's consent, and its token kept. */
  readonly oauth?: SlackOAuthSettings
  readonly appToken?: string
  readonly apiUrl?: string
  readonly allowedWorkspaces: readonly string[]
}

export interface SlackOAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs what comes back from Slack's consent. */
  readonly stateSecret: string
}

export interface TeamsSettings {
  /** botbuilder's own names, passed through untouched. */
  readonly botbuilder: Readonly<Record<string, string | undefined>>
  readonly allowedTenants: readonly string[]
}

export interface Config {
  readonly database:
    | { readonly engine: 'sqlite'; readonly path: string }
    | { readonly engine: 'postgres'; readonly url: string }
  readonly http: { readonly host: string; readonly port: number }
  /** Where a browser reaches this program, without a slash at its end. */
  readonly publicUrl?: string
  readonly slack?: SlackSettings
  readonly teams?: TeamsSettings
  /** The file that checkpoints of the audit log are appended to; beside the SQLite database where it isn't said. */
  readonly auditCheckpoints?: string
  /** Newest first; none where the key's file is to be used. */
  readonly encryptionKeys: readonly Buffer[]
  /** Scheduled backups; none where no folder is named for them. */
  readonly backups?: BackupSettings
  readonly timeZone: string
  /** Civil time stands still on this day. */
  readonly frozenDay?: Day
  readonly logLevel: string
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] }

export type Environment = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings. An empty one counts as unset. Faults never repeat a value: it may be a secret. */
export function readConfig(environment: Environment): ConfigReading {
  const faults: string[] = []
  const get = (name: string) => environment[name]?.trim() || undefined
  const fault = (name: string, why: string) => void faults.push(`${name}: ${why}`)

  const database = readDatabase(get('DATABASE_URL') ?? 'file:./data/caseload.db', fault)
  const port = Number(get('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fault('PORT', 'is no port. Give a number from 0 to 65535.')
  const publicUrl = readPublicUrl(get('CASELOAD_PUBLIC_URL'), fault)
  const slack = readSlack(get, fault)
  const teams = readTeams(environment, get, fault)
  const encryptionKeys = readKeys(get('CASELOAD_ENCRYPTION_KEY'), fault)
  if (database?.engine === 'postgres' && encryptionKeys.length === 0) {
    fault('CASELOAD_ENCRYPTION_KEY', 'is required with PostgreSQL. Make one with: openssl rand -base64 32')
  }
  const auditCheckpoints = get('CASELOAD_AUDIT_CHECKPOINTS')
  const backups = readBackups(get, fault)
  const timeZone = get('CASELOAD_TIME_ZONE') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isTimeZone(timeZone)) fault('CASELOAD_TIME_ZONE', 'is no time zone. Give an IANA name such as America/Chicago.')
  const now = get('CASELOAD_NOW')
  const frozenDay = now === undefined ? undefined : civilDay(now, timeZone)
  if (now && !frozenDay) {
    fault('CASELOAD_NOW', 'is no date. Give one such as 2026-11-23 or 2026-11-23T09:00.')
  }
  if (now && (slack || teams)) {
    fault(
      'CASELOAD_NOW',
      'may not be set together with Slack or Teams: reminders would go out on the wrong day. Unset it.',
    )
  }
  const logLevel = get('LOG_LEVEL') ?? 'info'
  if (!logLevels.includes(logLevel)) fault('LOG_LEVEL', `is unknown. Give one of ${logLevels.join(', ')}.`)

  if (faults.length > 0 || !database) return { ok: false, faults }
  return {
    ok: true,
    config: {
      database,
      http: { host: get('HOST') ?? '127.0.0.1', port },
      ...(publicUrl && { publicUrl }),
      ...(slack && { slack }),
      ...(teams && { teams }),
      ...(auditCheckpoints && { auditCheckpoints }),
      encryptionKeys,
      ...(backups && { backups }),
      timeZone,
      ...(frozenDay && { frozenDay }),
      logLevel,
    },
  }
}

type Fault = (name: string, why: string) => void
type Get = (name: string) => string | undefined

function readDatabase(url: string, fault: Fault): Config['database'] | undefined {
  if (/^postgres(ql)?:\/\//.test(url)) return { engine: 'postgres', url }
  if (url.startsWith('file:') && url.length > 'file:'.length)
    return { engine: 'sqlite', path: url.slice('file:'.length) }
  fault('DATABASE_URL', 'is neither file:PATH nor postgres://…. Give one of the two.')
  return undefined
}

/** Pages about students travel by it: https, but for this machine. */
function readPublicUrl(text: string | undefined, fault: Fault): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isLocal = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || isLocal) && url.search === '' && url.hash === '') {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  }
  fault(
    'CASELOAD_PUBLIC_URL',
    'is no address that a browser can open safely. Give one such as https://caseload.your-district.example.',
  )
  return undefined
}

function readSlack(get: Get, fault: Fault): SlackSettings | undefined {
  const signingSecret = get('SLACK_SIGNING_SECRET')
  const botToken = get('SLACK_BOT_TOKEN')
  const appToken = get('SLACK_APP_TOKEN')
  const apiUrl = get('SLACK_API_URL')
  const allowed = listOf(get('SLACK_ALLOWED_WORKSPACES'))
  const oauth = readOAuth(get, fault)
  if (!signingSecret && !botToken && !appToken && !oauth) return undefined
  if (oauth && botToken) {
    fault(
      'SLACK_BOT_TOKEN',
      'is for one workspace and SLACK_CLIENT_ID for many, each with a token of its own. Unset one of the two.',
    )
  }
  if (oauth && allowed.length === 0) {
    fault(
      'SLACK_ALLOWED_WORKSPACES',
      'is missing. Name the workspaces (T…) or the organisation (E…) that may install the app, commas between.',
    )
  }
  if (!botToken && !oauth)
    fault(
      'SLACK_BOT_TOKEN',
      'is missing. Copy it from your Slack app under OAuth & Permissions (it begins with xoxb-).',
    )
  if (!signingSecret && !appToken) {
    fault(
      'SLACK_SIGNING_SECRET',
      'is missing. Copy it from your Slack app under Basic Information, or give SLACK_APP_TOKEN for Socket Mode.',
    )
  }
  if (appToken && !appToken.startsWith('xapp-'))
    fault('SLACK_APP_TOKEN', 'is no app-level token. It begins with xapp-.')
  if (apiUrl && !URL.canParse(apiUrl)) fault('SLACK_API_URL', 'is no address. Give one such as https://slack.com/api/.')
  return {
    ...(signingSecret && { signingSecret }),
    ...(botToken && { botToken }),
    ...(oauth && { oauth }),
    ...(appToken && { appToken }),
    ...(apiUrl && { apiUrl }),
    allowedWorkspaces: allowed,
  }
}

/** All three or none: half of them would let nobody in. */
function readOAuth(get: Get, fault: Fault): SlackOAuthSettings | undefined {
  const clientId = get('SLACK_CLIENT_ID')
  const clientSecret = get('SLACK_CLIENT_SECRET')
  const stateSecret = get('SLACK_STATE_SECRET')
  if (!clientId && !clientSecret && !stateSecret) return undefined
  if (!clientId) fault('SLACK_CLIENT_ID', 'is missing. Copy it from your Slack app under Basic Information.')
  if (!clientSecret) fault('SLACK_CLIENT_SECRET', 'is missing. Copy it from your Slack app under Basic Information.')
  if (!stateSecret) fault('SLACK_STATE_SECRET', 'is missing. Make one with: openssl rand -base64 32')
  return { clientId: clientId ?? '', clientSecret: clientSecret ?? '', stateSecret: stateSecret ?? '' }
}

/** botbuilder's settings beyond the four of the contract. */
const botbuilderNames =
  /^(MicrosoftApp\w+|Certificate\w+|ChannelService|ValidateAuthority|ToChannelFromBot\w+|ToBotFrom\w+|BotOpenIdMetadata|OAuthUrl|CallerId)$/

function readTeams(environment: Environment, get: Get, fault: Fault): TeamsSettings | undefined {
  const botbuilder = Object.fromEntries(
    Object.keys(environment)
      .filter((name) => botbuilderNames.test(name))
      .map((name) => [name, get(name)]),
  )
  const appId = get('MicrosoftAppId')
  const type = get('MicrosoftAppType') ?? 'MultiTenant'
  const tenant = get('MicrosoftAppTenantId')
  const allowed = listOf(get('TEAMS_ALLOWED_TENANTS'))
  if (!appId && !get('MicrosoftAppPassword') && !tenant) return undefined
  if (!appId) fault('MicrosoftAppId', 'is missing. Copy the application (client) id of your bot from the Azure portal.')
  if (!['MultiTenant', 'SingleTenant', 'UserAssignedMSI'].includes(type)) {
    fault('MicrosoftAppType', 'is unknown. Give MultiTenant, SingleTenant or UserAssignedMSI.')
  }
  const hasSecret = get('MicrosoftAppPassword') || get('CertificateThumbprint') || type === 'UserAssignedMSI'
  if (!hasSecret) fault('MicrosoftAppPassword', 'is missing. Make a client secret for your bot in the Azure portal.')
  if (type !== 'MultiTenant' && !tenant)
    fault('MicrosoftAppTenantId', `is missing. ${type} needs the id of your tenant.`)
  if (!tenant && allowed.length === 0) {
    fault('TEAMS_ALLOWED_TENANTS', 'is missing. Name the tenants that may use a multi-tenant app, commas between.')
  }
  return { botbuilder, allowedTenants: allowed.length > 0 ? allowed : tenant ? [tenant] : [] }
}

function readKeys(text: string | undefined, fault: Fault): readonly Buffer[] {
  const keys = listOf(text).map((one) => Buffer.from(one, 'base64'))
  if (keys.some((key) => key.length !== 32)) {
    fault('CASELOAD_ENCRYPTION_KEY', 'is not 32 bytes in base64. Make one with: openssl rand -base64 32')
  }
  return keys
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

/** The day that a date or a date-time names; one with an offset is taken to the schools' time zone. */
function civilDay(text: string, timeZone: string): Day | undefined {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) return undefined
  const isInstant = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(text)
  return isInstant && isTimeZone(timeZone) ? dayAt(instant as Instant, timeZone) : dayFrom(text.slice(0, 10))
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}
