// Whether a file is UTF-8: another encoding would turn names into nonsense without anybody noticing.
import { isUtf8 } from 'node:buffer'
import type { SourceFile } from './source-file.js'

const newline = 10

/** The first line of a file that is not UTF-8; undefined where all of it is. */
export async function lineNotUtf8(file: SourceFile): Promise<number | undefined> {
  let carried: Buffer = Buffer.alloc(0)
  let line = 1
  for await (const chunk of await file.open()) {
    const whole = carried.length > 0 ? Buffer.concat([carried, chunk as Buffer]) : (chunk as Buffer)
    // A piece may end within a character.
    const end = lastWholeCharacter(whole)
    const checked = whole.subarray(0, end)
    if (!isUtf8(checked)) return line + newlinesBeforeFault(checked)
    line += newlinesIn(checked)
    carried = whole.subarray(end)
  }
  return isUtf8(carried) ? undefined : line
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

function newlinesBeforeFault(bytes: Buffer): number {
  let count = 0
  let start = 0
  for (;;) {
    const end = bytes.indexOf(newline, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return count
    count += 1
    start = end + 1
  }
}

/** Where the last character that is surely whole ends. */
function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
