// Buttons, pickers and pages: whoever presses is asked anew, and only they see what comes of it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AdaptiveCard, CardAction, CardElement } from '#adapters/teams/card'
import type { Bot } from '#bot/bot'
import type { Reply } from '#bot/reply'
import type { StaffId } from '#people/staff'
import { botAnswering, jordan, replyOf } from './answering.js'
import { cardFaults } from './card-faults.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import { message, press, type Served, sendActivity, serve } from './signed-activity.js'

let microsoft: Microsoft
let served: Served | undefined

beforeAll(async () => {
  microsoft = await startMicrosoft()
})
afterEach(async () => {
  await served?.stop()
  served = undefined
  microsoft.calls.length = 0
})
afterAll(() => microsoft.close())

const goals = { command: 'goals', input: { student: 'k3f9' } }

interface InvokeAnswer {
  readonly statusCode: number
  readonly type: string
  readonly value: AdaptiveCard
}

async function pressed(url: string, activity: unknown): Promise<InvokeAnswer> {
  const { status, text } = await sendActivity(url, microsoft, activity)
  expect(status).toBe(200)
  const answer = JSON.parse(text) as InvokeAnswer
  if (typeof answer.value === 'object') expect(cardFaults(answer.value)).toEqual([])
  return answer
}

const actionsOn = (body: readonly CardElement[]): readonly CardAction[] =>
  body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))

describe('a button', () => {
  it('in the chat, the answer takes the place of the card', async () => {
    const bot = botAnswering(jordan)
    served = await serve(microsoft, bot)
    const answer = await pressed(served.url, press('personal', goals))
    expect(bot.requests).toMatchObject([{ action: goals, text: '', surface: 'private' }])
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(JSON.stringify(answer.value)).toContain('Extended time')
    expect(microsoft.calls).toEqual([])
  })

  it('in a channel, the answer is a targeted message and the response says nothing of it', async () => {
    const bot = botAnswering(jordan)
    served = await serve(microsoft, bot)
    const answer = await pressed(served.url, press('channel', goals))
    expect(bot.requests[0]).toMatchObject({ action: goals, surface: 'channel' })
    expect(bot.requests[0]).not.toHaveProperty('askedInPublic')
    expect(answer).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'I sent you the answer.',
    })
    expect(microsoft.calls.map(({ targeted }) => targeted)).toEqual([true])
  })

  it('of an older client comes as a message without words', async () => {
    const bot = botAnswering(jordan)
    served = await serve(microsoft, bot)
    await sendActivity(served.url, microsoft, message('personal', '', { value: goals, text: undefined }))
    expect(bot.requests).toMatchObject([{ action: goals }])
  })

  it('that Teams sends again under a new id is done once and answered the same', async () => {
    const bot = botAnswering(jordan)
    served = await serve(microsoft, bot)
    const first = press('personal', goals)
    const [one, two] = await Promise.all([
      pressed(served.url, first),
      pressed(served.url, { ...first, id: 'another-id' }),
    ])
    expect(two).toEqual(one)
    expect(bot.requests).toHaveLength(1)
  })

  it('that takes long is answered at once, and its answer follows to the presser alone', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const bot = botAnswering(jordan)
    const slow: Bot = { ...bot, handle: (...asked) => released.then(() => bot.handle(...asked)) }
    served = await serve(microsoft, slow, { pressPatienceMs: 1 })
    const answer = await pressed(served.url, press('channel', goals))
    expect(answer.value).toBe('One moment, please: the answer follows.')
    expect(microsoft.calls).toEqual([])
    release()
    // Stopping waits for whatever is under way.
    await served.teams.stop()
    expect(microsoft.calls.map(({ targeted }) => targeted)).toEqual([true])
  })

  it('that was done before is answered with what was answered then', async () => {
    const done: Bot = {
      wasTaken: async () => false,
      knownAs: async ({ user }) => user as StaffId,
      suggestStudents: async () => [],
      handle: async () => ({ type: 'alreadyDone', reply: jordan }),
    }
    served = await serve(microsoft, done)
    expect((await pressed(served.url, press('personal', goals))).value).toMatchObject({ type: 'AdaptiveCard' })
    expect((await pressed(served.url, press('channel', goals))).value).toBe('I sent you the answer.')
    expect(microsoft.calls).toEqual([])
  })

  it.each([
    [
      'somebody else’s verb',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'other', data: goals } } },
    ],
    ['nothing chosen', press('personal', { picker: 'menu1' })],
    ['nonsense chosen', press('personal', { picker: 'menu1', menu1: '{"command":' })],
    ['nonsense', press('personal', { command: 7 })],
    ['an invoke that we know nothing of', { type: 'invoke', name: 'composeExtension/selectItem', value: {} }],
  ])('edited into %s, asks the bot nothing', async (_, parts) => {
    const bot = botAnswering(jordan)
    served = await serve(microsoft, bot)
    const answer = await pressed(served.url, { ...press('personal', goals), ...(parts as object) })
    expect(answer.type).toBe('application/vnd.microsoft.activity.message')
    expect(bot.requests).toEqual([])
  })
})

