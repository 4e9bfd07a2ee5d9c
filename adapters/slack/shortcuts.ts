// Shortcuts: the two that Slack offers everywhere, and the one on a message. What stands in the message is not read: the
// form that opens is empty, and nothing of it reaches the bot, its log or its audit log.
import { z } from 'zod'
import type { Action } from '#bot/request'
import { accountOf, deliveriesOf, type Received, type Transport } from './received.js'

/** Each shortcut by its callback id, as the manifest has it. */
export const shortcuts = [
  {
    callback_id: 'log_progress',
    type: 'global',
    name: 'Log progress',
    description: 'Write down how a student did on a goal',
    command: 'logFor',
  },
  {
    callback_id: 'find_student',
    type: 'global',
    name: 'Find a student',
    description: 'Look up the plan of a student of yours',
    command: 'findStudent',
  },
  {
    callback_id: 'log_progress_here',
    type: 'message',
    name: 'Log progress',
    description: 'Opens the form to log progress; copies nothing of the message',
    command: 'logFor',
  },
] as const

const shortcutBody = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
})

export interface ReceivedShortcut extends Received {
  readonly trigger: string
}

/** A shortcut of ours; undefined for one that is not. Its answer is a modal, which nobody else sees. */
export function fromShortcut(body: unknown, transport: Transport): ReceivedShortcut | undefined {
  const read = shortcutBody.safeParse(body)
  if (!read.success) return undefined
  const { callback_id, trigger_id, user, team, enterprise } = read.data
  const found = shortcuts.find((one) => one.callback_id === callback_id)
  if (!found) return undefined
  const action: Action = { command: found.command, input: {} }
  return {
    request: {
      account: accountOf(user.id, team?.id, enterprise?.id, read.data.is_enterprise_install === true),
      surface: 'private',
      text: '',
      action,
      deliveries: deliveriesOf(transport),
    },
    again: { action },
    page: 1,
    stranger: !enterprise && Boolean(user.team_id && team) && user.team_id !== team?.id,
    trigger: trigger_id,
  }
}
