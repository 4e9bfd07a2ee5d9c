// What there is to click, step by step: before the tokens can be copied, and once all is written.
import { type Answers, hostOf } from './setup-answers.js'

/** To make the Slack app, so that its secrets can be copied. */
export function slackSteps({ many, socketMode }: Answers, manifest: string): readonly string[] {
  return [
    'Open https://api.slack.com/apps and choose Create New App, From a manifest.',
    `Choose your workspace, and paste the whole of ${manifest} (JSON).`,
    ...(socketMode ? ['Under Basic Information, App-Level Tokens, generate one with connections:write.'] : []),
    many
      ? 'Do not install it yet: the bot does that itself, once it runs.'
      : 'Under Install App choose Install to Workspace, and allow it.',
    'Come back here with the secrets under Basic Information and OAuth & Permissions.',
  ]
}

/** To make the bot in Azure, so that its secrets can be copied. */
export function teamsSteps(answers: Answers): readonly string[] {
  return [
    'Open https://portal.azure.com, and create an Azure Bot (type of app: Single Tenant).',
    `Under Configuration set the messaging endpoint https://${hostOf(answers) ?? 'YOUR-HOST'}/api/messages.`,
    'Under Channels add Microsoft Teams.',
    'Under Configuration, Manage Password, make a new client secret and copy its Value at once.',
    'Come back here with the app id, the secret and the tenant id.',
  ]
}

/** What is left once the settings are written. @param rest what else is set */
export function lastSteps(
  answers: Answers,
  teamsApp: string | undefined,
  rest: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const { slack, teams, many, socketMode, settings } = answers
  const host = hostOf(answers) ?? 'YOUR-HOST'
  const isFile = !settings.DATABASE_URL?.startsWith('postgres')
  const needsAddress = teams || (slack && !socketMode) || many
  return [
    'Read the roster and the plans: npx caseload import FOLDER --dry-run, then without --dry-run.',
    `Start the bot: npm start.${needsAddress ? ` A proxy with TLS passes https://${host} on to 127.0.0.1:${rest.PORT?.trim() || 3000}.` : ''}`,
    ...(slack && !socketMode
      ? ['In the Slack app, under Event Subscriptions, see that the request URL is Verified; else press Retry.']
      : []),
    ...(many ? [`Open https://${host}/slack/install, once for each workspace or once for the organisation.`] : []),
    ...(teamsApp
      ? [`Upload ${teamsApp} in the Teams admin center (Teams apps, Manage apps), and allow it for your staff.`]
      : []),
    ...(isFile
      ? ['Keep a copy of the key beside the database (the .key file) elsewhere: without it nothing can be read.']
      : ['Keep a copy of CASELOAD_ENCRYPTION_KEY elsewhere: without it nothing can be read.']),
    'Look whether all is well: npx caseload doctor.',
    'Write help to the bot, as a member of staff on the roster.',
  ]
}

/** As it is printed. */
export function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
}
