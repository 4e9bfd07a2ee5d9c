// The one door by which anything private leaves for Slack. Whatever goes through it is seen by one person alone: an
// ephemeral message, or a direct message to them.
import type { RespondFn, types } from '@slack/bolt'
import type { PublicNotice } from '#bot/public-text'
import { note, type PublicText, say } from '#bot/public-text'
import type { Log } from '#records/log'
import { carrying } from './arrival.js'
import { blockFaults } from './block-check.js'
import { type HomeView, homeInWords } from './home-view.js'
import { escapeMarkup } from './markup.js'
import type { SlackMessage } from './message.js'
import { messageIdOf, standingFrom } from './message-ids.js'
import { type Modal, modalInWords } from './modal.js'
import type { PressedOn } from './presses.js'
import type { OfView } from './submissions.js'
import { viewFaults } from './view-check.js'
import { slackError, type WebClient } from './web-client.js'

/** What an acknowledgement takes; Bolt's own type wants mutable blocks. */
export interface EphemeralBody {
  response_type: 'ephemeral'
  text: string
  mrkdwn: false
  blocks?: types.KnownBlock[]
}

/** Where somebody asked in a channel. */
export interface Place {
  readonly channel: string
  readonly thread?: string
}

/** What a message carries unseen. */
interface Carried {
  readonly metadata?: ReturnType<typeof carrying>
}

export class PrivateDoor {
  constructor(
    private readonly client: WebClient,
    private readonly log: Log,
  ) {}

  /** The body of an acknowledgement that only the asker sees. */
  ephemeral(message: SlackMessage): EphemeralBody {
    return { response_type: 'ephemeral', ...this.checked(message) }
  }

  /**
   * Answers by a request's own response address, good for five answers within half an hour.
   * @param on the message pressed on, where one was: what the presser alone sees is replaced, all else stays
   * @param thread the thread that it stands in: the answer stands there too
   * @throws where the address has expired or Slack can't be reached
   */
  async respond(respond: RespondFn, message: SlackMessage, on: PressedOn = 'open', thread?: string): Promise<void> {
    const { response_type, ...said } = this.ephemeral(message)
    const body = { ...said, ...(thread !== undefined && { thread_ts: thread }) }
    // A direct message stays what it is when it is replaced; Slack can't make an ephemeral one of it.
    if (on === 'direct') await respond({ ...body, replace_original: true })
    else await respond({ response_type, ...body, replace_original: on === 'ephemeral' })
  }

  /**
   * Shows it to one person in the channel where they asked; in a direct message where Slack can't show it there.
   * @throws where neither can be
   */
  async besideQuestion(user: string, place: Place, message: SlackMessage, preview: PublicNotice): Promise<void> {
    try {
      const thread = place.thread === undefined ? {} : { thread_ts: place.thread }
      await this.client.chat.postEphemeral({ channel: place.channel, user, ...thread, ...this.checked(message) })
    } catch (error) {
      if (slackError(error) === undefined) throw error
      await this.direct(user, [message], preview)
    }
  }

  /**
   * Sends it to somebody's direct messages, one after the other.
   * @param place the direct message they wrote in, where they wrote
   * @param preview what a locked phone shows of it: Slack puts a message's `text` there, so that names nobody
   * @param key what each message carries unseen, so that it is found again
   * @returns where they stand
   * @throws where Slack refuses one or can't be reached; `PartlySent` where some went out before that
   */
  async direct(
    user: string,
    messages: readonly SlackMessage[],
    preview: PublicNotice,
    place?: Place,
    key?: string,
  ): Promise<string> {
    const here = place?.channel.startsWith('D') ? place : undefined
    const channel = here?.channel ?? (await this.conversationWith(user))
    const thread = here?.thread === undefined ? {} : { thread_ts: here.thread }
    const stamps: string[] = []
    for (const [index, message] of messages.entries()) {
      const metadata = key === undefined ? {} : { metadata: carrying(key, index + 1, messages.length) }
      try {
        stamps.push(await this.say(channel, message, preview, { ...thread, ...metadata }))
      } catch (error) {
        throw stamps.length > 0 ? new PartlySent(messageIdOf({ channel, stamps }), error) : error
      }
    }
    return messageIdOf({ channel, stamps })
  }

  /**
   * Puts messages in the place of those that stand in somebody's direct messages: one for one, what is too many is
   * taken away, what is missing is sent.
   * @returns where they stand now; undefined where the id names no place
   * @throws where Slack refuses one or can't be reached
   */
  async mend(
    messageId: string,
    messages: readonly SlackMessage[],
    preview: PublicNotice,
    key?: string,
  ): Promise<string | undefined> {
    const standing = standingFrom(messageId)
    // Direct messages alone are mended here: a channel reads nothing private.
    if (!standing?.channel.startsWith('D')) return undefined
    const { channel, stamps: before } = standing
    const stamps: string[] = []
    for (const [index, message] of messages.entries()) {
      const metadata = key === undefined ? {} : { metadata: carrying(key, index + 1, messages.length) }
      const ts = before[index]
      if (ts === undefined) stamps.push(await this.say(channel, message, preview, metadata))
      else {
        // Nothing is shown on a phone of what is changed.
        const body = message.readAloud ? this.readAloudBody(message) : this.directBody(message, preview)
        await this.client.chat.update({ channel, ts, ...body, blocks: body.blocks ?? [], ...metadata })
        stamps.push(ts)
      }
    }
    for (const ts of before.slice(messages.length)) await this.client.chat.delete({ channel, ts })
    return messageIdOf({ channel, stamps })
  }

