// Sends what the outbox holds: each message to its one recipient, privately, once. Where a process died between sending
// a message and marking it, the platform is asked whether it arrived; where that can't be asked, it is sent once more,
// and says so, and never a third time.

import type { Later, Messenger } from '#bot/messenger'
import type { Account } from '#people/staff'
import type { Log } from '#records/log'
import { type ClaimedMessage, lateAfterMs, type Outbox } from '#records/outbox'
import { note, say } from '#records/public-text'
import type { Undelivered } from '#records/undelivered'
import type { Clock, Instant } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { t } from '#wording/t'
import { asReply } from './as-reply.js'
import { mostAttempts, nextAttempt } from './attempts.js'
import { wordsInstead } from './put-away.js'

export interface RelayParts {
  readonly outbox: Outbox
  readonly messengers: readonly Messenger[]
  readonly clock: Clock
  readonly log: Log
  /** Whether the program is about to end: then nothing more is begun. */
  readonly isEnding?: () => boolean
}

/** So few that all of them are sent long before the claim lapses, however slow a platform is. */
const mostAtOnce = 4
const mostBatches = 25
/** What is for somebody whose phone is lost is looked at again so much later. */
const heldForMs = 60 * 60_000

/**
 * Sends what is due now, so much at a time that stopping never waits long. A platform that asks to be left alone for a while
 * is: nothing more is begun in this round.
 * @returns how many were sent
 */
export async function relayOnce(parts: RelayParts): Promise<number> {
  const { outbox, clock, isEnding = () => false } = parts
  let sent = 0
  for (let batch = 0; batch < mostBatches && !isEnding(); batch += 1) {
    const claimed = await outbox.claim(mostAtOnce)
    if (claimed.length === 0) break
    let pauseMs: number | undefined
    for (const message of claimed) {
      if (pauseMs !== undefined || isEnding()) {
        await outbox.hold(message.id, (clock.now() + (pauseMs ?? 0)) as Instant)
        continue
      }
      const become = await deliver(message, parts)
      if (become.isSent) sent += 1
      pauseMs = become.pauseMs
    }
    if (pauseMs !== undefined) break
  }
  return sent
}

/** Whether it stands there now, and how long the platform asks to be left alone, where it does. */
interface Delivered {
  readonly isSent: boolean
  readonly pauseMs?: number
}

/** What became of a message. `dead` of one that may have arrived, or can't be addressed. */
type Outcome =
  | { readonly outcome: 'sent'; readonly messageId: string; readonly account?: Account }
  | (Later & { readonly account?: Account })
  | { readonly outcome: 'dead'; readonly reason: Undelivered }
  | { readonly outcome: 'folded' }

async function deliver(message: ClaimedMessage, parts: RelayParts): Promise<Delivered> {
  const { outbox, clock, log } = parts
  if (message.barred && !message.putAway) {
    await bar(message, message.barred, parts)
    return { isSent: false }
  }
  const become =
    message.putAway && message.standing
      ? await putAway(message, message.standing, parts)
      : message.standing
        ? await mend(message, message.standing, parts)
        : await sendOnce(message, parts)
  if (become.outcome === 'sent') {
    await outbox.sent(message.id, become.messageId, become.account)
    return { isSent: true }
  }
  if (become.outcome === 'folded') return { isSent: false }
  if (become.outcome === 'later' && message.attempts < mostAttempts) {
    const at = nextAttempt(clock.now(), message.attempts, become.afterMs)
    const { partly, account, mayHaveArrived } = become
    if (partly !== undefined && account) await outbox.partly(message.id, at, partly, account)
    else await outbox.later(message.id, at, mayHaveArrived)
    return { isSent: false, ...(become.afterMs !== undefined && { pauseMs: become.afterMs }) }
  }
  await outbox.dead(message.id, become.outcome === 'dead' ? become.reason : 'gaveUp')
  log.warn(note`a message will not arrive`, { attempts: message.attempts })
  return { isSent: false }
}

/**
 * Whoever has left is sent nothing any more; for somebody whose phone is lost it waits until they are known again. What
 * stands in the chat of somebody who has left, or may, is not taken back as if it had never come: it goes in its time.
 */
async function bar(message: ClaimedMessage, why: 'left' | 'locked', parts: RelayParts): Promise<void> {
  const { outbox, clock } = parts
  const { id, standing, attempts } = message
  if (why === 'locked') return outbox.hold(id, (clock.now() + heldForMs) as Instant)
  if (standing) return outbox.sent(id, standing.messageId, standing.account)
  if (message.unsure > 0) {
    const found = await lookFor(message, parts)
    if (found === 'later' && attempts < mostAttempts) return outbox.later(id, nextAttempt(clock.now(), attempts))
    if (typeof found === 'object') return outbox.sent(id, found.messageId, found.account)
    // Their account may be closed, and then nobody can be asked.
    if (found !== 'absent' || message.accounts.length === 0) return outbox.dead(id, 'mayHaveArrived')
  }
  if (!(await outbox.fold(id))) await outbox.withdraw(id)
}

