// What platforms delivered is remembered for a month, so that nothing is taken twice, and then forgotten.
import { describe, expect, it } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { accountOf, openSmallDistrict } from './small-district.js'

describe.each(engines)('deliveries that were taken, on $name', (engine) => {
  it('are remembered for 30 days, and forgotten after that', async () => {
    const district = await openSmallDistrict(engine)
    const take = (key: string) =>
      district.bot.handle(
        {
          account: accountOf('teacher.now'),
          surface: 'private',
          text: 'help',
          deliveries: [{ kind: 'signature', key }],
        },
        async () => undefined,
      )
    await district.ask('teacher.now', 'help')
    district.at(day('2026-11-01'), '09:00')
    await take('first')
    district.at(day('2026-11-02'), '09:00')
    await take('second')

    district.at(day('2026-12-01'), '09:00')
    await district.tick()
    expect(await district.bot.wasTaken('first')).toBe(true)
    expect((await take('first')).type).toBe('replayed')

    district.at(day('2026-12-01'), '09:01')
    await district.tick()
    expect(await district.bot.wasTaken('first')).toBe(false)
    expect(await district.bot.wasTaken('second')).toBe(true)
    await district.close()
  })
})
