// The one way to where everybody reads: it takes nothing but a notice, whose words are the program's own.
import type { types } from '@slack/bolt'
import type { PublicNotice } from '#bot/public-text'
import { buttonRow } from './controls.js'
import { escapeMarkup } from './markup.js'
import type { Block } from './message.js'
import { messageIdOf, standingFrom } from './message-ids.js'
import { line, plain, richText } from './rich-text.js'
import type { WebClient } from './web-client.js'

export class PublicDoor {
  constructor(private readonly client: WebClient) {}

  /** @returns where it stands. @throws where Slack refuses it or can't be reached */
  async post(channel: string, notice: PublicNotice): Promise<string> {
    const sent = await this.client.chat.postMessage({ channel, unfurl_links: false, ...noticeBody(notice) })
    return messageIdOf({ channel, stamps: [sent.ts ?? ''] })
  }

  /** Says something else where a post stands. @returns false where none can. @throws as `post` does */
  async mend(messageId: string, notice: PublicNotice): Promise<boolean> {
    const standing = standingFrom(messageId)
    const [ts] = standing?.stamps ?? []
    if (!standing || !ts) return false
    await this.client.chat.update({ channel: standing.channel, ts, ...noticeBody(notice) })
    return true
  }
}

/** The button stands in a post that everybody reads; what it opens is shown to whoever presses it alone. */
export function noticeBody({ text, button }: PublicNotice): { text: string; blocks: types.KnownBlock[] } {
  const blocks: Block[] = []
  if (button) {
    const press = { again: { action: button.action }, page: 1 }
    blocks.push(
      richText(text.split('\n').map((words) => line(plain(words || ' ')))),
      buttonRow([{ label: button.label, press, style: 'primary' }], () => 'press-1'),
    )
  }
  return { text: escapeMarkup(text), blocks: blocks as types.KnownBlock[] }
}
