// An answer as an Adaptive Card: everything in it, as the plain text it is, within what Teams takes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { renderReply, renderWhole } from '#adapters/teams/render'
import type { Item, Section } from '#bot/reply'
import { cases } from '../fixtures/effort.js'
import { replyOf } from './answering.js'
import { cardFaults } from './card-faults.js'
import { wordsOf } from './words-of.js'

const view = { again: { text: 'accommodations for J. Doe' }, page: 1 }
const goals = { command: 'goals', input: { student: 'k3f9' } }

function cardOf(sections: readonly Section[], title = 'Accommodations'): AdaptiveCard {
  const card = renderReply(replyOf(sections, { title, text: title }), view)
  expect(cardFaults(card)).toEqual([])
  return card
}

const everySection: readonly Section[] = [
  { type: 'text', text: 'The plan is in effect.\nIt was agreed in March.' },
  {
    type: 'facts',
    heading: 'Plan',
    facts: [
      ['Kind', 'IEP'],
      ['Review due', 'Mar 14, 2027'],
    ],
  },
  {
    type: 'list',
    heading: 'In class',
    items: [{ text: 'Extended time', details: ['Tests', 'Started by the teacher'] }],
  },
  { type: 'table', heading: 'Services', columns: ['Service', 'Minutes'], rows: [['Speech', '30'], ['Counseling']] },
  { type: 'choices', prompt: 'Which one?', choices: [{ label: 'J. Doe', detail: 'grade 4', action: goals }] },
  { type: 'buttons', buttons: [{ label: 'Goals', action: goals, style: 'primary' }] },
  { type: 'notice', tone: 'caution', text: 'The review is overdue.' },
  { type: 'notice', tone: 'safety', text: 'Carries an EpiPen.' },
  { type: 'footnote', text: 'Roster as of today.' },
]

describe('a card', () => {
  it('says everything in the order of the answer, but safety first and marked in words', () => {
    const words = wordsOf(cardOf(everySection).body)
    expect(words).toEqual([
      'Accommodations',
      'Safety',
      'Carries an EpiPen.',
      'The plan is in effect.',
      'It was agreed in March.',
      'Plan',
      'Kind: IEP',
      'Review due: Mar 14, 2027',
      'In class',
      '• Extended time',
      '\u2003Tests',
      '\u2003Started by the teacher',
      'Services',
      'Service',
      'Minutes',
      'Speech',
      '30',
      'Counseling',
      ' ',
      'Which one?',
      'J. Doe · grade 4',
      'Goals',
      'Please note',
      'The review is overdue.',
      'Roster as of today.',
    ])
  })

  it('falls back to the same words as plain text', () => {
    expect(renderReply(replyOf(everySection, { text: 'all of it' }), view).fallbackText).toBe('all of it')
  })

  it('tells a table too wide for a phone as a list', () => {
    const columns = Array.from({ length: 9 }, (_, index) => `Column ${index}`)
    const words = wordsOf(
      cardOf([{ type: 'table', columns, rows: [columns.map((_, index) => `value ${index}`)] }]).body,
    )
    expect(words).toContain('• Column 0: value 0')
    expect(words).toContain('\u2003Column 8: value 8')
  })

  it('makes a drop-down of a choice that no button holds, and says the whole of one that holds no option either', () => {
    const choice = {
      label: 'J. Doe',
      detail: 'grade 4, period 2, in the old library on Tuesdays and Thursdays',
      action: goals,
    }
    const [, , menu] = cardOf([{ type: 'choices', prompt: 'Which?', choices: [choice] }]).body
    expect(menu).toMatchObject({ type: 'Input.ChoiceSet', choices: [{ title: `J. Doe · ${choice.detail}` }] })
    const detail = `${choice.detail}, of the class that meets with the one of grade 5 until the roof is mended`
    const words = wordsOf(
      cardOf([{ type: 'choices', prompt: 'Which?', choices: [{ label: 'J. Doe', detail, action: goals }] }]).body,
    )
    expect(words).toContain(`\u2003${detail}`)
  })

  it('shows a page beyond the last as the last', () => {
    const card = renderReply(replyOf(everySection), { ...view, page: 99 })
    expect(wordsOf(card.body)[0]).toBe('Accommodations for Jordan Doe')
  })
})

const alive = [
  '**bold** _it_ [click](https://elsewhere.example)',
  '<at>everyone</at> <b>bold</b> <script>alert(1)</script>',
  '# Heading',
  '- item',
  '1. item',
  '![picture](https://elsewhere.example/x.png)',
  'see www.elsewhere.example',
  '\\*not\\*',
  '&lt;b&gt;',
  '`code` ~~gone~~ | a | b |',
]

