// The machine's clock is put back an hour, or forward a day: no reminder comes twice, the audit log is whole, and a
// signature is judged by the time that it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '#db/records/audit-verify'
import { type Clock, systemClock } from '#time/clock'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { running, secret } from '../slack/adapter.js'
import { sendSlashCommand } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

describe.each(engines)('on $name', (engine) => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    const writer = botWriter(district, 'superintendent')
    await writer.type('start delivery')
    await writer.press('Send all now')
  })
  afterEach(() => district.close())

  /** Everybody's messages, by what makes one the same. */
  async function sent(): Promise<readonly string[]> {
    await district.tick()
    return (await district.delivered()).map(({ to, title, parts }) => JSON.stringify([to, title, parts]))
  }

  async function isWhole(): Promise<void> {
    expect((await verifyAudit(district.database, district.seal, [])).fault).toBeUndefined()
  }

  it('an hour back: nothing is told twice', async () => {
    district.at(firstDay, '10:30')
    const first = await sent()
    expect(first.length).toBeGreaterThan(0)
    district.at(firstDay, '09:30')
    expect(await sent()).toEqual([])
    await district.ask('teacher.now', 'caseload')
    district.at(firstDay, '10:31')
    expect(await sent()).toEqual([])
    await isWhole()
  })

  it('a day forward, and back again: nothing is told twice', async () => {
    district.at(firstDay, '10:30')
    const first = await sent()
    const tomorrow = addDays(firstDay, 1)
    district.at(tomorrow, '10:30')
    const second = await sent()
    expect(second.filter((one) => first.includes(one))).toEqual([])
    district.at(firstDay, '10:45')
    expect(await sent()).toEqual([])
    district.at(tomorrow, '10:45')
    expect(await sent()).toEqual([])
    await isWhole()
  })
})

it('a signature is clear again as soon as the clock is', async () => {
  let aheadMs = 0
  const real = systemClock('America/Chicago')
  const clock: Clock = { ...real, now: () => (real.now() + aheadMs) as ReturnType<Clock['now']> }
  const slack = await running({ clock })
  const ask = async () =>
    (await sendSlashCommand(slack.baseUrl, { secret, team: homeTeam, user: 'U1', text: 'help' })).status
  expect(await ask()).toBe(200)
  for (const wrong of [-60, 24 * 60]) {
    aheadMs = wrong * 60_000
    expect(await ask()).toBe(401)
  }
  aheadMs = 0
  expect(await ask()).toBe(200)
  await slack.stop()
})
