// Seals what says something about a student, and makes the keyed hashes it is found by.
//
// AES-256-GCM; the place (table, column, row) is bound in as associated data, so a value moved to another row or
// column no longer opens. A sealed value is: version of the format, number of the data key, nonce, tag, ciphertext. Those
// of the first format name no key: there was but one.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealed } from './columns.js'
import { hmacSha256 } from './hmac.js'

/** Where a sealed value stands. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** The data keys that are known, by their numbers; one that is met and not known is looked up. */
export interface DataKeyring {
  /** What new values are sealed with. */
  newest(): { readonly number: number; readonly key: Buffer }
  /** The key of a number. Looked up at once where it is not known yet; undefined where there is none. */
  numbered(number: number): Buffer | undefined
  /** Looks up which keys there are now. */
  learn(): Promise<void>
}

/** The random keys of a database, unwrapped. Each is 32 bytes. */
interface DataKeys {
  readonly data: DataKeyring
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
  /** Looks up which data keys there are now, and seals with the newest from then on. */
  learnKeys(): Promise<void>
}

export class SealBroken extends Error {
  constructor() {
    super('a sealed value does not open in its place')
    this.name = 'SealBroken'
  }
}

/** Names no key. */
const firstFormat = 1
/** Names the key that it was sealed with. */
const format = 2
/** The key of the first format's values. */
export const firstKeyNumber = 1
const nonceLength = 12
const noncesAtOnce = 256
const tagLength = 16
/** 52 bits: as many as a number holds exactly. */
const tokenDigits = 13
/** 96 bits. */
const idLength = 16

export function createSeal(keys: DataKeys): Seal {
  const hash = hmacSha256(keys.index)
  const link = hmacSha256(keys.audit)

  return {
    seal(place, text) {
      const { number, key } = keys.data.newest()
      return sealWith(key, beginningOf(number), place, text)
    },
    open(place, sealed) {
      const isFirst = sealed[0] === firstFormat
      const number = isFirst ? firstKeyNumber : sealed.length > beginningLength ? sealed.readUInt32BE(1) : undefined
      const key = number === undefined ? undefined : keys.data.numbered(number)
      if (!key || (!isFirst && sealed[0] !== format)) throw new SealBroken()
      return openWith(key, isFirst ? 1 : beginningLength, place, sealed)
    },
    token: (kind, text) => Number.parseInt(hash(`${kind}|${text}`, 'hex').slice(0, tokenDigits), 16),
    idFrom: (kind, text) => hash(`id|${kind}|${text}`, 'base64url').slice(0, idLength),
    chain: (previous, entry) => link(previous + entry, 'hex'),
    learnKeys: () => keys.data.learn(),
  }
}

/** Its version and the number of its key. */
const beginningLength = 5

/** What every value that was sealed with a key begins with; those of the first format have no number. */
export function beginningOf(number: number): Buffer {
  const beginning = Buffer.alloc(beginningLength)
  beginning[0] = format
  beginning.writeUInt32BE(number, 1)
  return beginning
}

/** What every value of the first format begins with. */
export const firstBeginning = Buffer.of(firstFormat)

const boundIn = ({ table, column, row }: Place) => Buffer.from(`${table}|${column}|${row}`)

const nextNonce = nonces()

function sealWith(key: Buffer, beginning: Buffer, place: Place, text: string): Sealed {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(boundIn(place))
  const body = cipher.update(text, 'utf8')
  cipher.final()
  return Buffer.concat([beginning, nonce, cipher.getAuthTag(), body])
}

/** @param from where the nonce begins @throws SealBroken */
function openWith(key: Buffer, from: number, place: Place, sealed: Sealed): string {
  try {
    const [tagAt, bodyAt] = [from + nonceLength, from + nonceLength + tagLength]
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(from, tagAt), { authTagLength: tagLength })
    decipher.setAAD(boundIn(place))
    decipher.setAuthTag(sealed.subarray(tagAt, bodyAt))
    return decipher.update(sealed.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new SealBroken()
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

const wrappedPlace = (row: string) => ({ table: 'keys', column: 'wrapped', row })

/** Wraps a random key with a key of the district's. @param id what the key is called; it opens under no other name */
export function wrapKey(wrapping: Buffer, id: string, key: Buffer): Sealed {
  return sealWith(wrapping, firstBeginning, wrappedPlace(id), key.toString('base64'))
}

/** Unwraps a key. @throws SealBroken where it was wrapped with another */
export function unwrapKey(wrapping: Buffer, id: string, wrapped: Sealed): Buffer {
  return Buffer.from(openWith(wrapping, firstBeginning.length, wrappedPlace(id), wrapped), 'base64')
}
