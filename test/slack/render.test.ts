// How an answer looks in Slack: whole, within Slack's limits, and as plain as it was written.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockFaults } from '#adapters/slack/block-check'
import { limits } from '#adapters/slack/limits'
import { pressFrom } from '#adapters/slack/press'
import { render } from '#adapters/slack/render'
import type { Section } from '#bot/reply'
import { cases } from '../fixtures/effort.js'
import { longReply, replyOf, shortReply } from './replies.js'
import { anySection, wordsOf } from './sections.js'
import { buttonsOn, shownOn, shownWords } from './shown.js'

const again = { text: 'accommodations for J. Doe' }

function choices(count: number, input: Readonly<Record<string, unknown>> = {}): Section {
  const one = (_: unknown, index: number) => ({
    label: `Student ${index + 1}`,
    action: { command: 'accommodations', input: { student: `s-${index + 1}`, ...input } },
  })
  return { type: 'choices', prompt: 'Which one?', choices: Array.from({ length: count }, one) }
}

test('a short answer is one message whose fallback says the same as its blocks', () => {
  const [page, ...others] = render(shortReply, again)
  expect(others).toEqual([])
  expect(page?.text).toBe(shortReply.text)
  expect(shownWords(page?.blocks ?? [])).toBe(
    'Jamie Doe: accommodations\nIn class\nExtra time, 50 %\nMathematics\nSeat near the front\nRoster as of today',
  )
})

describe('an answer longer than Slack takes', () => {
  const reply = longReply(900)
  const pages = render(reply, again)

  test('comes in pages, each within every limit', () => {
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.flatMap(blockFaults)).toEqual([])
  })

  test('loses nothing and says nothing twice', () => {
    const said = shownOn(pages).match(/Accommodation number \d+\./g)
    expect(said).toEqual(Array.from({ length: 900 }, (_, index) => `Accommodation number ${index + 1}.`))
    expect(
      pages
        .map(({ text }) => text)
        .join('\n')
        .match(/Accommodation number \d+\./g),
    ).toEqual(said)
  })

  test('says which page it is, and leads on and back', () => {
    expect(shownWords(pages[1]?.blocks ?? [])).toContain(`Page 2 of ${pages.length}`)
    expect(shownWords(pages[1]?.blocks ?? [])).toContain('In class (continued)')
    const turns = [...buttonsOn(pages[1]?.blocks ?? [])].map(([label, value]) => [label, pressFrom(value)])
    expect(turns).toEqual([
      ['Back', { again, page: 1 }],
      ['Next', { again, page: 3 }],
    ])
    expect([...buttonsOn(pages[0]?.blocks ?? []).keys()]).toEqual(['Next'])
    expect([...buttonsOn(pages.at(-1)?.blocks ?? []).keys()]).toEqual(['Back'])
  })
})

test.each([
  ['a text of 20,000 characters', { type: 'text', text: 'word '.repeat(4000) }],
  ['one item of 20,000 characters', { type: 'list', items: [{ text: 'x'.repeat(9000), details: ['y'.repeat(9000)] }] }],
  ['a table of 500 rows', { type: 'table', columns: ['Student', 'Needs'], rows: Array(500).fill(['J. Doe', 'Time']) }],
  ['a table of 30 columns', { type: 'table', columns: Array(30).fill('Day'), rows: [Array(30).fill('–')] }],
  ['a fact of 9,000 characters', { type: 'facts', facts: [['Safety', 'z'.repeat(9000)]] }],
  ['a label of 5,000 characters', { type: 'facts', facts: [['L'.repeat(5000), 'value']] }],
  ['60 buttons', { type: 'buttons', buttons: Array(60).fill({ label: 'Go', action: { command: 'help', input: {} } }) }],
  ['nothing at all', { type: 'list', items: [] }],
] satisfies [string, Section][])('%s is cut, never refused', (_, section) => {
  const pages = render(replyOf([section]), again)
  expect(pages.flatMap(blockFaults)).toEqual([])
})

