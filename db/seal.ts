// Seals what says something about a student, and makes the keyed hashes it is found by.
//
// AES-256-GCM; the place (table, column, row) is bound in as associated data, so a value moved to another row or
// column no longer opens. A sealed value is: version of the format, nonce, tag, ciphertext.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealed } from './columns.js'
import { hmacSha256 } from './hmac.js'

/** Where a sealed value stands. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** The random keys of a database, unwrapped. Each is 32 bytes. */
export interface DataKeys {
  readonly data: Buffer
  readonly index: Buffer
  readonly audit: Buffer
}

export interface Seal {
  /** Seals a text for its place. */
  seal(place: Place, text: string): Sealed
  /** Opens a sealed value in its place. @throws SealBroken where it was edited or stood elsewhere */
  open(place: Place, sealed: Sealed): string
  /** A keyed hash of 52 bits: equal texts of one kind have equal tokens; useless without the key. */
  token(kind: string, text: string): number
  /** A keyed hash as an id of 16 characters: the same roster id always becomes the same id of ours. */
  idFrom(kind: string, text: string): string
  /** The keyed hash that chains the audit log, in hexadecimal. */
  chain(previous: string, entry: string): string
}

export class SealBroken extends Error {
  constructor() {
    super('a sealed value does not open in its place')
    this.name = 'SealBroken'
  }
}

const format = 1
const nonceLength = 12
const noncesAtOnce = 256
const tagLength = 16
/** 52 bits: as many as a number holds exactly. */
const tokenDigits = 13
/** 96 bits. */
const idLength = 16

export function createSeal(keys: DataKeys): Seal {
  const aad = (place: Place) => Buffer.from(`${place.table}|${place.column}|${place.row}`)
  const hash = hmacSha256(keys.index)
  const link = hmacSha256(keys.audit)
  const nextNonce = nonces()

  return {
    seal(place, text) {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', keys.data, nonce)
      cipher.setAAD(aad(place))
      const body = cipher.update(text, 'utf8')
      cipher.final()
      return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), body])
    },
    open(place, sealed) {
      try {
        const nonce = sealed.subarray(1, 1 + nonceLength)
        const decipher = createDecipheriv('aes-256-gcm', keys.data, nonce)
        decipher.setAAD(aad(place))
        decipher.setAuthTag(sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength))
        return decipher.update(sealed.subarray(1 + nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw new SealBroken()
      }
    },
    token: (kind, text) => Number.parseInt(hash(`${kind}|${text}`, 'hex').slice(0, tokenDigits), 16),
    idFrom: (kind, text) => hash(`id|${kind}|${text}`, 'base64url').slice(0, idLength),
    chain: (previous, entry) => link(previous + entry, 'hex'),
  }
}

/** Random nonces, drawn many at a time: asking for each costs as much as the sealing. */
function nonces(): () => Buffer {
  let pool: Buffer = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used === pool.length) {
      pool = randomBytes(nonceLength * noncesAtOnce)
      used = 0
    }
    used += nonceLength
    return pool.subarray(used - nonceLength, used)
  }
}

/** Wraps a random key with a key of the district's. */
export function wrapKey(wrapping: Buffer, id: string, key: Buffer): Sealed {
  return createSeal({ data: wrapping, index: wrapping, audit: wrapping }).seal(
    { table: 'keys', column: 'wrapped', row: id },
    key.toString('base64'),
  )
}

/** Unwraps a key. @throws SealBroken where it was wrapped with another */
export function unwrapKey(wrapping: Buffer, id: string, wrapped: Sealed): Buffer {
  const opener = createSeal({ data: wrapping, index: wrapping, audit: wrapping })
  return Buffer.from(opener.open({ table: 'keys', column: 'wrapped', row: id }, wrapped), 'base64')
}
