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
  return { type: 'rich_text_section', elements: words.flat() }
}

/** Words as they stand. Slack refuses an empty element, so nothing becomes a dash. */
export function plain(text: string): Words[] {
  return pieces(text || '–', limits.richText).map((piece) => ({ type: 'text', text: piece }))
}

export function bold(text: string): Words[] {
  return pieces(text || '–', limits.richText).map((piece) => ({ type: 'text', text: piece, style: { bold: true } }))
}

export function emoji(name: string): Words[] {
  return [
    { type: 'emoji', name },
    { type: 'text', text: ' ' },
  ]
}

/** A bulleted list; what is said of an item stands beneath it, one step in. */
export function bullets(items: readonly Item[]): Element[] {
  const lists: Element[] = []
  let top: Section[] = []
  const close = () => {
    if (top.length > 0) lists.push({ type: 'rich_text_list', style: 'bullet', indent: 0, elements: top })
    top = []
  }
  for (const item of items) {
    top.push(line(plain(item.text)))
    if (!item.details?.length) continue
    close()
    const elements = item.details.map((detail) => line(plain(detail)))
    lists.push({ type: 'rich_text_list', style: 'bullet', indent: 1, elements })
  }
  close()
  return lists
}
