// Slack, joined together: Bolt receives, the bot answers, the private door sends.
import { setTimeout } from 'node:timers/promises'
import { App, type AuthorizeResult, type ViewSubmitAction } from '@slack/bolt'
import type { Bot } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import { say } from '#bot/public-text'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { Answering } from './answering.js'
import { Audiences } from './audiences.js'
import { boltLogger } from './bolt-logger.js'
import { fromEvent } from './events.js'
import { FormAnswering } from './form-answering.js'
import { type Check, Home } from './home.js'
import { fromHomeOpened } from './home-opened.js'
import { HomeTab } from './home-tab.js'
import { HttpReceiver, type RequestListener } from './http-receiver.js'
import { slackMessenger } from './messenger.js'
import { modalCallback } from './modal.js'
import { fromTyping } from './name-options.js'
import { fromAction } from './presses.js'
import { PrivateDoor } from './private-door.js'
import { PublicDoor } from './public-door.js'
import { transportOf } from './received.js'
import { Refusal } from './refusal.js'
import { fromShortcut } from './shortcuts.js'
import { fromCommand } from './slash-command.js'
import { socketReceiver } from './socket-receiver.js'
import { fromView, isTyping, viewOf } from './submissions.js'
import { clientOptions, webClient } from './web-client.js'

/** How long a stop waits for answers under way. */
const lastAnswersMs = 10_000

export interface SlackOptions {
  readonly bot: Bot
  readonly log: Log
  readonly clock: Clock
  readonly botToken: string
  /** For HTTP: what Slack signs its requests with. */
  readonly signingSecret?: string
  /** For Socket Mode, instead of HTTP. */
  readonly appToken?: string
  /** Base of Slack's Web API; Slack's own where absent. */
  readonly apiUrl?: string
  /** Ids of the workspaces and organisations answered; the bot token's own workspace where empty. */
  readonly allowedWorkspaces: readonly string[]
}

export interface SlackAdapter {
  /** Takes what comes to `/slack/…`. Absent in Socket Mode. */
  readonly requestListener?: RequestListener
  readonly messenger: Messenger
  /** Opens the web socket in Socket Mode, and learns who the bot is. An unreachable Slack stops no start over HTTP. */
  start(): Promise<void>
  /** Closes the web socket, and ends once what was taken is answered, after ten seconds at most. Over HTTP, end the server's intake first. */
  stop(): Promise<void>
  /** Whether Slack is there and knows the bot's token. */
  check(): Promise<Check>
}

/**
 * Makes the adapter. Nothing is sent or received before `start` and the first request.
 * @throws where there is neither a signing secret nor an app token
 */
export async function createSlack(options: SlackOptions): Promise<SlackAdapter> {
  const { bot, log, clock, apiUrl } = options
  const logger = boltLogger(log)
  const client = webClient(options.botToken, logger, apiUrl)
  const home = new Home(client, options.allowedWorkspaces)
  const door = new PrivateDoor(client, log)
  const messenger = slackMessenger({
    client,
    privateDoor: door,
    publicDoor: new PublicDoor(client),
    audiences: new Audiences(client, home, clock),
    home: async () => (await home.identity()).workspace,
  })
  const homeTab = new HomeTab(bot, door, messenger)
  const forms = new FormAnswering(bot, door, messenger, homeTab)
  const answering = new Answering(bot, door, messenger, forms, homeTab)
  const underWay = new Set<Promise<void>>()

  const socket = options.appToken ? socketReceiver(options.appToken, apiUrl, logger, log) : undefined
  const http = socket || !options.signingSecret ? undefined : new HttpReceiver(options.signingSecret, bot, clock, log)
  const receiver = socket ?? http
  if (!receiver) throw new Error('Slack needs a signing secret or an app token')

  const app = new App({
    receiver,
    logger,
    clientOptions: clientOptions(logger, apiUrl),
    convoStore: false,
    // Whose words are the bot's own is judged where a payload is read.
    ignoreSelf: false,
    authorize: async ({ teamId, enterpriseId }): Promise<AuthorizeResult> => {
      await admit(home, teamId, enterpriseId)
      return { botToken: options.botToken, ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) }
    },
  })
  listen(app, { answering, forms, homeTab }, home, log, (work) => {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  })

  return {
    ...(http && { requestListener: http.requestListener }),
    messenger,
    start: async () => {
      await home.identity().catch(() => log.warn(say`slack.unreachable`))
      await socket?.start()
    },
    stop: async () => {
      await socket?.stop()
      await Promise.race([Promise.allSettled(underWay), setTimeout(lastAnswersMs, undefined, { ref: false })])
    },
    check: () => home.check(),
  }
}

async function admit(home: Home, workspace: string | undefined, organisation: string | undefined): Promise<void> {
  const answers = await home.answers(workspace, organisation).catch(() => {
    throw new Refusal(503)
  })
  if (!answers) throw new Refusal(403)
}

interface Answerers {
  readonly answering: Answering
  readonly forms: FormAnswering
  readonly homeTab: HomeTab
}

type Track = (work: Promise<void>) => Promise<void>

/** What the bot listens to. */
function listen(app: App, { answering, forms, homeTab }: Answerers, home: Home, log: Log, track: Track): void {
  // Commands are taken before the listeners: Bolt asks every one of those about everything that comes.
  app.use(async (args) => {
    if (!('command' in args)) return args.next()
    const { command, context, ack, respond } = args
    await track(answering.command(fromCommand(command, transportOf(context)), ack, respond, command.trigger_id))
  })
  app.action(/.*/, async ({ body, context, ack, respond }) => {
    if (isTyping(body)) {
      await ack()
      const typed = fromView(body, transportOf(context), true)
      if (typed) await track(forms.keep(typed))
      return
    }
    const received = fromAction(body, transportOf(context))
    const trigger = 'trigger_id' in body ? body.trigger_id : undefined
    await (received ? track(answering.press(received, ack, respond, { trigger, view: viewOf(body) })) : ack())
  })
  app.shortcut(/.*/, async ({ body, context, ack }) => {
    const received = fromShortcut(body, transportOf(context))
    await (received ? track(answering.shortcut(received, ack)) : ack())
  })
  app.options(/.*/, async ({ body, context, ack }) => {
    const received = fromTyping(body, transportOf(context))
    await (received ? track(answering.suggest(received, ack)) : ack({ options: [] }))
  })
  app.view<ViewSubmitAction>(
    { callback_id: modalCallback, type: 'view_submission' },
    async ({ body, context, ack }) => {
      const received = fromView(body, transportOf(context), false)
      await (received ? track(forms.submit(received, ack)) : ack())
    },
  )
  app.view({ callback_id: modalCallback, type: 'view_closed' }, async ({ body, context, ack }) => {
    await ack()
    const typed = fromView(body, transportOf(context), true)
    if (typed) await track(forms.keep(typed))
  })
  // One listener for all events, for the same reason.
  app.event(/./, async ({ event, body, context }) => {
    if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked') {
      // Bolt asks no authorization of these two.
      if (await home.answers(body.team_id, body.enterprise_id)) log.warn(say`slack.uninstalled`)
      return
    }
    if (event.type === 'app_home_opened') {
      const opened = fromHomeOpened(body, transportOf(context))
      if (opened) await track(homeTab.opened(opened))
      return
    }
    const received = fromEvent(body, transportOf(context), home.botUser)
    if (received) await track(answering.event(received))
  })
  // Bolt's own handler would print the error with what it holds; the receivers make a status of it instead.
  app.error(async (error) => {
    throw error
  })
}
