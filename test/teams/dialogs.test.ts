// A form in Teams, from the card with its button to the answer in its dialog: the real bot, signed activities.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import type { Bot } from '#bot/bot'
import { help } from '#commands/help'
import { openForm } from '#commands/open-form'
import { startOver } from '#commands/start-over'
import { undo } from '#commands/undo'
import { type Practice, practiceForm } from '../fixtures/practice-form.js'
import { type SmallBot, smallBot } from '../fixtures/small-bot.js'
import { cardFaults } from './card-faults.js'
import { buttonOf, filledIn } from './filled-in.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import {
  dialog,
  type Json,
  message,
  press,
  type Served,
  sendActivity,
  serve,
  teacher,
  type Where,
} from './signed-activity.js'
import { wordsOf } from './words-of.js'

let microsoft: Microsoft
let practice: Practice
let small: SmallBot
let bot: Bot
let served: Served
let asked: number

const ben = { from: { id: '29:ben', aadObjectId: 'aad-ben', name: 'Ben' } }

beforeAll(async () => {
  microsoft = await startMicrosoft()
})
beforeEach(async () => {
  practice = practiceForm()
  small = await smallBot([...practice.commands, help, openForm, startOver, undo])
  asked = 0
  bot = {
    ...small.bot,
    handle: (...given) => {
      asked += 1
      return small.bot.handle(...given)
    },
  }
  served = await serve(microsoft, bot)
  microsoft.members.set(teacher.aadObjectId, { email: 'ana@school.example', userRole: 'user' })
  microsoft.members.set('aad-ben', { email: 'ben@school.example', userRole: 'user' })
})
afterEach(async () => {
  await served.stop()
  await small.close()
  microsoft.calls.length = 0
  microsoft.members.clear()
})
afterAll(() => microsoft.close())

/** The task of the answer: what Teams does with the dialog. */
async function task(activity: Json): Promise<{ type: string; value: unknown }> {
  const { status, text } = await sendActivity(served.url, microsoft, activity)
  expect(status).toBe(200)
  return (JSON.parse(text) as { task: { type: string; value: unknown } }).task
}

async function shown(activity: Json): Promise<AdaptiveCard> {
  const { type, value } = await task(activity)
  expect(type).toBe('continue')
  const { title, card } = value as { title: string; card: { contentType: string; content: AdaptiveCard } }
  expect(title).toBe('Caseload')
  expect(card.contentType).toBe('application/vnd.microsoft.card.adaptive')
  expect(cardFaults(card.content, 'dialog')).toEqual([])
  return card.content
}

/** Asks for the form in words, and gives the card that comes. */
async function askFor(where: Where = 'personal', parts: Json = {}): Promise<AdaptiveCard> {
  await sendActivity(served.url, microsoft, message(where, 'practice', parts))
  const cards = microsoft.calls.flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
  const card = cards.at(-1)?.content
  if (!card) throw new Error('no card was sent')
  expect(cardFaults(card)).toEqual([])
  return card
}

const open = (card: AdaptiveCard, parts: Json = {}) =>
  shown(dialog('personal', 'fetch', buttonOf(card, 'Open the form').data, parts))
const send = (data: unknown, parts: Json = {}) => shown(dialog('personal', 'submit', data, parts))

const save = 'Save and go on'
const typed = { Minutes: '30', Where: 'math, art', From: '2026-11-30', 'Also in': 'true', Days: 'Friday' }

