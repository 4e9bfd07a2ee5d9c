// What every answer of the HTTP server says to a browser, whoever answers: keep nothing, guess nothing, show it in no
// frame, tell no other page of it. A page that needs to do more says so itself, and takes back just that.
import type { IncomingMessage } from 'node:http'
import type { RequestListener } from './routes.js'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const

/** Half a year, in seconds: long enough that a browser that comes now and then never asks without TLS. */
const halfYear = 15_768_000

/**
 * Sets the headers above before anybody answers, and ends what is still being sent once they have.
 * @param publicUrl where browsers reach the server; where that is with TLS they are told to come no other way
 */
export function guarded(listener: RequestListener, publicUrl?: string): RequestListener {
  const secure = publicUrl?.startsWith('https:') === true
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (secure) response.setHeader('strict-transport-security', `max-age=${halfYear}`)
    response.once('finish', () => endUnread(request))
    listener(request, response)
  }
}

/** Whoever has their answer, and still sends, is not listened to any longer. */
function endUnread(request: IncomingMessage): void {
  if (!request.complete) request.socket.destroySoon()
}
