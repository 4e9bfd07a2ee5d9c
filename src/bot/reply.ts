// An answer in words of no platform. Every string in it is private: it goes to the asker alone.

import type { Button, Item, Section } from '#records/section'
import type { Language } from '#wording/language'
import type { Form } from './form.js'

export type { Button, Item, Section }

export const statuses = ['ok', 'choose', 'noPlan', 'form', 'notFound', 'notUnderstood', 'invalid', 'conflict'] as const
export type Status = (typeof statuses)[number]

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
  /** What it is said in: what a platform adds of its own, such as "Page 2 of 3", is said in the same. */
  readonly language: Language
  /** All of it as plain text: the fallback of a card, the terminal's answer, what a screen reader says. */
  readonly text: string
  /** Whoever reads it has it read aloud: where a platform reads the text alone, that says all of it. */
  readonly readAloud?: boolean
  /** Asked where others could read it: the answer first says so. */
  readonly askedInPublic: boolean
}
