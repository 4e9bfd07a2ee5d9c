// What comes from a modal: a form sent off, what is being typed into it, a form that was closed.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SentForm } from '#bot/form'
import type { DeliveryKey, Request } from '#bot/request'
import { formIn } from './modal.js'
import { typedAction } from './modal-fields.js'
import { valuesIn } from './modal-state.js'
import { accountOf, deliveriesOf, type Transport } from './received.js'

const viewBody = z.object({
  type: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
  actions: z.array(z.object({ action_id: z.string() })).optional(),
  view: z.object({
    id: z.string(),
    type: z.string().optional(),
    hash: z.string().optional(),
    private_metadata: z.string().optional(),
    state: z.object({ values: z.unknown() }).nullish(),
  }),
})

/** Which modal something came from. */
export interface OfView {
  /** The Home tab takes no answers in its place. */
  readonly isHome?: true
  readonly id: string
  readonly hash?: string
  /** How many forms have stood in it. */
  readonly turn: number
}

export interface ReceivedForm {
  readonly request: Request & { readonly form: SentForm }
  readonly view: OfView
  /** The block of its first input. */
  readonly firstInput?: string
  /** Somebody of another organisation, as the payload itself says. */
  readonly stranger: boolean
}

/** A form of ours that was sent off or, where `keep`, is being typed or was closed; undefined for what is neither. */
export function fromView(body: unknown, transport: Transport, keep: boolean): ReceivedForm | undefined {
  const read = viewBody.safeParse(body)
  if (!read.success) return undefined
  const { user, team, enterprise, view } = read.data
  const shown = formIn(view.private_metadata)
  const values = valuesIn(view.state?.values)
  if (!shown || !values) return undefined
  const { draft, turn } = shown
  const [firstInput] = Object.keys(Object(view.state?.values))
  const account = accountOf(user.id, team?.id, enterprise?.id, read.data.is_enterprise_install === true)
  const deliveries = deliveriesOf(transport)
  return {
    request: {
      account,
      surface: 'private',
      text: '',
      form: { draft, values, ...(keep && { keep }) },
      // The same words sent off twice by somebody from the same view are one sending, however it is signed; in a form that has taken
      // another's place there they are a sending of their own.
      deliveries: keep ? deliveries : [...deliveries, sendingOf(user.id, view, { draft, values })],
    },
    view: { id: view.id, turn, ...(view.hash && { hash: view.hash }) },
    ...(firstInput && { firstInput }),
    stranger: !enterprise && Boolean(user.team_id && team) && user.team_id !== team?.id,
  }
}

/** Whether what was pressed is an input of a form that is being typed into. */
export function isTyping(body: unknown): boolean {
  const read = viewBody.safeParse(body)
  return read.success && read.data.actions?.[0]?.action_id === typedAction
}

/** The modal or Home tab that a button was pressed in; undefined where it stood on a message. */
export function viewOf(body: unknown): OfView | undefined {
  const { data } = viewBody.safeParse(body)
  if (!data) return undefined
  const { id, hash, type, private_metadata } = data.view
  const turn = formIn(private_metadata)?.turn ?? 1
  return { id, turn, ...(hash && { hash }), ...(type === 'home' && { isHome: true }) }
}

function sendingOf(user: string, view: { id: string; hash?: string | undefined }, sent: SentForm): DeliveryKey {
  // Hashed: what is typed says something of a student.
  const typed = createHash('sha256')
    .update(JSON.stringify([user, sent.draft, sent.values]))
    .digest('base64url')
  return { kind: 'event', key: `slack:view:${view.id}:${view.hash ?? ''}:${typed}` }
}
