// Of what a message says, that which the model tells of as well.
import type { Seal } from '#db/seal'
import type { Section } from '#records/section'
import { itemsOf } from './asking.js'
import type { KeptMessage } from './kept-messages.js'

const headings = new Set(['Reviews', 'Reevaluations', 'Past the legal day'])

/** The things under the model's headings. */
export function modelled(sections: readonly Section[]): ReturnType<typeof itemsOf> {
  return itemsOf(sections).filter(({ heading }) => headings.has(heading))
}

/** What a kept message was to say. */
export function sectionsOf(seal: Seal, { id, content }: Pick<KeptMessage, 'id' | 'content'>): readonly Section[] {
  const place = { table: 'outbox', column: 'content', row: id }
  const { parts } = JSON.parse(seal.open(place, content)) as { parts: { sections: Section[] }[] }
  return parts.flatMap((part) => part.sections)
}
