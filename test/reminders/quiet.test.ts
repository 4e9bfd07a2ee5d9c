// Whatever somebody has chosen and whenever messages come up for them: none leaves in their quiet hours or on a day that is
// not theirs, and once they may be written to nothing waits any longer. Through the store, the outbox and the relay.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isAnyDay } from '#commands/preferences/day-choice'
import { createOutbox } from '#db/records/outbox'
import type { StudentId } from '#people/student'
import type { Outbox } from '#records/outbox'
import { type Preferences, type WritingDay, writingDays } from '#records/preferences'
import { say } from '#records/public-text'
import { reminderName } from '#records/reminders'
import { hoursOf } from '#records/writing-hours'
import { relayOnce } from '#reminders/relay'
import { day, isWeekend } from '#time/day'
import { cases } from '../fixtures/effort.js'
import { engines } from '../fixtures/engines.js'
import { mayRead, wallClock } from '../fixtures/wall-clock.js'
import { chat, openPostOffice, type PostOffice, teacher } from './post-office.js'

const minute = 60_000
const hour = 60 * minute

const time = fc
  .integer({ min: 0, max: 24 * 4 - 1 })
  .map(
    (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  )

type Chosen = Pick<Preferences, 'quietFrom' | 'quietUntil' | 'timeZone' | 'days'>
const chosen: fc.Arbitrary<Chosen> = fc
  .record({
    quiet: fc.option(fc.tuple(time, time), { nil: undefined }),
    timeZone: fc.constantFrom(undefined, 'America/Denver', 'Pacific/Honolulu', 'Pacific/Guam'),
    days: fc.option(fc.subarray<WritingDay>([...writingDays], { minLength: 1 }).filter(isAnyDay), { nil: undefined }),
  })
  .map(({ quiet, timeZone, days }) => ({
    ...(quiet && { quietFrom: quiet[0], quietUntil: quiet[1] }),
    ...(timeZone && { timeZone }),
    ...(days && { days }),
  }))

type Step =
  | { readonly does: 'pass'; readonly minutes: number }
  | { readonly does: 'send' }
  | { readonly does: 'choose'; readonly chosen: Chosen }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ does: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
    },
    { weight: 3, arbitrary: fc.constant({ does: 'send' as const }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('choose' as const), chosen }) },
  ),
  { minLength: 8, maxLength: 24 },
)

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe.each(engines)('on $name', (engine) => {
  let office: PostOffice
  let outbox: Outbox
  beforeAll(async () => {
    office = await openPostOffice(engine, await engine.place())
    outbox = createOutbox(office.database, office.seal, office.clock)
  })
  afterAll(() => office.database.close())

  const choose = (own: Chosen) =>
    office.change(async ({ preferences }) => {
      await preferences.choose(teacher, 'quietFrom', own.quietFrom)
      await preferences.choose(teacher, 'quietUntil', own.quietUntil)
      await preferences.choose(teacher, 'timeZone', own.timeZone)
      await preferences.choose(teacher, 'days', own.days)
    })

  test('nothing leaves in quiet hours, and nothing waits once they are over', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, steps, async (first, all) => {
        const slack = chat('slack', true)
        let own = first
        await office.database.write(async (write) => {
          await write.delete(office.database.tables.outbox)
        })
        await choose(own)
        let waiting = 0
        for (const step of all) {
          if (step.does === 'pass') office.pass(step.minutes * minute)
          if (step.does === 'choose') {
            own = step.chosen
            await choose(own)
          }
          if (step.does === 'send') {
            await office.send('A question')
            waiting += 1
          }
          const hours = hoursOf(own, office.clock.timeZone)
          const mayNow = mayRead(office.clock.now(), hours, (day) => !isWeekend(day))
          const sent = await relayOnce({ outbox, messengers: [slack], clock: office.clock, log })
          expect(sent).toBe(mayNow ? waiting : 0)
          waiting -= sent
        }
      }),
      { numRuns: cases(engine.name === 'SQLite' ? 25 : 5) },
    )
  })

  test('a message that may have arrived as a process died is asked for in the morning, and comes once', async () => {
    await office.database.write(async (write) => {
      await write.delete(office.database.tables.outbox)
    })
    await choose({ quietFrom: '00:00', quietUntil: '00:00', days: writingDays })
    const slack = chat('slack', true)
    await office.send('A question')
    await outbox.claim(1)
    await choose({ quietFrom: '00:00', quietUntil: '23:00', days: writingDays })
    const relay = () => relayOnce({ outbox, messengers: [slack], clock: office.clock, log })
    for (let passed = 0; passed < 24; passed += 1) {
      office.pass(hour)
      const mayNow = mayRead(
        office.clock.now(),
        hoursOf({ quietFrom: '00:00', quietUntil: '23:00', days: writingDays }, office.clock.timeZone),
        () => true,
      )
      if (slack.messages.size === 0) expect(await relay()).toBe(mayNow ? 1 : 0)
    }
    expect([...slack.messages.values()].map(({ title }) => title)).toEqual(['A question'])
  })

  describe('in the evening', () => {
    const quiet = { quietFrom: '12:00', quietUntil: '09:00', days: writingDays }
    const relay = (slack = chat('slack', true)) => relayOnce({ outbox, messengers: [slack], clock: office.clock, log })
    beforeEach(async () => {
      await office.database.write(async (write) => {
        await write.delete(office.database.tables.outbox)
        await write.delete(office.database.tables.reminders)
      })
      await choose(quiet)
      while (wallClock(office.clock.now(), office.clock.timeZone).time.slice(0, 2) !== '20') office.pass(10 * minute)
    })

    test('what waits for one person can be made one message, and is one in the morning', async () => {
      const slack = chat('slack', true)
      const ids = [await office.send('Which seat?'), await office.send('Which room?')]
      expect(await relay(slack)).toBe(0)
      const [some = []] = await outbox.asleep()
      expect(some.map(({ id }) => id).sort()).toEqual([...ids].sort())
      const instead = () => ({ title: 'Both', paragraphs: [], preview: say`2 messages for you` })
      const gather = () =>
        office.change((unit) =>
          unit.gather(
            some.map(({ id }) => id),
            instead,
          ),
        )
      expect(await gather()).toBe(true)
      expect(await outbox.asleep()).toEqual([])
      office.pass(13 * hour)
      expect(await relay(slack)).toBe(1)
      expect([...slack.messages.values()]).toMatchObject([{ title: 'Both', preview: '2 messages for you' }])
      // One of them is gone by then: nothing of it is kept.
      await expect(gather()).resolves.toBe(false)
    })

    test('reminders that would come the next morning are taken back, and stand in the next ones', async () => {
      const about = { subject: 'a-plan', studentId: 'a-student' as StudentId, rule: 'iep.annual' }
      const told = { ...about, triggerDay: day('2025-11-20') }
      await office.change(async (unit) => {
        const parts = [{ about: reminderName(told), sections: [] }]
        const words = () => ({ title: 'A review', paragraphs: [], parts, preview: say`A reminder.` })
        const id = await unit.send({ to: teacher, words })
        await unit.reminders.tell(teacher, [{ ...told, stage: 30 }], { id, day: office.clock.today() })
      })
      expect(await relay()).toBe(0)
      const { reminders, outbox: messages } = office.database.tables
      expect(await office.database.read.select().from(reminders)).toEqual([])
      expect((await office.database.read.select().from(messages)).map(({ status }) => status)).toEqual(['undone'])
    })
  })
})
