// Joins each language's code with its words.

import { type Language, type Spoken, speaking } from './language.js'
import { es } from './spanish/all.js'

const known: Record<Language, Spoken> = {
  en: { language: 'en', locale: 'en-US' },
  es: { language: 'es', locale: 'es-US', catalogue: (english) => es[english] },
}

/** Speaks a language within `fn`, and in all that it awaits. */
export function inLanguage<Result>(language: Language, fn: () => Result): Result {
  return speaking(known[language], fn)
}
