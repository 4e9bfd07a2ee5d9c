// What a family is worried about, in their own words and language.
import type { Day } from '#time/day'

export interface Concern {
  readonly day: Day
  /** Who said it. */
  readonly name: string
  readonly relationship: string
  /** Word for word. */
  readonly words: string
  readonly language: string
  /** What it means in English, where it was said in another language. */
  readonly inEnglish?: string
  /** When it was talked over with them, and what was answered. */
  readonly discussedDay?: Day
  readonly answer?: string
}
