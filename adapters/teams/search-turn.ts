// One search for a student from the box: answered from what the searcher may see, and again from that when it is repeated.
import { say } from '#bot/public-text'
import type { Account } from '#people/staff'
import type { Activity } from './activity.js'
import { profileAt, type Turns } from './answering.js'
import { nobodyFound, searchedFor, searchLine, searchResults, typeAName } from './compose.js'
import type { HttpAnswer } from './inbound.js'
import { within } from './invoke-answers.js'

export async function takeSearch(turns: Turns, activity: Activity, account: Account): Promise<HttpAnswer> {
  const text = searchedFor(activity.value)
  if (text === undefined) return searchLine(say`I can't look for that. Please search for a student by name.`)
  if (text === '') return searchLine(typeAName())
  // A search writes nothing but who was shown whom, which is true each time.
  const request = { account, surface: 'private', text, deliveries: [] } as const
  let isUnknown = false
  const profile = profileAt(turns, activity, account)
  const work = turns.bot.suggestStudents(request, async () => {
    const found = await profile().catch(() => undefined)
    isUnknown = found === undefined
    return found
  })
  const found = await within(turns.pressPatienceMs, work)
  if (!found) return searchLine(say`That takes long just now. Please type on, or try again.`)
  if (isUnknown)
    return searchLine(say`I can't tell here who you are. Please write to me in our chat once, then search again.`)
  return found.length === 0 ? searchLine(nobodyFound()) : searchResults(found, turns.secret)
}
