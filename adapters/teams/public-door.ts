// The one way to where everybody reads: takes public words only.
import type { Delivery } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Connector } from './connector.js'
import { mostOwnViews } from './own-view.js'
import type { Chat, Crowd } from './places.js'

export interface PublicDoor {
  post(to: Crowd | Chat, notice: PublicNotice): Promise<Delivery>
  /** Says something else in the place of a post. */
  mend(of: Crowd, activity: string, notice: PublicNotice): Promise<Delivery>
}

export function createPublicDoor(connector: Pick<Connector, 'post' | 'mendPost' | 'members'>): PublicDoor {
  /** Who may be shown a view of their own: everybody there, where they are few enough. */
  async function readersOf(place: Crowd | Chat, { button, counts }: PublicNotice): Promise<readonly string[]> {
    if (!button || !counts) return []
    const members = await connector.members(place, mostOwnViews)
    // Nobody's own view is worth a notice that doesn't come.
    return members === 'tooMany' || 'outcome' in members ? [] : members.flatMap(({ id }) => id || [])
  }
  return {
    post: async (to, notice) => connector.post(to, notice, await readersOf(to, notice)),
    mend: async (of, activity, notice) => connector.mendPost(of, activity, notice, await readersOf(of, notice)),
  }
}
