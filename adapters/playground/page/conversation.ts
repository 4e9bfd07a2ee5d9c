// What was asked and answered, one conversation for each person and place. Both platforms show the same questions;
// their answers part once a button is pressed in one of them, since a press replaces the message it stands on.
import type { Answered, Morning, Person, ShownPlatform, Surface } from '../wire'

/** Where something is shown: in a conversation, or on the page that stands before them. */
export type Place = Surface | 'home'

/** What of an answer is drawn. */
export type Drawn = Pick<Answered, 'slack' | 'teams'> & Partial<Answered>

export interface Entry {
  readonly id: number
  /** Absent where the bot spoke first. */
  readonly question?: string
  /** Whoever reads what the bot began: one person, told how a locked phone shows it, or everybody in the channel. */
  readonly begun?: { readonly to: 'person'; readonly preview: string } | { readonly to: 'everybody' }
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
  | { readonly type: 'begun'; readonly entries: readonly (readonly [string, Entry])[] }

export function changeConversations(all: Conversations, change: Change): Conversations {
  if (change.type === 'begun') {
    const next: Record<string, readonly Entry[]> = { ...all }
    for (const [key, entry] of change.entries) next[key] = [...(next[key] ?? []), entry]
    return next
  }
  if (change.type === 'opened')
    return { ...all, [change.key]: [{ answers: {}, ...all[change.key]?.[0], id: change.id }] }
  const entries = all[change.key] ?? []
  if (change.type === 'asked') {
    const { id, question } = change
    return { ...all, [change.key]: [...entries, { id, answers: {}, ...(question !== undefined && { question }) }] }
  }
  return { ...all, [change.key]: entries.map((entry) => (entry.id === change.id ? changed(entry, change) : entry)) }
}

function changed(entry: Entry, change: Exclude<Change, { type: 'asked' | 'opened' | 'begun' }>): Entry {
  if (change.type === 'failed') return { ...entry, problem: change.problem }
  const { problem: _, ...rest } = entry
  const given = Object.fromEntries(change.platforms.map((platform) => [platform, change.answer]))
  return { ...rest, answers: { ...entry.answers, ...given } }
}

/** A morning's messages and posts, each in the conversation that it belongs to. @param nextId gives ids */
export function entriesOf(
  { messages, posts }: Morning,
  people: readonly Person[],
  nextId: () => number,
): readonly (readonly [string, Entry])[] {
  const entries: (readonly [string, Entry])[] = []
  for (const { to, preview, slack, teams } of messages) {
    const key = keyOf(to, 'private')
    const begun = { to: 'person', preview } as const
    // Each page is a message of its own, and the platforms cut them differently.
    for (const one of slack) entries.push([key, { id: nextId(), begun, answers: { slack: { slack: one, teams: {} } } }])
    for (const card of teams) {
      entries.push([key, { id: nextId(), begun, answers: { teams: { slack: { text: '', blocks: [] }, teams: card } } }])
    }
  }
  for (const { room, slack, teams } of posts) {
    const answers = { slack: { slack, teams }, teams: { slack, teams } }
    for (const person of people.filter(({ rooms }) => rooms.includes(room))) {
      entries.push([keyOf(person.id, 'channel'), { id: nextId(), begun: { to: 'everybody' }, answers }])
    }
  }
  return entries
}