test('a second table is told as a list, for Slack takes one', () => {
  const table = (name: string): Section => ({
    type: 'table',
    columns: ['Student', 'Needs'],
    rows: [[name, 'More time']],
  })
  const pages = render(replyOf([table('J. Doe'), table('R. Roe')]))
  expect(pages).toHaveLength(1)
  expect(pages.flatMap(blockFaults)).toEqual([])
  expect(shownOn(pages)).toMatch(/J\. Doe[\s\S]*Student: R\. Roe\nNeeds: More time/)
})

describe('a picker', () => {
  test('of a few is buttons', () => {
    const [page] = render(replyOf([choices(5)]))
    const pressed = pressFrom(buttonsOn(page?.blocks ?? []).get('Student 2') ?? '')
    expect(pressed?.again).toEqual({ action: { command: 'accommodations', input: { student: 's-2' } } })
  })

  test('of many is a menu', () => {
    const [page, ...others] = render(replyOf([choices(100)]))
    expect(others).toEqual([])
    const [menu] = page?.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])) ?? []
    expect(menu).toMatchObject({ type: 'static_select' })
    expect(menu?.type === 'static_select' && menu.options).toHaveLength(limits.selectOptions)
  })

  test.each([
    ['of more than a menu takes', choices(240)],
    ['whose actions are too long for a menu', choices(240, { note: 'n'.repeat(200) })],
  ])('%s goes on over pages', (_, section) => {
    const pages = render(replyOf([section]), again)
    expect(pages.flatMap(blockFaults)).toEqual([])
    const offered = shownOn(pages).match(/Student \d+/g)
    expect(offered).toEqual(Array.from({ length: 240 }, (_, index) => `Student ${index + 1}`))
  })

  test('whose labels are too long for buttons tells them in full', () => {
    const action = { command: 'accommodations', input: {} }
    const label = `Doe, Jamie ${'of the very long name '.repeat(6)}`
    const [page] = render(
      replyOf([{ type: 'choices', prompt: 'Which?', choices: [{ label, detail: 'Grade 9', action }] }]),
    )
    expect(blockFaults(page ?? { text: '', blocks: [] })).toEqual([])
    expect(shownWords(page?.blocks ?? [])).toContain(`${label} · Grade 9`)
  })
})

describe('what looks like Slack’s markup in a name', () => {
  const name = '<!channel> <@U123> <https://evil.example|Jamie> *Doe* & :boom: &lt;b&gt;'
  const everywhere: Section[] = [
    { type: 'text', text: name },
    { type: 'notice', tone: 'safety', text: name },
    { type: 'facts', heading: name, facts: [[name, name]] },
    { type: 'list', heading: name, items: [{ text: name, details: [name] }] },
    { type: 'table', heading: name, columns: [name], rows: [[name]] },
    { type: 'footnote', text: name },
  ]

  test('is shown as it was written, by elements that Slack reads no markup in', () => {
    const [page] = render(replyOf(everywhere, { title: name, text: name }))
    const blocks = page?.blocks ?? []
    expect(blocks.map(({ type }) => type)).not.toContain('context')
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
    expect(shownWords(blocks).split(name).length - 1).toBe(13)
    expect(page?.text).not.toMatch(/[<>]/)
  })

  test('stands on a button without its meaning', () => {
    const action = { command: 'help', input: {} }
    const [page] = render(replyOf([{ type: 'buttons', buttons: [{ label: 'Ask <!here>', action }] }]))
    const [label] = [...buttonsOn(page?.blocks ?? []).keys()]
    expect(label).not.toContain('<!here>')
    expect(label?.replaceAll('\u2060', '')).toBe('Ask <!here>')
  })
})

test('whatever an answer holds, Slack takes every page, and every word is on one of them', () => {
  fc.assert(
    fc.property(fc.array(anySection, { maxLength: 12 }), fc.string(), (sections, title) => {
      const reply = replyOf(sections, { title, text: title })
      for (const pages of [render(reply, again), render(reply)]) {
        expect(pages.flatMap(blockFaults)).toEqual([])
        const shown = shownOn(pages).replaceAll(/[\s\u2060]/g, '')
        expect(wordsOf(sections).filter((word) => !shown.includes(word))).toEqual([])
      }
    }),
    { numRuns: cases(25) },
  )
})
