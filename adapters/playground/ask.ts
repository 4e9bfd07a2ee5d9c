// One question of the page: put to the bot as the platform's adapter would put it, and its answer rendered by the
// platforms' own renderers.
import { z } from 'zod'
import type { Bot } from '#bot/bot'
import type { Request } from '#bot/request'
import { readPress, renderBoth, type Wish } from './payloads.js'
import { people } from './school/people.js'
import { typedWords } from './typed-words.js'
import { type Answered, type Question, shownPlatforms } from './wire.js'

const question = z.object({
  as: z.string(),
  platform: z.enum(shownPlatforms),
  surface: z.enum(['private', 'channel']),
  text: z.string().max(8000).optional(),
  pressed: z.unknown().optional(),
})

/** The question in a body; undefined where there is none. */
export function readQuestion(body: string): Question | undefined {
  try {
    const { text, pressed, ...rest } = question.parse(JSON.parse(body))
    if (text !== undefined) return { ...rest, text }
    return pressed === undefined ? undefined : { ...rest, pressed }
  } catch {
    return undefined
  }
}

/** The bot's answer; undefined where nobody has that id or the press is none of ours. */
export async function answerQuestion(bot: Bot, asked: Question): Promise<Answered | undefined> {
  const person = people.find((one) => one.id === asked.as)
  const wish = asked.text === undefined ? readPress(asked.platform, asked.pressed) : typed(asked.text, asked.surface)
  if (!person || !wish) return undefined
  const { again } = wish
  const request: Request = {
    account: { platform: 'playground', workspace: 'playground', user: person.id },
    surface: asked.surface,
    ...('action' in again
      ? { text: '', action: again.action }
      : {
          text: again.text,
          ...(again.kind && { kind: again.kind }),
          ...(again.inPublic && { askedInPublic: true }),
        }),
    deliveries: [],
  }
  // Tied to the roster as on a real platform: by the address that the account's profile shows.
  const outcome = await bot.handle(request, async () => ({ email: person.email, outsider: false }))
  if (outcome.type !== 'reply') return undefined
  const { reply } = outcome
  return {
    status: reply.status,
    title: reply.title,
    text: reply.text,
    askedInPublic: reply.askedInPublic,
    ...renderBoth(reply, wish),
  }
}

function typed(text: string, surface: Question['surface']): Wish {
  const { text: words, kind, inTheOpen } = typedWords(text)
  const inPublic = surface === 'channel' && inTheOpen
  return { again: { text: words, ...(kind && { kind }), ...(inPublic && { inPublic }) }, page: 1 }
}
