// Opens the link of an answer, as a browser does when the button behind it is pressed.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { botOf, doorsOf } from '../../src/main.js'
import type { District } from '../stories/small-district.js'

export const publicUrl = 'https://caseload.example'

export interface Behind {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Buffer
}

export interface Browser {
  open(link: unknown): Promise<Behind>
  close(): void
}

export async function browserAt({ database, seal, clock }: District): Promise<Browser> {
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const config = { http: { host: '', port: 0 } } as never
  const { jobParts } = botOf({ config, database, seal, clock, close: async () => undefined }, silent)
  const doors = doorsOf(jobParts)
  const server = createServer((request, response) =>
    doors.find(({ path }) => request.url?.startsWith(path))?.listener(request, response),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async open(link) {
      const response = await fetch(String(link).replace(publicUrl, at), { method: 'POST' })
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    },
    close: () => void server.close(),
  }
}
