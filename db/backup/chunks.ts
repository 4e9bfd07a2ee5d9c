// A stream in encrypted chunks, each authenticated by itself, so that a file is read and checked without ever being in
// memory. A chunk is: whether it is the last, the length of its text, tag, text. The nonce counts the chunks, so none can
// change places; the last says so, so that a file which was cut off is known; the header is bound into each.
//
// AES-256-GCM under a key that is used for one file and never again: counting makes no nonce twice.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { BackupDamaged } from './backup-faults.js'

const chunkBytes = 64 * 1024
const tagBytes = 16
const frameBytes = 1 + 4 + tagBytes

/** Encrypts a stream. @param key 32 bytes, of this file alone @param header what stands before it */
export async function* encrypted(source: AsyncIterable<Buffer>, key: Buffer, header: Buffer): AsyncGenerator<Buffer> {
  const bound = boundIn(header)
  let number = 0
  const chunk = (text: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast))
    number += 1
    cipher.setAAD(bound)
    const body = cipher.update(text)
    cipher.final()
    const frame = Buffer.alloc(5)
    frame[0] = isLast ? 1 : 0
    frame.writeUInt32BE(body.length, 1)
    return Buffer.concat([frame, cipher.getAuthTag(), body])
  }
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of source) {
    rest = Buffer.concat([rest, piece])
    while (rest.length > chunkBytes) {
      yield chunk(rest.subarray(0, chunkBytes), false)
      rest = rest.subarray(chunkBytes)
    }
  }
  yield chunk(rest, true)
}

/** Decrypts a stream. @throws BackupDamaged where a byte is not as it was written, or some are missing or too many */
export async function* decrypted(source: AsyncIterable<Buffer>, key: Buffer, header: Buffer): AsyncGenerator<Buffer> {
  const bound = boundIn(header)
  let [number, rest, isOver] = [0, Buffer.alloc(0) as Buffer, false]
  for await (const piece of source) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    while (rest.length >= frameBytes && !isOver) {
      const length = rest.readUInt32BE(1)
      if (length > chunkBytes || (rest[0] ?? 0) > 1) throw new BackupDamaged()
      if (rest.length < frameBytes + length) break
      isOver = rest[0] === 1
      yield openChunk(rest.subarray(0, frameBytes + length), key, nonceOf(number, isOver), bound)
      number += 1
      rest = rest.subarray(frameBytes + length)
    }
    if (isOver && rest.length > 0) throw new BackupDamaged()
  }
  if (!isOver) throw new BackupDamaged()
}

function openChunk(chunk: Buffer, key: Buffer, nonce: Buffer, bound: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(bound)
    decipher.setAuthTag(chunk.subarray(5, frameBytes))
    return Buffer.concat([decipher.update(chunk.subarray(frameBytes)), decipher.final()])
  } catch {
    throw new BackupDamaged()
  }
}

function boundIn(header: Buffer): Buffer {
  return createHash('sha256').update(header).digest()
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 2, 6)
  nonce[8] = isLast ? 1 : 0
  return nonce
}
