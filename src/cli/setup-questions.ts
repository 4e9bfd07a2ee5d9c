// The questions of setup, station by station. Each says where its answer is found, and what can't be right is said at
// once.
import { readZone } from '#language/zone-words'
import type { Answers } from './setup-answers.js'

export interface Question {
  /** The setting that it fills. */
  readonly name: string
  readonly asks: string
  /** Not shown while it is typed. */
  readonly secret?: true
  readonly optional?: true
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What stands there at first. */
  readonly first?: () => string
  /** What is kept of what was typed; the same where it isn't said. */
  readonly reads?: (typed: string) => string
  /** What can't be right; undefined where it may be. */
  readonly wrong?: (value: string) => string | undefined
}

const must = (pattern: RegExp, says: string) => (value: string) => (pattern.test(value) ? undefined : says)
const guid = must(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'That is no id: 32 digits and letters, with dashes.')

export const addressQuestion: Question = {
  name: 'CASELOAD_PUBLIC_URL',
  asks: 'By which address do Slack, Teams and browsers reach this server? (a proxy with TLS stands in front of it)',
  first: () => 'https://',
  wrong: must(
    /^https:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,63}(:\d+)?\/?$/i,
    'Give an address such as https://caseload.your-district.example, without a path.',
  ),
}

export function slackQuestions({ socketMode, many }: Answers): readonly Question[] {
  const questions: Question[] = []
  if (socketMode) {
    questions.push({
      name: 'SLACK_APP_TOKEN',
      asks: 'App-level token (Basic Information → App-Level Tokens → Generate, scope connections:write)',
      secret: true,
      wrong: must(/^xapp-/, 'An app-level token begins with xapp-.'),
    })
  } else {
    questions.push({
      name: 'SLACK_SIGNING_SECRET',
      asks: 'Signing secret (Basic Information → App Credentials)',
      secret: true,
      wrong: must(/^(?!xox|xapp)\S{16,}$/, 'The signing secret has 32 digits and letters, and is no token.'),
    })
  }
  if (!many) {
    return [
      ...questions,
      {
        name: 'SLACK_BOT_TOKEN',
        asks: 'Bot User OAuth Token (OAuth & Permissions, once the app is installed)',
        secret: true,
        wrong: must(/^xoxb-/, 'The bot’s token begins with xoxb-.'),
      },
    ]
  }
  return [
    ...questions,
    {
      name: 'SLACK_CLIENT_ID',
      asks: 'Client ID (Basic Information → App Credentials)',
      wrong: must(/^\d+\.\d+$/, 'A client id is two numbers with a dot between.'),
    },
    { name: 'SLACK_CLIENT_SECRET', asks: 'Client Secret (the same place)', secret: true },
    {
      name: 'SLACK_ALLOWED_WORKSPACES',
      asks: 'Which workspaces (T…) or organisation (E…) may install it? Commas between; the id stands in the address of Slack in a browser',
      wrong: must(/^[TE][A-Z0-9]+(\s*,\s*[TE][A-Z0-9]+)*$/, 'Ids begin with T or E, such as T0123ABCD.'),
    },
  ]
}

export function teamsQuestions({ settings }: Answers): readonly Question[] {
  const isMulti = settings.MicrosoftAppType === 'MultiTenant'
  return [
    {
      name: 'MicrosoftAppType',
      asks: 'What is the Azure Bot’s type of app?',
      options: [
        { value: 'SingleTenant', label: 'Single tenant (the usual one)' },
        { value: 'MultiTenant', label: 'Multi tenant' },
      ],
    },
    { name: 'MicrosoftAppId', asks: 'Application (client) id, of the app registration', wrong: guid },
    {
      name: 'MicrosoftAppPassword',
      asks: 'Client secret: its Value, not its id (Certificates & secrets)',
      secret: true,
    },
    {
      name: isMulti ? 'TEAMS_ALLOWED_TENANTS' : 'MicrosoftAppTenantId',
      asks: isMulti
        ? 'Which tenants may use it? Ids, commas between'
        : 'Directory (tenant) id, of the app registration',
      wrong: isMulti
        ? (value) =>
            value
              .split(',')
              .map((one) => guid(one.trim()))
              .find(Boolean)
        : guid,
    },
  ]
}

/** The address of a PostgreSQL server has its password in it: none of it is shown. */
export function districtQuestions({ isPostgres }: Answers): readonly Question[] {
  return [
    {
      name: 'CASELOAD_TIME_ZONE',
      asks: 'In which time zone are the schools? (Eastern, Central, Mountain, Arizona, Pacific, Alaska, Hawaii, or an IANA name)',
      first: zoneHere,
      reads: (typed) => readZone(typed) ?? typed,
      wrong: (value) => (readZone(value) ? undefined : 'Say Central, for example, or an IANA name: America/Chicago.'),
    },
    isPostgres
      ? {
          name: 'DATABASE_URL',
          asks: 'Address of the database, postgres://USER:PASSWORD@HOST:5432/NAME (not shown while you type)',
          secret: true,
          wrong: must(/^postgres(ql)?:\/\/.+$/, 'It begins with postgres://.'),
        }
      : {
          name: 'DATABASE_URL',
          asks: 'In which file? (file:PATH)',
          first: () => 'file:./data/caseload.db',
          wrong: must(/^file:.+$/, 'It begins with file:.'),
        },
  ]
}

/** This machine's own; nothing where it keeps universal time, as servers do and no school. */
function zoneHere(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return ['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'].includes(timeZone) ? '' : timeZone
}
