// One activity that was let in: what is asked goes to the bot, and the answer to whoever asked, and nobody else.

import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import { inLanguage } from '#wording/in-language'
import { languageOf } from '#wording/language'
import { type Asked, accountOf, askedIn, choseNothing } from './activities.js'
import { type Activity, tenantsOf } from './activity.js'
import { handle, once, onceForAll, remember, send, type Turns } from './answering.js'
import { isSearch } from './compose.js'
import { takeDialog } from './dialog-turn.js'
import { dialogLine, isOfDialog } from './dialogs.js'
import type { HttpAnswer } from './inbound.js'
import { cardAnswer, lineAnswer, within } from './invoke-answers.js'
import { isRefresh } from './own-view.js'
import { placeOf, referenceTo } from './places.js'
import { noChatYet } from './private-door.js'
import { takeRefresh } from './refresh-turn.js'
import { renderReply } from './render.js'
import { takeSearch } from './search-turn.js'

/** Teams gives a message 15 seconds. */
const messagePatienceMs = 12_000

const acknowledged: HttpAnswer = { status: 200 }
const gone = () => say`That button doesn't work any more. Please ask again in words.`
const notSaved = () =>
  say`Not saved: something is wrong on my side just now. What you typed still stands here; please try again in a few minutes.`
const unchosen = () => say`Please choose one above that button first.`
const addedHere = () => ({
  text: say`Hello! I am Caseload. I tell school staff what the IEPs and 504 plans of their students ask of them, each alone. Mention me with a question, such as help: nobody else reads my answer.`,
})

/** Does what the activity asks. What isn't for us is acknowledged. */
export function takeTurn(turns: Turns, activity: Activity): Promise<HttpAnswer> {
  return inLanguage(languageOf(activity.locale) ?? 'en', () => taken(turns, activity))
}

async function taken(turns: Turns, activity: Activity): Promise<HttpAnswer> {
  await hearOf(turns, activity)
  const account = accountOf(activity)
  if (!account) return acknowledged
  if (activity.type === 'conversationUpdate') return greet(turns, activity, account)
  if (activity.type === 'invoke' && isSearch(activity.name)) return takeSearch(turns, activity, account)
  if (activity.type === 'invoke' && isRefresh(activity)) return takeRefresh(turns, activity, account)
  const asked = askedIn(activity, account, turns.secret, turns.clock.now())
  if (activity.type === 'message') return asked ? takeMessage(turns, activity, asked) : acknowledged
  if (activity.type !== 'invoke') return acknowledged
  const inDialog = isOfDialog(activity.name)
  if (!asked) return (inDialog ? dialogLine : lineAnswer)(choseNothing(activity) ? unchosen() : gone())
  const press = () => (inDialog ? takeDialog : takePress)(turns, activity, asked)
  // Whoever only looks sees what stands there now.
  if (asked.onlyLooks) return press()
  return once(turns, activity, account, press)
}

async function takeMessage(turns: Turns, activity: Activity, asked: Asked): Promise<HttpAnswer> {
  await keepChat(turns, activity, asked.request.account)
  const work = answerMessage(turns, activity, asked)
  turns.follow(work)
  return (await within(messagePatienceMs, work)) ?? acknowledged
}

async function answerMessage(turns: Turns, activity: Activity, asked: Asked): Promise<HttpAnswer> {
  const outcome = await handle(turns, activity, asked.request)
  if (outcome.type === 'replayed') return { status: 401 }
  await send(turns, activity, asked, outcome, true)
  return acknowledged
}

async function takePress(turns: Turns, activity: Activity, asked: Asked): Promise<HttpAnswer> {
  const work = handle(turns, activity, asked.request)
  const outcome = await within(turns.pressPatienceMs, work)
  if (!outcome) {
    turns.follow(work.then((late) => send(turns, activity, asked, late, false)))
    return lineAnswer(say`One moment, please: the answer follows.`)
  }
  if (outcome.type === 'replayed') return { status: 401 }
  if (outcome.type === 'kept' || !outcome.reply) return lineAnswer(say`That is done already.`)
  const passing = outcome.type === 'reply' && outcome.unsaved === true
  // A form stays as it was filled in, to be sent off again.
  if (passing && asked.request.form) return { ...lineAnswer(notSaved()), passing }
  // A card in a channel could be everybody's, so there the answer is sent beside it, to the asker alone. What the bot wrote
  // first stays, with what else stands in it.
  const stays = 'crowd' in placeOf(activity) || asked.request.action?.inMessage !== undefined
  if (!stays && asked.view) {
    await remember(turns, asked.request.account, outcome.reply, activity.replyToId)
    return { ...cardAnswer(renderReply(outcome.reply, asked.view)), passing }
  }
  const arrived = await send(turns, activity, asked, outcome, false)
  return { ...lineAnswer(arrived ? say`I sent you the answer.` : noChatYet().text), passing }
}

/**
 * The bot comes to a chat with one person: they are welcomed, once. To a team or a group: one post that names nobody (who
 * added it, Teams says itself). Never a message for each member, and none for those who join later.
 */
async function greet(turns: Turns, activity: Activity, account: Account): Promise<HttpAnswer> {
  const place = placeOf(activity)
  const joined = activity.membersAdded?.some(({ id }) => id === activity.recipient.id)
  if (!joined) return acknowledged
  if ('crowd' in place) {
    return onceForAll(turns, activity, async () => {
      await turns.publicDoor.post(place.crowd, addedHere())
      return acknowledged
    })
  }
  return once(turns, activity, account, async () => {
    const met = await turns.book.of(account)
    await keepChat(turns, activity, account)
    if (met) return acknowledged
    const action = { command: 'today', input: {} }
    const request = {
      account,
      surface: 'private',
      text: '',
      action,
      meets: true,
      deliveries: [],
      ...(activity.locale && { locale: activity.locale }),
    } as const
    const asked: Asked = { request, view: { again: { action }, page: 1 }, onlyLooks: true }
    await send(turns, activity, asked, await handle(turns, activity, request), false)
    return acknowledged
  })
}

/** Keeps where the chat goes on: its address may change from message to message. */
async function keepChat({ book }: Turns, activity: Activity, account: Account): Promise<void> {
  const place = placeOf(activity)
  if ('chat' in place) await book.remember(account, referenceTo(place.chat))
}

/** Somebody left a conversation, or took the bot out of their chat: Teams is asked soon whether they are still there. */
async function hearOf({ news }: Turns, activity: Activity): Promise<void> {
  const [workspace] = tenantsOf(activity)
  if (!news || !workspace) return
  const tookBotOut =
    (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) ||
    activity.membersRemoved?.some(({ id }) => id === activity.recipient.id)
  const gone = [
    ...(activity.membersRemoved ?? []).map(({ aadObjectId }) => aadObjectId),
    ...(tookBotOut && !('crowd' in placeOf(activity)) ? [activity.from.aadObjectId] : []),
  ]
  for (const user of gone) if (user) await news.doubtful({ platform: 'teams', workspace, user })
}
