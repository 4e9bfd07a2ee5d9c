// The Slack adapter as it runs: real Bolt behind a real HTTP server, with a Slack that stands in for Slack.
import { createServer } from 'node:http'
import { createSlack, type SlackAdapter, type SlackOptions } from '#adapters/slack/create-slack'
import { guarded } from '#adapters/web/guarded'
import type { Log, LogFields } from '#records/log'
import { systemClock } from '#time/clock'
import { shortReply } from './replies.js'
import { type ScriptedBot, scriptedBot } from './scripted-bot.js'
import { botToken, homeTeam, listening, type SlackStandIn, startSlack } from './slack-stand-in.js'

export const secret = 'a-signing-secret-of-the-tests'

export interface Running {
  readonly bot: ScriptedBot
  readonly slack: SlackStandIn
  readonly adapter: SlackAdapter
  /** Where the bot listens. */
  readonly baseUrl: string
  /** Everything that was logged. */
  readonly logged: string[]
  /** @throws where the adapter held something back that Slack would have refused */
  stop(): Promise<void>
}

interface Setting {
  /** Whether the bot looks up who is behind every account. */
  readonly asks?: boolean
  /** The addresses of people of the workspace, instead of the three who are there otherwise. */
  readonly people?: readonly string[]
  /** What is to be so at Slack before the bot starts. */
  readonly before?: (slack: SlackStandIn) => void
}

/** Starts it all; `more` changes the adapter's options. */
export async function running(more: Partial<SlackOptions> = {}, setting: Setting = {}): Promise<Running> {
  const slack = await startSlack(setting.people && { users: setting.people.map(slackUser) })
  setting.before?.(slack)
  const bot = scriptedBot(shortReply, setting.asks)
  const logged: string[] = []
  const adapter = await createSlack({
    bot,
    log: logInto(logged),
    clock: systemClock('America/Chicago'),
    botToken,
    signingSecret: secret,
    apiUrl: slack.apiUrl,
    allowedWorkspaces: [homeTeam],
    ...more,
  })
  await adapter.start()
  const server = createServer(guarded((request, response) => adapter.requestListener?.(request, response)))
  const baseUrl = await listening(server)
  return {
    bot,
    slack,
    adapter,
    baseUrl,
    logged,
    stop: async () => {
      await adapter.stop()
      await new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      })
      await slack.close()
      // The adapter's own guard lets nothing of it reach Slack: only the log tells.
      const refused = logged.filter((line) => /slack\.(blocks|view)\.refused/.test(line))
      if (refused.length > 0) throw new Error(`Slack would have refused: ${refused.join('; ')}`)
    },
  }
}

/** A log that keeps what it is told. */
export function logInto(lines: string[]): Log {
  const keep = (event: string, fields?: LogFields) => void lines.push(JSON.stringify({ event, ...fields }))
  return { info: keep, warn: keep, error: keep }
}

function slackUser(email: string) {
  return { name: email.replace(/@.*/, ''), profile: { email } }
}

/** The emulator's own id of one of its users. @param name of one of the three who are there unless others are named, or an address */
export async function userId(slack: SlackStandIn, name: string): Promise<string> {
  const email = name.includes('@') ? name : `${name}@school.example`
  const { user } = await slack.ask('users.lookupByEmail', { email })
  return String((user as { id: string }).id)
}

/** The emulator's own id of a channel. */
export async function channelId(slack: SlackStandIn, name: string): Promise<string> {
  const { channels } = await slack.ask('conversations.list', {})
  const found = (channels as { id: string; name: string }[]).find((channel) => channel.name === name)
  if (!found) throw new Error(`no channel ${name}`)
  return found.id
}
