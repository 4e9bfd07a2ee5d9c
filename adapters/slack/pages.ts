// Lays an answer out on pages that Slack takes: in order, nothing lost, nothing refused.

import type { Section } from '#bot/reply'
import { t } from '#wording/t'
import { labelFits, mostTogether, wholeLabel } from './choices.js'
import { limits } from './limits.js'
import { headingOf, lengthOf, partSize, partsOf, tableAsList } from './parts.js'

/** What one page holds. Slack advises texts under 4,000 characters, and a page also says its title and number. */
const page = { characters: 3600, blocks: 40, rows: limits.tableRows - 1 } as const

/** One page's sections, and what they take of its room. */
interface Page {
  sections: Section[]
  characters: number
  blocks: number
}

/** The sections of each page. There is always a first one. */
export function cutIntoPages(sections: readonly Section[]): (readonly Section[])[] {
  return fitOnePage(sections) ? [sections] : manyPages(sections)
}

/** Most answers are short: whether these need no cutting at all. */
function fitOnePage(sections: readonly Section[]): boolean {
  let characters = 0
  let blocks = 0
  for (const section of sections) {
    if (!isSimple(section)) return false
    characters += charactersOf(section) + (headingOf(section)?.length ?? 0)
    blocks += blocksOf(section)
  }
  return characters <= partSize && blocks <= page.blocks
}

/** A section that is neither empty nor of a kind whose count is limited. */
function isSimple(section: Section): boolean {
  switch (section.type) {
    case 'text':
    case 'notice':
      return section.text.length > 0
    case 'footnote':
      return section.text.length > 0 && section.text.length <= limits.contextText
    case 'facts':
      return section.facts.length > 0
    case 'list':
      return section.items.length > 0
    case 'buttons':
      return section.buttons.length > 0 && section.buttons.length <= limits.actionsElements
    case 'choices':
      return section.choices.length > 0 && section.choices.length <= limits.actionsElements
    case 'table':
    case 'chart':
      return false
  }
}

function manyPages(sections: readonly Section[]): (readonly Section[])[] {
  const first = emptyPage()
  const pages = [first]
  let current = first
  for (const section of fewCharts(oneTable(sections))) {
    // What this section has put on the current page; a later part of the same kind joins it there.
    let begun: Section | undefined
    for (const part of partsOf(section)) {
      const joined = begun && join(begun, part)
      const characters = charactersOf(part)
      const blocks = joined ? 0 : blocksOf(part)
      const full = current.characters + characters > page.characters || current.blocks + blocks > page.blocks
      if (current.sections.length > 0 && (full || (begun && !joined))) {
        if (full || !standsBeside(part)) {
          current = emptyPage()
          pages.push(current)
        }
        begun = add(current, begun ? continued(part) : part)
      } else if (joined) {
        current.sections[current.sections.length - 1] = joined
        current.characters += characters
        begun = joined
      } else {
        begun = add(current, part)
      }
    }
  }
  return pages.map((each) => each.sections)
}

function emptyPage(): Page {
  return { sections: [], characters: 0, blocks: 0 }
}

function add(to: Page, part: Section): Section {
  to.sections.push(part)
  to.characters += charactersOf(part)
  to.blocks += blocksOf(part)
  return part
}

/** Slack takes one table a message: the first stays one, the others are told as lists. */
function oneTable(sections: readonly Section[]): readonly Section[] {
  const first = sections.findIndex((section) => section.type === 'table')
  return sections.map((section, index) =>
    section.type === 'table' && index !== first ? tableAsList(section) : section,
  )
}

/** Slack takes two charts a message: the first two are drawn, the others are told in words. */
function fewCharts(sections: readonly Section[]): readonly Section[] {
  const drawn = new Set(sections.filter((section) => section.type === 'chart').slice(0, limits.chartsInMessage))
  return sections.map((section) =>
    section.type === 'chart' && !drawn.has(section)
      ? { type: 'text', text: `${section.title}: ${section.alt}` }
      : section,
  )
}

/** Pieces of one text stand one under the other; whatever else can't be joined begins a new page. */
function standsBeside(part: Section): boolean {
  return part.type === 'text' || part.type === 'notice' || part.type === 'footnote'
}

/** Both parts as one section; undefined where Slack would not take them as one. */
function join(begun: Section, part: Section): Section | undefined {
  if (begun.type === 'facts' && part.type === 'facts') return { ...begun, facts: [...begun.facts, ...part.facts] }
  if (begun.type === 'list' && part.type === 'list') return { ...begun, items: [...begun.items, ...part.items] }
  if (begun.type === 'table' && part.type === 'table') {
    return begun.rows.length < page.rows ? { ...begun, rows: [...begun.rows, ...part.rows] } : undefined
  }
  if (begun.type === 'buttons' && part.type === 'buttons') {
    const buttons = [...begun.buttons, ...part.buttons]
    return buttons.length <= limits.actionsElements ? { ...begun, buttons } : undefined
  }
  if (begun.type === 'choices' && part.type === 'choices') {
    const choices = [...begun.choices, ...part.choices]
    const most = choices.length > limits.actionsElements ? mostTogether(choices) : limits.actionsElements
    return choices.length <= most ? { ...begun, choices } : undefined
  }
  return undefined
}

/** A section that goes on says so on the next page. */
function continued(part: Section): Section {
  const more = (heading: string) => t`${heading} (continued)`
  if (part.type === 'choices') return { ...part, prompt: more(part.prompt) }
  return 'heading' in part && part.heading ? { ...part, heading: more(part.heading) } : part
}

/** How many characters of a page the section takes: what is read at a glance, so a menu's folded options count little. */
function charactersOf(section: Section): number {
  switch (section.type) {
    case 'text':
    case 'notice':
    case 'footnote':
      return section.text.length
    case 'facts':
      return section.facts.reduce((total, fact) => total + lengthOf(fact), 0)
    case 'list':
      return section.items.reduce((total, { text, details }) => total + text.length + lengthOf(details), 2)
    case 'table':
      return section.rows.reduce((total, row) => total + lengthOf(row), 0)
    case 'choices':
      return lengthOf(section.choices.filter((each) => !labelFits(each, true)).map(wholeLabel))
    case 'buttons':
    case 'chart':
      return 0
  }
}

function blocksOf(section: Section): number {
  return section.type === 'choices' || section.type === 'table' ? 3 : 1
}
