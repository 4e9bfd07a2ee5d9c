// An activity from Teams as a request: who asks, by ids that never change, where, and what.
import type { SentForm } from '#bot/form'
import type { Request } from '#bot/request'
import type { Account } from '#people/staff'
import type { Instant } from '#time/clock'
import { type Activity, tenantsOf } from './activity.js'
import { deliveriesOf } from './deliveries.js'
import { type FromDialog, fromDialog, isOfDialog } from './dialogs.js'
import { placeOf } from './places.js'
import { type Again, leavesEmpty, type Press, pressFrom } from './press.js'
import type { View } from './render.js'
import { pressOnShared } from './shared-card.js'
import { typedWords } from './typed-words.js'

/** A request, and how its answer is shown. */
export interface Asked {
  readonly request: Request
  /** How to turn the pages of its answer; undefined where it can't be asked for again, as a form that was sent off. */
  readonly view?: View
  /** Turning pages and opening a form change nothing. */
  readonly onlyLooks: boolean
  /** What stood in a form beside the button that was pressed, to be kept first. */
  readonly typed?: SentForm
}

/** The account behind an activity; undefined where Teams names no member of a directory (a bot, an anonymous guest). */
export function accountOf(activity: Activity): Account | undefined {
  const [workspace] = tenantsOf(activity)
  const user = activity.from.aadObjectId
  if (!workspace || !user || activity.from.role === 'bot') return undefined
  return { platform: 'teams', workspace, user }
}

/** What a message, a press or a dialog asks; undefined where it asks nothing of us. */
export function askedIn(activity: Activity, account: Account, secret: string, now: Instant): Asked | undefined {
  const deliveries = deliveriesOf(activity, secret, now)
  const surface = 'crowd' in placeOf(activity) ? 'channel' : 'private'
  const request = { account, surface, text: '', deliveries } as const
  const dialog = dialogIn(activity)
  if (dialog?.type === 'form') return { request: { ...request, form: dialog.form }, onlyLooks: false }
  const pressed = dialog?.press ?? pressedIn(activity, secret)
  if (!pressed && (activity.type !== 'message' || isPress(activity))) return undefined
  const again = pressed?.again ?? typed(activity)
  const onlyLooks = pressed?.turnsPage ?? false
  return {
    request: {
      ...request,
      ...('text' in again && { text: again.text, ...(again.inPublic && { askedInPublic: true }) }),
      ...('action' in again && { action: again.action }),
      ...(!pressed && surface === 'private' && { meets: true as const }),
      // Only the very same delivery of a look is left out.
      deliveries: onlyLooks ? deliveries.slice(0, 1) : deliveries,
    },
    view: { again, page: pressed?.page ?? 1 },
    onlyLooks,
    ...(dialog?.typed && { typed: dialog.typed }),
  }
}

function dialogIn({ type, name, value }: Activity): FromDialog | undefined {
  return type === 'invoke' && isOfDialog(name) ? fromDialog(name, value) : undefined
}

/** Others read a mention; a targeted message, as a slash command is one, they don't. */
function typed(activity: Activity): Again {
  const readByOthers = 'crowd' in placeOf(activity) && activity.recipient.isTargeted !== true
  return { text: typedWords(activity), ...(readByOthers && { inPublic: true }) }
}

/** A pressed button sends no words. */
function isPress(activity: Activity): boolean {
  return !activity.text?.trim() && typeof activity.value === 'object' && activity.value !== null
}

function pressedIn(activity: Activity, secret: string): Press | undefined {
  const { type, name, value } = activity
  if (type === 'invoke' && name === 'adaptiveCard/action') {
    const data = actionOf(value)
    return pressFrom(data) ?? pressOnShared(data, secret)
  }
  return type === 'message' && isPress(activity) ? pressFrom(value) : undefined
}

/** Whether somebody pressed on with a picker that they left empty. */
export function choseNothing({ value }: Activity): boolean {
  return leavesEmpty(actionOf(value))
}

function actionOf(value: unknown): unknown {
  const action = field(value, 'action')
  return field(action, 'verb') === 'caseload' ? field(action, 'data') : undefined
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
}
