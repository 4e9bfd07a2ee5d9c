// The languages of families: those that the product writes in by a code, all others by their name.
import { languageCalled } from '#progress/reports/words/all'

/** Under what a language is kept: "es" of "Spanish", "Vietnamese" of " vietnamese". */
export function languageKey(said: string): string {
  const name = said.trim().replaceAll(/\s+/g, ' ')
  return languageCalled(name)?.language ?? name.charAt(0).toUpperCase() + name.slice(1)
}

/** How a language is called: by its own name where the product writes in it. */
export function languageName(key: string): string {
  return languageCalled(key)?.name ?? key
}
