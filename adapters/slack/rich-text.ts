// Rich text: the one block whose words Slack never reads as markup, so whatever comes from data stands in it.
import type { types } from '@slack/bolt'
import type { Item } from '#bot/reply'
import { pieces } from './cut.js'
import { limits } from './limits.js'

type Element = types.RichTextBlockElement
type Section = types.RichTextSection
type Words = types.RichTextElement

/** One block of the lines and lists given. */
export function richText(elements: Element[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

/** One paragraph. */
export function line(...words: readonly Words[][]): Section {
  // Most paragraphs are of one piece.
  return { type: 'rich_text_section', elements: words[0] && words.length === 1 ? words[0] : words.flat() }
}

/** Words as they stand. Slack refuses an empty element, so nothing becomes a dash. */
export function plain(text: string): Words[] {
  if (text.length <= limits.richText) return [{ type: 'text', text: text || '–' }]
  return pieces(text, limits.richText).map((piece) => ({ type: 'text', text: piece }))
}

/** The same words, to stand out. */
export function bold(text: string): Words[] {
  const style = { bold: true }
  if (text.length <= limits.richText) return [{ type: 'text', text: text || '–', style }]
  return pieces(text, limits.richText).map((piece) => ({ type: 'text', text: piece, style }))
}

export function emoji(name: string): Words[] {
  return [
    { type: 'emoji', name },
    { type: 'text', text: ' ' },
  ]
}

/** A bulleted list. What is said of an item stands beneath it, and items of which something is said stand out. */
export function bullets(items: readonly Item[]): Element[] {
  if (items.length === 0) return []
  const head = items.some(({ details }) => details?.length) ? bold : plain
  const elements = items.map(({ text, details }) =>
    details?.length ? line(head(text), plain(`\n${details.join('\n')}`)) : line(head(text)),
  )
  return [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements }]
}
