// What the page and its server say to each other. Types only, so that the page's bundle takes nothing else along.

export const shownPlatforms = ['slack', 'teams'] as const
export type ShownPlatform = (typeof shownPlatforms)[number]

export type Surface = 'private' | 'channel'

/** Somebody of the made-up school whom a visitor can be. */
export interface Person {
  readonly id: string
  readonly name: string
  /** What they are: "English teacher, grade 7". */
  readonly role: string
  /** What they are to whom: "teaches one J. Doe". */
  readonly about: string
  /** Things worth trying as this person. */
  readonly suggestions: readonly string[]
  /** The channels they read. */
  readonly rooms: readonly string[]
}

export interface Question {
  readonly as: string
  readonly platform: ShownPlatform
  readonly surface: Surface
  /** What was typed… */
  readonly text?: string
  /** …or what a pressed control of the rendered payload carries, as the platform would send it back… */
  readonly pressed?: unknown
  /** …from within a modal or a dialog… */
  readonly inDialog?: boolean
  /** …or the Home that was opened… */
  readonly home?: boolean
  /** …or what stands in the form of Slack's modal, as Slack tells it: sent off or, where `keep`, being typed. */
  readonly form?: { readonly draft: string; readonly values: unknown; readonly keep?: boolean }
}

/** One answer as both platforms would get it. */
export interface Answered {
  readonly status: string
  readonly title: string
  /** All of it in words, for a screen reader. */
  readonly text: string
  /** The question itself stands where the channel reads it. */
  readonly askedInPublic: boolean
  readonly slack: { readonly text: string; readonly blocks: readonly unknown[] }
  /** The card. */
  readonly teams: object
  /** Slack's modal, where the answer stands in one. */
  readonly modal?: object
  /** What Slack shows beside the inputs of the modal that is open, by their blocks, instead of a new one. */
  readonly errors?: Readonly<Record<string, string>>
  /** The card in Teams' dialog, where the answer stands in one. */
  readonly dialog?: object
  /** The view of Slack's Home, where it was opened. */
  readonly home?: { readonly blocks: readonly unknown[] }
  readonly happened?: Happened
  /** What the bot sent and mended meanwhile. */
  readonly arrived?: Arrived
}

/** What just happened, told to whoever looks on. */
export interface Happened {
  /** Each a label and what it says. */
  readonly request: readonly (readonly [string, string])[]
  readonly command: string
  /** What the command does, in a line. */
  readonly summary: string
  /** What it was given, as JSON. */
  readonly input: string
  readonly access: readonly AccessTold[]
  /** Further students who were judged likewise. */
  readonly more: number
  readonly decision: string
  readonly audit: readonly EntryTold[]
}

export interface AccessTold {
  readonly student: string
  readonly grounds: readonly string[]
  readonly opens: readonly string[]
}

/** An audit entry as it was written. */
export interface EntryTold {
  readonly at: string
  readonly command: string
  readonly outcome: string
  readonly students: readonly { readonly name: string; readonly grounds: string; readonly parts: string }[]
  readonly keepsWords: boolean
  readonly previous: string
  readonly hash: string
}

/** What the bot began, and what became of what it had begun before. */
export interface Arrived {
  readonly messages: readonly BegunMessage[]
  readonly posts: readonly BegunPost[]
  /** What stands now in the place of messages and posts of before, by their ids. */
  readonly mended: { readonly messages: readonly BegunMessage[]; readonly posts: readonly BegunPost[] }
  /** The ids of messages that were taken out of their conversations. */
  readonly takenAway: readonly string[]
}

/** A morning's reminders, as they were sent. */
export interface Morning extends Arrived {
  /** The school day, in words; empty where none was found soon. */
  readonly day: string
}

/** A message that the bot began: all pages of it. */
export interface BegunMessage {
  readonly id: string
  /** The visitor's id. */
  readonly to: string
  readonly title: string
  /** What a locked phone shows. */
  readonly preview: string
  readonly slack: readonly Answered['slack'][]
  readonly teams: readonly object[]
}

/** A post that everybody in a channel reads. */
export interface BegunPost {
  readonly id: string
  readonly room: string
  readonly text: string
  readonly slack: Answered['slack']
  readonly teams: object
}

/** What was typed is kept; what the platform says of it. */
export interface Kept {
  readonly kept: string
}

/** Something is off; a sentence for the visitor. */
export interface Refused {
  readonly problem: string
}
