// The manifest from which a district makes its own Teams app, with the least that the bot needs.
import type { AnyCommand } from '#bot/command'
import { composeCommands } from './compose.js'

export interface TeamsAppOptions {
  /** Where Teams reaches the bot, without `https://`. */
  readonly host: string
  /** The bot's application (client) id. */
  readonly appId: string
  /** Every command there is: those that can be typed are offered while typing. */
  readonly commands: readonly Offered[]
}

type Offered = Pick<AnyCommand, 'name' | 'phrases' | 'summary' | 'examples' | 'byButtonOnly' | 'daily'>

// The schema of v1.30: twelve commands a list, and their texts.
const mostCommands = 12
const longest = { title: 128, description: 4000 } as const

/** The manifest, in Teams' format 1.30. */
export function teamsManifest({ host, appId, commands }: TeamsAppOptions) {
  const scopes = ['personal', 'team', 'groupChat']
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version: '0.1.0',
    id: appId,
    developer: {
      name: 'Caseload',
      websiteUrl: `https://${host}/`,
      privacyUrl: `https://${host}/privacy`,
      termsOfUseUrl: `https://${host}/terms`,
    },
    name: { short: 'Caseload', full: 'Caseload: IEPs and Section 504 plans' },
    description: {
      short: 'IEPs and 504 plans for the staff who carry them out',
      full: "Ask about the plans of the students you work with, and read the answer alone: in your chat with the bot, or beside your question in a channel, where nobody else sees it. Try: accommodations for J. Doe. You see what your district's roster says that you may see.",
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4B6E',
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: appId,
        scopes,
        isNotificationOnly: false,
        supportsFiles: false,
        supportsCalling: false,
        supportsVideo: false,
        // Questions and answers in a channel that nobody else reads.
        supportsTargetedMessages: true,
        commandLists: [
          {
            scopes,
            triggers: ['mention', 'slash'],
            commands: offered(commands).map(({ phrases: [title = ''], summary, examples: [example] }) => ({
              title: title.slice(0, longest.title),
              description: (example ? `${summary}. For example: ${example}` : summary).slice(0, longest.description),
            })),
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: composeCommands.search,
            type: 'query',
            context: ['compose', 'commandBox'],
            title: 'Find a student',
            description: 'Among those you work with. You alone see names; what you post names nobody.',
            initialRun: false,
            parameters: [{ name: 'student', title: 'Name', description: 'A name, such as J. Doe', inputType: 'text' }],
          },
          {
            id: composeCommands.log,
            type: 'action',
            triggers: ['slash'],
            context: ['compose', 'commandBox', 'message'],
            title: 'Log progress',
            description: 'A form that you alone see. Nothing of the message is copied.',
            fetchTask: true,
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
  }
}

/** As many as Teams takes: help, which tells of all the others, then what is asked day by day, in their own order. */
function offered(commands: readonly Offered[]): readonly Offered[] {
  const typed = commands.filter(({ byButtonOnly }) => !byButtonOnly)
  const rank = ({ name, daily }: Offered) => (name === 'help' ? 0 : daily ? 1 : 2)
  const chosen = new Set([...typed].sort((a, b) => rank(a) - rank(b)).slice(0, mostCommands))
  return typed
    .filter((command) => chosen.has(command))
    .sort((a, b) => Number(b.name === 'help') - Number(a.name === 'help'))
}
