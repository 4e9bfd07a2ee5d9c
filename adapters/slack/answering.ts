// From something received to its answer: in the acknowledgement where it is ready in time, else as soon as it is.
import type { AckFn, RespondFn, types } from '@slack/bolt'
import { type StandingAnswers, tellsOfStudents } from '#bot/account-news'
import type { Bot, Outcome } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import type { Reply } from '#bot/reply'
import type { Profile } from '#bot/request'
import type { ReceivedEvent } from './events.js'
import { type FormAnswering, invitationTo, previewOf } from './form-answering.js'
import type { HomeTab } from './home-tab.js'
import type { SlackMessage } from './message.js'
import { optionsOf, type ReceivedTyping } from './name-options.js'
import type { PressedOn, ReceivedPress } from './presses.js'
import type { EphemeralBody, PrivateDoor } from './private-door.js'
import type { Received } from './received.js'
import { Refusal } from './refusal.js'
import { canTurn, render } from './render.js'
import type { ReceivedShortcut } from './shortcuts.js'
import type { OfView } from './submissions.js'
import { within } from './within.js'

/** Slack gives up on an acknowledgement after three seconds; the network takes its part of them. */
const patienceMs = 2000

type Ack = AckFn<EphemeralBody>
type AckOptions = (answer: { options: types.PlainTextOption[] }) => Promise<void>

export class Answering {
  constructor(
    private readonly bot: Bot,
    private readonly door: PrivateDoor,
    private readonly messenger: Messenger,
    private readonly forms: FormAnswering,
    private readonly homeTab: HomeTab,
    private readonly standing?: StandingAnswers,
  ) {}

  /** Answers a slash command, ephemerally. */
  async command(
    received: Received,
    ack: Ack,
    respond: RespondFn | undefined,
    trigger: string | undefined,
  ): Promise<void> {
    const work = this.ask(received)
    const ready = await within(work, patienceMs)
    if (ready?.type === 'replayed') throw new Refusal(401)
    const { user } = received.request.account
    if (ready?.type === 'reply' && ready.reply.form) {
      await ack()
      return this.forms.open(ready.reply, { user, trigger, respond })
    }
    if (ready && ready.type !== 'kept' && ready.reply) {
      const { shown, rest } = pagesOf(ready.reply, received)
      await ack(this.door.ephemeral(shown))
      await this.sendRest(received, ready.reply, rest)
      return this.afterwards(received, ready)
    }
    await ack()
    const late = await work
    if (ready || late.type !== 'reply') return
    await this.respond(received, late.reply, respond)
    await this.afterwards(received, late)
  }

  /** What their Home tab says may be old by what they changed. */
  private async afterwards({ request }: Received, outcome: Outcome): Promise<void> {
    if (outcome.type === 'reply' && outcome.changed) await this.homeTab.refresh(request.account)
  }

  /** Answers a button or a menu: in the place of the message that it stood on, where that is private. */
  async press(
    received: ReceivedPress,
    ack: () => Promise<void>,
    respond: RespondFn | undefined,
    { trigger, view }: { readonly trigger: string | undefined; readonly view: OfView | undefined },
  ): Promise<void> {
    // Slack takes no message in the acknowledgement of a press, but tells of a press that nobody acknowledged: so one that was
    // lost is told of.
    const work = this.ask(received)
    await within(work, patienceMs)
    await ack()
    const outcome = await work
    if (outcome.type !== 'reply') return
    const { reply } = outcome
    const { user } = received.request.account
    const { on, thread, messageId } = received
    // The Home tab stays the day's page: what is asked from it is answered in a modal over it.
    if (view?.isHome) await this.forms.open(reply, { user, trigger, respond: undefined })
    else if (view) await this.forms.show(reply, view)
    else if (reply.form) await this.forms.open(reply, { user, trigger, respond, on, thread })
    else await this.respond(received, reply, respond, { on, thread, messageId })
    await this.afterwards(received, outcome)
  }

  /** Answers a shortcut in a modal. */
  async shortcut(received: ReceivedShortcut, ack: () => Promise<void>): Promise<void> {
    await ack()
    const outcome = await this.ask(received)
    if (outcome.type !== 'reply') return
    const { user } = received.request.account
    await this.forms.open(outcome.reply, { user, trigger: received.trigger, respond: undefined })
  }

  /** Offers names while one is typed: none where they would come too late. */
  async suggest({ request, stranger }: ReceivedTyping, ack: AckOptions): Promise<void> {
    const profile = async (): Promise<Profile | undefined> =>
      stranger ? { outsider: true } : this.messenger.profile(request.account)
    const suggested = await within(
      this.bot.suggestStudents(stranger ? { ...request, outsider: true } : request, profile),
      patienceMs,
    )
    await ack({ options: optionsOf(suggested ?? []) })
  }

  /** Answers a direct message there, and a mention where only the asker sees it. Bolt has acknowledged it before. */
  async event(received: ReceivedEvent): Promise<void> {
    const outcome = await this.ask(received)
    if (outcome.type !== 'reply') return
    const { user } = received.request.account
    const { shown, rest } = pagesOf(outcome.reply, received)
    if (received.inDm) {
      const { reply } = outcome
      await this.stands(received, reply, await this.door.direct(user, [shown], previewOf(reply), received.place))
    } else await this.door.besideQuestion(user, received.place, shown, previewOf(outcome.reply))
    await this.sendRest(received, outcome.reply, rest)
    await this.afterwards(received, outcome)
  }

  private ask({ request, stranger }: Received): Promise<Outcome> {
    const profile = async (): Promise<Profile | undefined> =>
      stranger ? { outsider: true } : this.messenger.profile(request.account)
    return this.bot.handle(stranger ? { ...request, outsider: true } : request, profile)
  }

  /** By the request's own address; in a direct message where that has expired. */
  private async respond(received: Received, reply: Reply, respond: RespondFn | undefined, at: Standing = {}) {
    const { shown, rest } = pagesOf(reply, received)
    try {
      if (!respond) throw new Error('no address to respond to')
      await this.door.respond(respond, shown, at.on, at.thread)
      if (at.on === 'direct' && at.messageId) await this.stands(received, reply, at.messageId)
    } catch {
      await this.stands(
        received,
        reply,
        await this.door.direct(received.request.account.user, [shown], previewOf(reply)),
      )
    }
    await this.sendRest(received, reply, rest)
  }

  private async sendRest(received: Received, reply: Reply, rest: readonly SlackMessage[]): Promise<void> {
    if (rest.length === 0) return
    const { user } = received.request.account
    await this.stands(received, reply, await this.door.direct(user, rest, previewOf(reply)))
  }

  /** Answers in direct messages stay there, unlike ephemeral ones: remembered, so that they are taken away in time. */
  private async stands({ request }: Received, reply: Reply, messageId: string): Promise<void> {
    if (tellsOfStudents(reply)) await this.standing?.remember(request.account, messageId)
  }
}

/** The message that was pressed on. */
interface Standing {
  readonly on?: PressedOn
  readonly thread?: string | undefined
  /** Where it stands, in direct messages. */
  readonly messageId?: string | undefined
}

/** The page asked for. Where pages can't be turned by a button, the first one and all the others to send after it. */
function pagesOf(reply: Reply, { again, page }: Received) {
  const pages = render(invitationTo(reply), again)
  const shown = pages[Math.min(page, pages.length) - 1] ?? { text: '–', blocks: [] }
  return pages.length === 1 || canTurn(again) ? { shown, rest: [] } : { shown, rest: pages.slice(1) }
}
