// Teams' message extensions on the wire, over the small district: a search that only the searcher reads, and the form of
// the log beside a message of which nothing is copied.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import type { Bot } from '#bot/bot'
import type { Request } from '#bot/request'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { cardFaults } from './card-faults.js'
import { buttonOf, filledIn } from './filled-in.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import { faultsIn } from './read-by-microsoft.js'
import { activity, type Json, press, type Served, sendActivity, serve, teacher, type Where } from './signed-activity.js'
import { wordsOf } from './words-of.js'

interface Result {
  readonly contentType: string
  readonly content: AdaptiveCard
  readonly preview: { readonly content: { readonly title: string; readonly text: string } }
}

let microsoft: Microsoft
let district: District
let served: Served
const requests: Request[] = []
const stranger = { from: { id: '29:other', aadObjectId: 'aad-other', name: 'Other' } }

beforeAll(async () => {
  microsoft = await startMicrosoft()
  district = await openSmallDistrict()
  const bot: Bot = {
    ...district.bot,
    handle: (request, profile) => {
      requests.push(request)
      return district.bot.handle(request, profile)
    },
  }
  served = await serve(microsoft, bot)
  for (const id of [teacher.id, teacher.aadObjectId]) {
    microsoft.members.set(id, { email: emailOf('teacher.now'), userRole: 'user' })
  }
  microsoft.members.set('aad-other', { email: emailOf('teacher.elsewhere'), userRole: 'user' })
})
beforeEach(() => {
  microsoft.calls.length = 0
  requests.length = 0
})
afterAll(async () => {
  await served.stop()
  await district.close()
  await microsoft.close()
})

function search(where: Where, words: unknown, parts: Json = {}): Json {
  const value = { commandId: 'findStudent', parameters: [{ name: 'student', value: words }], queryOptions: { skip: 0 } }
  return activity(where, { type: 'invoke', name: 'composeExtension/query', value, ...parts })
}

async function answerTo(sent: Json): Promise<Readonly<Record<string, unknown>>> {
  const { status, text } = await sendActivity(served.url, microsoft, sent)
  expect(status).toBe(200)
  return JSON.parse(text)
}

async function found(sent: Json): Promise<readonly Result[]> {
  const { composeExtension } = (await answerTo(sent)) as { composeExtension: { type: string; attachments?: Result[] } }
  return composeExtension.attachments ?? []
}

describe('a search for a student', () => {
  it.each(['personal', 'channel', 'groupChat'] as const)(
    'in a %s shows the name in the preview alone: what would be posted says nothing of the student',
    async (where) => {
      const [result] = await found(search(where, 'jane'))
      expect(result?.preview.content.title).toMatch(/^Jane /)
      const posted = JSON.stringify(result?.content)
      expect(cardFaults(result?.content)).toEqual([])
      expect(faultsIn(result?.content)).toEqual([])
      for (const word of `${result?.preview.content.title} ${result?.preview.content.text}`.split(/\W+/)) {
        if (word.length > 2) expect(posted.toLowerCase()).not.toContain(word.toLowerCase())
      }
      expect(posted).not.toMatch(/s-\d/)
      // Nothing is sent but the answer itself, to whoever searches.
      expect(microsoft.calls.filter(({ method }) => method !== 'GET')).toEqual([])
    },
  )

  it('seals whom a card is about anew each time, so that two cards of one student can not be told to be of one', async () => {
    const [first] = await found(search('channel', 'jane'))
    const [second] = await found(search('channel', 'jane'))
    expect(second?.preview).toEqual(first?.preview)
    expect(JSON.stringify(second?.content)).not.toBe(JSON.stringify(first?.content))
  })

  it('is answered the same again, under the same id and under a new one', async () => {
    const sent = search('channel', 'jane')
    const titles = async (one: Json) => (await found(one)).map(({ preview }) => preview.content.title)
    const first = await titles(sent)
    expect(first.length).toBeGreaterThan(0)
    expect(await titles(sent)).toEqual(first)
    expect(await titles({ ...sent, id: 'retry' })).toEqual(first)
  })

  it('finds nobody for whoever may not see them, in the words in which it finds nobody at all', async () => {
    const refused = await answerTo(search('channel', 'jane', stranger))
    expect(refused).toEqual(await answerTo(search('channel', 'zzyzx', stranger)))
    expect(refused).toMatchObject({ composeExtension: { type: 'message' } })
  })

  it('picked and posted is opened by a press, for the presser alone, with what they may see', async () => {
    const [result] = await found(search('channel', 'jane'))
    const { data } = buttonOf(result?.content as AdaptiveCard, 'Open')
    const answer = await answerTo(press('channel', data))
    expect(answer).toMatchObject({ value: 'I sent you the answer.' })
    const sent = microsoft.calls.filter(({ method }) => method === 'POST')
    expect(sent.map(({ targeted }) => targeted)).toEqual([true])
    expect(sent[0]?.text).toContain('Jane')
    microsoft.calls.length = 0
    await answerTo(press('channel', data, stranger))
    expect(microsoft.calls.map(({ text }) => text).join('')).not.toContain('Jane')
  })

  it('in the chat of two colleagues, which Teams calls personal too, never puts the answer before both', async () => {
    const [result] = await found(search('channel', 'jane'))
    const { data } = buttonOf(result?.content as AdaptiveCard, 'Open')
    const conversation = { id: '19:aad-teacher_aad-other@unq.gbl.spaces', conversationType: 'personal' }
    const answer = await answerTo(press('personal', data, { conversation }))
    expect(JSON.stringify(answer)).not.toContain('Jane')
    const open = microsoft.calls.filter(
      ({ path, targeted, method }) => method !== 'GET' && path.includes('unq.gbl.spaces') && !targeted,
    )
    expect(open).toEqual([])
  })

  it('that was tampered with opens nothing', async () => {
    const [result] = await found(search('channel', 'jane'))
    const { about } = buttonOf(result?.content as AdaptiveCard, 'Open').data as { about: string }
    for (const forged of [`A${about.slice(1)}x`, about.slice(4), 's-101', '']) {
      const answer = await answerTo(press('channel', { about: forged }))
      expect(answer).toMatchObject({ value: "That button doesn't work any more. Please ask again in words." })
    }
    expect(requests).toEqual([])
  })

  it.each([
    ['nothing', undefined],
    ['another command', { commandId: 'weather' }],
    ['parameters that are none', { commandId: 'findStudent', parameters: 'jane' }],
    ['a number', search('channel', 7).value],
    ['no words', search('channel', '  ').value],
  ])('for %s is answered with a friendly line', async (_what, value) => {
    const answer = await answerTo(search('channel', '', { value }))
    expect(answer).toMatchObject({ composeExtension: { type: 'message', text: expect.stringMatching(/\.$/) } })
  })
})

