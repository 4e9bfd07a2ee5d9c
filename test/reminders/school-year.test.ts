// A school year, or some weeks of one: whatever is edited, dies, fails or is away, what ought to be told is told once, to
// whom it concerns, and nothing else is.
import { afterEach, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { liveThrough, spent } from './year/live-through.js'
import { openYear, type SimulatedYear } from './year/simulated-year.js'
import { whatWasTold } from './year/what-was-told.js'

const isWhole = Number(process.env.EFFORT ?? 1) > 1
/** `YEAR_SEED=123 npx vitest run test/reminders/school-year.test.ts` runs one again. */
const seed = Number(process.env.YEAR_SEED ?? Math.floor(Math.random() * 2 ** 31))

describe.each(engines)('on $name', (engine) => {
  let year: SimulatedYear | undefined
  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') process.stderr.write(`\nYEAR_SEED=${seed} runs this again\n`)
    await year?.close()
  })

  test(`each reminder comes once, and none that should not (YEAR_SEED=${seed})`, async () => {
    const wanted = isWhole
      ? { from: day('2026-08-17'), to: day('2027-08-31'), plans: 540, edits: 6 }
      : { from: day('2026-10-19'), to: day('2026-11-20'), plans: 48, edits: 3 }
    year = await openYear({ engine, seed, ...wanted })
    await liveThrough(year).finally(() => console.log(spent, (globalThis as any).jobSpent, year?.deaths.length))
    const told = await whatWasTold(year)
    expect(told.faults).toEqual([])
    const expected = year.expected.map(({ day: on, to, heading, text }) => [on, to, heading, text].join('|')).sort()
    expect(told.found).toEqual(expected)
    expect(told.found.length).toBeGreaterThan(wanted.plans / 4)
  })
})
