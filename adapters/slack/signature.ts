// Whether a request is Slack's own: signed with the secret that only Slack and this program know, and just now.
// https://docs.slack.dev/authentication/verifying-requests-from-slack
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** How old a signature may be, and how far its time may lie ahead of ours. */
const windowSeconds = 5 * 60

/** A signature as the headers state it, in the one way that it can be written. */
export interface Signature {
  /** Seconds since 1970, in digits. */
  readonly timestamp: string
  /** In hexadecimal. */
  readonly hash: string
}

/** The signature that the headers state; undefined where there is none, or one that Slack wouldn't write so. */
export function signatureIn(headers: IncomingHttpHeaders): Signature | undefined {
  const timestamp = headers['x-slack-request-timestamp']
  const signature = headers['x-slack-signature']
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return undefined
  if (!/^[1-9]\d{0,11}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return undefined
  return { timestamp, hash: signature.slice('v0='.length) }
}

/** Whether a signature's time is neither past nor still to come. @param now milliseconds since 1970 */
export function isTimely({ timestamp }: Signature, now: number): boolean {
  return Math.abs(Number(timestamp) - now / 1000) <= windowSeconds
}

/**
 * Whether a body was signed so. Bolt's own check says the same, in three keyed hashes and a draw of random bytes, which
 * cost four times as much as the one.
 */
export function isSigned(secret: string, { timestamp, hash }: Signature, body: string): boolean {
  const ours = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest()
  return timingSafeEqual(ours, Buffer.from(hash, 'hex'))
}

/** 96 bits: no two signatures of one second have as many alike, and less is written at every commit. */
const digitsKept = 24

/**
 * The key under which a signature is remembered. The time stands first, so that what comes together is kept together:
 * among hashes by themselves, each would dirty a page of its own at every commit.
 */
export function signatureKey({ timestamp, hash }: Signature): string {
  return `slack:${timestamp}:${hash.slice(0, digitsKept)}`
}
