// Looks at what an administrator has copied from Slack, without sending anything to anybody: what Slack says of a token,
// of an app's id and secret, and what time it is there.
import { z } from 'zod'
import { botScopes } from './manifest.js'

const slackApi = 'https://slack.com/api/'
const patienceMs = 10_000

const answer = z.object({ ok: z.boolean(), error: z.string().optional(), team_id: z.string().nullish() })

/** What Slack said. `refused` with Slack's own word for it; `unreachable` where it said nothing that can be read. */
export type Look =
  | {
      readonly type: 'good'
      /** The workspace or the organisation that a token is of. */
      readonly workspace?: string
      /** Scopes of the manifest that a token lacks. None where Slack didn't tell its scopes. */
      readonly missing: readonly string[]
    }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'unreachable' }

/** A bot's token (`xoxb-…`). */
export function lookAtBotToken(token: string, apiUrl?: string): Promise<Look> {
  return ask('auth.test', apiUrl, token)
}

/** An app-level token (`xapp-…`), as Socket Mode needs it. The connection that Slack offers is not opened. */
export function lookAtAppToken(token: string, apiUrl?: string): Promise<Look> {
  return ask('apps.connections.open', apiUrl, token)
}

/** The id and the secret of an app: Slack judges them before it judges the code that comes with them. */
export async function lookAtClient(id: string, secret: string, apiUrl?: string): Promise<Look> {
  const fields = { client_id: id, client_secret: secret, code: 'none' }
  const look = await ask('oauth.v2.access', apiUrl, undefined, fields)
  return look.type === 'refused' && look.code === 'invalid_code' ? { type: 'good', missing: [] } : look
}

/** Whether anything answers where Slack's Web API is. No token is needed for that. */
export async function isThere(apiUrl?: string): Promise<boolean> {
  try {
    return (await post('api.test', apiUrl, {}, {})).status < 500
  } catch {
    return false
  }
}

async function ask(
  method: string,
  apiUrl: string | undefined,
  token?: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Look> {
  try {
    const response = await post(method, apiUrl, token ? { authorization: `Bearer ${token}` } : {}, fields)
    const said = answer.parse(await response.json())
    if (!said.ok) return { type: 'refused', code: said.error ?? 'no reason' }
    const granted = method === 'auth.test' ? response.headers.get('x-oauth-scopes') : null
    const scopes = granted?.split(',').map((scope) => scope.trim())
    const missing = scopes ? botScopes.filter((scope) => !scopes.includes(scope)) : []
    return { type: 'good', missing, ...(said.team_id && { workspace: said.team_id }) }
  } catch {
    return { type: 'unreachable' }
  }
}

type Texts = Readonly<Record<string, string>>

function post(method: string, apiUrl: string | undefined, headers: Texts, fields: Texts): Promise<Response> {
  return fetch(new URL(method, (apiUrl ?? slackApi).replace(/\/*$/, '/')), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    signal: AbortSignal.timeout(patienceMs),
  })
}
