// The body of a request, as the bytes that were signed.
import type { IncomingMessage } from 'node:http'

/** Slack's own payloads are far below it. */
const mostBytes = 1024 * 1024

/** More than Slack would ever send. */
export class TooLong extends Error {}

/** Reads the whole body. @throws TooLong; and where the sender breaks off */
export function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    request.on('data', (part: Buffer) => {
      length += part.length
      if (length > mostBytes) {
        // What still comes is let go by unread.
        parts.length = 0
        reject(new TooLong())
      } else {
        parts.push(part)
      }
    })
    request.on('end', () => resolve(parts[0] !== undefined && parts.length === 1 ? parts[0] : Buffer.concat(parts)))
    request.on('error', reject)
  })
}
