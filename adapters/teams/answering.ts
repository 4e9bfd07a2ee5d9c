// What taking a turn needs, and the two steps of each: the bot is asked, and the private door is handed the answer.
import { type AccountNews, type StandingAnswers, tellsOfStudents } from '#bot/account-news'
import type { Bot, Outcome } from '#bot/bot'
import { note } from '#bot/public-text'
import type { Reply } from '#bot/reply'
import type { Profile, Request } from '#bot/request'
import type { Account } from '#people/staff'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import type { Asked } from './activities.js'
import type { Activity } from './activity.js'
import type { Connector } from './connector.js'
import type { ConversationBook } from './conversation-book.js'
import { fingerprint } from './deliveries.js'
import type { HttpAnswer } from './inbound.js'
import type { RecentPresses } from './invoke-answers.js'
import { chatFrom, placeOf } from './places.js'
import type { PrivateDoor } from './private-door.js'
import { profileIn } from './profiles.js'
import type { PublicDoor } from './public-door.js'
import { renderReply, renderWhole } from './render.js'
import type { ServiceHosts } from './service-hosts.js'

export interface Turns {
  readonly bot: Bot
  readonly connector: Connector
  readonly privateDoor: PrivateDoor
  readonly publicDoor: PublicDoor
  readonly book: ConversationBook
  readonly hosts: ServiceHosts
  readonly presses: RecentPresses
  readonly news?: AccountNews
  readonly standing?: StandingAnswers
  /** Sees work to its end that outlasts its request. */
  readonly follow: (work: Promise<unknown>) => void
  readonly clock: Clock
  readonly log: Log
  /** How long a press waits for its answer. */
  readonly pressPatienceMs: number
  /** Hides what was pressed in the keys that are kept of it. */
  readonly secret: string
}

/** Does a press once, however often it comes; each time it is answered to whom it was answered at first, and nobody else. */
export function once(turns: Turns, activity: Activity, account: Account, work: () => Promise<HttpAnswer>) {
  const { presses, secret, clock, bot } = turns
  return presses.once(fingerprint(activity, secret), clock.now(), work, () => bot.knownAs(account))
}

/** Does once what names nobody, whoever began it: a post to a team, say, that somebody of IT has brought the bot into. */
export function onceForAll({ presses, secret, clock }: Turns, activity: Activity, work: () => Promise<HttpAnswer>) {
  return presses.once(fingerprint(activity, secret), clock.now(), work, async () => 'anybody')
}

/** Asks the bot. */
export function handle(turns: Turns, activity: Activity, request: Request): Promise<Outcome> {
  return turns.bot.handle(request, profileAt(turns, activity, request.account))
}

/**
 * Asks Teams who an account is, where the activity came from. The box of a message extension also stands in chats that the
 * bot is not in, where it may ask for nobody: then in the bot's own chat with them.
 */
export function profileAt({ connector, book, hosts }: Turns, activity: Activity, account: Account) {
  const place = placeOf(activity)
  return async (): Promise<Profile | undefined> => {
    if ('chat' in place) return profileIn(connector, place.chat, account)
    const found = await profileIn(connector, place.crowd, account).catch(() => undefined)
    if (found) return found
    const chat = chatFrom(await book.of(account))
    if (!chat || !hosts.allows(chat.serviceUrl)) throw new Error('Teams could not be asked who somebody is')
    return profileIn(connector, chat, account)
  }
}

/**
 * Hands an answer to the private door; one that was given before is not given again.
 * @param announce tells the channel that there is one
 * @returns whether nothing of it failed to arrive
 */
export async function send(turns: Turns, activity: Activity, asked: Asked, outcome: Outcome, announce: boolean) {
  if (outcome.type !== 'reply') return true
  const reader = { account: asked.request.account, id: activity.from.id }
  const { reply } = outcome
  const cards = asked.view ? [renderReply(reply, asked.view)] : renderWhole(reply)
  let arrived = true
  for (const card of cards) {
    const delivery = await turns.privateDoor.answer(placeOf(activity), reader, card, announce)
    // In a crowd it stands where its reader alone sees it, and where the bot can't take it away: not in their chat.
    if (delivery.outcome === 'sent' && 'chat' in placeOf(activity)) {
      await remember(turns, reader.account, reply, delivery.messageId)
    }
    if (delivery.outcome === 'sent') continue
    arrived = false
    turns.log.warn(note`an answer could not be delivered in Teams`)
  }
  return arrived
}

/** Remembers an answer that stands in the chat with somebody. */
export async function remember({ standing }: Turns, account: Account, reply: Reply, messageId = ''): Promise<void> {
  if (tellsOfStudents(reply) && messageId !== '') await standing?.remember(account, messageId)
}
