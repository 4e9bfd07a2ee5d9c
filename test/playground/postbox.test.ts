// What the page shows of a message that the bot began is the very payload, with the words for a locked phone in it.
import { describe, expect, test } from 'vitest'
import { createPostbox } from '#adapters/playground/postbox'
import { say } from '#bot/public-text'
import { asReply } from '#reminders/as-reply'

test('the text that a phone shows names nobody, on every page of it', async () => {
  const { messenger, empty } = createPostbox()
  const sections = [{ type: 'list', items: [{ text: 'Jane Doe, grade 7: Annual review' }] } as const]
  const reply = asReply({ id: 'm-1', language: 'en', title: 'A reminder for you', paragraphs: [], sections, parts: [] })
  const account = { platform: 'playground', workspace: 'playground', user: 'okafor' } as const
  await messenger.sendPrivately(account, reply, { text: say`A reminder for you` }, 'm-1')
  const [message] = empty().messages
  expect(message?.slack.map(({ text }) => text)).toEqual(['A reminder for you'])
  expect(JSON.stringify(message?.slack)).toContain('Jane Doe')
})

describe('a message that is mended', () => {
  const account = { platform: 'playground', workspace: 'playground', user: 'okafor' } as const
  const saying = (title: string) =>
    asReply({ id: 'm-1', language: 'en', title, paragraphs: [], sections: [], parts: [] })
  const preview = { text: say`A reminder for you` }

  test('is told of by its own id once it was taken out, and before that arrives as it stands now', async () => {
    const { messenger, empty } = createPostbox()
    const sent = await messenger.sendPrivately(account, saying('One'), preview, 'm-1')
    if (sent.outcome !== 'sent') throw new Error('not sent')
    await messenger.mend(account, sent.messageId, saying('Two'), preview)
    expect(empty()).toMatchObject({ messages: [{ id: sent.messageId, title: 'Two' }], mended: { messages: [] } })
    await messenger.mend(account, sent.messageId, saying('Three'), preview)
    await messenger.mend(account, sent.messageId, saying('Four'), preview)
    expect(empty()).toMatchObject({ messages: [], mended: { messages: [{ id: sent.messageId, title: 'Four' }] } })
  })

  test('is gone where it was taken away', async () => {
    const { messenger, empty } = createPostbox()
    const sent = await messenger.sendPrivately(account, saying('One'), preview, 'm-1')
    if (sent.outcome !== 'sent') throw new Error('not sent')
    empty()
    await messenger.takeAway(account, sent.messageId)
    expect(empty()).toMatchObject({ messages: [], takenAway: [sent.messageId] })
  })
})
