// A post in a channel that shows each reader how many are their own: asked for by Teams itself, so it names nobody.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { say } from '#bot/public-text'
import { botAnswering, replyOf } from './answering.js'
import { cardFaults } from './card-faults.js'
import { type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { faultsIn } from './read-by-microsoft.js'
import { activity, type Json, type Served, sendActivity, serve, teacher } from './signed-activity.js'
import { wordsOf } from './words-of.js'

let microsoft: Microsoft
let served: Served
const channel = { platform: 'teams', workspace: tenant, channel: '19:staffroom@thread.tacv2' } as const
const notice = {
  text: say`12 reviews or evaluations are past their day.`,
  button: { label: say`Open my list`, action: { command: say`due`, input: { overdue: true } } },
  counts: say`overdue`,
}
const bot = botAnswering(({ account }) =>
  account.user === teacher.aadObjectId
    ? replyOf([{ type: 'text', text: 'Jordan Doe' }], { title: '2 of yours', data: { count: 2 } })
    : replyOf([], { status: 'notFound', title: 'I can not tell who you are', data: {} }),
)

beforeAll(async () => {
  microsoft = await startMicrosoft()
  served = await serve(microsoft, bot)
})
beforeEach(() => {
  microsoft.calls.length = 0
  bot.requests.length = 0
  microsoft.rosters.clear()
})
afterAll(async () => {
  await served.stop()
  await microsoft.close()
})

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `29:${at}`, aadObjectId: `aad-${at}` }))

async function posted(count: number): Promise<AdaptiveCard> {
  microsoft.rosters.set(channel.channel, people(count))
  expect(await served.teams.messenger.post(channel, notice)).toMatchObject({ outcome: 'sent' })
  const [attachment] = (microsoft.calls.at(-1)?.body.attachments ?? []) as { content: AdaptiveCard }[]
  if (!attachment) throw new Error('no card was posted')
  const card = attachment.content
  expect(cardFaults(card)).toEqual([])
  expect(faultsIn(card)).toEqual([])
  return card
}

async function refreshed(data: unknown, parts: Json = {}): Promise<{ type: string; value: unknown }> {
  const value = { action: { type: 'Action.Execute', verb: 'caseload', data }, trigger: 'automatic' }
  const sent = activity('channel', { type: 'invoke', name: 'adaptiveCard/action', value, ...parts })
  const { status, text } = await sendActivity(served.url, microsoft, sent)
  expect(status).toBe(200)
  return JSON.parse(text)
}

describe("a post with its readers' own views", () => {
  it('asks for those of up to sixty, and of none where there are more or nobody can be asked', async () => {
    expect((await posted(60)).refresh?.userIds).toHaveLength(60)
    expect((await posted(61)).refresh).toBeUndefined()
    microsoft.rosters.clear()
    await served.teams.messenger.post(channel, notice)
    expect(microsoft.calls.at(-1)?.text).not.toContain('refresh')
  })

  it('shows each how many are theirs, names nobody, and keeps its words and its button', async () => {
    const { refresh } = await posted(3)
    const { type, value } = await refreshed(refresh?.action.data)
    expect(type).toBe('application/vnd.microsoft.card.adaptive')
    expect(cardFaults(value)).toEqual([])
    expect(faultsIn(value)).toEqual([])
    expect(wordsOf((value as AdaptiveCard).body)).toEqual([notice.text, 'Yours: 2.', 'Open my list'])
    expect(JSON.stringify(value)).not.toContain('Jordan')
    expect(bot.requests).toMatchObject([
      { surface: 'channel', action: { command: 'countMine', input: { of: 'overdue' } } },
    ])
  })

  it('is answered the same again, and counts once, also under a new id', async () => {
    const { refresh } = await posted(3)
    const first = await refreshed(refresh?.action.data, { replyToId: 'post-1' })
    expect(await refreshed(refresh?.action.data, { replyToId: 'post-1' })).toEqual(first)
    expect(bot.requests).toHaveLength(1)
  })

  it('shows whoever is not of the staff what everybody reads', async () => {
    const { refresh } = await posted(3)
    const other = { from: { id: '29:other', aadObjectId: 'aad-other' } }
    const { value } = await refreshed(refresh?.action.data, other)
    expect(wordsOf((value as AdaptiveCard).body)).toEqual([notice.text, 'Open my list'])
  })

  it('does nothing else without a press: a forged card can not make somebody press unknowingly', async () => {
    for (const data of [{ command: 'acknowledge', input: { obligation: 'o-1' } }, { draft: 'd' }, undefined]) {
      expect(await refreshed(data)).toMatchObject({ value: 'Please press a button of the card.' })
    }
    expect(bot.requests).toEqual([])
  })
})
