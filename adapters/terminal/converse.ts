// A conversation at the terminal: an answer, and what can be pressed in it as a list to choose from, until nothing more is
// wanted. So whatever can be done in a chat can be done here.
import { log, select } from '@clack/prompts'
import { plainText } from '#bot/plain-text'
import type { Reply, Section } from '#bot/reply'
import type { Action } from '#bot/request'
import { t } from '#wording/t'
import { type Asking, askAs } from './ask.js'
import { type Filling, fillIn } from './fill-in.js'

/**
 * Asks, fills in what opens, and offers what can be pressed.
 * @returns the last answer; undefined where somebody left a form
 */
export async function converse(asking: Asking, filling: Filling): Promise<Reply | undefined> {
  const { bot, staff, streams } = filling
  let next: Asking | undefined = asking
  let reply: Reply | undefined
  while (next) {
    reply = await askAs(bot, staff, next)
    if (reply.form) reply = await fillIn(reply, filling)
    if (!reply) return undefined
    log.message(
      plainText(
        reply.title,
        reply.sections.filter(({ type }) => !isPressed(type)),
      ),
      streams,
    )
    const action: Action | undefined = await chooseFrom(reply.sections, streams)
    next = action && { action }
  }
  return reply
}

const isPressed = (type: Section['type']) => type === 'buttons' || type === 'choices'

/** What is pressed; undefined where nothing is, or nothing can be. */
async function chooseFrom(sections: readonly Section[], streams: Filling['streams']): Promise<Action | undefined> {
  const offered = sections.flatMap((section) =>
    section.type === 'buttons' ? section.buttons : section.type === 'choices' ? section.choices : [],
  )
  if (offered.length === 0) return undefined
  const choices = offered.map((one, nth) => ({
    value: nth,
    label: one.label,
    ...detailOf(one),
  }))
  const options = [{ value: -1, label: t`Nothing more` }, ...choices]
  const chosen = await select({ ...streams, message: t`What next?`, options, maxItems: 60 })
  return typeof chosen === 'symbol' ? undefined : offered[chosen]?.action
}

function detailOf(one: { readonly detail?: string } | object): { hint?: string } {
  return 'detail' in one && one.detail !== undefined ? { hint: one.detail } : {}
}
