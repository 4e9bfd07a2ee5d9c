// The bot is killed at random moments while people write, over and over: whatever somebody was told is kept is there, once,
// also where they did it again for want of an answer; messages go out once; and the audit log is whole.
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { dayAt, type Instant } from '#time/clock'
import { addDays, weekdayOf } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'
import { type BotProcess, killLeftBots, quarterMs, startBot } from './bot-process.js'
import { lookAtWhatIsKept } from './kept.js'
import { type Now, PersonAtWork } from './people-at-work.js'
import { startSlackOutside } from './slack-outside.js'
import { districtForFaults, faultDay, peopleWhoWrite } from './writing-district.js'

/** 200 with `npm run soak`. */
const kills = cases(1) > 1 ? 200 : 3
const timeZone = 'America/Chicago'

afterEach(killLeftBots)

it.each(engines)('loses and doubles nothing, on $name', { timeout: 5 * 60_000 + kills * 20_000 }, async (engine) => {
  const { databaseUrl, place, key, obligations } = await districtForFaults(engine)
  const slack = await startSlackOutside()
  let now = instantAt(faultDay, '08:00', timeZone)
  const settings = { databaseUrl, key, slackUrl: slack.apiUrl }
  let bot: BotProcess | undefined
  let waiting: (() => void)[] = []
  const current = async (): Promise<Now> => {
    while (!bot) await new Promise<void>((resolve) => waiting.push(resolve))
    const { url, ended } = bot
    return { url, seconds: Math.floor((Date.now() + aheadMs) / 1000), killed: ended }
  }
  let aheadMs = 0
  const begin = async () => {
    aheadMs = now - Date.now()
    bot = await startBot(settings, now)
    for (const resume of waiting) resume()
    waiting = []
    return bot
  }

  let isOver = false
  let somethingKept: () => void = () => undefined
  const people = peopleWhoWrite.map(
    (who) => new PersonAtWork(who, slack, current, faultDay, [...(obligations.get(who) ?? [])], () => somethingKept()),
  )
  const working = Promise.all(people.map((one) => one.work(() => isOver)))
  const failed = working.then(() => new Promise<never>(() => undefined))
  for (let round = 0; round < kills; round += 1) {
    const { process: running, ended } = await Promise.race([begin(), failed])
    const firstKept = new Promise<void>((resolve) => {
      somethingKept = resolve
    })
    // At work: some are being answered, others wait, and messages are on their way.
    await Promise.race([firstKept, failed])
    await Promise.race([wait(Math.random() * 500), failed])
    bot = undefined
    running.kill('SIGKILL')
    await ended
    now = later(now)
  }
  isOver = true
  const last = await begin()
  await working
  // What may be taken back for ten minutes goes out after them.
  last.process.kill('SIGUSR2')
  const found = await lookAtWhatIsKept(
    engine,
    place,
    key,
    slack.posted,
    people.flatMap((one) => one.kept),
  ).catch((reason: unknown) => {
    const { exitCode, signalCode } = last.process
    const said = `${reason instanceof Error ? reason.message : reason}; it ended with ${exitCode ?? signalCode}`
    throw new Error(`${said}\n${last.log().slice(-4_000)}`, { cause: reason })
  })
  last.process.kill('SIGTERM')
  expect(await last.ended, last.log()).toBe(0)
  await slack.close()

  const again = people.reduce((sum, one) => sum + one.again, 0)
  process.stderr.write(
    `${engine.name}: ${kills} kills, ${found.acknowledged} acknowledged (${again} sent again), ${found.lost.length} lost, ${found.doubled.length} doubled; ${found.messages} messages, ${found.unsent} not sent, ${found.sentTwice.length} sent twice; ${found.entries} audit entries\n`,
  )
  expect(found).toMatchObject({ lost: [], doubled: [], unsent: 0, sentTwice: [], chainFault: undefined })
  expect(found.acknowledged).toBeGreaterThan(kills)
})

/** A quarter of an hour later, within a school day's hours. */
function later(now: Instant): Instant {
  const next = (now + quarterMs) as Instant
  const endsAt = instantAt(dayAt(next, timeZone), '16:00', timeZone)
  if (next < endsAt) return next
  const weekdays = [1, 2, 3].map((days) => addDays(dayAt(next, timeZone), days)).filter((one) => weekdayOf(one) <= 5)
  return instantAt(weekdays[0] ?? faultDay, '08:00', timeZone)
}
