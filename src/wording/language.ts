// The languages that the bot speaks, and the one spoken now. Who hears decides it: it is set once where an answer or a
// message is made, and everything said within follows, however deep in the house it is said.
import { AsyncLocalStorage } from 'node:async_hooks'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' }

/** A text of ours in a language, by its English, with holes as `{0}`; undefined where there is none. */
export type Catalogue = (english: string) => string | undefined

/** A language as it is spoken: how its dates and lists are written, and its words. */
export interface Spoken {
  readonly language: Language
  /** For `Intl`. */
  readonly locale: string
  /** Absent for English: the keys themselves. */
  readonly catalogue?: Catalogue
}

const english: Spoken = { language: 'en', locale: 'en-US' }
const ambient = new AsyncLocalStorage<Spoken>()

/** What is spoken now; English where nobody said otherwise, as in logs and on the command line. */
export function spokenNow(): Spoken {
  return ambient.getStore() ?? english
}

/**
 * Speaks within `fn`, and in all that it awaits. English where nothing else is spoken needs no saying: until somebody
 * speaks another language, Node keeps no context, which on Node 20 costs a tenth of an answer.
 */
export function speaking<Result>(spoken: Spoken, fn: () => Result): Result {
  return spoken.language === 'en' && ambient.getStore() === undefined ? fn() : ambient.run(spoken, fn)
}

/** The language of a locale such as `es-MX`; undefined where it is none, or we don't speak it. */
export function languageOf(locale: unknown): Language | undefined {
  if (typeof locale !== 'string') return undefined
  const code = locale.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === code)
}
