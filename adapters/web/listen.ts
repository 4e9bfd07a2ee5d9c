// Opens the one HTTP server, and closes it without cutting anybody off.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guarded } from './guarded.js'
import type { RequestListener } from './routes.js'

export interface Listening {
  readonly url: string
  /** Takes no more, ends what is under way, and gives up waiting after seven seconds. */
  close(): Promise<void>
}

/** The port is taken, or may not be listened on. */
export class CannotListen extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} can't be listened on: it is taken, or not allowed. Set PORT to another.`)
    this.name = 'CannotListen'
  }
}

/** The whole program stops within ten. */
const patienceMs = 7_000
/** How soon a connection is closed that has its answer, while the server stops. */
const idleMs = 50

/**
 * Listens; whoever answers, the answer is guarded.
 * @param at `publicUrl`: where browsers reach it
 * @throws CannotListen
 */
export async function listen(
  listener: RequestListener,
  at: { readonly host: string; readonly port: number; readonly publicUrl?: string },
): Promise<Listening> {
  // A proxy keeps an idle connection for up to a minute; whoever ends it first would lose the command that is on its way.
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 75_000,
      // How often those two are looked at: whoever sends too slowly is cut off that much later at most.
      connectionsCheckingInterval: 2_000,
    },
    guarded((request, response) => {
      // On a connection that was open before: Slack and Teams ask again, and find whoever is there next.
      if (!server.listening) return void response.writeHead(503, { connection: 'close' }).end()
      listener(request, response)
    }, at.publicUrl),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new CannotListen(at.port)))
    server.listen(at.port, at.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
    // One that is kept open stays so after its answer, for whatever comes next on it.
    const idle = setInterval(() => server.closeIdleConnections(), idleMs)
    server.close(() => {
      clearTimeout(impatient)
      clearInterval(idle)
      resolve()
    })
  })
}
