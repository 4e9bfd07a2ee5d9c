// The disk that the log goes to is full: lines are lost, and nothing else.
import { randomBytes } from 'node:crypto'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Instant } from '#time/clock'
import { engines } from '../fixtures/engines.js'
import { killLeftBots, startBot } from './bot-process.js'
import { startSlackOutside } from './slack-outside.js'
import { type SmallDisk, smallDisk } from './small-disk.js'

let disk: SmallDisk | undefined
afterEach(() => {
  killLeftBots()
  disk?.unmount()
})

it('keeps nobody from being answered', async () => {
  const [sqlite] = engines
  disk = smallDisk(1)
  if (!disk || !sqlite) return
  const slack = await startSlackOutside()
  const logTo = openSync(join(disk.folder, 'log'), 'w')
  disk.fill()
  const settings = { databaseUrl: `file:${await sqlite.place()}`, key: randomBytes(32), slackUrl: slack.apiUrl, logTo }
  const bot = await startBot(settings, Date.now() as Instant)
  // Each of them is told of in the log.
  for (let times = 0; times < 3; times += 1) {
    expect((await fetch(new URL('/slack/events', bot.url), { method: 'POST' })).status).toBe(401)
  }
  bot.process.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
  await slack.close()
})
