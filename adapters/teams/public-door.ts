// The one way to where everybody reads: takes public words only.
import type { Delivery } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Connector } from './connector.js'
import type { Chat, Crowd } from './places.js'

export interface PublicDoor {
  post(to: Crowd | Chat, notice: PublicNotice): Promise<Delivery>
}

export function createPublicDoor(connector: Pick<Connector, 'post'>): PublicDoor {
  return { post: (to, notice) => connector.post(to, notice) }
}
