// What people say for each command, in every language, prepared once: whatever somebody chose to read, they are understood
// in all of them.
import { type PhraseBook, phraseBook } from '#language/phrases'
import { spanishPhrases } from '#wording/spanish/phrases'
import type { AnyCommand } from './command.js'

/** The phrases of those commands that are asked in words. */
export function bookOf(commands: readonly AnyCommand[]): PhraseBook {
  return phraseBook(
    commands
      .filter(({ byButtonOnly }) => !byButtonOnly)
      .map(({ name, phrases, phrasesAlone }) => ({
        command: name,
        phrases: [...phrases, ...(spanishPhrases[name] ?? [])],
        ...(phrasesAlone && { alone: true }),
      })),
  )
}
