// A process dies between sending a message to Slack and marking it: the next one finds it there, by what it carries.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Messenger } from '#bot/messenger'
import { relayOnce } from '#reminders/relay'
import { engines } from '../fixtures/engines.js'
import { openPostOffice, type PostOffice, teacher } from '../reminders/post-office.js'
import { logInto, type Running, running, userId } from './adapter.js'
import { homeTeam } from './slack-stand-in.js'

let slack: Running
let office: PostOffice

beforeAll(async () => {
  slack = await running()
  const [engine] = engines
  if (!engine) throw new Error('SQLite is always there')
  office = await openPostOffice(engine, await engine.place())
  const user = await userId(slack.slack, 'robin.diaz')
  await office.change(async (unit) => {
    await unit.unlink({ platform: 'slack', workspace: 'home', user: 'slack-ana' })
    await unit.link({ platform: 'slack', workspace: homeTeam, user }, teacher, 'link')
  })
})
afterAll(async () => {
  await slack.stop()
  await office.database.close()
})

const posted = () => slack.slack.calls.filter(({ method }) => method === 'chat.postMessage')
const relay = (messenger: Messenger) =>
  relayOnce({ outbox: office.outbox, messengers: [messenger], clock: office.clock, log: logInto([]) })

it('and marks it as sent, and mends it there later', async () => {
  const id = await office.send('A review')
  const { messenger } = slack.adapter
  await new Promise<void>((died) => {
    void relay({
      ...messenger,
      async sendPrivately(...what) {
        await messenger.sendPrivately(...what)
        died()
        return new Promise(() => undefined)
      },
    })
  })
  expect(posted()).toHaveLength(1)
  office.pass(120_000)
  expect(await relay(messenger)).toBe(1)
  expect(posted()).toHaveLength(1)
  expect(posted()[0]?.body).toMatchObject({ text: 'Something is due.' })
  expect(await office.stateOf(id)).toMatchObject({ status: 'sent', unsure: 0 })
})
