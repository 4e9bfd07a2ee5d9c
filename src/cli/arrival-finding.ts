// Whether anything that Slack signed ever came. A wrong request URL, a wrong signing secret or events that were never
// subscribed look the same from here: nothing comes. So it is said, and no more.
import type { Database } from '#db/database'
import { countTaken } from '#db/records/deliveries'
import type { Finding } from './finding.js'

const about = 'Slack requests'

/** @param overSocket whether Slack is reached by Socket Mode, where there is no address to be wrong */
export async function arrivalFinding(database: Database, overSocket: boolean): Promise<Finding> {
  const all = await countTaken(database, 'slack:', ['slack:state:'])
  const events = await countTaken(database, 'slack:event:')
  if (all === 0) {
    const where = overSocket
      ? 'If somebody wrote to the bot already, switch Socket Mode on in your Slack app.'
      : 'If somebody wrote to the bot already, the request URL (Event Subscriptions, Interactivity, Slash Commands) leads elsewhere.'
    return { about, ok: true, note: true, says: `none has come in the last 30 days. ${where}` }
  }
  if (events === 0) {
    return {
      about,
      ok: true,
      note: true,
      says: 'commands and presses come, but no message or mention ever has. If somebody wrote one, switch on Event Subscriptions in your Slack app, with app_mention and message.im.',
    }
  }
  return { about, ok: true, says: 'commands and messages come' }
}
