// One section of an answer, as Slack shows it and as it reads aloud. It has been cut to size before.

import type { Section } from '#bot/reply'
import { t } from '#wording/t'
import { chartBlock } from './chart-block.js'
import { buttonRow, choiceBlocks, type NextId } from './controls.js'
import { isPlain } from './markup.js'
import type { Block } from './message.js'
import { bold, bullets, emoji, line, plain, richText } from './rich-text.js'

/** The blocks of a section; none where it says nothing. */
export function sectionBlocks(section: Section, nextId: NextId): Block[] {
  switch (section.type) {
    case 'text':
      return [richText([line(plain(section.text))])]
    case 'notice':
      return [richText([line(...noticeMark(section.tone), plain(section.text))])]
    case 'facts':
      return [
        richText([...headingLine(section.heading), ...section.facts.map(([label, value]) => factLine(label, value))]),
      ]
    case 'list':
      return [richText([...headingLine(section.heading), ...bullets(section.items)])]
    case 'table': {
      const rows = [section.columns.map(bold), ...section.rows.map((row) => row.map(plain))]
      const cells = rows.map((row) => row.map((words) => richText([line(words)])))
      return [...(section.heading ? [richText(headingLine(section.heading))] : []), { type: 'table', rows: cells }]
    }
    case 'chart':
      return [chartBlock(section)]
    case 'choices':
      return choiceBlocks(section.prompt, section.choices, nextId)
    case 'buttons': {
      const buttons = section.buttons.map(({ label, style, action }) => ({
        label,
        style,
        press: { again: { action }, page: 1 },
      }))
      return buttons.length > 0 ? [buttonRow(buttons, nextId)] : []
    }
    case 'footnote':
      return isPlain(section.text)
        ? [{ type: 'context', elements: [{ type: 'plain_text', text: section.text, emoji: false }] }]
        : [richText([line(plain(section.text))])]
  }
}

function headingLine(heading: string | undefined) {
  return heading ? [line(bold(heading))] : []
}

function factLine(label: string, value: string) {
  return label ? line(bold(`${label}: `), plain(value)) : line(plain(value))
}

/** A notice is marked in a sign and in words: colour and sign alone say nothing to some. */
function noticeMark(tone: 'safety' | 'caution' | 'info') {
  if (tone === 'safety') return [emoji('warning'), bold(t`Safety: `)]
  return tone === 'caution' ? [emoji('warning'), bold(t`Please note: `)] : []
}

/** The section in words, for where blocks can't be shown. */
export function sectionWords(section: Section): string {
  const lines = (heading: string | undefined, told: readonly string[]) =>
    [...(heading ? [heading] : []), ...told].join('\n')
  switch (section.type) {
    case 'text':
    case 'footnote':
      return section.text
    case 'notice':
      if (section.tone === 'safety') return t`Safety: ${section.text}`
      return section.tone === 'caution' ? t`Please note: ${section.text}` : section.text
    case 'facts':
      return lines(
        section.heading,
        section.facts.map(([label, value]) => (label ? `${label}: ${value}` : value)),
      )
    case 'list':
      return lines(
        section.heading,
        section.items.flatMap(({ text, details = [] }) => [`• ${text}`, ...details.map((detail) => `   ${detail}`)]),
      )
    case 'table':
      return lines(
        section.heading,
        [section.columns, ...section.rows].map((row) => row.join(' | ')),
      )
    case 'chart':
      return section.alt
    case 'choices':
      return lines(
        section.prompt,
        section.choices.map(({ label, detail }) => `• ${detail ? `${label} · ${detail}` : label}`),
      )
    case 'buttons':
      return ''
  }
}