describe('a picker', () => {
  const choices = Array.from({ length: 12 }, (_, index) => ({
    label: `J. Doe ${index}`,
    detail: `grade ${index}`,
    action: { command: 'accommodations', input: { student: `id-${index}` } },
  }))

  it('of many is a drop-down, whose choice comes back as the action', async () => {
    const which = replyOf([{ type: 'choices', prompt: 'Which one?', choices }], { status: 'choose' })
    const bot = botAnswering((request) => (request.action ? jordan : which))
    served = await serve(microsoft, bot)
    await sendActivity(served.url, microsoft, message('personal', 'accommodations for J. Doe'))
    const body = cardSent().body
    const menu = body.find((element) => element.type === 'Input.ChoiceSet')
    const [go] = actionsOn(body)
    expect(menu?.choices).toHaveLength(12)
    expect(menu?.choices[7]?.title).toBe('J. Doe 7 · grade 7')
    await pressed(served.url, press('personal', { ...go?.data, [menu?.id ?? '']: menu?.choices[7]?.value }))
    expect(bot.requests[1]?.action).toEqual(choices[7]?.action)
  })

  it('left empty holds back no other, and says what is missing', async () => {
    const two = (['Log for one student …', 'Open one student'] as const).map(
      (prompt) => ({ type: 'choices', prompt, choices }) as const,
    )
    const bot = botAnswering(replyOf(two))
    served = await serve(microsoft, bot)
    await sendActivity(served.url, microsoft, message('personal', 'class period 2'))
    const { body } = cardSent()
    const [first, second] = body.filter((element) => element.type === 'Input.ChoiceSet')
    // Teams sends nothing while a required input of the card is empty, whichever button is pressed.
    expect(JSON.stringify(body)).not.toContain('isRequired')
    const [go] = actionsOn(body)
    const other = { [second?.id ?? '']: second?.choices[3]?.value }
    const answer = await pressed(served.url, press('personal', { ...go?.data, [first?.id ?? '']: '', ...other }))
    expect(answer.value).toBe('Please choose one above that button first.')
    expect(bot.requests).toHaveLength(1)
  })

  it('of a few is buttons', async () => {
    served = await serve(
      microsoft,
      botAnswering(replyOf([{ type: 'choices', prompt: 'Which?', choices: choices.slice(0, 5) }])),
    )
    await sendActivity(served.url, microsoft, message('personal', 'accommodations for J. Doe'))
    expect(actionsOn(cardSent().body).map(({ title }) => title)).toHaveLength(5)
  })
})

describe('a long answer', () => {
  const words = Array.from({ length: 900 }, (_, index) => `Accommodation number ${index} for Jordan`)
  const long: Reply = replyOf([{ type: 'list', items: words.map((text) => ({ text })) }])

  it('is turned page by page and loses nothing, from the first to the last and back', async () => {
    const bot = botAnswering(long)
    served = await serve(microsoft, bot)
    await sendActivity(served.url, microsoft, message('personal', 'accommodations for J. Doe'))
    const seen: string[] = []
    let card = cardSent()
    for (;;) {
      seen.push(JSON.stringify(card))
      const next = actionsOn(card.body).find(({ title }) => title === 'Next')
      if (!next) break
      card = (await pressed(served.url, press('personal', next.data))).value
    }
    expect(seen.length).toBeGreaterThan(3)
    for (const text of words) expect(seen.filter((page) => page.includes(`${text}"`))).toHaveLength(1)
    expect(seen.at(-1)).toContain(`Page ${seen.length} of ${seen.length}`)
    // Each turn asked the bot again: access may have ended since.
    expect(bot.requests).toHaveLength(seen.length)
    const back = actionsOn(card.body).find(({ title }) => title === 'Back')
    const before = (await pressed(served.url, press('personal', back?.data))).value
    expect(JSON.stringify(before)).toBe(seen.at(-2))
  })

  it('asked in public keeps saying so on its first page', async () => {
    const bot = botAnswering(long)
    served = await serve(microsoft, bot)
    await sendActivity(served.url, microsoft, message('channel', 'accommodations for J. Doe'))
    const next = actionsOn(cardSent().body).find(({ title }) => title === 'Next')
    await pressed(served.url, press('channel', next?.data))
    expect(bot.requests).toMatchObject([
      { askedInPublic: true },
      { askedInPublic: true, text: 'accommodations for J. Doe' },
    ])
    expect(microsoft.calls.map(({ targeted }) => targeted)).toEqual([true, true])
  })
})

function cardSent(): AdaptiveCard {
  const [attachment] = (microsoft.calls.at(-1)?.body.attachments ?? []) as { content: AdaptiveCard }[]
  if (!attachment) throw new Error('no card was sent')
  return attachment.content
}
