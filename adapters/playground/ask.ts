// One question of the page: put to the bot as the platform's adapter would put it, and its answer rendered by the
// platforms' own renderers.
import { z } from 'zod'
import { homeViewOf } from '#adapters/slack/home-view'
import { keptForLater } from '#adapters/teams/dialogs'
import type { Bot } from '#bot/bot'
import type { SentForm } from '#bot/form'
import type { Request } from '#bot/request'
import type { AuditTrail } from '#records/audit-trail'
import { readSent, renderBoth, type Wish } from './payloads.js'
import { people } from './school/people.js'
import { typedWords } from './typed-words.js'
import type { Watch } from './watching.js'
import { whatHappened } from './what-happened.js'
import { type Answered, type Kept, type Question, shownPlatforms } from './wire.js'

const question = z.object({
  as: z.string(),
  platform: z.enum(shownPlatforms),
  surface: z.enum(['private', 'channel']),
  text: z.string().max(8000).optional(),
  pressed: z.unknown().optional(),
  inDialog: z.boolean().optional(),
  home: z.literal(true).optional(),
  form: z.object({ draft: z.string().max(64), values: z.unknown(), keep: z.boolean().optional() }).optional(),
})

/** The question in a body; undefined where there is none. */
export function readQuestion(body: string): Question | undefined {
  try {
    const { as, platform, surface, text, pressed, inDialog, home, form } = question.parse(JSON.parse(body))
    const asker = { as, platform, surface }
    if (text !== undefined) return { ...asker, text }
    if (home) return { ...asker, home }
    if (form) {
      const { draft, values, keep } = form
      return { ...asker, form: { draft, values, ...(keep && { keep }) } }
    }
    return pressed === undefined ? undefined : { ...asker, pressed, ...(inDialog && { inDialog }) }
  } catch {
    return undefined
  }
}

/** What is needed to tell what just happened. */
export interface Onlooker {
  readonly watch: Watch
  readonly trail: AuditTrail
}

/** The bot's answer; undefined where nobody has that id or what was sent is none of ours. */
export async function answerQuestion(
  bot: Bot,
  asked: Question,
  onlooker?: Onlooker,
): Promise<Answered | Kept | undefined> {
  const person = people.find((one) => one.id === asked.as)
  const wish = asked.home ? homeWish : asked.text === undefined ? readSent(asked) : typed(asked.text, asked.surface)
  if (!person || !wish) return undefined
  const handle = (part: Partial<Request>) =>
    bot.handle(
      {
        account: { platform: 'playground', workspace: 'playground', user: person.id },
        surface: asked.home ? 'home' : asked.surface,
        text: '',
        deliveries: [],
        ...part,
      },
      // Tied to the roster as on a real platform: by the address that the account's profile shows.
      async () => ({ email: person.email, outsider: false }),
    )
  if ('typed' in wish && wish.typed) await handle({ form: wish.typed })
  const before = (await onlooker?.trail.newest()) ?? 0
  // Whoever opens their Home for the first time is greeted, as on a real platform.
  const answering = () => handle({ ...partOf(wish), ...(asked.home && { meets: true }) })
  const { result: outcome, observed } = onlooker
    ? await onlooker.watch.during(answering)
    : { result: await answering(), observed: {} }
  if (outcome.type === 'kept') return { kept: keptForLater() }
  if (outcome.type !== 'reply') return undefined
  const { reply } = outcome
  const written = ((await onlooker?.trail.after(before)) ?? []).filter(({ user }) => user === person.id)
  const happened = onlooker && (await whatHappened({ asked, person, outcome, observed, written }))
  return {
    status: reply.status,
    title: reply.title,
    text: reply.text,
    askedInPublic: reply.askedInPublic,
    ...renderBoth(reply, wish, asked.platform),
    ...(asked.home && { home: homeViewOf(reply) }),
    ...(happened && { happened }),
  }
}

/** What both platforms show first: Slack's Home tab and, in Teams, the day's card. */
const homeWish: Wish = { again: { action: { command: 'today', input: {} } }, page: 1 }

function partOf(wish: Wish | SentForm): Partial<Request> {
  if (!('again' in wish)) return { form: wish }
  const { again } = wish
  if ('action' in again) return { action: again.action }
  return { text: again.text, ...(again.kind && { kind: again.kind }), ...(again.inPublic && { askedInPublic: true }) }
}

function typed(text: string, surface: Question['surface']): Wish {
  const { text: words, kind, inTheOpen } = typedWords(text)
  const inPublic = surface === 'channel' && inTheOpen
  return { again: { text: words, ...(kind && { kind }), ...(inPublic && { inPublic }) }, page: 1 }
}
