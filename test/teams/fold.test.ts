// An answer with more buttons than a card may have is one card still: nothing is lost, and what matters first has buttons.
import { describe, expect, it } from 'vitest'
import { renderWhole } from '#adapters/teams/render'
import type { Section } from '#bot/reply'
import { replyOf } from './answering.js'
import { cardFaults } from './card-faults.js'
import { wordsOf } from './words-of.js'

const press = (label: string) => ({ label, action: { command: 'help', input: { of: label } } })
const entry = (name: string, labels: readonly string[], heading?: string): readonly Section[] => [
  { type: 'list', ...(heading && { heading }), items: [{ text: name, details: [`about ${name}`] }] },
  { type: 'buttons', buttons: labels.map(press) },
]
const reminders: readonly Section[] = [
  ...entry('Jane', ['Open', 'Snooze', 'Scheduled', 'Done'], 'Reviews'),
  ...entry('Rose', ['Open', 'Snooze', 'Scheduled', 'Done']),
  ...Array.from({ length: 20 }, (_, at) =>
    entry(`Report ${at + 1}`, ['Write'], at === 0 ? 'Reports' : undefined),
  ).flat(),
]

const shapes = (sections: readonly Section[]) =>
  renderWhole(replyOf(sections)).map(({ body }) =>
    body.flatMap((one) =>
      one.type === 'ActionSet'
        ? [one.actions.map(({ title }) => title).join(', ')]
        : one.type === 'Input.ChoiceSet'
          ? [`${one.choices.length} options`]
          : 'isVisible' in one
            ? ['hidden']
            : [],
    ),
  )

describe('thirty reminders in Teams', () => {
  it('are one card: the first with its buttons, the rest in drop-downs, and a long list read by a press', () => {
    expect(shapes(reminders)).toEqual([
      ['Open, Snooze, Scheduled, Done', '4 options', 'Continue', 'hidden', '20 options', 'Continue'],
    ])
    const [card] = renderWhole(replyOf(reminders))
    expect(cardFaults(card)).toEqual([])
    const said = wordsOf(card?.body ?? []).join('\n')
    for (const words of ['about Rose', 'about Report 20', '15 more', 'Write · Report 20', 'Snooze · Rose']) {
      expect(said).toContain(words)
    }
  })
})

describe('buttons on one card', () => {
  const buttons = (...labels: string[]): Section => ({ type: 'buttons', buttons: labels.map(press) })
  it.each([
    ['few are all buttons', [buttons('A', 'B'), buttons('C', 'D', 'E', 'F')], [['A, B', 'C, D, E, F']]],
    [
      'those of few stay, the last are a drop-down',
      [buttons('A', 'B'), buttons('C', 'D', 'E'), buttons('F', 'G', 'H', 'I', 'J', 'K')],
      [['A, B', 'C, D, E', '6 options', 'Continue']],
    ],
    [
      'many in one row: the first stay',
      [buttons('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H')],
      [['A, B, C, D, E', '3 options', 'Continue']],
    ],
  ] as const)('%s', (_, sections, shape) => {
    expect(shapes(sections)).toEqual(shape)
  })

  it('on a page of more, what a button is about goes with it', () => {
    const long = Array.from({ length: 9 }, (_, at) => [
      ...entry(`Student ${at + 1}`, ['Read', 'Ask']),
      { type: 'text', text: 'word '.repeat(400) } as const,
    ]).flat()
    const cards = renderWhole(replyOf(long))
    expect(cards.length).toBeGreaterThan(1)
    for (const { body } of cards) {
      const at = body.findIndex(({ type }) => type === 'ActionSet')
      expect(wordsOf(body.slice(0, at)).join('\n')).toMatch(/about Student \d/)
    }
  })
})
