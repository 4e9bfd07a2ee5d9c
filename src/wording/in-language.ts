// Joins each language's code with its words.
import { es } from './es.js'
import { type Language, type Spoken, speaking } from './language.js'

const known: Record<Language, Spoken> = {
  en: { locale: 'en-US' },
  es: { locale: 'es-US', catalogue: (english) => es[english] },
}

/** Speaks a language within `fn`, and in all that it awaits. */
export function inLanguage<Result>(language: Language, fn: () => Result): Result {
  return speaking(known[language], fn)
}
