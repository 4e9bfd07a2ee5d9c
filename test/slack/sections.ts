// Sections of any content, for tests that hold whatever is said.
import fc from 'fast-check'
import type { Section } from '#bot/reply'

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom('<!channel>', '*bold*', '&amp;', 'Jamie Doe', ':smile:'),
)
const words = fc.oneof(
  word,
  fc.array(word, { minLength: 1, maxLength: 120, size: 'medium' }).map((all) => all.join(' ')),
)
// Long enough that an answer fills several pages.
const few = { maxLength: 60, size: 'max' } as const
const action = fc.record({ command: fc.constant('help'), input: fc.dictionary(word, word, { maxKeys: 3 }) })
const optional = { requiredKeys: ['type', 'items'] as ('type' | 'items')[] }

/** A section of any kind. */
export const anySection: fc.Arbitrary<Section> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({
    type: fc.constant('notice' as const),
    tone: fc.constantFrom('safety' as const, 'caution' as const, 'info' as const),
    text: words,
  }),
  fc.record({ type: fc.constant('footnote' as const), text: words }),
  fc.record({ type: fc.constant('facts' as const), heading: word, facts: fc.array(fc.tuple(word, words), few) }),
  fc.record(
    {
      type: fc.constant('list' as const),
      heading: word,
      items: fc.array(fc.record({ text: words, details: fc.array(words, { maxLength: 4 }) }), few),
    },
    optional,
  ),
  fc.integer({ min: 1, max: 25 }).chain((columns) =>
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(word, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(word, { minLength: columns, maxLength: columns }), few),
    }),
  ),
  fc.record({
    type: fc.constant('choices' as const),
    prompt: word,
    choices: fc.array(fc.record({ label: words, detail: word, action }), { minLength: 1, maxLength: 130, size: 'max' }),
  }),
)

/** Every word that a section says, piece by piece: a long text may go on on the next page. */
export function wordsOf(sections: readonly Section[]): string[] {
  const texts = sections.flatMap(textsOf)
  return texts.flatMap((text) => text.split(/[\s\u2060]+/)).filter((piece) => piece.length > 0 && piece.length < 40)
}

function textsOf(section: Section): readonly string[] {
  switch (section.type) {
    case 'text':
    case 'notice':
    case 'footnote':
      return [section.text]
    case 'facts':
      return section.facts.flat()
    case 'list':
      return section.items.flatMap(({ text, details = [] }) => [text, ...details])
    case 'table':
      return section.rows.flat()
    case 'choices':
      return section.choices.flatMap(({ label, detail = '' }) => [label, detail])
    default:
      return []
  }
}
