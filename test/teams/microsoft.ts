// A stand-in for Microsoft's side: the keys that Teams signs with, the token endpoint, and the connector. It checks
// what it gets and keeps all of it.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { BotbuilderSettings } from '#adapters/teams/token'
import { cardFaults } from './card-faults.js'

export const appId = '11111111-2222-4333-8444-555555555555'
export const tenant = 'tenant-of-maple-valley'
export const issuer = 'https://api.botframework.com'

/** One call of the connector, as it stood on the wire. */
export interface Call {
  readonly method: string
  /** With the query, decoded. */
  readonly path: string
  readonly targeted: boolean
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
}

export interface Refusal {
  /** `silence`: it takes what it is told, and the line goes before it says so. */
  readonly status: number | 'silence'
  readonly code?: string
  readonly retryAfter?: string
}

export interface Microsoft {
  readonly url: string
  readonly calls: Call[]
  readonly tokenRequests: URLSearchParams[]
  /** Who is in the directory, by id. */
  readonly members: Map<string, Readonly<Record<string, unknown>>>
  /** Who is in a conversation, by its id. */
  readonly rosters: Map<string, readonly Readonly<Record<string, unknown>>[]>
  /** Each is asked in turn about a call; the first that answers decides. */
  readonly refusals: ((call: Call) => Refusal | undefined)[]
  /** Settings that make botbuilder believe this Microsoft. */
  readonly settings: BotbuilderSettings
  /** A token as Teams sends one with an activity. */
  sign(claims?: JWTPayload, header?: { kid?: string; key?: CryptoKey | Uint8Array; alg?: string }): Promise<string>
  /** The public key as a text, for those who would sign with it. */
  readonly publicKey: Uint8Array
  close(): Promise<void>
}

/** As many as one page of a roster holds here. */
const membersInPage = 50

export async function startMicrosoft(): Promise<Microsoft> {
  const teams = await generateKeyPair('RS256', { extractable: true })
  const webchat = await generateKeyPair('RS256')
  const jwks = [
    { ...(await exportJWK(teams.publicKey)), kid: 'teams', use: 'sig', endorsements: ['msteams'] },
    { ...(await exportJWK(webchat.publicKey)), kid: 'webchat', use: 'sig', endorsements: ['webchat'] },
  ]
  // botbuilder remembers an address's keys for the whole process, and a port may be given to a second stand-in.
  const metadata = `/openid/${randomUUID()}`
  const calls: Call[] = []
  const tokenRequests: URLSearchParams[] = []
  let sent = 0
  const members: Microsoft['members'] = new Map()
  const rosters: Microsoft['rosters'] = new Map()
  const refusals: Microsoft['refusals'] = []
  /** What stands in conversations: an activity that doesn't can't be changed. */
  const standing = new Set<string>()

  const server = createServer(async (request, response) => {
    const text = await textOf(request)
    const at = new URL(request.url ?? '/', 'http://microsoft.example')
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (at.pathname === metadata) return answer(200, { issuer, jwks_uri: `${url}/keys` })
    if (at.pathname === '/keys') return answer(200, { keys: jwks })
    if (at.pathname === `/${tenant}/oauth2/v2.0/token`) {
      tokenRequests.push(new URLSearchParams(text))
      return answer(200, { token_type: 'Bearer', expires_in: 3600, access_token: `token-${tokenRequests.length}` })
    }
    if (!at.pathname.startsWith('/v3/')) return answer(404, {})
    if (!/^Bearer token-\d+$/.test(request.headers.authorization ?? '')) return answer(401, {})
    const targeted = at.searchParams.get('isTargetedActivity') === 'true'
    const path = decodeURIComponent(at.pathname + at.search)
    const call: Call = { method: request.method ?? '', path, targeted, body: text ? JSON.parse(text) : {}, text }
    calls.push(call)
    const refusal = refusals.map((refuses) => refuses(call)).find((one) => one !== undefined)
    if (refusal?.status === 'silence') return void request.socket.destroy()
    if (refusal) {
      const headers: Record<string, string> = refusal.retryAfter ? { 'retry-after': refusal.retryAfter } : {}
      return answer(refusal.status, { error: { code: refusal.code, message: `about ${text}` } }, headers)
    }
    const [, member] = /\/members\/([^/]+)$/.exec(path) ?? []
    if (member) return members.has(member) ? answer(200, members.get(member)) : answer(404, {})
    const [, listed = ''] = /^\/v3\/conversations\/([^/]+)\/pagedmembers/.exec(path) ?? []
    if (listed) {
      const all = rosters.get(listed)
      if (!all) return answer(404, { error: { code: 'ConversationNotFound' } })
      // Fewer than it was asked for, so that whoever asks must go on.
      const from = Number(at.searchParams.get('continuationToken') ?? 0)
      const next = from + membersInPage
      return answer(200, {
        members: all.slice(from, next),
        ...(next < all.length && { continuationToken: String(next) }),
      })
    }
    if (call.method === 'PUT' || call.method === 'DELETE') {
      if (!standing.has(path)) return answer(404, { error: { code: 'ActivityNotFoundInConversation' } })
      if (call.method === 'DELETE') standing.delete(path)
    }
    const fault = faultOf(call)
    if (fault) return answer(400, { error: { code: 'BadArgument', message: fault } })
    if (path === '/v3/conversations') return answer(201, { id: `chat-with-${memberIn(call)}` })
    if (call.method === 'DELETE') return answer(200, {})
    if (call.method === 'PUT') return answer(200, { id: path.split('/').pop() })
    sent += 1
    standing.add(`${at.pathname.split('/').map(decodeURIComponent).join('/')}/sent-${sent}`)
    return answer(201, { id: `sent-${sent}` })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    calls,
    tokenRequests,
    members,
    rosters,
    refusals,
    settings: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'a-secret-of-nobody',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenant,
      ChannelService: '',
      ValidateAuthority: 'true',
      ToChannelFromBotLoginUrl: url,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: url,
      ToBotFromChannelOpenIdMetadataUrl: `${url}${metadata}`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url}${metadata}`,
      CallerId: 'urn:botframework:azure',
    },
    publicKey: new TextEncoder().encode(JSON.stringify(jwks[0])),
    sign: (claims = {}, { kid = 'teams', key, alg = 'RS256' } = {}) => {
      const now = Math.floor(Date.now() / 1000)
      const said = { iss: issuer, aud: appId, serviceurl: `${url}/`, iat: now - 60, nbf: now - 60, exp: now + 3600 }
      const signing = key ?? (kid === 'webchat' ? webchat.privateKey : teams.privateKey)
      return new SignJWT({ ...said, ...claims }).setProtectedHeader({ alg, kid }).sign(signing)
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** What Teams itself would refuse, so that every test of ours is also a test of what we send. */
function faultOf({ path, body, targeted }: Call): string | undefined {
  if (path === '/v3/conversations') return memberIn({ body }) ? undefined : 'no member'
  const recipient = body.recipient as { id?: string; isTargeted?: boolean } | undefined
  if (targeted && !(recipient?.id && recipient.isTargeted)) return 'a targeted message needs its recipient'
  if (!targeted && recipient) return 'only a targeted message has a recipient here'
  const attachments = (body.attachments ?? []) as { content: unknown }[]
  const faults = attachments.flatMap(({ content }) => cardFaults(content))
  return faults.length > 0 ? faults.join('; ') : undefined
}

function memberIn({ body }: Pick<Call, 'body'>): string | undefined {
  return (body.members as { id?: string }[] | undefined)?.[0]?.id
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
