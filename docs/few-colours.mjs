// Makes a screenshot's file smaller: a palette of its most frequent colours, each pixel the nearest of them. PNG by the
// book (https://www.w3.org/TR/png-3/), as far as Chromium writes it: 8 bits a channel, RGB or RGBA, not interlaced.
import { deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const mostColours = 250

/** @param png a screenshot @returns the same picture, with a palette */
export function inFewColours(png) {
  const { width, height, pixels, channels } = decoded(png)
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf(counts)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0, to = 0; at < pixels.length; at += channels) {
    if (to % (width + 1) === 0) to += 1
    rows[to] = nearest.get((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2])
    to += 1
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => channelsOf(colour)))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The most frequent, none of which nearly is another. */
function paletteOf(counts) {
  const palette = []
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length === mostColours) break
    if (palette.every((one) => distance(one, colour) > 25)) palette.push(colour)
  }
  return palette
}

function nearestIn(palette, colour) {
  let best = 0
  for (let at = 1; at < palette.length; at += 1) {
    if (distance(palette[at], colour) < distance(palette[best], colour)) best = at
  }
  return best
}

function distance(a, b) {
  const [red, green, blue] = channelsOf(a)
  const [otherRed, otherGreen, otherBlue] = channelsOf(b)
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2
}

function channelsOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function decoded(png) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const packed = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const filtered = inflateSync(Buffer.concat(packed))
  const length = width * channels
  const pixels = Buffer.alloc(height * length)
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (length + 1)]
    for (let at = 0; at < length; at += 1) {
      const to = row * length + at
      const left = at >= channels ? pixels[to - channels] : 0
      const up = row > 0 ? pixels[to - length] : 0
      const corner = at >= channels && row > 0 ? pixels[to - length - channels] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      pixels[to] = filtered[row * (length + 1) + 1 + at] + guess
    }
  }
  return { width, height, pixels, channels }
}

function paeth(left, up, corner) {
  const from = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(from - left), Math.abs(from - up), Math.abs(from - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(checksum(named), data.length + 8)
  return whole
}

function checksum(bytes) {
  let sum = -1
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
