// Who carries a plan is told when removals reach 5, 8 and 10 school days, once each, and once more past 10.
import { expect, test } from 'vitest'
import { sectionsOf } from '#records/in-message'
import { type Day, day } from '#time/day'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { openSmallDistrict } from '../stories/small-district.js'

/** A Monday. */
const start = day('2026-10-12')

test('a warning is told once, to whoever carries the plan, and to nobody who may not see it', async () => {
  const district = await openSmallDistrict(undefined, start, {}, '06:00')
  await district.import({
    'plans.csv': (districtFiles(start)['plans.csv'] ?? []).map((row) => ({
      ...row,
      lastEligibilityDate: '2026-07-01',
    })),
  })
  const removal = (firstDate: string, lastDate: string) => ({
    studentId: 'ida',
    type: 'outOfSchool',
    firstDate,
    lastDate,
  })
  const told = async (on: Day): Promise<readonly (readonly [who: string, says: string])[]> => {
    district.at(on, '07:30')
    await district.tick()
    const sent = (await district.delivered()).map(
      (message) => [message.email, JSON.stringify(sectionsOf(message))] as const,
    )
    return sent.filter(([, says]) => says.includes('removed for'))
  }
  await district.import({ 'removals.csv': [removal('2026-10-05', '2026-10-09')] })
  const first = await told(day('2026-10-12'))
  expect(first.map(([who]) => who)).toEqual([emailOf('case.manager')])
  expect(first[0]?.[1]).toContain('Ida Fennimore, grade 7: removed for 5 of 10 school days')
  expect(await told(day('2026-10-13'))).toEqual([])
  await district.import({ 'removals.csv': [removal('2026-10-05', '2026-10-09'), removal('2026-10-12', '2026-10-13')] })
  expect(await told(day('2026-10-14'))).toEqual([])
  await district.import({ 'removals.csv': [removal('2026-09-28', '2026-10-02')] })
  expect((await told(day('2026-10-15')))[0]?.[1]).toContain('removed for 12 school days, past 10')
  expect(await told(day('2026-10-16'))).toEqual([])
  await district.close()
})
