// One card asking for its reader's own view: who reads is known by their account, at each asking.
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import type { Activity } from './activity.js'
import { handle, once, type Turns } from './answering.js'
import type { HttpAnswer } from './inbound.js'
import { cardAnswer, lineAnswer, within } from './invoke-answers.js'
import { ownView, viewIn } from './own-view.js'

export async function takeRefresh(turns: Turns, activity: Activity, account: Account): Promise<HttpAnswer> {
  const view = viewIn(activity.value)
  if (!view) return lineAnswer(say`Please press a button of the card.`)
  // Teams asks again whenever the card comes back into sight.
  return once(turns, activity, account, async () =>
    cardAnswer(ownView(view, await countFor(turns, activity, account, view.counts))),
  )
}

/** Undefined for whoever is not of the staff, and where it takes too long. */
async function countFor(turns: Turns, activity: Activity, account: Account, of: string): Promise<number | undefined> {
  const action = { command: 'countMine', input: { of } }
  const work = handle(turns, activity, { account, surface: 'channel', text: '', action, deliveries: [] })
  const outcome = await within(turns.pressPatienceMs, work)
  const count = outcome?.type === 'reply' ? outcome.reply.data.count : undefined
  return typeof count === 'number' ? count : undefined
}
