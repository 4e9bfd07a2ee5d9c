// What was asked and answered, one conversation for each person and place. Both platforms show the same questions;
// their answers part once a button is pressed in one of them, since a press replaces the message it stands on.
import type { Answered, ShownPlatform, Surface } from '../wire'

export interface Entry {
  readonly id: number
  readonly question: string
  readonly answers: Readonly<Partial<Record<ShownPlatform, Answered>>>
  readonly problem?: string
}

export type Conversations = Readonly<Record<string, readonly Entry[]>>

export function keyOf(person: string, surface: Surface): string {
  return `${surface} ${person}`
}

export type Change =
  | { readonly type: 'asked'; readonly key: string; readonly id: number; readonly question: string }
  | {
      readonly type: 'answered'
      readonly key: string
      readonly id: number
      readonly platforms: readonly ShownPlatform[]
      readonly answer: Answered
    }
  | { readonly type: 'failed'; readonly key: string; readonly id: number; readonly problem: string }

export function changeConversations(all: Conversations, change: Change): Conversations {
  const entries = all[change.key] ?? []
  if (change.type === 'asked') {
    const { id, question } = change
    return { ...all, [change.key]: [...entries, { id, question, answers: {} }] }
  }
  return { ...all, [change.key]: entries.map((entry) => (entry.id === change.id ? changed(entry, change) : entry)) }
}

function changed(entry: Entry, change: Exclude<Change, { type: 'asked' }>): Entry {
  if (change.type === 'failed') return { ...entry, problem: change.problem }
  const { id, question, answers } = entry
  const given = Object.fromEntries(change.platforms.map((platform) => [platform, change.answer]))
  return { id, question, answers: { ...answers, ...given } }
}
