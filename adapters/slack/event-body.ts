// What stands around every event: its id, and to which installation of the app it came.
import { z } from 'zod'
import type { Account } from '#people/staff'
import { accountOf } from './received.js'

/** The parts of a body that are not the event itself. */
export const aroundEvent = {
  event_id: z.string(),
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        user_id: z.string().optional(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .nullish(),
}
const around = z.object(aroundEvent)

/** Where the app is installed that an event came to; the body's own workspace may be another's, of a shared channel. */
export function cameTo({ authorizations, team_id, enterprise_id }: z.infer<typeof around>) {
  const [home] = authorizations ?? []
  const workspace = home?.team_id ?? team_id
  const organisation = home?.enterprise_id ?? enterprise_id ?? undefined
  return {
    workspace,
    organisation,
    account: (user: string): Account => accountOf(user, workspace, organisation, home?.is_enterprise_install === true),
  }
}
