// One press within a dialog, or on the button that opens one: the answer is the response itself, which nobody sees but
// whoever pressed, wherever the button stood.
import { say } from '#bot/public-text'
import type { Asked } from './activities.js'
import type { Activity } from './activity.js'
import { handle, send, type Turns } from './answering.js'
import { dialogAnswer, dialogLine, keptForLater } from './dialogs.js'
import { dialogCard } from './form-card.js'
import type { HttpAnswer } from './inbound.js'
import { within } from './invoke-answers.js'

export async function takeDialog(turns: Turns, activity: Activity, asked: Asked): Promise<HttpAnswer> {
  const work = keepAndHandle(turns, activity, asked)
  const outcome = await within(turns.pressPatienceMs, work)
  if (!outcome) {
    turns.follow(work.then((late) => send(turns, activity, asked, late, false)))
    return dialogLine(say`One moment, please: the answer follows in our chat.`)
  }
  if (outcome.type === 'replayed') return { status: 401 }
  if (outcome.type === 'kept') return dialogLine(keptForLater())
  if (!outcome.reply) return dialogLine(say`That is done already.`)
  const { view, typed } = asked
  const turn = activity.id ?? String(turns.clock.now())
  const card = dialogCard(outcome.reply, { turn, ...(view && { view }), ...(typed && { cameFrom: typed.draft }) })
  return { ...dialogAnswer(card), passing: outcome.type === 'reply' && outcome.unsaved === true }
}

async function keepAndHandle(turns: Turns, activity: Activity, { request, typed }: Asked) {
  if (typed) {
    const { account, surface, text, locale } = request
    // The delivery is the press's: what was typed may be kept twice and is the same.
    await handle(turns, activity, { account, surface, text, form: typed, deliveries: [], ...(locale && { locale }) })
  }
  return handle(turns, activity, request)
}
