// SIGTERM while people write: what is under way is answered and kept, nobody new is taken, and the process is gone within ten
// seconds with status 0, however slow the platform is just then.
import { afterEach, expect, it } from 'vitest'
import { instantAt } from '#time/time-of-day'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'
import { sendSlashCommand } from '../slack/signed-request.js'
import { killLeftBots, signingSecret, startBot } from './bot-process.js'
import { howOften } from './kept.js'
import { outsideTeam, startSlackOutside, userOf } from './slack-outside.js'
import { districtForFaults, faultDay } from './writing-district.js'

afterEach(killLeftBots)

const asked = 40

it.each(engines)('answers what is under way, and goes, on $name', { timeout: 120_000 }, async (engine) => {
  const { databaseUrl, place, key } = await districtForFaults(engine)
  const slack = await startSlackOutside()
  const now = instantAt(faultDay, '09:00', 'America/Chicago')
  const aheadMs = now - Date.now()
  const bot = await startBot({ databaseUrl, key, slackUrl: slack.apiUrl }, now)
  const log = (value: number) =>
    sendSlashCommand(bot.url, {
      secret: signingSecret,
      team: outsideTeam,
      user: userOf('case.manager'),
      text: `log ${value} for Ida Fennimore`,
      timestamp: Math.floor((Date.now() + aheadMs) / 1000),
    }).then(
      ({ status, body }) => ({ value, status, isKept: body.includes('Logged for'), isLate: status === 200 && !body }),
      () => ({ value, status: 0, isKept: false, isLate: false }),
    )
  expect(await log(51)).toMatchObject({ isKept: true })
  // With `npm run soak` Slack takes whatever it is told from now on and answers nothing, so that what follows an answer hangs.
  if (cases(1) > 1) slack.trouble = 'hang'
  const answers = Array.from({ length: asked }, (_, one) => log(52 + one))
  await Promise.race(answers)
  const began = performance.now()
  bot.process.kill('SIGTERM')
  const told = await Promise.all(answers)
  expect(await bot.ended, bot.log()).toBe(0)
  const seconds = (performance.now() - began) / 1000
  expect((await log(99)).status).toBe(0)

  const kept = told.filter(({ isKept }) => isKept)
  const refused = told.filter(({ status }) => status === 0 || status === 503)
  // On a machine that is busy with other things: Slack was told that it was taken, and the answer came after that.
  const late = told.filter(({ isLate }) => isLate)
  expect(kept.length + refused.length + late.length, JSON.stringify(told)).toBe(asked)
  const stands = await howOften(engine, place, key)
  const lost = [...kept, ...late].filter(
    ({ value }) => stands.get(`point case.manager@district.example ${faultDay} ${value}`) !== 1,
  )
  process.stderr.write(
    `${engine.name}: stopped in ${seconds.toFixed(1)} s; ${kept.length} of ${asked} under way were answered, ${refused.length} refused\n`,
  )
  expect(lost).toEqual([])
  expect(seconds).toBeLessThan(10)
  await slack.close()
})
