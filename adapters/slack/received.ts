// Something that came from Slack, in the bot's words: who asked what, and how to ask it again for the next page.
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

/** What the transport knows of a delivery: the key of HTTP's signature, Socket Mode's envelope. */
export interface Transport {
  readonly signature?: string | undefined
  readonly envelope?: string | undefined
}

/** What the receiver noted of a delivery, from Bolt's context. */
export function transportOf(context: Readonly<Record<string, unknown>>): Transport {
  const { signature, envelope } = context
  return {
    ...(typeof signature === 'string' && { signature }),
    ...(typeof envelope === 'string' && { envelope }),
  }
}

/** What makes a delivery itself: each of its keys is taken once. */
export function deliveriesOf({ signature, envelope }: Transport, event?: string): DeliveryKey[] {
  const keys: DeliveryKey[] = []
  if (signature) keys.push({ kind: 'signature', key: signature })
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
