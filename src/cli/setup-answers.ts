// What setup has been told so far, and what follows from it.
import { randomBytes } from 'node:crypto'
import type { Settings } from './env-file.js'

export interface Answers {
  readonly slack: boolean
  readonly teams: boolean
  /** Slack reaches the bot by the web socket that the bot opens. */
  readonly socketMode: boolean
  /** Slack is installed in many workspaces or an organisation, by consent. */
  readonly many: boolean
  /** The records are kept by a PostgreSQL server, and not in a file. */
  readonly isPostgres: boolean
  /** By the names of the settings; only what was answered. */
  readonly settings: Settings
}

/** What the settings say already, such as those of a script. */
export function answersFrom(environment: Readonly<Record<string, string | undefined>>): Answers {
  const settings: Record<string, string> = {}
  for (const name of asked) {
    const value = environment[name]?.trim()
    if (value) settings[name] = value
  }
  const has = (...names: readonly string[]) => names.some((name) => settings[name] !== undefined)
  return {
    slack: has('SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_ID'),
    teams: has('MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'),
    socketMode: has('SLACK_APP_TOKEN'),
    many: has('SLACK_CLIENT_ID'),
    isPostgres: /^postgres(ql)?:/.test(settings.DATABASE_URL ?? ''),
    settings,
  }
}

/** Every setting that setup asks for, in the order that they stand in a new file. */
export const asked = [
  'CASELOAD_PUBLIC_URL',
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_ALLOWED_WORKSPACES',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'TEAMS_ALLOWED_TENANTS',
  'CASELOAD_TIME_ZONE',
  'DATABASE_URL',
  'CASELOAD_ENCRYPTION_KEY',
] as const

/** Secrets that the program makes itself, where none are given. */
export interface OwnSecrets {
  readonly state: string
  readonly key: string
}

export function ownSecrets(): OwnSecrets {
  const secret = () => randomBytes(32).toString('base64')
  return { state: secret(), key: secret() }
}

/**
 * The same with what nobody need think up, secrets of the program's own; and without what would be at odds with it.
 * @param rest what is set elsewhere
 * @param own made once: a database opens only with the key that it was made with
 */
export function completed(
  answers: Answers,
  rest: Readonly<Record<string, string | undefined>>,
  own: OwnSecrets,
): Answers {
  const { slack, many, socketMode, isPostgres, settings } = answers
  const unfit = slack
    ? [
        ...(many ? ['SLACK_BOT_TOKEN'] : ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET']),
        ...(socketMode ? [] : ['SLACK_APP_TOKEN']),
      ]
    : []
  const emptied = unfit.filter((name) => settings[name] || rest[name]).map((name): [string, string] => [name, ''])
  return {
    ...answers,
    settings: {
      ...settings,
      ...(many && !settings.SLACK_STATE_SECRET && { SLACK_STATE_SECRET: own.state }),
      ...(isPostgres && !settings.CASELOAD_ENCRYPTION_KEY && { CASELOAD_ENCRYPTION_KEY: own.key }),
      ...Object.fromEntries(emptied),
    },
  }
}

/** The settings in the order of a new file. */
export function inOrder(settings: Settings): Settings {
  const ordered: Record<string, string> = {}
  for (const name of asked) {
    const value = settings[name]
    if (value !== undefined) ordered[name] = value
  }
  return ordered
}

/** The name that the platforms reach the bot by; undefined where it was not told. */
export function hostOf({ settings }: Answers): string | undefined {
  const url = settings.CASELOAD_PUBLIC_URL
  return url && URL.canParse(url) ? new URL(url).host : undefined
}
