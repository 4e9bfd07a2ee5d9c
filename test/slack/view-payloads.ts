// What Slack sends of a modal, signed: typed into, sent off, closed, a button pressed in it.
import { randomUUID } from 'node:crypto'
import type { types } from '@slack/bolt'
import type { Modal } from '#adapters/slack/modal'
import type { FieldValue, FormValues } from '#bot/form'
import { post, pressedAction, signedHeaders } from './signed-request.js'

interface FromView {
  readonly secret: string
  readonly team: string
  readonly user: string
  /** The workspace of whoever it is, where it is another: Slack Connect. */
  readonly userTeam?: string
  readonly view: Modal
  readonly viewId: string
  readonly hash?: string
  /** What stands in the fields, by their names; the others hold what the view filled them with. */
  readonly values?: FormValues
  /** What stood in inputs of the view that this one took the place of. */
  readonly standing?: ViewState
  /** Seconds since 1970; now where absent. */
  readonly timestamp?: number
}

interface Control {
  readonly type: string
  readonly options?: readonly { readonly value?: string }[]
  readonly initial_value?: string
  readonly initial_date?: string
  readonly initial_option?: { readonly value?: string }
  readonly initial_options?: readonly { readonly value?: string }[]
}

type ViewState = Readonly<Record<string, Record<string, unknown>>>

/**
 * The state of a view's inputs, as Slack reports it: what each was filled with, or what was typed since.
 * @param standing the state of the view that it took the place of: Slack leaves it where the ids of an input stay
 */
export function stateOf(view: Modal, values: FormValues = {}, standing: ViewState = {}): ViewState {
  const state: Record<string, Record<string, unknown>> = {}
  for (const block of view.blocks) {
    if (block.type !== 'input') continue
    const id = block.block_id ?? ''
    const [, piece, ...name] = id.split('|')
    const control = (block as types.InputBlock).element as Control
    const typed = piece === '0' ? values[name.join('|')] : undefined
    state[id] = typed === undefined ? (standing[id] ?? { typed: filled(control) }) : { typed: changed(control, typed) }
  }
  return state
}

function filled(control: Control): unknown {
  const { type } = control
  return {
    type,
    value: control.initial_value ?? null,
    ...(type === 'datepicker' && { selected_date: control.initial_date ?? null }),
    ...((type === 'static_select' || type === 'external_select') && {
      selected_option: control.initial_option ?? null,
    }),
    ...((type === 'checkboxes' || type === 'multi_static_select') && {
      selected_options: control.initial_options ?? [],
    }),
  }
}

function changed({ type, options = [] }: Control, value: FieldValue): unknown {
  const chosen = Array.isArray(value) ? value : value === '' || value === false ? [] : [String(value)]
  const picked = options.filter((option) => chosen.includes(option.value))
  switch (type) {
    case 'datepicker':
      return { type, selected_date: value || null }
    case 'static_select':
      return { type, selected_option: picked[0] ?? null }
    case 'external_select':
      return { type, selected_option: value ? { value } : null }
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: picked }
    default:
      return { type, value: Array.isArray(value) ? value.join(', ') : String(value) || null }
  }
}

/** Sends off the form. */
export const submitView = (baseUrl: string, of: FromView) => send(baseUrl, of, { type: 'view_submission' })

/** Tells that somebody types. */
export const typeInView = (baseUrl: string, of: FromView) =>
  send(baseUrl, of, { type: 'block_actions', actions: [{ type: 'plain_text_input', action_id: 'typed', value: 'x' }] })

/** Tells that somebody closed it. */
export const closeView = (baseUrl: string, of: FromView) =>
  send(baseUrl, of, { type: 'view_closed', is_cleared: false })

/** Presses a button that stands in it, or chooses an option of a menu. */
export const pressInView = (baseUrl: string, of: FromView, value: string, isOption = false) =>
  send(baseUrl, of, { type: 'block_actions', actions: [pressedAction(value, isOption)] })

async function send(baseUrl: string, of: FromView, what: Readonly<Record<string, unknown>>) {
  const { view, viewId, hash = '1.1' } = of
  const payload = {
    ...what,
    team: { id: of.team },
    user: { id: of.user, team_id: of.userTeam ?? of.team },
    trigger_id: randomUUID(),
    container: { type: 'view', view_id: viewId },
    view: { ...view, id: viewId, hash, state: { values: stateOf(view, of.values, of.standing) } },
  }
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body, of) }
  return post(baseUrl, body, headers)
}
