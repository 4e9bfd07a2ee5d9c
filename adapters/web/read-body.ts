// Reads a request's body, as the bytes that were sent, and never more of it than we take.
import type { IncomingMessage } from 'node:http'

/**
 * Reads the whole body.
 * @param most bytes that are taken
 * @returns undefined where it is larger: then nothing more of it is kept, and whoever answers need not wait for the rest
 * @throws where the sender breaks off
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > most) return resolve(undefined)
    const parts: Buffer[] = []
    let length = 0
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length <= most) return void parts.push(part)
      // What still comes is let go by unread.
      parts.length = 0
      resolve(undefined)
    })
    request.on('end', () => resolve(parts[0] !== undefined && parts.length === 1 ? parts[0] : Buffer.concat(parts)))
    request.on('error', reject)
  })
}
