// One call of Teams' connector: with the bot's token, patient within bounds, and never with a surprise for the caller.
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { TokenSource } from './token.js'

export interface Calling {
  readonly tokens: TokenSource
}

/** What the connector said. Status 0: it said nothing. */
export interface Answered {
  readonly ok: boolean
  readonly status: number
  readonly body?: unknown
  /** Microsoft's own code of a refusal; never a sentence, which could repeat what was sent. */
  readonly code?: string
  readonly retryAfterMs?: number
  /** It was sent, and then the line said no more: it may have been taken. */
  readonly mayBeTaken?: true
}

// msteams-docs, bots/how-to/rate-limit: these may be tried again.
const passing = [412, 429, 502, 504]
const tries = 3
const longestWaitMs = 3000
const firstWaitMs = 200
const patienceMs = 10_000

/** What fetch fails with where nothing was sent yet. */
const unreached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

const refusal = z.object({ error: z.object({ code: z.string().regex(/^\w{1,64}$/) }) })

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Calls, and tries again what may pass, for some seconds at most. Never throws. */
export async function callConnector(calling: Calling, method: Method, url: URL, message?: unknown): Promise<Answered> {
  let answered: Answered = { ok: false, status: 0 }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    answered = await callOnce(calling, method, url, message)
    if (answered.ok) return answered
    const isStale = answered.status === 401
    if (isStale) calling.tokens.forget()
    else if (!passing.includes(answered.status)) return answered
    const pauseMs = answered.retryAfterMs ?? (isStale ? 0 : firstWaitMs * 2 ** attempt)
    if (attempt + 1 === tries || pauseMs > longestWaitMs) return answered
    await wait(pauseMs)
  }
  return answered
}

async function callOnce(calling: Calling, method: Method, url: URL, message: unknown): Promise<Answered> {
  const token = await calling.tokens.token().catch(() => undefined)
  if (token === undefined) return { ok: false, status: 0 }
  try {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(message !== undefined && { 'content-type': 'application/json' }),
      },
      ...(message !== undefined && { body: JSON.stringify(message) }),
      // The bot's token goes where it was meant to and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const body: unknown = await response.json().catch(() => undefined)
    const code = response.ok ? undefined : refusal.safeParse(body).data?.error.code
    const retryAfterMs = retryAfter(response.headers.get('retry-after'))
    return {
      ok: response.ok,
      status: response.status,
      body,
      ...(code && { code }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    }
  } catch (reason) {
    return { ok: false, status: 0, ...(!wasUnreached(reason) && { mayBeTaken: true }) }
  }
}

function wasUnreached(reason: unknown): boolean {
  const cause = reason instanceof Error ? reason.cause : undefined
  const [first] = cause instanceof AggregateError ? cause.errors : [cause]
  return first instanceof Error && 'code' in first && unreached.test(String(first.code))
}

/** Milliseconds; the header gives seconds or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
