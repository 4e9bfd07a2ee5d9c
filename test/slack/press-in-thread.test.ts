// A button pressed in a thread is answered in that thread.
import { expect, test } from 'vitest'
import { fromAction } from '#adapters/slack/presses'

const press = (container: object) =>
  fromAction(
    {
      user: { id: 'U1', team_id: 'T1' },
      team: { id: 'T1' },
      channel: { id: 'C1' },
      container,
      actions: [{ value: JSON.stringify({ command: 'help', input: {} }) }],
    },
    {},
  )

test.each([
  ['on a reply of a thread', { message_ts: '2.1', thread_ts: '1.1' }, '1.1'],
  ['on the message that began it', { message_ts: '1.1', thread_ts: '1.1' }, undefined],
  ['beside any thread', { message_ts: '1.1' }, undefined],
])('%s', (_, container, thread) => {
  expect(press(container)?.thread).toBe(thread)
})
