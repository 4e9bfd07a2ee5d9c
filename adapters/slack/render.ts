// An answer as Slack messages, a page each. A pure function: the playground shows the very blocks that Slack gets.

import type { Reply } from '#bot/reply'
import { inLanguage } from '#wording/in-language'
import { t } from '#wording/t'
import { buttonRow, type NextId } from './controls.js'
import { cut } from './cut.js'
import { limits } from './limits.js'
import { escapeMarkup, isPlain } from './markup.js'
import type { Block, SlackMessage } from './message.js'
import { cutIntoPages } from './pages.js'
import { type Again, pressValue } from './press.js'
import { bold, line, plain, richText } from './rich-text.js'
import { sectionBlocks, sectionWords } from './section-blocks.js'

/** The longest text worth repeating as a fallback: escaped, it stays under Slack's limit whatever it holds. */
const longestText = Math.floor(limits.messageText / '&amp;'.length)

/**
 * The pages of an answer, each within Slack's limits.
 * @param again how the same can be asked again: each page then has buttons to the others. Without it, or where it is
 *   too long for a button, whoever sends sends every page
 */
export function render(reply: Reply, again?: Again): readonly SlackMessage[] {
  return inLanguage(reply.language, () => pagesSaying(reply, again))
}

function pagesSaying(reply: Reply, again?: Again): readonly SlackMessage[] {
  const pages = cutIntoPages(reply.sections)
  const turns = pages.length > 1 && canTurn(again) ? again : undefined
  return pages.map((sections, index) => {
    const nextId = idsOfPage()
    const number = { page: index + 1, of: pages.length }
    const blocks = [
      ...titleBlocks(reply.title),
      ...sections.flatMap((section) => sectionBlocks(section, nextId)),
      ...(pages.length > 1 ? pageBlocks(number, turns, nextId) : []),
    ]
    const words =
      pages.length > 1 ? [reply.title, ...sections.map(sectionWords), pageWords(number)].join('\n') : reply.text
    const text = escapeMarkup(cut(words || reply.title || '–', longestText))
    return { text, blocks, ...(reply.readAloud && { readAloud: true }) }
  })
}

/** Whether the pages of an answer can be turned by buttons. */
export function canTurn(again: Again | undefined): again is Again {
  return again !== undefined && pressValue({ again, page: 999 }).length <= limits.buttonValue
}

/** A header where Slack has room for the title and nothing in it could be read as markup; else the same words, bold. */
function titleBlocks(title: string): Block[] {
  if (!title) return []
  if (title.length <= limits.headerText && isPlain(title)) {
    return [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }]
  }
  return [richText([line(bold(title))])]
}

interface PageNumber {
  readonly page: number
  readonly of: number
}

function pageWords({ page, of }: PageNumber): string {
  return t`Page ${page} of ${of}`
}

function pageBlocks(number: PageNumber, again: Again | undefined, nextId: NextId): Block[] {
  const said = richText([line(plain(pageWords(number)))])
  if (!again) return [said]
  const back = number.page > 1 ? [{ label: t`Back`, press: { again, page: number.page - 1 } }] : []
  const next = number.page < number.of ? [{ label: t`Next`, press: { again, page: number.page + 1 } }] : []
  return [said, buttonRow([...back, ...next], nextId)]
}

function idsOfPage(): NextId {
  let last = 0
  return () => {
    last += 1
    return `press-${last}`
  }
}
