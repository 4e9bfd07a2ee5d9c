// Whether somebody belongs to another organisation than the bot does: Slack Connect brings such people into channels and
// direct messages, and Slack doesn't always mark them as strangers.
import type { Identity } from './home.js'

interface Person {
  readonly team_id?: string | undefined
  readonly enterprise_user?: { readonly enterprise_id?: string | undefined } | undefined
}

/**
 * By what Slack says of somebody: people of an Enterprise Grid carry its id, all others that of their workspace. What Slack
 * leaves out makes nobody a stranger.
 */
export function isFromElsewhere({ enterprise_user, team_id }: Person, { organisation, workspace }: Identity): boolean {
  const theirs = enterprise_user?.enterprise_id
  if (theirs !== undefined && organisation !== undefined) return theirs !== organisation
  return team_id !== undefined && team_id !== workspace
}