describe('data that looks like markup', () => {
  it.each(alive)('%s is shown as it stands, and in nothing that reads markdown', (text) => {
    const sections: Section[] = [
      { type: 'text', text },
      { type: 'notice', tone: 'safety', text },
      { type: 'facts', heading: text, facts: [[text, text]] },
      { type: 'list', heading: text, items: [{ text, details: [text] }] },
      { type: 'table', heading: text, columns: [text], rows: [[text]] },
      { type: 'choices', prompt: text, choices: [{ label: text, action: goals }] },
      { type: 'footnote', text },
    ]
    const card = cardOf(sections, text)
    expect(card.body.filter(({ type }) => type === 'TextBlock')).toEqual([])
    expect(wordsOf(card.body).filter((words) => words.includes(text))).toHaveLength(14)
  })

  it('that looks like a date function of cards is no function any more', () => {
    const text = '{{DATE(2026-11-23T09:00:00Z, SHORT)}} {{ time(2026-11-23T09:00:00Z)}}'
    const card = cardOf(
      [
        { type: 'text', text },
        { type: 'choices', prompt: text, choices: [{ label: text, action: goals }] },
      ],
      text,
    )
    expect(JSON.stringify(card)).not.toMatch(/\{\{\s*(?:DATE|TIME)/i)
    // What stands in between is invisible.
    expect(wordsOf(card.body)[0]?.replaceAll('\u2060', '')).toBe(text)
  })

  it('leaves harmless headings headings, for screen readers', () => {
    for (const title of ["Accommodations for Jordan O'Neil", 'Period 2 (Algebra), 24 students', 'Trần Thị Ánh: goals'])
      expect(cardOf([], title).body[0]).toMatchObject({ type: 'TextBlock', style: 'heading', text: title })
  })
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.lorem({ maxCount: 900 }),
)
const item: fc.Arbitrary<Item> = fc.record({ text: words, details: fc.array(words, { maxLength: 8, size: 'max' }) })
const choice = fc.record({ label: words, detail: words, action: fc.constant(goals) })
const anySection: fc.Arbitrary<Section> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({ type: fc.constant('notice' as const), tone: fc.constantFrom('safety', 'caution', 'info'), text: words }),
  fc.record({ type: fc.constant('footnote' as const), text: words }),
  fc.record({
    type: fc.constant('facts' as const),
    heading: words,
    facts: fc.array(fc.tuple(words, words), { maxLength: 40, size: 'max' }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    heading: words,
    items: fc.array(item, { maxLength: 60, size: 'max' }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(words, { maxLength: 9, size: 'max' }),
    rows: fc.array(fc.array(words, { maxLength: 9, size: 'max' }), { maxLength: 40 }),
  }),
  fc.record({
    type: fc.constant('choices' as const),
    prompt: words,
    choices: fc.array(choice, { maxLength: 80, size: 'max' }),
  }),
  fc.record({
    type: fc.constant('buttons' as const),
    buttons: fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 50 }), action: fc.constant(goals) }), {
      maxLength: 12,
    }),
  }),
)

describe('any answer at all', () => {
  it('is on pages that Teams takes, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.array(anySection, { maxLength: 8, size: 'max' }), words, (sections, title) => {
        const cards = renderWhole(replyOf(sections, { title }))
        for (const card of cards) expect(cardFaults(card)).toEqual([])
        const turned = renderReply(replyOf(sections, { title }), { ...view, page: Math.ceil(cards.length / 2) })
        expect(cardFaults(turned)).toEqual([])
        const shown = lettersOf(cards.flatMap(({ body }) => wordsOf(body)).join(''))
        for (const text of textsOf(sections)) {
          // Cut at a space, a long text goes on elsewhere: each of its words is there.
          for (const word of text.split(/\s+/).filter((one) => one.length < 200))
            expect(shown).toContain(lettersOf(word))
        }
      }),
      { numRuns: cases(150) },
    )
  })
})

/** All but what layout may change. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u2060…]+/g, '')
}

function textsOf(sections: readonly Section[]): string[] {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: the compiler sees that every kind returns
  return sections.flatMap((section): string[] => {
    switch (section.type) {
      case 'text':
      case 'notice':
      case 'footnote':
        return [section.text]
      case 'facts':
        return [section.heading ?? '', ...section.facts.flat()]
      case 'list':
        return [section.heading ?? '', ...section.items.flatMap(({ text, details = [] }) => [text, ...details])]
      case 'table':
        return section.rows.flat()
      case 'choices':
        return [section.prompt, ...section.choices.flatMap(({ label, detail = '' }) => [label, detail])]
      case 'chart':
        return []
      case 'buttons':
        return section.buttons.map(({ label }) => label)
    }
  })
}
