// Every language that a report can be written in. A new one is a file beside these and a line here.
import { english } from './en.js'
import { spanish } from './es.js'
import type { ReportWords } from './report-words.js'

export const reportLanguages: readonly ReportWords[] = [english, spanish]

/** The language of a code or a name ("es", "Spanish", "español"); undefined where there is none. */
export function languageCalled(words: string): ReportWords | undefined {
  const said = words.trim().toLowerCase()
  const englishNames: Readonly<Record<string, string>> = { english: 'en', spanish: 'es' }
  return reportLanguages.find(
    ({ language, name }) =>
      said === language ||
      said.startsWith(`${language}-`) ||
      said === name.toLowerCase() ||
      englishNames[said] === language,
  )
}
