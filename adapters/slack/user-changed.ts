// Slack's news of somebody: a new address, a new role, a deactivation.
import { z } from 'zod'
import type { Profile } from '#bot/request'
import type { Account } from '#people/staff'
import { aroundEvent, cameTo } from './event-body.js'
import { profileFrom } from './user-flags.js'

const flag = z.boolean().optional().catch(undefined)
const body = z.object({
  ...aroundEvent,
  event: z.object({
    type: z.literal('user_change'),
    user: z.object({
      id: z.string(),
      is_restricted: flag,
      is_ultra_restricted: flag,
      is_stranger: flag,
      is_bot: flag,
      is_workflow_bot: flag,
      is_connector_bot: flag,
      deleted: flag,
      profile: z.object({ email: z.string().optional().catch(undefined) }).optional(),
    }),
  }),
})

/** Whose account it is and what Slack says of them now; undefined for another event. */
export function userChanged(payload: unknown): { readonly account: Account; readonly profile: Profile } | undefined {
  const read = body.safeParse(payload)
  if (!read.success) return undefined
  const { user } = read.data.event
  return { account: cameTo(read.data).account(user.id), profile: profileFrom(user) }
}
