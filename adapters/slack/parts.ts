// Cuts one section of an answer into the smallest parts that may stand alone on a page, losing nothing.

import { daysOf } from '#bot/chart-table'
import type { Item, Section } from '#bot/reply'
import { t } from '#wording/t'
import { cut, pieces } from './cut.js'
import { limits } from './limits.js'

/** The longest a part may be, in characters. */
export const partSize = 2800

const longestHeading = 150

/** The section in parts: one list item, fact, row or choice each; a long text in pieces. */
export function partsOf(section: Section): Section[] {
  const heading = headingOf(section)
  if (heading && heading.length > longestHeading) {
    const short = cut(heading, longestHeading)
    const rest = section.type === 'choices' ? { ...section, prompt: short } : { ...section, heading: short }
    return [...partsOf({ type: 'text', text: heading }), ...partsOf(rest)]
  }
  switch (section.type) {
    case 'text':
    case 'notice':
      return section.text ? pieces(section.text, partSize).map((text) => ({ ...section, text })) : []
    case 'footnote':
      return section.text ? pieces(section.text, limits.contextText).map((text) => ({ ...section, text })) : []
    case 'facts':
      return orHeading(
        section.heading,
        section.facts.flatMap(shortFacts).map((fact) => ({ ...section, facts: [fact] })),
      )
    case 'list':
      return orHeading(
        section.heading,
        section.items.flatMap(shortItems).map((item) => ({ ...section, items: [item] })),
      )
    case 'table':
      if (!fitsTable(section)) return partsOf(tableAsList(section))
      return orHeading(
        section.heading,
        section.rows.map((row) => ({ ...section, rows: [row] })),
      )
    case 'chart':
      return daysOf(section).length > 0 ? [section] : partsOf({ type: 'text', text: section.alt })
    case 'choices':
      return orHeading(
        section.prompt,
        section.choices.map((choice) => ({ ...section, choices: [choice] })),
      )
    case 'buttons':
      return section.buttons.map((button) => ({ ...section, buttons: [button] }))
  }
}

/** A table told as a list, where Slack could not show it as a table: each row by its first cell. */
export function tableAsList(table: Extract<Section, { type: 'table' }>): Section {
  const items = table.rows.map(([first = '', ...others]): Item => {
    const details = others.map((cell, index) => `${table.columns[index + 1] ?? ''}: ${cell}`)
    return { text: table.columns[0] ? `${table.columns[0]}: ${first}` : first, details }
  })
  return { type: 'list', ...(table.heading !== undefined && { heading: table.heading }), items }
}

function fitsTable(table: Extract<Section, { type: 'table' }>): boolean {
  const header = lengthOf(table.columns)
  const widest = Math.max(table.columns.length, ...table.rows.map((row) => row.length))
  return widest > 0 && widest <= limits.tableColumns && table.rows.every((row) => header + lengthOf(row) <= partSize)
}

/** What stands above a section. */
export function headingOf(section: Section): string | undefined {
  if (section.type === 'choices') return section.prompt
  return 'heading' in section ? section.heading : undefined
}

/** An empty section still says its heading. */
function orHeading(heading: string | undefined, parts: Section[]): Section[] {
  return parts.length > 0 || !heading ? parts : partsOf({ type: 'text', text: heading })
}

function shortFacts(fact: readonly [label: string, value: string]): (readonly [string, string])[] {
  const [label, value] = fact
  if (label.length + value.length <= partSize) return [fact]
  // A label that is itself a paragraph is no label: both are told as text.
  if (label.length > 300) return pieces(`${label}: ${value}`, partSize).map((text) => ['', text])
  return pieces(value, partSize - label.length).map((text) => [label, text])
}

function shortItems(item: Item): Item[] {
  const details = item.details ?? []
  if (item.text.length + lengthOf(details) <= partSize) return [item]
  const again = t`${cut(item.text, 80)} (continued)`
  const texts = pieces(item.text, partSize).map((text): Item => ({ text }))
  const rest = details.flatMap((detail) => pieces(detail, partSize - again.length))
  return [...texts, ...rest.map((detail): Item => ({ text: again, details: [detail] }))]
}

/** The characters of some texts, with a little for what stands between them. */
export function lengthOf(texts: readonly string[] = []): number {
  return texts.reduce((sum, text) => sum + text.length + 2, 0)
}
