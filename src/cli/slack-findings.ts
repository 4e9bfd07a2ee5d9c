// What Slack says of the settings, in words: what is wrong, and what to click to mend it.
import { InstallationBook } from '#adapters/slack/installation-book'
import { type Look, lookAtAppToken, lookAtBotToken, lookAtClient } from '#adapters/slack/look'
import type { SlackSettings } from '#config'
import type { PlatformInstallations } from '#records/platform-installations'
import type { Finding } from './finding.js'

const about = 'Slack'
const fault = (says: string): Finding => ({ about, ok: false, says })
const good = (says: string): Finding => ({ about, ok: true, says })

const unreachable = fault(
  'It does not answer. See that this machine reaches Slack (a proxy or a firewall may be in between), and try again.',
)

const newToken = 'Copy the Bot User OAuth Token anew, from your Slack app under OAuth & Permissions.'

/** What to do about a token that Slack refuses, by Slack's own word. */
const mends: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know this token. ${newToken}`,
  not_authed: `Slack does not know this token. ${newToken}`,
  account_inactive: `The app was removed from the workspace. Install it again, then: ${newToken}`,
  token_revoked: `This token was taken back. Install the app again, then: ${newToken}`,
  token_expired: `This token has expired: the app rotates its tokens. Make a new app from the manifest, which does not.`,
  team_access_not_granted: 'The organisation has not added the app to this workspace. Ask its administrator to.',
}

/** @param allowed the workspaces and organisations that are answered; any where empty */
export function botTokenFinding(look: Look, allowed: readonly string[]): Finding {
  if (look.type === 'unreachable') return unreachable
  if (look.type === 'refused')
    return fault(mends[look.code] ?? `Slack refuses the bot's token (${look.code}). ${newToken}`)
  if (look.missing.length > 0) return fault(missingScopes(look.missing))
  const { workspace } = look
  if (workspace && allowed.length > 0 && !allowed.includes(workspace) && !allowed.some((id) => id.startsWith('E'))) {
    return fault(
      `The token is of the workspace ${workspace}, which SLACK_ALLOWED_WORKSPACES does not name. Add it there, or take the token of another workspace.`,
    )
  }
  return good(`answers, and knows the bot${workspace ? ` in ${workspace}` : ''}`)
}

function missingScopes(missing: readonly string[]): string {
  return `The app lacks ${missing.length === 1 ? 'the scope' : 'the scopes'} ${missing.join(', ')}. Paste the manifest of this version into your Slack app under App Manifest (npx caseload manifest makes it), then install the app again.`
}

export function appTokenFinding(look: Look): Finding {
  if (look.type === 'unreachable') return unreachable
  if (look.type === 'good') return good('the app-level token opens a connection')
  const mend = 'Make one in your Slack app under Basic Information, App-Level Tokens, with the scope connections:write.'
  if (look.code === 'missing_scope') return fault(`The app-level token lacks connections:write. ${mend}`)
  return fault(`Slack refuses SLACK_APP_TOKEN (${look.code}). ${mend} Socket Mode must be on as well.`)
}

export function clientFinding(look: Look): Finding {
  if (look.type === 'unreachable') return unreachable
  if (look.type === 'good') return good('knows the app by its id and secret')
  const which = look.code === 'bad_client_secret' ? 'SLACK_CLIENT_SECRET' : 'SLACK_CLIENT_ID or SLACK_CLIENT_SECRET'
  return fault(
    `Slack refuses ${which} (${look.code}). Copy both anew, from your Slack app under Basic Information, App Credentials.`,
  )
}

/** Everything that the settings name, asked of Slack. */
export async function slackFindings(settings: SlackSettings): Promise<readonly Finding[]> {
  const { botToken, appToken, oauth, apiUrl, allowedWorkspaces } = settings
  const findings: Finding[] = []
  if (botToken) findings.push(botTokenFinding(await lookAtBotToken(botToken, apiUrl), allowedWorkspaces))
  if (oauth) findings.push(clientFinding(await lookAtClient(oauth.clientId, oauth.clientSecret, apiUrl)))
  if (appToken) findings.push(appTokenFinding(await lookAtAppToken(appToken, apiUrl)))
  return findings
}

/** Each installation that is kept, asked of Slack. @param publicUrl where it can be installed */
export async function installationFindings(
  { apiUrl, allowedWorkspaces }: SlackSettings,
  kept: PlatformInstallations,
  publicUrl: string | undefined,
): Promise<readonly Finding[]> {
  const here = 'Slack installations'
  const installAt = `${publicUrl ?? 'https://YOUR-HOST'}/slack/install`
  const all = await new InstallationBook(kept).all()
  if (all.length === 0) return [{ about: here, ok: false, says: `It is installed nowhere yet. Open ${installAt}` }]
  const findings: Finding[] = []
  for (const { place, organisation, token } of all) {
    const seen = botTokenFinding(await lookAtBotToken(token, apiUrl), [])
    const isAllowed = [place, organisation].some((id) => id !== undefined && allowedWorkspaces.includes(id))
    const says = isAllowed
      ? seen.ok
        ? `${place} answers`
        : `${place}: ${seen.says} Here that is: ${installAt}`
      : strange(place)
    findings.push({ about: here, ok: seen.ok && isAllowed, says })
  }
  return findings
}

function strange(place: string): string {
  return `${place} is installed, but SLACK_ALLOWED_WORKSPACES does not name it: nobody there is answered.`
}
