// Gets an answer's sections ready for a card: safety first, nothing wider or longer than a card shows well.

import { daysOf } from '#bot/chart-table'
import type { Item, Section } from '#bot/reply'
import { t } from '#wording/t'
import { type CardSection, tableAsList } from './card-section.js'
import { pieces } from './pieces.js'

/** A unit's text at most, in characters, so that each fits a page many times over. */
const unitSize = 2400
const longestHeading = 200
/** Wider tables can't be read on a phone. */
const mostColumns = 6
/** Teams cuts off a longer button; the whole of it is then said above. */
export const longestButton = 60
/** An option of a drop-down has two lines. */
export const longestOption = 120
/** More choices than these are a drop-down. */
const mostPicks = 5

/** @param mostActions how many actions the card can take beside its own */
export function layOut(sections: readonly Section[], mostActions: number): CardSection[] {
  const safety = sections.filter(isSafety)
  const others = sections.filter((section) => !isSafety(section))
  return [...safety, ...others].flatMap(withShortHeading).flatMap((section) => fitted(section, mostActions))
}

function isSafety(section: Section): boolean {
  return section.type === 'notice' && section.tone === 'safety'
}

/** A heading that is itself a paragraph is told as one. */
function withShortHeading(section: Section): Section[] {
  if (section.type === 'choices' && section.prompt.length > longestHeading) {
    return [
      { type: 'text', text: section.prompt },
      { ...section, prompt: '' },
    ]
  }
  if (!('heading' in section) || !section.heading || section.heading.length <= longestHeading) return [section]
  const { heading, ...rest } = section
  return [{ type: 'text', text: heading }, rest]
}

function fitted(section: Section, mostActions: number): CardSection[] {
  switch (section.type) {
    case 'text':
    case 'notice':
    case 'footnote':
      return pieces(section.text, unitSize).map((text) => ({ ...section, text }))
    case 'facts':
      return orHeading(section.heading, section.facts.length, { ...section, facts: section.facts.flatMap(shortFacts) })
    case 'list':
      return orHeading(section.heading, section.items.length, { ...section, items: section.items.flatMap(shortItems) })
    case 'table':
      return isNarrow(section)
        ? orHeading(section.heading, section.rows.length, section)
        : fitted(tableAsList(section), mostActions)
    case 'chart':
      return daysOf(section).length > 0 ? [section] : [{ type: 'text', text: section.alt }]
    case 'choices':
      return orHeading(section.prompt, section.choices.length, ...choicesFitted(section, mostActions))
    case 'buttons':
      return [section]
  }
}

/** An empty section still says its heading. */
function orHeading(heading: string | undefined, count: number, ...sections: CardSection[]): CardSection[] {
  if (count > 0) return sections
  return heading ? [{ type: 'text', text: heading }] : []
}

/** Side by side where they are few and short, else a drop-down; what has no room there either is said in full above. */
function choicesFitted(section: Extract<Section, { type: 'choices' }>, mostActions: number): CardSection[] {
  const { prompt, choices } = section
  const longest = Math.max(...choices.map((choice) => choiceTitle(choice).length))
  const isFew = choices.length <= Math.min(mostPicks, mostActions)
  const fitting: CardSection = { type: isFew && longest <= longestButton ? 'picks' : 'menu', prompt, choices }
  if (longest <= longestOption) return [fitting]
  const items = choices.map(({ label, detail }): Item => ({ text: label, ...(detail && { details: [detail] }) }))
  return [{ type: 'list', heading: prompt, items: items.flatMap(shortItems) }, fitting]
}

/** A choice in one line; never an empty one, which no client takes. */
export function choiceTitle(choice: { readonly label: string; readonly detail?: string }): string {
  return [choice.label, choice.detail].filter((words) => words?.trim()).join(' · ') || t`Choose`
}

function isNarrow(table: Extract<Section, { type: 'table' }>): boolean {
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.length))
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  if (width === 0 || width > mostColumns) return false
  return table.rows.every((row) => length(table.columns) + length(row) <= unitSize)
}

function shortFacts(fact: readonly [label: string, value: string]): (readonly [string, string])[] {
  const [label, value] = fact
  if (label.length + value.length <= unitSize) return [fact]
  if (label.length > longestHeading) return pieces(`${label}: ${value}`, unitSize).map((text) => ['', text])
  return pieces(value, unitSize - label.length).map((text) => [label, text])
}

function shortItems(item: Item): Item[] {
  const details = item.details ?? []
  if (item.text.length + details.reduce((sum, detail) => sum + detail.length + 40, 0) <= unitSize) return [item]
  const texts = pieces(item.text, unitSize).map((text): Item => ({ text }))
  const rest = details.flatMap((detail) => pieces(detail, unitSize)).map((detail): Item => ({ text: detail }))
  return [...texts, ...rest]
}
