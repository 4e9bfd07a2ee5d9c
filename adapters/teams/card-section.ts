// An answer's sections in the shapes that a card can show, each made of units that may stand on different pages.

import type { Button, Item, Section } from '#bot/reply'
import { t } from '#wording/t'

type Choices = Extract<Section, { type: 'choices' }>['choices']

/** As the answer's own, but choices are either buttons (`picks`) or a drop-down (`menu`), and the rest of a long list may be hidden. */
export type CardSection =
  | Exclude<Section, { type: 'choices' }>
  | { readonly type: 'picks' | 'menu'; readonly prompt: string; readonly choices: Choices }
  /** Read once its label is pressed. */
  | { readonly type: 'more'; readonly label: string; readonly items: readonly Item[] }

/**
 * The section unit by unit: one fact, item, row or option each, and as many buttons as may stand together: torn apart, nobody
 * could tell what "Open" opens.
 */
export function unitsOf(section: CardSection, mostButtons: number): CardSection[] {
  switch (section.type) {
    case 'facts':
      return section.facts.map((fact) => ({ ...section, facts: [fact] }))
    case 'list':
      return section.items.map((item) => ({ ...section, items: [item] }))
    case 'table':
      return section.rows.map((row) => ({ ...section, rows: [row] }))
    case 'menu':
      return section.choices.map((choice) => ({ ...section, choices: [choice] }))
    case 'buttons':
      return inRows(section.buttons, mostButtons).map((buttons) => ({ ...section, buttons }))
    case 'chart':
    case 'more':
    case 'picks':
    case 'text':
    case 'notice':
    case 'footnote':
      return [section]
  }
}

function inRows(buttons: readonly Button[], most: number): (readonly Button[])[] {
  const rows: (readonly Button[])[] = []
  for (let at = 0; at < buttons.length; at += most) rows.push(buttons.slice(at, at + most))
  return rows
}

/** Two units of one section as one again. */
export function joined(before: CardSection, unit: CardSection): CardSection | undefined {
  if (before.type === 'facts' && unit.type === 'facts') return { ...before, facts: [...before.facts, ...unit.facts] }
  if (before.type === 'list' && unit.type === 'list') return { ...before, items: [...before.items, ...unit.items] }
  if (before.type === 'table' && unit.type === 'table') return { ...before, rows: [...before.rows, ...unit.rows] }
  if (before.type === 'menu' && unit.type === 'menu') {
    return { ...before, choices: [...before.choices, ...unit.choices] }
  }
  if (before.type === 'buttons' && unit.type === 'buttons') {
    return { ...before, buttons: [...before.buttons, ...unit.buttons] }
  }
  return undefined
}

/** A section that goes on says so on the next page. */
export function continued(unit: CardSection): CardSection {
  const more = (words: string) => t`${words} (continued)`
  if (unit.type === 'menu' || unit.type === 'picks') return { ...unit, prompt: more(unit.prompt) }
  return 'heading' in unit && unit.heading ? { ...unit, heading: more(unit.heading) } : unit
}

/** How many actions of a card the section takes. */
export function actionsIn(section: CardSection): number {
  if (section.type === 'buttons') return section.buttons.length
  if (section.type === 'picks') return section.choices.length
  return section.type === 'menu' ? 1 : 0
}

/** A table told as a list, where it is too wide for a chat: each row by its first cell. */
export function tableAsList(table: Extract<Section, { type: 'table' }>): Extract<Section, { type: 'list' }> {
  const items = table.rows.map(([first = '', ...others]): Item => {
    const details = others.map((cell, index) => `${table.columns[index + 1] ?? ''}: ${cell}`)
    return { text: table.columns[0] ? `${table.columns[0]}: ${first}` : first, details }
  })
  return { type: 'list', ...(table.heading !== undefined && { heading: table.heading }), items }
}
