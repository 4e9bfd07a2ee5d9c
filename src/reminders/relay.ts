// Sends what the outbox holds: each message to its one recipient, privately, once.
import type { Delivery, Messenger } from '#bot/messenger'
import { plainText } from '#bot/plain-text'
import type { Reply, Section } from '#bot/reply'
import type { Account } from '#people/staff'
import type { Log } from '#records/log'
import type { ClaimedMessage, Outbox } from '#records/outbox'
import { say } from '#records/public-text'
import type { Clock, Instant } from '#time/clock'

export interface RelayParts {
  readonly outbox: Outbox
  readonly messengers: readonly Messenger[]
  readonly clock: Clock
  readonly log: Log
}

const mostAtOnce = 20
const mostAttempts = 12
const firstPauseMs = 15_000
const longestPauseMs = 60 * 60_000

/** Sends everything that is due now. @returns how many were sent */
export async function relayOnce(parts: RelayParts): Promise<number> {
  let sent = 0
  for (const message of await parts.outbox.claim(mostAtOnce)) if (await deliver(message, parts)) sent += 1
  return sent
}

async function deliver(message: ClaimedMessage, { outbox, messengers, clock, log }: RelayParts): Promise<boolean> {
  let pauseMs: number | undefined
  for (const messenger of messengers) {
    const account = await accountOn(messenger, message)
    if (!account) continue
    const delivery = await messenger
      .sendPrivately(account, asReply(message), { text: message.preview })
      .catch(() => ({ outcome: 'later' }) as Delivery)
    if (delivery.outcome === 'sent') {
      await outbox.sent(message.id, delivery.messageId)
      return true
    }
    if (delivery.outcome === 'later') pauseMs = delivery.afterMs ?? pauseAfter(message.attempts)
  }
  if (pauseMs !== undefined && message.attempts < mostAttempts) {
    await outbox.later(message.id, (clock.now() + pauseMs) as Instant)
    return false
  }
  await outbox.dead(
    message.id,
    pauseMs === undefined ? say`nobody reachable` : say`gave up after ${message.attempts} attempts`,
  )
  log.warn(say`a message will not arrive`, { attempts: message.attempts })
  return false
}

async function accountOn(messenger: Messenger, message: ClaimedMessage): Promise<Account | undefined> {
  const linked = message.accounts.find((account) => account.platform === messenger.platform)
  return linked ?? (message.email === '' ? undefined : messenger.accountOf(message.email).catch(() => undefined))
}

function pauseAfter(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs)
}

function asReply(message: ClaimedMessage): Reply {
  const said = message.paragraphs.map((text): Section => ({ type: 'text', text }))
  const sections = [...said, ...message.sections, ...message.parts.flatMap((part) => part.sections)]
  return {
    status: 'ok',
    command: 'help',
    audience: 'private',
    askedInPublic: false,
    title: message.title,
    sections,
    students: [],
    data: {},
    text: plainText(message.title, sections),
  }
}
