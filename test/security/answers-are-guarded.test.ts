// Whatever the program answers over HTTP, a browser that should see it keeps nothing, guesses nothing and frames nothing.

import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listening, listen } from '#adapters/web/listen'
import { routeRequests } from '#adapters/web/routes'

const publicUrl = 'https://caseload.example'
let plain: Listening
let secure: Listening

beforeAll(async () => {
  const routes = routeRequests({
    platforms: [{ path: '/silent', listener: (_, response) => void response.writeHead(200).end() }],
    isReady: async () => true,
    metrics: new Registry(),
  })
  plain = await listen(routes, { host: '127.0.0.1', port: 0 })
  secure = await listen(routes, { host: '127.0.0.1', port: 0, publicUrl })
})
afterAll(() => Promise.all([plain.close(), secure.close()]))

describe.each(['/healthz', '/readyz', '/metrics', '/privacy', '/terms', '/nowhere', '/silent'])('%s', (path) => {
  test('is kept nowhere, framed nowhere, and tells no other page of itself', async () => {
    const { headers } = await fetch(plain.url + path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    expect(headers.has('x-powered-by')).toBe(false)
    expect(headers.has('server')).toBe(false)
  })

  test('asks for TLS where the program is reached with it, and only there', async () => {
    expect((await fetch(secure.url + path)).headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/)
    expect((await fetch(plain.url + path)).headers.has('strict-transport-security')).toBe(false)
  })
})
