// Slack is away, or asks to be left alone: what waits for it waits, is tried no sooner than it asks, and comes once, all of it,
// when it is back.
import { afterEach, expect, it } from 'vitest'
import { createSlack } from '#adapters/slack/create-slack'
import { relayOnce } from '#reminders/relay'
import { engines } from '../fixtures/engines.js'
import { openPostOffice, type PostOffice, teacher } from '../reminders/post-office.js'
import { logInto } from '../slack/adapter.js'
import { shortReply } from '../slack/replies.js'
import { scriptedBot } from '../slack/scripted-bot.js'
import { botToken } from '../slack/slack-stand-in.js'
import { outsideTeam, type SlackOutside, startSlackOutside, type Trouble, userOf } from './slack-outside.js'

const many = 60
const minute = 60_000
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

interface Opened {
  readonly office: PostOffice
  readonly slack: SlackOutside
  /** How many messages wait. */
  readonly waiting: number
  readonly relay: () => Promise<number>
}

async function open(waiting = many): Promise<Opened> {
  const [engine] = engines
  if (!engine) throw new Error('SQLite is always there')
  const office = await openPostOffice(engine, await engine.place())
  ends.push(() => office.database.close())
  const slack = await startSlackOutside()
  ends.push(() => slack.close())
  await office.change(async (unit) => {
    await unit.unlink({ platform: 'slack', workspace: 'home', user: 'slack-ana' })
    await unit.link({ platform: 'slack', workspace: outsideTeam, user: userOf('teacher.now') }, teacher, 'link')
  })
  const log = logInto([])
  const { messenger } = await createSlack({
    bot: scriptedBot(shortReply),
    log,
    clock: office.clock,
    botToken,
    signingSecret: 'none',
    apiUrl: slack.apiUrl,
    allowedWorkspaces: [outsideTeam],
  })
  for (let one = 0; one < waiting; one += 1) await office.send(`Message ${one}`)
  return {
    office,
    slack,
    waiting,
    relay: () => relayOnce({ outbox: office.outbox, messengers: [messenger], clock: office.clock, log }),
  }
}

const limited = (seconds: number): Trouble => ({ status: 429, headers: { 'retry-after': String(seconds) } })

async function allCameOnce({ office, slack, waiting, relay }: Opened): Promise<void> {
  slack.trouble = undefined
  for (let round = 0; round < 40 && slack.posted.length < waiting; round += 1) {
    office.pass(60 * minute)
    await relay()
  }
  office.pass(60 * minute)
  expect(await relay()).toBe(0)
  const ids = slack.posted.map(({ metadata }) => metadata?.event_payload.outbox_id)
  expect(ids).toHaveLength(waiting)
  expect(new Set(ids).size).toBe(waiting)
  expect(await office.outbox.counts()).toEqual({ waiting: 0, dead: 0 })
}

it('asks to be left alone for a while: it is, and everything comes once afterwards', async () => {
  const opened = await open()
  const { office, slack, waiting, relay } = opened
  slack.trouble = limited(120)
  const calls = () => [...slack.asked.values()].reduce((sum, count) => sum + count, 0)
  // A quarter of an hour of a relay that looks every five seconds.
  for (let round = 0; round < 180; round += 1) {
    await relay()
    office.pass(5_000)
  }
  expect(slack.posted).toEqual([])
  // One try finds out; nobody else is tried in the same round.
  process.stderr.write(`${calls()} calls in a quarter of an hour, with ${waiting} messages waiting\n`)
  expect(calls()).toBeLessThan(2 * waiting * 5)
  await allCameOnce(opened)
})

it('asks for a second, over and over: nothing is given up in a quarter of a minute', async () => {
  const opened = await open(2)
  opened.slack.trouble = limited(1)
  for (let round = 0; round < 60; round += 1) {
    await opened.relay()
    opened.office.pass(1_000)
  }
  expect(await opened.office.outbox.counts()).toEqual({ waiting: 2, dead: 0 })
  await allCameOnce(opened)
})

it('answers with faults of its own: all comes once, also what it may have taken', async () => {
  const opened = await open()
  opened.slack.trouble = { status: 503 }
  for (let round = 0; round < 4; round += 1) {
    await opened.relay()
    opened.office.pass(10 * minute)
  }
  await allCameOnce(opened)
})
