// Names offered while one is typed into a field that asks for a student, as Slack would be given them.
import { z } from 'zod'
import { optionsOf } from '#adapters/slack/name-options'
import type { Bot } from '#bot/bot'
import { people } from './school/people.js'

const typing = z.object({ as: z.string(), typed: z.string().max(200) })

/** Slack's options for what a body says was typed; none where it says nothing. */
export async function namesFor(bot: Bot, body: unknown): Promise<readonly object[]> {
  const { data } = typing.safeParse(body)
  const person = people.find(({ id }) => id === data?.as)
  if (!data || !person) return []
  const account = { platform: 'playground', workspace: 'playground', user: person.id } as const
  const asked = { account, surface: 'private', text: data.typed, deliveries: [] } as const
  return optionsOf(await bot.suggestStudents(asked, async () => ({ email: person.email, outsider: false })))
}
