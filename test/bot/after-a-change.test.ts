// What somebody is told where a fault of ours comes after their change was kept: that it is kept.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { type SmallBot, smallBot } from '../fixtures/small-bot.js'

const note = defineCommand({
  name: 'note',
  summary: 'Keep a word',
  phrases: ['note'],
  takes: 'words',
  input: z.object({ words: z.string().default('') }),
  mayUse: 'staff',
  examples: ['note'],
  changes: true,
  async run({ words }, context) {
    if (words === 'before') throw new Error('a fault before the change')
    await context.write(async () => undefined)
    throw new Error('a fault after the change')
  },
})

let small: SmallBot
beforeAll(async () => {
  small = await smallBot([note])
})
afterAll(() => small.close())

const asked = (text: string) =>
  small.bot.handle(
    { account: { platform: 'slack', workspace: 'T1', user: 'ana' }, surface: 'private', text, deliveries: [] },
    async () => ({ email: 'ana@school.example', outsider: false }),
  )

test('a fault before the change says that nothing was changed', async () => {
  const outcome = await asked('note before')
  expect(outcome).toMatchObject({ reply: { text: expect.stringContaining('Nothing was changed.') } })
  expect(outcome).not.toHaveProperty('changed')
})

test('a fault after it says that it is saved, and what was shown before counts as old', async () => {
  const outcome = await asked('note after')
  expect(outcome).toMatchObject({ changed: true, reply: { title: 'It is saved; I could not show it' } })
  expect(JSON.stringify(outcome)).not.toContain('Nothing was changed')
})
