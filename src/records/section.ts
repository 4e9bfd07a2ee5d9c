// What an answer or a message says, in words of no platform. It stands among the records because a message waits there
// until it is sent. Every string in it is private: it goes to one person alone.
import type { Day } from '#time/day'

/** A button's or a picker's meaning: a command and its input, of opaque ids only. Whoever presses is checked anew. */
export interface Action {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /**
   * The message of the bot's own that it stands in: it stays, and the answer comes beside it. Set when the message is sent.
   */
  readonly inMessage?: string
}

/** A button. At most a handful a reply; `style` never carries meaning alone. */
export interface Button {
  readonly label: string
  readonly action: Action
  readonly style?: 'primary' | 'danger'
}

/** One thing of a list: what it is, and beneath it what is said of it. */
export interface Item {
  readonly text: string
  readonly details?: readonly string[]
}

export interface ChartSeries {
  readonly name: string
  readonly values: readonly { readonly day: Day; readonly value: number }[]
}

export type Section =
  | { readonly type: 'text'; readonly text: string }
  /** `safety` comes first in a card and is marked in words too. */
  | { readonly type: 'notice'; readonly tone: 'safety' | 'caution' | 'info'; readonly text: string }
  | {
      readonly type: 'facts'
      readonly heading?: string
      readonly facts: readonly (readonly [label: string, value: string])[]
    }
  | { readonly type: 'list'; readonly heading?: string; readonly items: readonly Item[] }
  | {
      readonly type: 'table'
      readonly heading?: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** Lines over days, drawn by the platform where it can; else `alt` says the same, and a table has the figures. */
  | {
      readonly type: 'chart'
      readonly title: string
      /** The first is what was measured. Oldest first; another may have no value for some of the days. */
      readonly series: readonly ChartSeries[]
      readonly unit: string
      readonly alt: string
    }
  /** A picker: each choice is a button or an option. */
  | {
      readonly type: 'choices'
      readonly prompt: string
      readonly choices: readonly { readonly label: string; readonly detail?: string; readonly action: Action }[]
    }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  /** Small print: how old the roster is, where the plan is kept. */
  | { readonly type: 'footnote'; readonly text: string }
