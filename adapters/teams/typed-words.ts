// What somebody typed, from how Teams writes it down: without the mention of the bot, entities as signs again.
import { z } from 'zod'
import type { Activity } from './activity.js'

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }), text: z.string() })
const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** The words. A slash before a command's name is Teams' own way to write it; `/iep` and `/504` are the bot's to read. */
export function typedWords(activity: Activity): string {
  const mentions = (activity.entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? [])
  let words = activity.text ?? ''
  for (const { mentioned, text } of mentions) {
    // A mention of somebody else is their name, spoken.
    words = words.replaceAll(text, mentioned.id === activity.recipient.id ? ' ' : text.replaceAll(/<\/?at>/g, ''))
  }
  // A client that sends no entities still writes the mention at the front.
  if (mentions.length === 0) words = words.replace(/^\s*<at>[^<]*<\/at>/, ' ')
  return words
    .replaceAll(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\/(?!(?:iep|504)(?:\s|$))/i, '')
}
