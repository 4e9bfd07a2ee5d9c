// The cards as Microsoft's own library reads them: nothing in them is unknown to it or wrong by its rules.
import { describe, expect, it } from 'vitest'
import { renderReply, renderWhole } from '#adapters/teams/render'
import type { Section } from '#bot/reply'
import { replyOf } from './answering.js'
import { faultsIn } from './read-by-microsoft.js'

const action = { command: 'goals', input: { student: 'k3f9' } }
const choices = Array.from({ length: 40 }, (_, index) => ({ label: `J. Doe ${index}`, detail: 'grade 4', action }))
const sections: readonly Section[] = [
  { type: 'notice', tone: 'safety', text: 'Carries an EpiPen.' },
  { type: 'text', text: 'In effect.' },
  { type: 'facts', heading: 'Plan', facts: [['Kind', 'IEP']] },
  { type: 'list', heading: '**In class**', items: [{ text: 'Extended time', details: ['Tests'] }] },
  { type: 'table', heading: 'Services', columns: ['Service', 'Minutes'], rows: [['Speech', '30'], ['']] },
  { type: 'choices', prompt: 'Which one?', choices },
  { type: 'choices', prompt: 'Or one of these?', choices: choices.slice(0, 2) },
  { type: 'buttons', buttons: [{ label: 'Goals', action, style: 'danger' }] },
  { type: 'footnote', text: 'Roster as of today.' },
]

describe("Microsoft's library", () => {
  it('finds nothing unknown or wrong in a card of everything', () => {
    const [card] = renderWhole(replyOf(sections))
    expect(faultsIn(card)).toEqual([])
  })

  it('nor in any page of a long answer', () => {
    const many = replyOf(Array.from({ length: 60 }, () => sections).flat())
    for (const page of [1, 7, 99]) {
      const card = renderReply(many, { again: { action }, page })
      expect(faultsIn(card)).toEqual([])
    }
  })

  it('would have found it', () => {
    expect(faultsIn({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Nonsense' }] })).not.toEqual([])
    expect(
      faultsIn({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.ChoiceSet', choices: [] }] }),
    ).not.toEqual([])
  })
})
