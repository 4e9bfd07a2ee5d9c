// What the page shows of a message that the bot began is the very payload, with the words for a locked phone in it.
import { expect, test } from 'vitest'
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