  /**
   * Takes messages out of somebody's direct messages. One that is gone already is no fault.
   * @returns the id; undefined where it names no place
   * @throws where Slack can't be reached, or refuses for another reason
   */
  async takeAway(messageId: string): Promise<string | undefined> {
    const standing = standingFrom(messageId)
    if (!standing?.channel.startsWith('D')) return undefined
    for (const ts of standing.stamps) {
      try {
        await this.client.chat.delete({ channel: standing.channel, ts })
      } catch (error) {
        if (slackError(error) !== 'message_not_found') throw error
      }
    }
    return messageId
  }

  /** Offers a form in somebody's direct messages. @throws where Slack refuses it or can't be reached */
  async offerForm(user: string, message: SlackMessage): Promise<void> {
    await this.direct(user, [message], { text: say`A form is waiting for you.` })
  }

  /** Opens a modal, which its opener alone sees. @returns false where it is too late or Slack refuses */
  async openModal(trigger: string, modal: Modal): Promise<boolean> {
    try {
      await this.client.views.open({ trigger_id: trigger, view: this.modal(modal) })
      return true
    } catch {
      return false
    }
  }

  /**
   * Publishes somebody's Home tab, which they alone see; one that Slack would refuse says so in a line. Where it can't be
   * published it stays as it was until they open it the next time.
   */
  async publishHome(user: string, home: HomeView): Promise<void> {
    const faults = viewFaults(home)
    if (faults.length > 0) {
      this.log.error(note`slack.view.refused`, { fault: faults[0] ?? noFault, faults: faults.length })
    }
    try {
      await this.client.views.publish({ user_id: user, view: faults.length > 0 ? homeInWords() : home })
    } catch {
      this.log.warn(note`slack.home.refused`)
    }
  }

  /** Puts a modal in the place of another; one that was closed or changed meanwhile stays as it is. */
  async updateModal({ id, hash }: Pick<OfView, 'id' | 'hash'>, modal: Modal): Promise<void> {
    try {
      await this.client.views.update({ view_id: id, ...(hash && { hash }), view: this.modal(modal) })
    } catch (error) {
      if (slackError(error) === undefined) throw error
    }
  }

  /** The last guard of a modal: one that Slack would refuse is not sent, and the log says why. */
  modal(modal: Modal): Modal {
    const faults = viewFaults(modal)
    if (faults.length === 0) return modal
    this.log.error(note`slack.view.refused`, { fault: faults[0] ?? noFault, faults: faults.length })
    return modalInWords()
  }

  private async say(
    channel: string,
    message: SlackMessage,
    preview: PublicNotice,
    more: Carried & { readonly thread_ts?: string },
  ): Promise<string> {
    const quiet = { mrkdwn: false, unfurl_links: false, unfurl_media: false }
    const body = this.directBody(message, preview)
    const sent = await this.client.chat.postMessage({ channel, ...quiet, ...body, ...more })
    if (message.readAloud && sent.ts) await this.nowReadAloud(channel, sent.ts, message, more)
    return sent.ts ?? ''
  }

  /** It stands there already: where Slack does not take its words, it stays as it is. */
  private async nowReadAloud(channel: string, ts: string, message: SlackMessage, { metadata }: Carried): Promise<void> {
    const body = this.readAloudBody(message)
    try {
      await this.client.chat.update({ channel, ts, ...body, blocks: body.blocks ?? [], ...(metadata && { metadata }) })
    } catch {
      this.log.warn(note`slack.words.refused`)
    }
  }

  private readAloudBody(message: SlackMessage): { text: string; blocks?: types.KnownBlock[] } {
    const { text, blocks } = this.checked(message)
    return { text, ...(blocks && { blocks }) }
  }

  /** The preview stands where a phone shows it; where there are no blocks, the words themselves do. */
  private directBody(message: SlackMessage, preview: PublicNotice): { text: string; blocks?: types.KnownBlock[] } {
    const { blocks } = this.checked(message)
    return blocks ? { text: escapeMarkup(preview.text), blocks } : { text: message.text }
  }

  private async conversationWith(user: string): Promise<string> {
    const opened = await this.client.conversations.open({ users: user })
    if (!opened.channel?.id) throw new Error('Slack opened no conversation')
    return opened.channel.id
  }

  /** The last guard: a message that Slack would refuse goes out as its plain words, and the log says why. */
  private checked({ text, blocks }: SlackMessage): Omit<EphemeralBody, 'response_type'> {
    const faults = blockFaults({ text, blocks })
    if (faults.length === 0) return { text, mrkdwn: false, blocks: blocks as types.KnownBlock[] }
    this.log.error(note`slack.blocks.refused`, { fault: faults[0] ?? noFault, faults: faults.length })
    return { text, mrkdwn: false }
  }
}

/** Some of the messages went out. */
export class PartlySent extends Error {
  constructor(
    /** Where they stand. */
    readonly messageId: string,
    override readonly cause: unknown,
  ) {
    super('not all of a message went out')
  }
}

const noFault: PublicText = note`none`
