// The playground answers the browser on this machine and nobody else: no other host's page may reach it through a
// visitor's browser, neither by a forged name (DNS rebinding) nor by a forged form.
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

export type Judgement = 'welcome' | 'wrongHost' | 'wrongOrigin' | 'wrongType'

/** Whether a request may be answered. Reading needs a local name; asking also needs the page itself as its sender. */
export function judge({ headers, method }: IncomingMessage): Judgement {
  const host = headers.host ?? ''
  if (!isLocal(host)) return 'wrongHost'
  if (method !== 'POST') return 'welcome'
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'wrongOrigin'
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return 'wrongOrigin'
  // A form of another page can't send JSON without asking first, and nobody here says yes.
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '') ? 'welcome' : 'wrongType'
}

/** A loopback name or address, with or without a port. */
function isLocal(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (name === 'localhost' || name === '[::1]') return true
  return isIP(name) === 4 && name.startsWith('127.')
}
