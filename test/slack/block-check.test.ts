// The check that every message passes before it leaves: it must find whatever Slack would refuse.
import { expect, test } from 'vitest'
import { blockFaults } from '#adapters/slack/block-check'
import type { Block } from '#adapters/slack/message'

const plain = (text: string) => ({ type: 'plain_text', text }) as const
const rich = (text: string): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
})
const cell = (text: string) => ({ ...rich(text), type: 'rich_text' }) as Extract<Block, { type: 'rich_text' }>
const button = (text: string, value: string, id = 'a') =>
  ({ type: 'button', text: plain(text), value, action_id: id }) as const
const actions = (...elements: Extract<Block, { type: 'actions' }>['elements']): Block => ({ type: 'actions', elements })
const option = (text: string, value = 'v', description = 'd') => ({
  text: plain(text),
  value,
  description: plain(description),
})
const menu = (options: ReturnType<typeof option>[], placeholder = 'Choose') =>
  actions({ type: 'static_select', action_id: 'm', placeholder: plain(placeholder), options })
const table = (rows: number, columns: number): Block => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell('x'))),
})
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button('Go', 'v', `a${index}`))
const x = (length: number) => 'x'.repeat(length)

const atTheLimit: Block[] = [
  { type: 'header', text: plain(x(150)) },
  { type: 'context', elements: [plain(x(2000))] },
  rich(x(3000)),
  table(100, 20),
  actions(
    ...buttons(25).map((each, index) => ({ ...each, text: plain(x(75)), value: x(2000), action_id: `b${index}` })),
  ),
  menu(
    Array.from({ length: 100 }, () => option(x(75), x(150), x(75))),
    x(150),
  ),
]

test('what is just within every limit passes', () => {
  expect(blockFaults({ text: x(40_000), blocks: atTheLimit })).toEqual([])
})

test.each([
  ['a text too long', 'messageText', [], x(40_001)],
  ['no text', 'messageText', [], ''],
  ['too many blocks', 'blocksInMessage', Array.from({ length: 51 }, () => rich('x'))],
  ['two tables', 'tablesInMessage', [table(1, 1), table(1, 1)]],
  ['a long header', 'headerText', [{ type: 'header', text: plain(x(151)) }]],
  ['a long footnote', 'contextText', [{ type: 'context', elements: [plain(x(2001))] }]],
  ['an empty context', 'contextElements', [{ type: 'context', elements: [] }]],
  ['a long rich text', 'richText', [rich(x(3001))]],
  ['an empty rich text', 'richText', [rich('')]],
  ['a rich text of nothing', 'richTextElements', [{ type: 'rich_text', elements: [] }]],
  ['a long table', 'tableRows', [table(101, 1)]],
  ['a wide table', 'tableColumns', [table(1, 21)]],
  ['too many buttons', 'actionsElements', [actions(...buttons(26))]],
  ['two controls of one id', 'actionId', [actions(button('Go', 'v'), button('Go', 'v'))]],
  ['a long button', 'buttonText', [actions(button(x(76), 'v'))]],
  ['a button that carries too much', 'buttonValue', [actions(button('Go', x(2001)))]],
  ['a long menu', 'selectOptions', [menu(Array.from({ length: 101 }, () => option('x')))]],
  ['a menu of nothing', 'selectOptions', [menu([])]],
  ['a long placeholder', 'placeholder', [menu([option('x')], x(151))]],
  ['a long option', 'optionText', [menu([option(x(76))])]],
  ['an option that carries too much', 'optionValue', [menu([option('x', x(151))])]],
  ['a long description', 'optionDescription', [menu([option('x', 'v', x(76))])]],
  ['a block that nobody has checked', 'unknownBlock', [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }]],
] satisfies [string, string, Block[], string?][])('%s is found', (_, fault, blocks, text = 'x') => {
  expect(blockFaults({ text, blocks })).toContain(fault)
})
