// An answer as each platform would be sent it, by that platform's own renderer, and what its controls send back, by
// that platform's own reader.
import { randomUUID } from 'node:crypto'
import { invitationTo } from '#adapters/slack/form-answering'
import { errorsIn, modalOf } from '#adapters/slack/modal'
import { valuesIn } from '#adapters/slack/modal-state'
import { pressFrom as slackPressFrom } from '#adapters/slack/press'
import { render as renderSlack } from '#adapters/slack/render'
import { fromDialog, opensDialog } from '#adapters/teams/dialogs'
import { dialogCard } from '#adapters/teams/form-card'
import { pressFrom as teamsPressFrom } from '#adapters/teams/press'
import { renderReply as renderTeams } from '#adapters/teams/render'
import type { SentForm } from '#bot/form'
import type { Reply } from '#bot/reply'
import type { Action } from '#bot/request'
import type { PlanKind } from '#plans/kind'
import type { Answered, Question } from './wire.js'

/** How an answer is asked for again, in the words that both platforms' renderers share. */
export type Again =
  | { readonly action: Action }
  | { readonly text: string; readonly kind?: PlanKind; readonly inPublic?: boolean }

/** What is asked, and which page of the answer is wanted, from 1. */
export interface Wish {
  readonly again: Again
  readonly page: number
  /** The answer stands in a modal or a dialog. */
  readonly inDialog?: boolean
  /** What was typed into the form that the pressed button stood in. */
  readonly typed?: SentForm
}

/** What a pressed control stands for, or what stands in a form; undefined where it is none of ours. */
export function readSent({ platform, pressed, inDialog = false, form }: Question): Wish | SentForm | undefined {
  if (form) {
    const values = valuesIn(form.values)
    return values && { draft: form.draft, values, ...(form.keep && { keep: true }) }
  }
  if (platform === 'slack') {
    const press = typeof pressed === 'string' ? slackPressFrom(pressed) : undefined
    return press && { ...press, inDialog }
  }
  const opens = opensDialog(pressed)
  if (!opens && !inDialog) return teamsPressFrom(pressed)
  const read = fromDialog(opens ? 'task/fetch' : 'task/submit', { data: pressed })
  if (read?.type === 'form') return read.form
  return read && { ...read.press, inDialog: true, ...(read.typed && { typed: read.typed }) }
}

/** The page that is wanted, as both platforms would be sent it; an answer to a form stands in the form's place. */
export function renderBoth(
  reply: Reply,
  asked: Wish | SentForm,
  platform: Question['platform'],
): Pick<Answered, 'slack' | 'teams' | 'modal' | 'errors' | 'dialog'> {
  const wish = 'again' in asked ? asked : undefined
  const { again = { text: '' }, page = 1, typed } = wish ?? {}
  const messages = renderSlack(invitationTo(reply), again)
  const message = messages[Math.min(page, messages.length) - 1] ?? { text: '', blocks: [] }
  const inDialog = !wish || wish.inDialog === true
  const errors = wish ? undefined : errorsIn(reply)
  return {
    slack: message,
    teams: renderTeams(reply, { again, page }),
    ...(platform === 'slack' && (inDialog || reply.form) && { modal: modalOf(reply), ...(errors && { errors }) }),
    ...(platform === 'teams' &&
      inDialog && {
        dialog: dialogCard(reply, {
          turn: randomUUID(),
          ...(wish && { view: { again, page } }),
          ...(typed && { cameFrom: typed.draft }),
        }),
      }),
  }
}
