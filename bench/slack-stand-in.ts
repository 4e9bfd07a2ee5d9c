// Slack's Web API as far as a bot asks it at its start: who it is.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { workspace } from './district.js'

/** Starts it. @returns the base of its API, and how to end it */
export async function slackStandIn(): Promise<{ readonly apiUrl: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ ok: true, team_id: workspace, user_id: 'UBOT', bot_id: 'BBOT' }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  server.unref()
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
