// What a reader sees of a Slack message: the words of its blocks, in order, as Slack shows them.
import type { Block, SlackMessage } from '#adapters/slack/message'

/** All words of the blocks, those of buttons and menus too. */
export function shownWords(blocks: readonly Block[]): string {
  const words: string[] = []
  collect(blocks, words)
  return words.join('\n')
}

/** The words of every page. */
export function shownOn(pages: readonly SlackMessage[]): string {
  return pages.map(({ blocks }) => shownWords(blocks)).join('\n')
}

/** The values of all buttons, by what stands on them. */
export function buttonsOn(blocks: readonly Block[]): Map<string, string> {
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
  const buttons = elements.filter((element) => element.type === 'button')
  return new Map(buttons.map((button) => [button.text.text, button.value ?? '']))
}

function collect(value: unknown, lines: string[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, lines)
  else if (value !== null && typeof value === 'object') {
    const parts: string[] = []
    const ofOneLine = 'type' in value && value.type === 'rich_text_section'
    for (const [name, part] of Object.entries(value)) {
      if (name === 'text' && typeof part === 'string') lines.push(part)
      else collect(part, ofOneLine ? parts : lines)
    }
    if (ofOneLine) lines.push(parts.join(''))
  }
}
