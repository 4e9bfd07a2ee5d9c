// What somebody asked, whatever they asked it in.
import type { Account } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { AuditSurface } from '#records/audit'
import type { DeliveryKey } from '#records/delivery'
import type { Action } from '#records/section'
import type { SentForm } from './form.js'

export type { Action, DeliveryKey }

/** One message, press or form from anywhere, in the same words. */
export interface Request {
  readonly account: Account
  /**
   * `channel` where others could read over the asker's shoulder: a Slack channel, a Teams channel or group chat; `home` on
   * the page that the platform keeps for the bot.
   */
  readonly surface: Extract<AuditSurface, 'private' | 'channel' | 'home' | 'commandLine'>
  /** The question itself stands where others read it: a mention in a channel, not a slash command. */
  readonly askedInPublic?: boolean
  /**
   * Asked where the bot is met, in its home or a conversation with it alone: whoever is there for the first time is
   * welcomed, once.
   */
  readonly meets?: true
  /** What was typed, without the mention or the slash command's own name. Empty for a press. */
  readonly text: string
  /** What was pressed, instead of typed. */
  readonly action?: Action
  /** A form that was sent off or is being typed, instead. */
  readonly form?: SentForm
  /** `/504` narrows the answer to 504 plans. */
  readonly kind?: PlanKind
  /** The delivery itself says that they are of another organisation: never answered, whatever the account is tied to. */
  readonly outsider?: true
  /** The language of the asker's app where the platform tells it, such as `es-MX`. */
  readonly locale?: string
  /**
   * What makes this delivery itself: a signature, an event's id, an invoke's. Each is taken once; `signature` keys
   * are refused the second time, `event` keys are done once.
   */
  readonly deliveries: readonly DeliveryKey[]
}

/** What a platform says of the person behind an account, where it could be asked. */
export interface Profile {
  readonly email?: string
  /** A guest, a bot, a stranger from a connected organisation: never answered about a student. */
  readonly outsider: boolean
}
