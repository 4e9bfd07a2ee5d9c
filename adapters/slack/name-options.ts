// Names offered while somebody types one into a field that asks for a student: Slack asks for them letter by letter, and
// waits three seconds.
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Request } from '#bot/request'
import type { Suggestion } from '#bot/suggest-students'
import { cut } from './cut.js'
import { limits } from './limits.js'
import { inertLabel } from './markup.js'
import { fieldOfId, typedAction } from './modal-fields.js'
import { accountOf, deliveriesOf, type Transport } from './received.js'

const optionsBody = z.object({
  type: z.literal('block_suggestion'),
  action_id: z.literal(typedAction),
  block_id: z.string().refine((id) => fieldOfId(id) !== undefined),
  value: z.string().max(2_000),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
})

export interface ReceivedTyping {
  readonly request: Request
  /** Somebody of another organisation, as the payload itself says. */
  readonly stranger: boolean
}

/** What was typed so far; undefined for a field that is none of ours. */
export function fromTyping(body: unknown, transport: Transport): ReceivedTyping | undefined {
  const read = optionsBody.safeParse(body)
  if (!read.success) return undefined
  const { user, team, enterprise, value } = read.data
  return {
    request: {
      account: accountOf(user.id, team?.id, enterprise?.id, read.data.is_enterprise_install === true),
      surface: 'private',
      text: value,
      deliveries: deliveriesOf(transport),
    },
    stranger: !enterprise && Boolean(user.team_id && team) && user.team_id !== team?.id,
  }
}

/** The names as Slack's options, as many as it takes. */
export function optionsOf(suggested: readonly Suggestion[]): types.PlainTextOption[] {
  return suggested.slice(0, limits.selectOptions).map(({ id, name, detail }) => ({
    value: id,
    text: label(name, limits.optionText),
    ...(detail && { description: label(detail, limits.optionDescription) }),
  }))
}

function label(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(inertLabel(text), length), emoji: false }
}
