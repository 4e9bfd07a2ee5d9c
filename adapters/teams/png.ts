// Writes a picture as PNG: the app's icons need no more than this, and no library.
import { crc32, deflateSync } from 'node:zlib'

export type Pixel = readonly [red: number, green: number, blue: number, opacity: number]

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A square picture of `size` pixels a side, eight bits a channel, as the PNG specification has it. */
export function encodePng(size: number, pixel: (column: number, row: number) => Pixel): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a channel; colour with opacity.
  header.set([8, 6, 0, 0, 0], 8)
  const every = Array.from({ length: size }, (_, index) => index)
  // Each row begins with its filter: none.
  const rows = every.flatMap((row) => [0, ...every.flatMap((column) => [...pixel(column, row)])])
  const parts: [string, Buffer][] = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.from(rows), { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([signature, ...parts.map(([type, data]) => chunk(type, data))])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
