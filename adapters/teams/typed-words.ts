// What somebody typed, from how Teams writes it down: without the mention of the bot, entities as signs again.
import { z } from 'zod'
import type { PlanKind } from '#plans/kind'
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

/** The words, and the plan kind where `/504` stood before them. */
export function typedWords(activity: Activity): { readonly text: string; readonly kind?: PlanKind } {
  const mentions = (activity.entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? [])
  let words = activity.text ?? ''
  for (const { mentioned, text } of mentions) {
    // A mention of somebody else is their name, spoken.
    words = words.replaceAll(text, mentioned.id === activity.recipient.id ? ' ' : text.replaceAll(/<\/?at>/g, ''))
  }
  // A client that sends no entities still writes the mention at the front.
  if (mentions.length === 0) words = words.replace(/^\s*<at>[^<]*<\/at>/, ' ')
  const plain = words
    .replaceAll(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()
  const slash = /^\/(iep|504)(?:\s+|$)(.*)$/i.exec(plain)
  if (!slash) return { text: plain.replace(/^\//, '') }
  return { text: slash[2] ?? '', ...(slash[1] === '504' && { kind: '504' }) }
}
