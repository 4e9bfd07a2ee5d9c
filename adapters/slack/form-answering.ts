// Forms in Slack: opened as a modal while the press that asked for one is fresh, kept as they are typed, and answered in
// the modal's own place.

import type { AckFn, RespondFn, ViewResponseAction } from '@slack/bolt'
import type { Bot, Outcome } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import { type PublicNotice, say } from '#bot/public-text'
import type { Reply } from '#bot/reply'
import type { Profile } from '#bot/request'
import { inLanguage } from '#wording/in-language'
import { t } from '#wording/t'
import { cut } from './cut.js'
import type { HomeTab } from './home-tab.js'
import { limits } from './limits.js'
import { errorsIn, modalOf, momentPlease } from './modal.js'
import type { PressedOn } from './presses.js'
import type { PrivateDoor } from './private-door.js'
import { Refusal } from './refusal.js'
import { render } from './render.js'
import type { OfView, ReceivedForm } from './submissions.js'
import { within } from './within.js'

/** Slack gives up on an acknowledgement after three seconds; the network takes its part of them. */
const patienceMs = 2000

/** Who asked for a form, and how they can be answered where no modal can be opened any more. */
export interface Asker {
  readonly user: string
  /** Good for three seconds, and once. */
  readonly trigger: string | undefined
  readonly respond: RespondFn | undefined
  readonly on?: PressedOn | undefined
  readonly thread?: string | undefined
}

/** What a phone shows of an answer in direct messages. */
export function previewOf({ language }: Reply): PublicNotice {
  return inLanguage(language, () => ({ text: say`Here is the answer to your question.` }))
}

type AckView = AckFn<ViewResponseAction>

export class FormAnswering {
  constructor(
    private readonly bot: Bot,
    private readonly door: PrivateDoor,
    private readonly messenger: Messenger,
    private readonly homeTab: HomeTab,
  ) {}

  /** Opens the form, or shows an answer in a modal; where it is too late for that, offers it as a button or a message. */
  async open(reply: Reply, asker: Asker): Promise<void> {
    if (asker.trigger && (await this.door.openModal(asker.trigger, modalOf(reply)))) return
    const [message] = render(invitationTo(reply))
    if (!message) return
    try {
      if (!asker.respond) throw new Error('no address to respond to')
      await this.door.respond(asker.respond, message, asker.on, asker.thread)
    } catch {
      await (reply.form
        ? this.door.offerForm(asker.user, message)
        : this.door.direct(asker.user, [message], previewOf(reply)))
    }
  }

  /** Keeps what is being typed, and says so only then: what was acknowledged stands there whatever happens next. */
  async keep(received: ReceivedForm, ack: () => Promise<void>): Promise<void> {
    const work = this.ask(received)
    await within(work, patienceMs)
    await ack()
    await work
  }

  /** Answers a form that was sent off: at its fields where something is off, else in its place. */
  async submit(received: ReceivedForm, ack: AckView): Promise<void> {
    const { id, turn } = received.view
    const work = this.ask(received)
    const ready = await within(work, patienceMs)
    if (ready?.type === 'replayed') throw new Refusal(401)
    if (!ready) {
      await ack({ response_action: 'update', view: momentPlease(received.request.locale) })
      const late = await work
      const reply = replyIn(late)
      if (reply) await this.door.updateModal({ id }, modalOf(reply, turn + 1))
      return this.afterwards(received, late)
    }
    const reply = replyIn(ready)
    if (!reply) return ack()
    // What they typed stays before their eyes, to be sent off again.
    if (ready.type === 'reply' && ready.unsaved && received.firstInput) {
      return ack({ response_action: 'errors', errors: { [received.firstInput]: wordsOf(reply) } })
    }
    const errors = errorsIn(reply, turn)
    if (errors) return ack({ response_action: 'errors', errors })
    await ack({ response_action: 'update', view: this.door.modal(modalOf(reply, turn + 1)) })
    await this.afterwards(received, ready)
  }

  /** What their Home tab says may be old by what they changed. */
  private async afterwards({ request }: ReceivedForm, outcome: Outcome): Promise<void> {
    if (outcome.type === 'reply' && outcome.changed) await this.homeTab.refresh(request.account)
  }

  /** Shows the answer to a button that was pressed within a modal in that modal's place. */
  async show(reply: Reply, view: OfView): Promise<void> {
    await this.door.updateModal(view, modalOf(reply, view.turn + 1))
  }

  private ask({ request, stranger }: ReceivedForm): Promise<Outcome> {
    const profile = async (): Promise<Profile | undefined> =>
      stranger ? { outsider: true } : this.messenger.profile(request.account)
    return this.bot.handle(stranger ? { ...request, outsider: true } : request, profile)
  }
}

/** The same in a message, with a button that opens the form: a press is what Slack opens a modal for. */
export function invitationTo(reply: Reply): Reply {
  const { form, ...rest } = reply
  if (!form) return reply
  const action = { command: 'openForm', input: { draft: form.draft } }
  const label = inLanguage(reply.language, () => t`Open the form`)
  const opening = { type: 'buttons', buttons: [{ label, action, style: 'primary' }] } as const
  return { ...rest, sections: [...reply.sections, opening] }
}

/** All that an answer of few words says. */
function wordsOf({ title, sections }: Reply): string {
  const said = sections.flatMap((section) => (section.type === 'text' ? [section.text] : []))
  return cut(`${title}. ${said.join(' ')}`, limits.inputLabel)
}

function replyIn(outcome: Outcome): Reply | undefined {
  return outcome.type === 'reply' || outcome.type === 'alreadyDone' ? outcome.reply : undefined
}
