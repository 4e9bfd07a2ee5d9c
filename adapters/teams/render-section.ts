// One section of an answer as elements of a card.

import type { Item } from '#bot/reply'
import { later, translated } from '#wording/t'
import type { CardElement } from './card.js'
import type { CardSection } from './card-section.js'
import { renderButtons, renderMenu, renderPicks } from './render-actions.js'
import { renderChart } from './render-chart.js'
import { renderTable } from './render-table.js'
import { heading, inert, paragraphs, run } from './words.js'

/** Colour never carries meaning alone: the tone is said in words. */
const tones = {
  safety: { style: 'attention', words: later`Safety` },
  caution: { style: 'warning', words: later`Please note` },
  info: { style: 'accent', words: later`Good to know` },
} as const

/** @param index where the section stands on its page: makes the ids of its inputs */
export function renderSection(section: CardSection, index: number): CardElement[] {
  switch (section.type) {
    case 'text':
      return paragraphs(section.text)
    case 'footnote':
      return paragraphs(section.text, { size: 'Small', isSubtle: true })
    case 'notice': {
      const { style, words } = tones[section.tone]
      const title: CardElement = { type: 'RichTextBlock', inlines: [run(translated(words), { weight: 'Bolder' })] }
      return [{ type: 'Container', style, items: [title, ...paragraphs(section.text)] }]
    }
    case 'facts':
      return [...headed(section.heading), ...section.facts.flatMap(renderFact)]
    case 'list':
      return [...headed(section.heading), ...section.items.flatMap(renderItem)]
    case 'table':
      return [...headed(section.heading), renderTable(section.columns, section.rows)]
    case 'chart':
      return [renderChart(section)]
    case 'more':
      return renderMore(section.label, section.items, `more${index}`)
    case 'picks':
      return [...headed(section.prompt), ...renderPicks(section.choices)]
    case 'menu':
      return [...headed(section.prompt), ...renderMenu(section.choices, `menu${index}`, section.prompt)]
    case 'buttons':
      return renderButtons(section.buttons)
  }
}

function headed(words: string | undefined): CardElement[] {
  return words?.trim() ? [heading(words, 'Medium')] : []
}

/** A FactSet would read its values as markdown, so a fact is one line: its label, then its value. */
function renderFact([label, value]: readonly [string, string]): CardElement[] {
  const [first = '', ...others] = value.split(/\r\n|\r|\n/)
  const said = label ? [run(`${label}: `, { weight: 'Bolder' }), run(first)] : [run(first)]
  return [{ type: 'RichTextBlock', inlines: said, spacing: 'Small' }, ...others.flatMap((line) => paragraphs(line))]
}

/** A line to press, and what it shows and hides again. */
function renderMore(label: string, items: readonly Item[], id: string): CardElement[] {
  const title = run(`\u25be ${label}`, { weight: 'Bolder' })
  return [
    {
      type: 'Container',
      items: [{ type: 'RichTextBlock', inlines: [title] }],
      selectAction: { type: 'Action.ToggleVisibility', title: inert(label), targetElements: [id] },
    },
    { type: 'Container', id, isVisible: false, items: items.flatMap(renderItem) },
  ]
}

function renderItem(item: Item): CardElement[] {
  const [first = '', ...others] = item.text.split(/\r\n|\r|\n/)
  const details = (item.details ?? []).flatMap((detail) => detail.split(/\r\n|\r|\n/))
  return [
    { type: 'RichTextBlock', inlines: [run('• '), run(first)], spacing: 'Small' },
    ...others.flatMap((line) => paragraphs(line)),
    ...details
      .filter((line) => line.trim() !== '')
      .map(
        (line): CardElement => ({
          type: 'RichTextBlock',
          inlines: [run('\u2003'), run(line, { isSubtle: true })],
          spacing: 'None',
        }),
      ),
  ]
}
