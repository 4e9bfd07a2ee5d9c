// When: every minute. Whom: nobody anew. What: what the bot wrote about students goes out of chats after a set time; where
// there is still something to be done, words that name nobody stay, with a button that asks again. The relay does it, with
// its own patience where a platform doesn't answer.
import type { MessagePart, MessageWords } from '#records/message'
import type { Section } from '#records/section'
import type { Instant } from '#time/clock'
import { t } from '#wording/t'
import type { Job } from './job.js'

const hourMs = 60 * 60_000

/** So few a minute that the platforms' limits leave room for what is new. */
const mostAtOnce = 40

export const putAwayMessages: Job = {
  name: 'putAwayMessages',
  async run({ standing, store, clock }) {
    const { messagesStandHours } = await store.settings()
    if (messagesStandHours === 0) return 0
    return standing.putAway((clock.now() - messagesStandHours * hourMs) as Instant, mostAtOnce)
  },
}

/** What stands in the place of a message that was put away. */
export function wordsInstead(): Omit<MessageWords, 'preview'> & {
  readonly sections: readonly Section[]
  readonly parts: readonly MessagePart[]
} {
  return {
    title: t`This message was put away`,
    paragraphs: [
      t`It spoke of students, so I keep it here for a limited time only. What is still to be done I show again.`,
    ],
    sections: [
      {
        type: 'buttons',
        buttons: [{ label: t`Show what is to be done`, action: { command: 'reminders', input: {} } }],
      },
    ],
    parts: [],
  }
}
