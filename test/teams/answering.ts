// A bot that gives the answers a test hands it, and does each delivery once, as the real one does.
import type { Bot } from '#bot/bot'
import type { Reply, Section } from '#bot/reply'
import type { Profile, Request } from '#bot/request'
import type { StaffId } from '#people/staff'

/** An answer about somebody fictional. */
export function replyOf(sections: readonly Section[], parts: Partial<Reply> = {}): Reply {
  const title = parts.title ?? 'Accommodations for Jordan Doe'
  return {
    status: 'ok',
    command: 'accommodations',
    audience: 'private',
    language: 'en',
    title,
    sections,
    students: ['s-101'],
    data: {},
    text: `${title}\n${JSON.stringify(sections)}`,
    askedInPublic: false,
    ...parts,
  }
}

export const jordan = replyOf([{ type: 'list', items: [{ text: 'Extended time (1.5x) for Jordan' }] }])

export interface AnsweringBot extends Bot {
  readonly requests: Request[]
  readonly profiles: (Profile | undefined)[]
}

/** @param asksWho asks the platform for the profile, as for an account that isn't linked yet */
export function botAnswering(answer: Reply | ((request: Request) => Reply), asksWho = false): AnsweringBot {
  const taken = new Set<string>()
  const requests: Request[] = []
  const profiles: (Profile | undefined)[] = []
  return {
    requests,
    profiles,
    wasTaken: async (signature) => taken.has(signature),
    knownAs: async ({ user }) => user as StaffId,
    suggestStudents: async () => [],
    handle: async (request, profile) => {
      if (asksWho) profiles.push(await profile())
      if (request.deliveries.some(({ key }) => taken.has(key))) return { type: 'alreadyDone' }
      for (const { key } of request.deliveries) taken.add(key)
      requests.push(request)
      return { type: 'reply', reply: typeof answer === 'function' ? answer(request) : answer }
    },
  }
}
