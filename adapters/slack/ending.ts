// That the app was removed from a workspace or an organisation, or that Slack takes the bot's token there no more.
import { z } from 'zod'
import type { Origin } from './workspaces.js'

const body = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().optional() })).nullish(),
  event: z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    /** Ids of the users whose tokens they were. */
    tokens: z.object({ bot: z.array(z.string()).nullish() }).optional(),
  }),
})

/** Where it ended; undefined where only tokens of people ended, of which the bot has none. */
export function endingIn(payload: unknown): (Origin & { readonly whole: boolean }) | undefined {
  const read = body.safeParse(payload)
  if (!read.success) return undefined
  const { team_id, enterprise_id, authorizations, is_enterprise_install, event } = read.data
  if (event.type === 'tokens_revoked' && !event.tokens?.bot?.length) return undefined
  const workspace = team_id ?? undefined
  const organisation = enterprise_id ?? undefined
  const saysWhole = authorizations?.[0]?.is_enterprise_install ?? is_enterprise_install ?? false
  return { workspace, organisation, whole: organisation !== undefined && (saysWhole || workspace === undefined) }
}
