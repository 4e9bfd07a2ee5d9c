// Somebody opens the bot's Home tab.
import { z } from 'zod'
import type { Request } from '#bot/request'
import { aroundEvent, cameTo } from './event-body.js'
import { deliveriesOf, type Transport } from './received.js'

const openedBody = z.object({
  ...aroundEvent,
  event: z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.string().optional() }),
})

export interface HomeOpened {
  readonly request: Request
}

/** Undefined where it is another event, or the tab with the messages that was opened. */
export function fromHomeOpened(body: unknown, transport: Transport): HomeOpened | undefined {
  const read = openedBody.safeParse(body)
  if (!read.success) return undefined
  const { event, event_id } = read.data
  if (event.tab !== undefined && event.tab !== 'home') return undefined
  return {
    request: {
      account: cameTo(read.data).account(event.user),
      surface: 'home',
      text: '',
      deliveries: deliveriesOf(transport, event_id),
    },
  }
}
