// What was asked and answered, one conversation for each person and place. Both platforms show the same questions;
// their answers part once a button is pressed in one of them, since a press replaces the message it stands on.
import type { Answered, Arrived, BegunMessage, BegunPost, Person, ShownPlatform, Surface } from '../wire'

/** Where something is shown: in a conversation, or on the page that stands before them. */
export type Place = Surface | 'home'

/** What of an answer is drawn. */
export type Drawn = Pick<Answered, 'slack' | 'teams'> & Partial<Answered>

/** What the bot began: the message's own id, so that it can be mended where it stands. */
export type Begun =
  | { readonly to: 'person'; readonly message: string; readonly preview: string }
  | { readonly to: 'everybody'; readonly message: string }

export interface Entry {
  readonly id: number
  /** Absent where the bot spoke first. */
  readonly question?: string
  /** Whoever reads what the bot began: one person, told how a locked phone shows it, or everybody in the channel. */
  readonly begun?: Begun
  readonly answers: Readonly<Partial<Record<ShownPlatform, Drawn>>>
  readonly problem?: string
}

export type Conversations = Readonly<Record<string, readonly Entry[]>>

export function keyOf(person: string, surface: Place): string {
  return `${surface} ${person}`
}

export type Change =
  | { readonly type: 'asked'; readonly key: string; readonly id: number; readonly question?: string }
  | {
      readonly type: 'answered'
      readonly key: string
      readonly id: number
      readonly platforms: readonly ShownPlatform[]
      readonly answer: Answered
    }
  | { readonly type: 'failed'; readonly key: string; readonly id: number; readonly problem: string }
  /** The page is opened, and stands where it stood. */
  | { readonly type: 'opened'; readonly key: string; readonly id: number }
  | { readonly type: 'arrived'; readonly arrived: Arrived; readonly people: readonly Person[]; nextId(): number }

export function changeConversations(all: Conversations, change: Change): Conversations {
  if (change.type === 'arrived') return withArrived(all, change)
  if (change.type === 'opened')
    return { ...all, [change.key]: [{ answers: {}, ...all[change.key]?.[0], id: change.id }] }
  const entries = all[change.key] ?? []
  if (change.type === 'asked') {
    const { id, question } = change
    return { ...all, [change.key]: [...entries, { id, answers: {}, ...(question !== undefined && { question }) }] }
  }
  return { ...all, [change.key]: entries.map((entry) => (entry.id === change.id ? changed(entry, change) : entry)) }
}

function changed(entry: Entry, change: Exclude<Change, { type: 'asked' | 'opened' | 'arrived' }>): Entry {
  if (change.type === 'failed') return { ...entry, problem: change.problem }
  const { problem: _, ...rest } = entry
  const given = Object.fromEntries(change.platforms.map((platform) => [platform, change.answer]))
  return { ...rest, answers: { ...entry.answers, ...given } }
}

/** What arrived, each in the conversation that it belongs to: after what stands there, or in its own place where it was mended. */
function withArrived(
  all: Conversations,
  { arrived, people, nextId }: Extract<Change, { type: 'arrived' }>,
): Conversations {
  const next: Record<string, readonly Entry[]> = { ...all }
  const { messages, posts, mended, takenAway } = arrived
  for (const message of messages) add(next, [keyOf(message.to, 'private')], () => asEntries(message, nextId))
  for (const post of posts) add(next, readersOf(post, people), () => [asPosted(post, nextId)])
  for (const message of mended.messages) replace(next, message.id, asEntries(message, nextId))
  for (const post of mended.posts) replace(next, post.id, [asPosted(post, nextId)])
  for (const id of takenAway) replace(next, id, [])
  return next
}

function add(all: Record<string, readonly Entry[]>, keys: readonly string[], made: () => readonly Entry[]): void {
  for (const key of keys) all[key] = [...(all[key] ?? []), ...made()]
}

/** Puts other pages in the place of a message's; each keeps the place, and the focus, of the one it replaces. */
function replace(all: Record<string, readonly Entry[]>, message: string, pages: readonly Entry[]): void {
  for (const [key, entries] of Object.entries(all)) {
    const stood = entries.filter(({ begun }) => begun?.message === message)
    const [first] = stood
    if (!first) continue
    const before = entries.slice(0, entries.indexOf(first))
    const after = entries.slice(before.length).filter(({ begun }) => begun?.message !== message)
    const instead = pages.map((page, at) => ({ ...page, id: stood[at]?.id ?? page.id }))
    all[key] = [...before, ...instead, ...after]
  }
}

/** Each page is a message of its own, and the platforms cut them differently. */
function asEntries({ id: message, preview, slack, teams }: BegunMessage, nextId: () => number): readonly Entry[] {
  const begun = { to: 'person', message, preview } as const
  return [
    ...slack.map((one) => ({ id: nextId(), begun, answers: { slack: { slack: one, teams: {} } } })),
    ...teams.map((card) => ({
      id: nextId(),
      begun,
      answers: { teams: { slack: { text: '', blocks: [] }, teams: card } },
    })),
  ]
}

function asPosted({ id: message, slack, teams }: BegunPost, nextId: () => number): Entry {
  const answers = { slack: { slack, teams }, teams: { slack, teams } }
  return { id: nextId(), begun: { to: 'everybody', message }, answers }
}

function readersOf({ room }: BegunPost, people: readonly Person[]): readonly string[] {
  return people.filter(({ rooms }) => rooms.includes(room)).map(({ id }) => keyOf(id, 'channel'))
}
