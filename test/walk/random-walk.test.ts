// No sequence of enrollments, roles, plans, substitutions, moves, departures, settings and time shows anybody a student
// whom the rules do not give them; and whom they give, is found. The rules stand a second time in `rules.ts`.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt } from '#time/time-of-day'
import { cases } from '../fixtures/effort.js'
import { type Engine, engines } from '../fixtures/engines.js'
import { writeRows } from '../stories/filled-district.js'
import { firstDay, openSmallDistrict } from '../stories/small-district.js'
import { lookAround, readMessages } from './looks.js'
import { kinds, type Step, take, type Walked } from './steps.js'
import { filesOf, newWorld, overseer, staffIds } from './world.js'

/** Time enough to find the shortest walk that goes wrong. */
const mostMs = 30 * 60_000

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    a: fc.nat(5),
    b: fc.nat(29),
    c: fc.nat(59),
  }),
  { minLength: 12, maxLength: 40, size: 'max' },
)

async function walk(engine: Engine, taken: readonly Step[]): Promise<void> {
  const district = await openSmallDistrict(engine, firstDay, {}, '06:00', (folder) =>
    writeRows(folder, filesOf(newWorld(instantAt(firstDay, '06:00', 'America/Chicago')))),
  )
  try {
    const world = newWorld(district.clock.now())
    const walked: Walked = { district, world }
    await district.ask(overseer, 'start delivery')
    for (const [at, step] of taken.entries()) {
      await take(step, walked)
      const staff = staffIds[(step.a + at) % staffIds.length]
      if (staff) await lookAround(walked, staff)
      await readMessages(walked)
    }
    for (const staff of staffIds) await lookAround(walked, staff)
    expect(district.logged.join('\n')).not.toMatch(/Fennimore|Quillon|Osgood|Applewhite|Harrow/)
  } finally {
    await district.close()
  }
}

describe.each(engines)('whom anybody sees, on $name', (engine) => {
  test(
    'is whom the rules give them, whatever happened',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, (taken) => walk(engine, taken)),
        { numRuns: cases(engine.name === 'SQLite' ? 2 : 1), interruptAfterTimeLimit: mostMs - 60_000 },
      )
    },
    mostMs,
  )
})
