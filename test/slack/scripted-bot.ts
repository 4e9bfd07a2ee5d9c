// A bot that gives the answers it is told to, and remembers what it has taken as the real one does.
import type { Bot, Outcome } from '#bot/bot'
import type { Reply } from '#bot/reply'
import type { Profile, Request } from '#bot/request'
import type { Suggestion } from '#bot/suggest-students'

export interface ScriptedBot extends Bot {
  readonly requests: Request[]
  /** What Slack said of whoever asked last. */
  profile: Profile | undefined
  /** Names that it offers. */
  suggestions: readonly Suggestion[]
  /** Whether what it answers comes with a change. */
  changes: boolean
  /** Answers with this from now on; after `delay`, where given. */
  answer(reply: Reply, delay?: Promise<unknown>): void
}

/** @param asks whether it looks up who is behind every account, as for somebody not linked yet */
export function scriptedBot(first: Reply, asks = false): ScriptedBot {
  const taken = new Set<string>()
  let reply = first
  let waiting: Promise<unknown> | undefined
  const bot: ScriptedBot = {
    requests: [],
    profile: undefined,
    suggestions: [],
    changes: false,
    answer: (next, delay) => {
      reply = next
      waiting = delay
    },
    suggestStudents: async (request, profile) => {
      bot.requests.push(request)
      if (asks) bot.profile = await profile()
      return bot.suggestions
    },
    wasTaken: async (signature) => taken.has(signature),
    knownAs: async () => undefined,
    handle: async (request, profile): Promise<Outcome> => {
      const again = request.deliveries.find(({ key }) => taken.has(key))
      if (again) return { type: again.kind === 'signature' ? 'replayed' : 'alreadyDone' }
      for (const { key } of request.deliveries) taken.add(key)
      bot.requests.push(request)
      if (asks) bot.profile = await profile()
      await waiting
      return { type: 'reply', reply, ...(bot.changes && { changed: true }) }
    },
  }
  return bot
}
