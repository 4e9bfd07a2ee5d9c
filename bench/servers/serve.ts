// Listens as a server under measurement does, and tells whoever started it where.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tellUsage } from './usage.js'

/** Listens on the port of the environment, on a free one where it names none. */
export async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', listening))
  tellUsage()
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
