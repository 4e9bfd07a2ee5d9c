// What makes one delivery from Teams itself, so that it is done once however often it arrives.
import { createHmac } from 'node:crypto'
import type { DeliveryKey } from '#bot/request'
import type { Instant } from '#time/clock'
import type { Activity } from './activity.js'

/** A retried invoke may carry a new id (microsoft/botbuilder-dotnet#5005), and comes within seconds. */
const sameWithinMs = 30_000

/**
 * The keys of an activity: its id, and of a press also what was pressed, for half a minute to a whole one.
 * @param secret hides what was pressed: a key is kept in the clear
 */
export function deliveriesOf(activity: Activity, secret: string, now: Instant): DeliveryKey[] {
  const keys = activity.id ? [`teams:${activity.conversation.id}:${activity.id}`] : []
  if (activity.type === 'invoke' || !activity.id) {
    const content = fingerprint(activity, secret)
    const half = Math.floor(now / sameWithinMs)
    keys.push(`teams:${content}:${half}`, `teams:${content}:${half - 1}`)
  }
  return keys.map((key) => ({ kind: 'event', key }))
}

/** The same for two deliveries of one press. */
export function fingerprint(activity: Activity, secret: string): string {
  const { type, name, conversation, from, replyToId, text, value } = activity
  return createHmac('sha256', secret)
    .update(JSON.stringify([type, name, conversation.id, from.id, replyToId, text, withoutIds(value)]))
    .digest('base64url')
}

/** What was pressed is the action, or a dialog's data; what stands around it may differ from try to try. */
function withoutIds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('action' in value) return value.action
  // Of a dialog that is opened beside a message, nothing of the message.
  if ('commandId' in value && !('data' in value)) return value.commandId
  return 'data' in value ? value.data : value
}
