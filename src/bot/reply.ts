// An answer in words of no platform. Every string in it is private: it goes to the asker alone.
import type { Form } from './form.js'
import type { Action } from './request.js'

export const statuses = ['ok', 'choose', 'noPlan', 'form', 'notFound', 'notUnderstood', 'invalid', 'conflict'] as const
export type Status = (typeof statuses)[number]

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
  /** A picker: each choice is a button or an option. */
  | {
      readonly type: 'choices'
      readonly prompt: string
      readonly choices: readonly { readonly label: string; readonly detail?: string; readonly action: Action }[]
    }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  /** Small print: how old the roster is, where the plan is kept. */
  | { readonly type: 'footnote'; readonly text: string }

/** What a command answers. */
export interface Answer {
  readonly status: Status
  readonly title: string
  readonly sections: readonly Section[]
  /** The students spoken of, by the roster's `sourcedId`. */
  readonly students: readonly string[]
  /** The same as data, as the contract has it for each command. */
  readonly data: Readonly<Record<string, unknown>>
  /** A form to fill in, beneath the sections: a modal in Slack, a dialog in Teams. */
  readonly form?: Form
}

/** An answer on its way out: always private to the asker. */
export interface Reply extends Answer {
  readonly command: string
  readonly audience: 'private'
  /** All of it as plain text: the fallback of a card, the terminal's answer, what a screen reader says. */
  readonly text: string
  /** Asked where others could read it: the answer first says so. */
  readonly askedInPublic: boolean
}
