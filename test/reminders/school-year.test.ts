// A school year, or some weeks of one: whatever is edited, dies, fails or is away, what ought to be told is told once, to
// whom it concerns, and nothing else is.
import { afterEach, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { enginesForMonths } from '../fixtures/engines.js'
import { liveThrough } from './year/live-through.js'
import { openYear, type SimulatedYear } from './year/simulated-year.js'
import { whatWasTold } from './year/what-was-told.js'

const isWhole = Number(process.env.EFFORT ?? 1) > 1
/** The same weeks each time in `npm test`, another year each time in `npm run soak`. `YEAR_SEED=123 npx vitest run test/reminders/school-year.test.ts` runs one again. */
const seed = Number(process.env.YEAR_SEED ?? (isWhole ? Math.floor(Math.random() * 2 ** 31) : 329_456_380))

/** On PostgreSQL two processes truly race, so no two runs are the same: that is for the soak. */

describe.each(enginesForMonths)('on $name', (engine) => {
  let year: SimulatedYear | undefined
  afterEach(async (context) => {
    if (context.task.result?.state === 'fail') process.stderr.write(`\nYEAR_SEED=${seed} runs this again\n`)
    await year?.close()
  })

  test(`each reminder comes once, and none that should not (YEAR_SEED=${seed})`, {
    timeout: 180 * 60_000,
  }, async () => {
    const wanted = isWhole
      ? { from: day('2026-08-17'), to: day('2027-08-31'), plans: 540, edits: 6 }
      : { from: day('2026-10-29'), to: day('2026-11-12'), plans: 36, edits: 3 }
    year = await openYear({ engine, seed, ...wanted })
    await liveThrough(year)
    const told = await whatWasTold(year)
    expect(told.faults).toEqual([])
    const expected = year.expected.map(({ day: on, to, heading, text }) => [on, to, heading, text].join('|')).sort()
    const [missing, unasked] = [lessen(expected, told.found), lessen(told.found, expected)]
    const names = [...missing, ...unasked].map((line) => line.split('|')[3]?.split(',')[0] ?? '')
    const about = year.story.filter((line) => names.some((name) => line.includes(name)))
    expect({ missing, unasked, about }).toEqual({ missing: [], unasked: [], about: [] })
    expect(told.found.length).toBeGreaterThan(wanted.plans / 4)
  })
})

/** What some have more of than others. */
function lessen(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
