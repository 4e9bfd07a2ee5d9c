// Joins each language's code with its words.
import { es } from './es.js'
import { type Language, type Spoken, speaking } from './language.js'

const english: Spoken = { locale: 'en-US' }

/** A language without its sentences would give English ones with foreign dates between them: then all of it is English. */
const known: Record<Language, Spoken> = {
  en: english,
  es: Object.keys(es).length > 0 ? { locale: 'es-US', catalogue: (text) => es[text] } : english,
}

/** Speaks a language within `fn`, and in all that it awaits. */
export function inLanguage<Result>(language: Language, fn: () => Result): Result {
  return speaking(known[language], fn)
}