describe('a form in Teams', () => {
  it('is opened by a button whose data is the draft and no more, and filled in step by step to its end', async () => {
    // The first time somebody writes they are welcomed too.
    await askFor()
    const card = await askFor()
    expect(wordsOf(card.body)).toEqual([
      'A service for Jordan Doe',
      'What the team agreed on.',
      'Why?',
      'Open the form',
    ])
    expect(buttonOf(card, 'Open the form').data).toEqual({
      msteams: { type: 'task/fetch' },
      draft: expect.stringMatching(/^[\w-]{36}$/),
    })
    const first = await open(card)
    expect(wordsOf(first.body)).toEqual(expect.arrayContaining(['Step 1 of 2', 'What the team agreed on.', 'Service']))
    const second = await send(filledIn(first, save, typed))
    expect(practice.kept).toEqual([
      {
        service: 'Speech',
        category: 'related',
        minutes: 30,
        days: ['friday'],
        contexts: ['math', 'art'],
        start: '2026-11-30',
        esy: true,
      },
    ])
    expect(wordsOf(second.body)).toEqual(expect.arrayContaining(['The service is saved.', 'Step 2 of 2', 'Note']))
    const done = await send(filledIn(second, 'Save', { Note: 'Twice.\nThen once.' }))
    expect(practice.kept[1]).toEqual({ note: 'Twice.\nThen once.' })
    expect(wordsOf(done.body)[0]).toBe('The note is saved')
    const undone = await send(filledIn(done, 'Undo'))
    expect(wordsOf(undone.body)[0]).toBe('Undone: the note')
    expect(practice.kept).toHaveLength(1)
  })

  it('names each fault beneath its field, keeps what was typed, and opens again as it was', async () => {
    const card = await askFor()
    const first = await open(card)
    const faulty = await send(filledIn(first, save, { ...typed, Service: '', Minutes: 'half an hour' }))
    const words = wordsOf(faulty.body)
    expect(words[words.indexOf('Service') + 1]).toBe('Please fill this in.')
    expect(words[words.indexOf('Minutes a session') + 1]).toBe('Please give a number, such as 30 or 2.5.')
    expect(words).toContain('Please look at this again: Service, Minutes a session')
    expect(practice.kept).toEqual([])
    // The dialog is closed; the card in the chat still stands.
    const again = await open(card)
    expect(wordsOf(again.body)).toContain('This is what you had typed. It is saved nowhere else yet.')
    for (const one of [faulty, again])
      expect(filledIn(one, save)).toMatchObject({ 'typed-minutes': 'half an hour', 'many-days': 'friday' })
    expect(filledIn(again, save)).not.toHaveProperty('typed-service')
    const anew = await send(filledIn(again, 'Start over'))
    expect(filledIn(anew, save)).toMatchObject({ 'typed-service': 'Speech', 'many-days': 'monday,friday' })
  })

  it("shows somebody else's change, and counts once that was seen, though the same is sent again at once", async () => {
    const first = await open(await askFor())
    practice.changeMeanwhile()
    const conflict = await send(filledIn(first, save, typed))
    expect(wordsOf(conflict.body)).toContain('Ben made it 45.')
    expect(practice.kept).toEqual([])
    await send(filledIn(conflict, save))
    expect(practice.kept).toMatchObject([{ minutes: 30 }])
  })

  it('keeps what was typed when another of its buttons is pressed, what was cleared included', async () => {
    const card = await askFor()
    const first = await open(card)
    const why = await send(filledIn(first, 'Why?', { Minutes: '45', Service: '' }))
    expect(wordsOf(why.body)[0]).toContain('here is what I can do')
    const again = filledIn(await send(filledIn(why, 'Back to the form')), save)
    expect(again).toMatchObject({ 'typed-minutes': '45' })
    expect(again).not.toHaveProperty('typed-service')
  })

  it('can be kept for later by whoever has to leave, faulty as it is', async () => {
    const card = await askFor()
    const kept = filledIn(await open(card), 'Keep for later', { Minutes: 'half', Service: '' })
    expect(await task(dialog('personal', 'submit', kept))).toEqual({
      type: 'message',
      value: 'What you typed is kept. Open the form again whenever you like.',
    })
    const again = filledIn(await open(card), save)
    expect(again).toMatchObject({ 'typed-minutes': 'half' })
    expect(again).not.toHaveProperty('typed-service')
    expect(practice.kept).toEqual([])
  })

  it('that Teams sends again under a new id is done once and answered the same', async () => {
    const first = await open(await askFor())
    const sent = dialog('personal', 'submit', filledIn(first, save, typed))
    const answers = await Promise.all([shown(sent), shown({ ...sent, id: 'retry-1' })])
    expect(await shown({ ...sent, id: 'retry-2' })).toEqual(answers[0])
    expect(answers[1]).toEqual(answers[0])
    expect(practice.kept).toHaveLength(1)
  })

  it('pressed or sent off by anybody else, or forged, is closed to them', async () => {
    const card = await askFor()
    const first = await open(card)
    const before = filledIn(first, save, typed)
    const answers = [
      await open(card, ben),
      await send(before, ben),
      await send({ ...before, draft: 'forged' }),
      await send(filledIn(first, 'Why?', { Minutes: '99' }), ben),
    ]
    for (const answer of answers.slice(0, 3)) expect(wordsOf(answer.body)[0]).toBe('This form is closed')
    expect(JSON.stringify(answers)).not.toContain('Jordan')
    expect(practice.kept).toEqual([])
    expect(filledIn(await open(card), save)).not.toHaveProperty('typed-minutes')
  })

  it('asked for in a channel is offered to the asker alone, and shown to whoever opens it alone', async () => {
    const card = await askFor('channel')
    expect(microsoft.calls.filter(({ method, targeted }) => method === 'POST' && !targeted)).toEqual([])
    const sent = microsoft.calls.length
    const first = await shown(dialog('channel', 'fetch', buttonOf(card, 'Open the form').data))
    await shown(dialog('channel', 'submit', filledIn(first, save, typed)))
    expect(practice.kept).toHaveLength(1)
    expect(microsoft.calls.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(sent)
  })

  it('opened by a press takes the place of the card that was pressed', async () => {
    const { text } = await sendActivity(served.url, microsoft, press('personal', { command: 'practice', input: {} }))
    const { value } = JSON.parse(text) as { value: AdaptiveCard }
    expect(cardFaults(value)).toEqual([])
    await open(value)
  })

  it('that takes long is answered at once, and goes on in the chat', async () => {
    const card = await askFor()
    await served.stop()
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: Bot = { ...bot, handle: (...given) => released.then(() => bot.handle(...given)) }
    served = await serve(microsoft, slow, { pressPatienceMs: 1 })
    const before = microsoft.calls.length
    const answer = await task(dialog('channel', 'fetch', buttonOf(card, 'Open the form').data))
    expect(answer).toEqual({ type: 'message', value: 'One moment, please: the answer follows in our chat.' })
    release()
    await served.teams.stop()
    expect(microsoft.calls.slice(before).map(({ targeted }) => targeted)).toEqual([true])
  })

  it.each([
    ['a dialog without data', 'fetch', undefined],
    ['nothing of ours', 'submit', { draft: 7 }],
    ['a button without a meaning', 'submit', { command: 7 }],
    ['a link of another app', 'fetch', { url: 'https://elsewhere.example' }],
  ] as const)('asks the bot nothing by %s', async (_what, does, data) => {
    const answer = await task(dialog('personal', does, data))
    expect(answer).toEqual({ type: 'message', value: "That button doesn't work any more. Please ask again in words." })
    expect(asked).toBe(0)
  })
})
