// What may stand where everybody reads: only words written in this program, and numbers.
//
// Privacy is in the types: any other string is private. A `PublicText` can be made from a literal alone, so that no
// route to a channel or a log compiles with a student's name in it.

import { randomBytes } from 'node:crypto'
import { t } from '#wording/t'

declare const publicText: unique symbol

/** Words that anybody may read. */
export type PublicText = string & { readonly [publicText]: true }

/**
 * Words of ours that people read, in the language spoken now, with numbers and other public words between them.
 * @example say`${count} reviews are due at this school.`
 */
export function say(words: TemplateStringsArray, ...between: readonly (number | PublicText)[]): PublicText {
  return t(words, ...between) as PublicText
}

/** The same for a log, and for names of ours: always as it is written, whatever is spoken. */
export function note(words: TemplateStringsArray, ...between: readonly (number | PublicText)[]): PublicText {
  return words.reduce((text, word, index) => text + String(between[index - 1]) + word) as PublicText
}

/** A button that anybody may press: what it opens is told to whoever presses it, alone. It carries nothing private. */
export interface PublicButton {
  readonly label: PublicText
  readonly action: {
    readonly command: PublicText
    readonly input: Readonly<Record<string, boolean | number | PublicText>>
  }
}

/** The only thing that an adapter's public door takes. */
export interface PublicNotice {
  readonly text: PublicText
  /** In a channel; a preview has none. */
  readonly button?: PublicButton
  /**
   * What of it `countMine` counts for each reader: a platform that shows one message differently to each may say beside
   * it how many are a reader's own. A number alone, and no name: others look on.
   */
  readonly counts?: PublicText
}

/** A short reference for a fault, told to the user and written in the log. */
export function newReference(): PublicText {
  return randomBytes(4).toString('hex') as PublicText
}

/** Where a fault happened: the places in the program, without the message, which may hold anything. */
export function whereOf(fault: unknown): PublicText {
  const frames = fault instanceof Error ? (fault.stack ?? '').split('\n').filter((line) => /^\s+at\s/.test(line)) : []
  return frames.slice(0, 6).join(' ').replace(/\s+/g, ' ').trim() as PublicText
}
