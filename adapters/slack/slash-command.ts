// `/iep` and `/504`: what was typed behind them, and by whom.
import type { PlanKind } from '#plans/kind'
import { typedWords } from './markup.js'
import { accountOf, deliveriesOf, type Received, type Transport } from './received.js'

/** What Slack says of a slash command, as far as it matters here. */
export interface CommandPayload {
  readonly command: string
  readonly text?: string
  readonly user_id: string
  readonly channel_id?: string | undefined
  readonly channel_name?: string | undefined
  readonly team_id?: string | undefined
  readonly enterprise_id?: string | undefined
  readonly is_enterprise_install?: boolean | string | undefined
}

/** A slash command. Slack shows it to nobody else, so that even in a channel the question doesn't stand there. */
export function fromCommand(payload: CommandPayload, transport: Transport): Received {
  const text = typedWords(payload.text ?? '')
  const kind: PlanKind | undefined = payload.command.startsWith('/504') ? '504' : undefined
  const whole = String(payload.is_enterprise_install) === 'true'
  const account = accountOf(payload.user_id, payload.team_id, payload.enterprise_id, whole)
  const inDm = payload.channel_id?.startsWith('D') || payload.channel_name === 'directmessage'
  const asked = { text, ...(kind && { kind }) }
  return {
    request: { account, surface: inDm ? 'private' : 'channel', ...asked, deliveries: deliveriesOf(transport) },
    again: asked,
    page: 1,
    stranger: false,
  }
}
