// Whether the address that the platforms are given leads here. What is at the other end can only be told by how it
// answers; where it does not answer, several things may be wrong, and all are named.
import type { Finding } from './finding.js'

const about = 'address'
const patienceMs = 10_000

type Answered = { readonly status: number; readonly text: string } | { readonly fault: string }

/** @param paths what platforms send to: what is not signed must be refused there, by this program */
export async function addressFinding(publicUrl: string, paths: readonly string[]): Promise<Finding> {
  const health = await ask(`${publicUrl}/healthz`, 'GET')
  if ('fault' in health) return { about, ok: false, says: `${publicUrl} does not answer: ${health.fault}` }
  if (health.status !== 200 || health.text.trim() !== 'alive') {
    return {
      about,
      ok: false,
      says: `At ${publicUrl} another program answers, or the bot is not running behind its proxy (${health.status}). Have the proxy pass everything on to HOST and PORT.`,
    }
  }
  for (const path of paths) {
    const answered = await ask(`${publicUrl}${path}`, 'POST')
    if ('status' in answered && (answered.status === 401 || answered.status === 403)) continue
    const how = 'fault' in answered ? answered.fault : `answers ${answered.status}`
    return {
      about,
      ok: false,
      says: `${publicUrl}${path}, where the platform sends its requests, does not reach the bot: ${how}. Have the proxy pass it on, POST and all, and give the bot the same settings as here.`,
    }
  }
  return { about, ok: true, says: `${publicUrl} leads to the bot` }
}

async function ask(url: string, method: 'GET' | 'POST'): Promise<Answered> {
  try {
    const headers = method === 'POST' ? { 'content-type': 'application/json' } : {}
    const body = method === 'POST' ? { body: '{}' } : {}
    const signal = AbortSignal.timeout(patienceMs)
    const response = await fetch(url, { method, headers, ...body, redirect: 'manual', signal })
    return { status: response.status, text: (await response.text()).slice(0, 100) }
  } catch (fault) {
    return { fault: inWords(fault) }
  }
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such name. Have it entered in the DNS.',
  EAI_AGAIN: 'the DNS does not answer. Try again, and check the name.',
  ECONNREFUSED: 'nothing listens there. Start the bot, and the proxy in front of it.',
  CERT_HAS_EXPIRED: 'its certificate has expired. Renew it.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name. Get one for this one.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes without the ones between it and its authority. Have the proxy send the full chain.',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is from an authority that no platform knows. Get one from a known authority.',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is self-signed, which no platform takes. Get one from a known authority.',
}

function inWords(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause as { readonly code?: string } | undefined) : undefined
  return (
    words[cause?.code ?? ''] ??
    'it does not answer in time, or not by TLS. See that the bot runs and its proxy lets requests in.'
  )
}
