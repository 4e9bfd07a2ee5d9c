// Somebody opens the bot's Home tab.
import { z } from 'zod'
import type { Request } from '#bot/request'
import { accountOf, deliveriesOf, type Transport } from './received.js'

const openedBody = z.object({
  event_id: z.string(),
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .nullish(),
  event: z.object({ type: z.literal('app_home_opened'), user: z.string(), tab: z.string().optional() }),
})

export interface HomeOpened {
  readonly request: Request
}

/** Undefined where it is another event, or the tab with the messages that was opened. */
export function fromHomeOpened(body: unknown, transport: Transport): HomeOpened | undefined {
  const read = openedBody.safeParse(body)
  if (!read.success) return undefined
  const { event, event_id, authorizations } = read.data
  if (event.tab !== undefined && event.tab !== 'home') return undefined
  const home = authorizations?.[0]
  const team = home?.team_id ?? read.data.team_id
  const enterprise = home?.enterprise_id ?? read.data.enterprise_id ?? undefined
  return {
    request: {
      account: accountOf(event.user, team, enterprise, home?.is_enterprise_install === true),
      surface: 'private',
      text: '',
      deliveries: deliveriesOf(transport, event_id),
    },
  }
}
