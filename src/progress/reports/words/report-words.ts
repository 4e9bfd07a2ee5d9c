// What a language says in a progress report. A language is one file with all of these; placeholders stand in braces.
import type { GraphWords } from '../../graph/graph-words.js'
import type { PromptLevel } from '../../prompt-levels.js'
import type { Outlook } from '../outlook.js'

export interface ReportWords {
  /** BCP 47: "en", "es". */
  readonly language: string
  /** How the language calls itself. */
  readonly name: string
  readonly title: string
  readonly student: string
  readonly grade: string
  readonly period: string
  readonly preparedBy: string
  readonly sentOn: string
  readonly goal: string
  readonly goalIs: string
  readonly started: string
  readonly now: string
  readonly noData: string
  readonly expected: string
  readonly target: string
  readonly dataPoints: string
  readonly code: string
  readonly outlooks: Readonly<Record<Outlook, string>>
  /** What a code means in a word or two, where the district has no words of its own. */
  readonly meanings: Readonly<Record<Outlook, string>>
  /** What the district's codes mean, each. */
  readonly codes: string
  readonly comment: string
  /** Beside a comment that nobody has put into this language. */
  readonly writtenInEnglish: string
  readonly graph: string
  readonly graphWords: GraphWords
  readonly promptLevels: Readonly<Record<PromptLevel, string>>
  readonly rights: string
  readonly rights504: string
  readonly page: string
  /** "{quantity}, {difference} below the {expected} expected by now, up from {baseline}." */
  readonly example: { readonly ahead: string; readonly behind: string; readonly alone: string }
  readonly months: readonly string[]
  readonly day: string
  /** Between whole numbers and their parts. */
  readonly decimal: '.' | ','
}
