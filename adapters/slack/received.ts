// Something that came from Slack, in the bot's words: who asked what, and how to ask it again for the next page.
import type { IncomingHttpHeaders } from 'node:http'
import type { DeliveryKey, Request } from '#bot/request'
import type { Account } from '#people/staff'
import type { Again } from './press.js'

export interface Received {
  readonly request: Request
  readonly again: Again
  /** Which page of the answer is wanted, from 1. */
  readonly page: number
  /** Somebody of another organisation, as the payload itself says. */
  readonly stranger: boolean
}

/** What the transport knows of a delivery: HTTP's signature, Socket Mode's envelope. */
export interface Transport {
  readonly signature?: string | undefined
  readonly envelope?: string | undefined
}

/**
 * What a signed request is remembered by, from its headers; undefined where it isn't signed. Written out as Bolt checks
 * it: what stands behind a second `=`, and how the timestamp is written, make no other signature.
 *
 * The time stands first, so that what comes together is kept together: among signatures by themselves, each would
 * dirty a page of its own at every commit.
 */
export function signatureOf(headers: IncomingHttpHeaders): string | undefined {
  const signature = headers['x-slack-signature']
  if (typeof signature !== 'string') return undefined
  const [version, hash] = signature.split('=')
  return `${Number(headers['x-slack-request-timestamp'])}:${version}=${hash}`
}

/** The key under which a signature is remembered. */
export function signatureKey(signature: string): string {
  return `slack:${signature}`
}

/** What makes a delivery itself: each of its keys is taken once. */
export function deliveriesOf({ signature, envelope }: Transport, event?: string): DeliveryKey[] {
  const keys: DeliveryKey[] = []
  if (signature) keys.push({ kind: 'signature', key: signatureKey(signature) })
  if (envelope) keys.push({ kind: 'event', key: `slack:envelope:${envelope}` })
  if (event) keys.push({ kind: 'event', key: `slack:event:${event}` })
  return keys
}

/** Ids of an organisation stand for all its workspaces where it installed the bot as one. */
export function accountOf(
  user: string,
  team: string | undefined,
  enterprise: string | undefined,
  whole: boolean,
): Account {
  const workspace = (whole ? enterprise : undefined) ?? team ?? enterprise ?? ''
  return { platform: 'slack', workspace, user }
}
