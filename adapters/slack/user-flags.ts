// What Slack says of somebody, as the bot takes it. A flag that Slack leaves out is no refusal: only one that is set makes
// somebody an outsider.
import type { Profile } from '#bot/request'

export interface SlackUser {
  readonly id?: string | undefined
  readonly is_restricted?: boolean | undefined
  readonly is_ultra_restricted?: boolean | undefined
  readonly is_stranger?: boolean | undefined
  readonly is_bot?: boolean | undefined
  readonly is_workflow_bot?: boolean | undefined
  readonly is_connector_bot?: boolean | undefined
  readonly deleted?: boolean | undefined
  readonly profile?: { readonly email?: string | undefined } | undefined
}

/** Slack's own bot carries no flag of one. */
const slackbot = 'USLACKBOT'

/** Guests, strangers of a connected organisation, bots, and whoever was deactivated are outsiders. */
export function profileFrom(user: SlackUser): Profile {
  const flags = [
    user.is_restricted,
    user.is_ultra_restricted,
    user.is_stranger,
    user.is_bot,
    user.is_workflow_bot,
    user.is_connector_bot,
    user.deleted,
    user.id === slackbot,
  ]
  const outsider = flags.includes(true)
  const email = user.profile?.email
  return email && !outsider ? { email, outsider } : { outsider }
}
