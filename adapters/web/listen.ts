// Opens the one HTTP server, and closes it without cutting anybody off.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guarded } from './guarded.js'
import type { RequestListener } from './routes.js'

export interface Listening {
  readonly url: string
  /** Takes no more, ends what is under way, and gives up waiting after ten seconds. */
  close(): Promise<void>
}

/** The port is taken, or may not be listened on. */
export class CannotListen extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} can't be listened on: it is taken, or not allowed. Set PORT to another.`)
    this.name = 'CannotListen'
  }
}

const patienceMs = 10_000

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
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 75_000 },
    guarded(listener, at.publicUrl),
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
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