describe('the form of the log', () => {
  const sentinel = 'Jordan threw a chair at 10:15 zebra-sentinel'
  const opening = (where: Where, commandContext: string, parts: Json = {}) =>
    activity(where, {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: {
        commandId: 'logProgress',
        commandContext,
        messagePayload: { id: '1', body: { contentType: 'html', content: sentinel }, from: { user: { id: 'x' } } },
      },
      ...parts,
    })
  const submitting = (data: unknown) =>
    activity('channel', {
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { commandId: 'logProgress', commandContext: 'message', data, messagePayload: { content: sentinel } },
    })

  async function dialog(sent: Json): Promise<AdaptiveCard> {
    const { task } = (await answerTo(sent)) as { task: { value: { card: { content: AdaptiveCard } } } }
    expect(cardFaults(task.value.card.content, 'dialog')).toEqual([])
    expect(faultsIn(task.value.card.content)).toEqual([])
    return task.value.card.content
  }

  it.each(['compose', 'commandBox', 'message'])('opens as a dialog from the %s', async (context) => {
    const card = await dialog(opening('channel', context))
    expect(wordsOf(card.body)).toContain('Student')
    expect(microsoft.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('opened twice, also under a new id, is the same form', async () => {
    const sent = opening('channel', 'message')
    const first = await dialog(sent)
    const draft = (card: AdaptiveCard) => (filledIn(card, 'Go on') as Json).draft
    expect(draft(await dialog(sent))).toBe(draft(first))
    expect(draft(await dialog({ ...sent, id: 'retry-of-form' }))).toBe(draft(first))
  })

  it('copies nothing of the message that it stands beside, and goes on to the goal', async () => {
    const card = await dialog(opening('channel', 'message'))
    const sent = submitting(filledIn(card, 'Go on', { Student: 'Jane Doe' }))
    const next = await dialog(sent)
    expect(wordsOf(next.body).join(' ')).toContain('Jane')
    expect(await dialog({ ...sent, id: 'retry-of-step' })).toEqual(next)
    const kept = JSON.stringify([requests, card, next, served.logged, district.logged, microsoft.calls])
    expect(kept).not.toContain('zebra-sentinel')
    for (const table of [district.database.tables.drafts, district.database.tables.audit]) {
      expect(JSON.stringify(await district.database.read.select().from(table))).not.toContain('zebra-sentinel')
    }
  })

  it.each([
    ['fetchTask', undefined],
    ['fetchTask', { commandId: 7 }],
    ['submitAction', undefined],
    ['submitAction', { commandId: 'logProgress', data: 'x' }],
    ['submitAction', { commandId: 'logProgress', data: { draft: 7 } }],
  ])('asked by %s in no way of ours is answered with a friendly line', async (name, value) => {
    const answer = await answerTo(activity('channel', { type: 'invoke', name: `composeExtension/${name}`, value }))
    expect(answer).toEqual({
      task: { type: 'message', value: "That button doesn't work any more. Please ask again in words." },
    })
  })
})
