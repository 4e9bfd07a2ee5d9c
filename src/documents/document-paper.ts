// A document ready for paper: its template filled, who made it and when on every page.
import type { Paper } from '#paper/blocks'
import { type Day, spokenDay } from '#time/day'
import type { Language } from '#wording/language'
import { t, translated } from '#wording/t'
import type { Facts } from './facts/fact-kit.js'
import { filled } from './fill.js'
import { type DocumentName, kindNamed } from './kinds.js'

export interface Making {
  readonly document: DocumentName
  readonly template: string
  readonly facts: Facts
  /** Who makes it, by name, and on which day. */
  readonly by: string
  readonly on: Day
  readonly language: Language
}

/** Made while its language is spoken (`inLanguage`). */
export function documentPaper({ document, template, facts, by, on, language }: Making): Paper {
  const kind = kindNamed(document)
  const made = t`Made by ${by} on ${spokenDay(on)}`
  // Asked for while drawing, when another language may be spoken.
  const pageOf = (page: string, pages: string) => pageWords.replace('{page}', page).replace('{pages}', pages)
  const pageWords = t`Page ${'{page}'} of ${'{pages}'}`
  return {
    title: translated(kind.title),
    language,
    blocks: filled(template, kind.facts, { ...facts, madeBy: by, madeOn: spokenDay(on) }),
    foot: (page, pages) => `${made} · ${pageOf(page, pages)}`,
    watermark: made,
    ...(kind.onOnePage && { onOnePage: true }),
  }
}
