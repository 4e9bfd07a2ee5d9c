// Which language a browser asks for: whoever opens a link is known by nothing else.
import type { IncomingHttpHeaders } from 'node:http'
import { type Language, languageOf } from '#wording/language'

/** The first of the languages that a browser asks for which we speak; English where there is none. */
export function languageOfBrowser({ 'accept-language': asked = '' }: IncomingHttpHeaders): Language {
  for (const one of asked.split(',')) {
    const language = languageOf(one.split(';', 1)[0]?.trim())
    if (language) return language
  }
  return 'en'
}
