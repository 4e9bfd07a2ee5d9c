// Slack, joined together: Bolt receives, the bot answers, the private door sends.
import { setTimeout } from 'node:timers/promises'
import { App, type AuthorizeResult, type ViewSubmitAction } from '@slack/bolt'
import type { AccountNews, StandingAnswers } from '#bot/account-news'
import type { Bot } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import { note } from '#bot/public-text'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { boltLogger } from './bolt-logger.js'
import { endingIn } from './ending.js'
import { fromEvent } from './events.js'
import type { Check } from './home.js'
import { fromHomeOpened } from './home-opened.js'
import { HttpReceiver, type RequestListener } from './http-receiver.js'
import type { InstallDoor } from './install-door.js'
import { Installed } from './installed.js'
import { messengerOfAll } from './messenger-of-all.js'
import { modalCallback } from './modal.js'
import { fromTyping } from './name-options.js'
import { type OAuth, openWorkspaces } from './open-workspaces.js'
import { fromAction } from './presses.js'
import { transportOf } from './received.js'
import { fromShortcut } from './shortcuts.js'
import { fromCommand } from './slash-command.js'
import { socketReceiver } from './socket-receiver.js'
import { fromView, isTyping, viewOf } from './submissions.js'
import { userChanged } from './user-changed.js'
import { clientOptions } from './web-client.js'
import type { Workspaces } from './workspaces.js'

/** How long a stop waits for answers under way. */
const lastAnswersMs = 10_000

export interface SlackOptions {
  readonly bot: Bot
  readonly log: Log
  readonly clock: Clock
  /** Of one workspace. */
  readonly botToken?: string
  /** Many workspaces or an organisation, by Slack's consent, instead of one token. */
  readonly oauth?: OAuth
  /** For HTTP: what Slack signs its requests with. */
  readonly signingSecret?: string
  /** For Socket Mode, instead of HTTP. */
  readonly appToken?: string
  /** Base of Slack's Web API; Slack's own where absent. */
  readonly apiUrl?: string
  /** Is told what Slack says of people; the answers that stand in chats are remembered by `standing`. */
  readonly news?: AccountNews
  readonly standing?: StandingAnswers
  /** Ids of the workspaces and organisations answered; the bot token's own workspace where empty. */
  readonly allowedWorkspaces: readonly string[]
}

export interface SlackAdapter {
  /** Takes what comes to `/slack/…`. Absent in Socket Mode with one workspace. */
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
 * @throws where there is neither a signing secret nor an app token, or neither a bot's token nor consent
 */
export async function createSlack(options: SlackOptions): Promise<SlackAdapter> {
  const { bot, log, clock, apiUrl } = options
  const logger = boltLogger(log)
  const { workspaces, door } = openWorkspaces(options, logger)
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
      const installed = await workspaces.admit({ workspace: teamId, organisation: enterpriseId })
      return { installed, ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) }
    },
  })
  listen({ app, workspaces, log, news: options.news }, (work) => {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  })

  return {
    ...((http || door) && { requestListener: requestsTo(door, http) }),
    messenger: messengerOfAll(workspaces),
    start: async () => {
      await workspaces.start()
      await socket?.start()
    },
    stop: async () => {
      await socket?.stop()
      await Promise.race([Promise.allSettled(underWay), setTimeout(lastAnswersMs, undefined, { ref: false })])
    },
    check: () => workspaces.check(),
  }
}

/** Browsers come to the door, Slack to the receiver; by Socket Mode Slack comes to neither. */
function requestsTo(door: InstallDoor | undefined, http: HttpReceiver | undefined): RequestListener {
  return (request, response) => {
    if (door?.take(request, response)) return
    if (http) return http.requestListener(request, response)
    request.resume()
    response.writeHead(404).end()
  }
}

/** What works with the token of the installation that a request came to, as `authorize` noted it. */
function installedIn(context: Readonly<Record<string, unknown>>): Installed {
  if (context.installed instanceof Installed) return context.installed
  throw new Error('a request was not admitted')
}

type Track = (work: Promise<void>) => Promise<void>

interface Listening {
  readonly app: App
  readonly workspaces: Workspaces
  readonly log: Log
  readonly news: AccountNews | undefined
}

/** What the bot listens to. */
function listen({ app, workspaces, log, news }: Listening, track: Track): void {
  // Commands are taken before the listeners: Bolt asks every one of those about everything that comes.
  app.use(async (args) => {
    if (!('command' in args)) return args.next()
    const { command, context, ack, respond } = args
    const { answering } = installedIn(context)
    await track(answering.command(fromCommand(command, transportOf(context)), ack, respond, command.trigger_id))
  })
  app.action(/.*/, async ({ body, context, ack, respond }) => {
    const { answering, forms } = installedIn(context)
    if (isTyping(body)) {
      const typed = fromView(body, transportOf(context), true)
      return typed ? track(forms.keep(typed, ack)) : ack()
    }
    const received = fromAction(body, transportOf(context))
    const trigger = 'trigger_id' in body ? body.trigger_id : undefined
    await (received ? track(answering.press(received, ack, respond, { trigger, view: viewOf(body) })) : ack())
  })
  app.shortcut(/.*/, async ({ body, context, ack }) => {
    const received = fromShortcut(body, transportOf(context))
    await (received ? track(installedIn(context).answering.shortcut(received, ack)) : ack())
  })
  app.options(/.*/, async ({ body, context, ack }) => {
    const received = fromTyping(body, transportOf(context))
    await (received ? track(installedIn(context).answering.suggest(received, ack)) : ack({ options: [] }))
  })
  app.view<ViewSubmitAction>(
    { callback_id: modalCallback, type: 'view_submission' },
    async ({ body, context, ack }) => {
      const { forms } = installedIn(context)
      const received = fromView(body, transportOf(context), false)
      await (received ? track(forms.submit(received, ack)) : ack())
    },
  )
  app.view({ callback_id: modalCallback, type: 'view_closed' }, async ({ body, context, ack }) => {
    const typed = fromView(body, transportOf(context), true)
    await (typed ? track(installedIn(context).forms.keep(typed, ack)) : ack())
  })
  // One listener for all events, for the same reason.
  app.event(/./, async ({ event, body, context }) => {
    if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked') {
      // Bolt asks no authorization of these two.
      const ending = endingIn(body)
      if (!ending) return
      const forgotten = workspaces.ended(ending).then((isOurs) => {
        if (isOurs) log.warn(note`slack.uninstalled`)
      })
      return track(forgotten)
    }
    const { answering, home, homeTab } = installedIn(context)
    if (event.type === 'user_change') {
      const change = userChanged(body)
      if (change && news) await track(news.changed(change.account, change.profile))
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
