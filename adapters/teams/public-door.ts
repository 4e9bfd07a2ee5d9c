// The one way to where everybody reads: takes public words only.
import type { Delivery } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Connector } from './connector.js'
import type { Chat, Crowd } from './places.js'

export interface PublicDoor {
  post(to: Crowd | Chat, notice: PublicNotice): Promise<Delivery>
  /** Says something else in the place of a post. */
  mend(of: Crowd, activity: string, notice: PublicNotice): Promise<Delivery>
}

export function createPublicDoor(connector: Pick<Connector, 'post' | 'mendPost'>): PublicDoor {
  return {
    post: (to, notice) => connector.post(to, notice),
    mend: (of, activity, notice) => connector.mendPost(of, activity, notice),
  }
}