/** Takes it out of the chat, or leaves words there that name nobody. What stands there no more is done with. */
async function putAway(
  message: ClaimedMessage,
  { messageId, account }: NonNullable<ClaimedMessage['standing']>,
  { messengers }: RelayParts,
): Promise<Outcome> {
  const messenger = messengers.find(({ platform }) => platform === account?.platform)
  // Another process may serve that platform.
  if (!messenger || !account) return { outcome: 'later' }
  const { language } = message
  const delivery = await (message.putAway === 'remove'
    ? messenger.takeAway(account, messageId)
    : messenger.mend(
        account,
        messageId,
        asReply({ ...message, ...inLanguage(language, wordsInstead) }),
        inLanguage(language, () => ({ text: say`A reminder was put away.` })),
        message.id,
      )
  ).catch(passing)
  if (delivery.outcome === 'later') return delivery
  return delivery.outcome === 'sent' ? { ...delivery, account } : { outcome: 'sent', messageId }
}

/** What was taken away where it stood, or stays as it is there, is not sent again; it is known where it stands. */
async function mend(
  message: ClaimedMessage,
  { messageId, account }: NonNullable<ClaimedMessage['standing']>,
  { messengers }: RelayParts,
): Promise<Outcome> {
  const messenger = messengers.find(({ platform }) => platform === account?.platform)
  if (!messenger || !account) return { outcome: 'sent', messageId }
  const delivery = await messenger
    .mend(account, messageId, asReply(message), { text: message.preview }, message.id)
    .catch(passing)
  if (delivery.outcome === 'later')
    return { outcome: 'later', ...(delivery.afterMs !== undefined && { afterMs: delivery.afterMs }) }
  return { outcome: 'sent', messageId: delivery.outcome === 'sent' ? delivery.messageId : messageId, account }
}

async function sendOnce(message: ClaimedMessage, parts: RelayParts): Promise<Outcome> {
  if (message.unsure === 0) return sendInTime(message, parts)
  const found = await lookFor(message, parts)
  if (found === 'absent') {
    await parts.outbox.absent(message.id)
    return sendInTime(message, parts)
  }
  if (found === 'unknown') {
    if (message.unsure > 1) return { outcome: 'dead', reason: 'mayHaveArrived' }
    return send({ ...message, title: inLanguage(message.language, () => t`Sent again: ${message.title}`) }, parts)
  }
  if (found === 'later') return { outcome: 'later' }
  // It may have been mended since, or only a part of it have come.
  return mend(message, found, parts)
}

/**
 * Reminders that could not go out for hours are not sent as they are: days may have passed, the students may be somebody
 * else's by now, and it may be a Sunday. What they tell stands in the next ones.
 */
async function sendInTime(message: ClaimedMessage, parts: RelayParts): Promise<Outcome> {
  if (isLate(message, parts) && (await parts.outbox.fold(message.id))) return { outcome: 'folded' }
  return send(message, parts)
}

function isLate({ createdAt }: ClaimedMessage, { clock }: RelayParts): boolean {
  return clock.now() - createdAt > lateAfterMs
}

/** Asks every platform that the message may have gone out on. `later` where one can't be asked just now. */
async function lookFor(
  message: ClaimedMessage,
  parts: RelayParts,
): Promise<{ readonly messageId: string; readonly account: Account } | 'absent' | 'unknown' | 'later'> {
  let found: 'absent' | 'unknown' = 'absent'
  for (const messenger of parts.messengers) {
    const account = await accountOn(messenger, message, parts.outbox).catch(passing)
    if (!account) continue
    if ('outcome' in account) return 'later'
    const arrival = await messenger.arrived(account, message.id, message.createdAt).catch(() => 'later' as const)
    if (arrival === 'later') return 'later'
    if (arrival === 'unknown') found = 'unknown'
    else if (arrival !== 'absent') return { messageId: arrival.messageId, account }
  }
  return found
}

async function send(message: ClaimedMessage, { messengers, outbox }: RelayParts): Promise<Outcome> {
  let refused: Undelivered = 'noAccount'
  let later: (Later & { readonly account?: Account }) | undefined
  for (const messenger of messengers) {
    const account = await accountOn(messenger, message, outbox).catch(passing)
    if (!account) continue
    const delivery =
      'outcome' in account
        ? account
        : await messenger.sendPrivately(account, asReply(message), { text: message.preview }, message.id).catch(passing)
    if (delivery.outcome === 'sent' && 'user' in account) return { ...delivery, account }
    // Where some of it stands, or may, it goes nowhere else.
    if (delivery.outcome === 'later' && 'user' in account && (delivery.partly || delivery.mayHaveArrived)) {
      return { ...delivery, account }
    }
    if (delivery.outcome === 'later') later = delivery
    if (delivery.outcome === 'gone') refused = delivery.reason
  }
  return later ?? { outcome: 'dead', reason: refused }
}

const passing = (): Later => ({ outcome: 'later' })

/** @throws where the platform can't be asked */
async function accountOn(
  messenger: Messenger,
  message: ClaimedMessage,
  outbox: RelayParts['outbox'],
): Promise<Account | undefined> {
  const linked = message.accounts.find((account) => account.platform === messenger.platform)
  if (linked || message.email === '') return linked
  const found = await messenger.accountOf(message.email)
  return found && (await outbox.isTheirs(found, message.to)) ? found : undefined
}
