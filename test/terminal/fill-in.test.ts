// A form filled in at the terminal, key by key: the real prompts, the real bot.
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askAs } from '#adapters/terminal/ask'
import { fillIn } from '#adapters/terminal/fill-in'
import { startOver } from '#commands/start-over'
import { undo } from '#commands/undo'
import type { StaffMember } from '#people/staff'
import { type Practice, practiceForm } from '../fixtures/practice-form.js'
import { type SmallBot, smallBot } from '../fixtures/small-bot.js'

const staff = { id: 'staff-of-ana', email: 'ana@school.example' } as unknown as StaffMember
const enter = '\r'
const down = '\u001b[B'
const space = ' '
const back = (count: number) => '\u007f'.repeat(count)
const controlC = '\u0003'

let practice: Practice
let small: SmallBot

beforeEach(async () => {
  practice = practiceForm()
  small = await smallBot([...practice.commands, startOver, undo])
})
afterEach(() => small.close())

/** Types as each prompt comes up: what its label begins with, then the keys. */
async function fill(keys: readonly (readonly [label: string, keys: string])[]) {
  const { bot } = small
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns: 100, rows: 40 })
  const left = [...keys]
  let unread = ''
  let written = ''
  output.on('data', (piece: Buffer) => {
    const said = stripVTControlCharacters(piece.toString())
    written += said
    unread += said
    const [next] = left
    if (!next || !unread.includes(next[0])) return
    left.shift()
    unread = ''
    setImmediate(() => input.write(next[1]))
  })
  const opened = await askAs(bot, staff, { text: 'practice' })
  const answered = await fillIn(opened, { bot, staff, streams: { input, output } })
  expect(left).toEqual([])
  return { answered, written }
}

test('a form is asked field by field, faults are asked again, and the next step follows', async () => {
  const { answered, written } = await fill([
    ['Service', `${back(6)}Counseling${enter}`],
    ['Kind of service', down + enter],
    ['Minutes a session', `half${enter}`],
    ['Days', space + enter],
    ['Where', `math, art${enter}`],
    ['From', `2026-11-30${enter}`],
    ['Also in the extended school year', `y`],
    ['Delivered to', enter],
    ['Please give a number', `${back(4)}30${enter}`],
    ['Note', `Twice.${enter}Then once.${enter}${enter}`],
  ])
  expect(practice.kept).toEqual([
    {
      service: 'Counseling',
      category: 'supplementary',
      minutes: 30,
      days: ['friday'],
      contexts: ['math', 'art'],
      start: '2026-11-30',
      esy: true,
    },
    { note: 'Twice.\nThen once.' },
  ])
  expect(written).toContain('A service for Jordan Doe')
  expect(written).toContain('Step 2 of 2')
  expect(answered?.title).toBe('The note is saved')
})

test('whoever leaves with Ctrl-C finds the form as they left it', async () => {
  const { answered, written } = await fill([
    ['Service', `${back(6)}Counseling${enter}`],
    ['Kind of service', controlC],
  ])
  expect(answered).toBeUndefined()
  expect(written).toContain('The fields that you finished are kept. Ask the same again to go on.')
  expect(practice.kept).toEqual([])
  const again = await askAs(small.bot, staff, { text: 'practice' })
  expect(again.text).toContain('This is what you had typed.')
  expect(again.form?.fields.slice(0, 2)).toMatchObject([{ value: 'Counseling' }, { value: 'related' }])
})
