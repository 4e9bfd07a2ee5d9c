// What is off in a plan, and what the law wants in it: each sentence at its field.
import { describe, expect, it } from 'vitest'
import { faultsOf } from '#plans/checks'
import { type Item, type PlanDocument, withGroup, withItem, withoutItem } from '#plans/document'
import type { Around } from '#plans/fault'
import { missingFor } from '#plans/required'
import type { ListSection } from '#plans/sections'
import { day } from '#time/day'
import { document504, iepDocument } from './made-document.js'

const around: Around = {
  isOnRoster: (email) => ['manager', 'teacher', 'principal'].some((who) => email === `${who}@school.example`),
  allows504Goals: false,
  allows504Services: false,
}

function changed(section: ListSection, id: string, values: Item): PlanDocument {
  const items = iepDocument.content[section] as readonly Item[]
  const before = items.find((item) => item.id === id || item.goalId === id) ?? {}
  return withItem(iepDocument, section, id, { ...before, ...values })
}

const faulty: readonly [string, PlanDocument, string, string | undefined, string, RegExp][] = [
  [
    'a goal with no measure',
    changed('goals', 'g1', { measure: undefined }),
    'goals',
    'g1',
    'measure',
    /must be measurable/,
  ],
  ['a goal with no target', changed('goals', 'g1', { target: undefined }), 'goals', 'g1', 'target', /to be reached/],
  [
    'a target below the baseline',
    changed('goals', 'g1', { target: 40 }),
    'goals',
    'g1',
    'target',
    /40 is not above the baseline of 52/,
  ],
  [
    'a target above the baseline of a goal that goes down',
    changed('goals', 'g1', { direction: 'decrease' }),
    'goals',
    'g1',
    'target',
    /not below the baseline of 52/,
  ],
  [
    'more than all',
    changed('goals', 'g1', { measure: 'percent', target: 120 }),
    'goals',
    'g1',
    'target',
    /from 0 to 100/,
  ],
  [
    'a target before its baseline',
    changed('goals', 'g1', { baselineDate: day('2026-10-01'), targetDate: day('2026-09-01') }),
    'goals',
    'g1',
    'targetDate',
    /after the baseline/,
  ],
  [
    'two goals with one number',
    withItem(iepDocument, 'goals', 'g2', { goalNumber: '1', statement: 'Another', measure: 'narrative' }),
    'goals',
    'g2',
    'goalNumber',
    /another/,
  ],
  [
    'an objective of no goal',
    withItem(iepDocument, 'objectives', 'o1', { goalNumber: '7', objectiveNumber: '1', statement: 'A step' }),
    'objectives',
    'o1',
    'goalNumber',
    /no goal with this number/,
  ],
  [
    'an end before a start',
    changed('accommodations', 'a2', { startDate: day('2026-10-05'), endDate: day('2026-10-04') }),
    'accommodations',
    'a2',
    'endDate',
    /ends before it starts/,
  ],
  [
    'minutes beyond the school week',
    changed('services', 's1', { frequencyValue: 6, frequencyPeriod: 'day', minutesPerSession: 90 }),
    'services',
    's1',
    'minutesPerSession',
    /2700 minutes a week; a school week has 2000/,
  ],
  [
    'a service that no day can hold, told as people write it',
    changed('services', 's1', { frequencyValue: 5, frequencyPeriod: 'per school day', minutesPerSession: 90 }),
    'services',
    's1',
    'minutesPerSession',
    /2250 minutes a week/,
  ],
  [
    'a provider who is not on the roster',
    changed('services', 's1', { providerEmail: 'gone@school.example' }),
    'services',
    's1',
    'providerEmail',
    /Nobody on the roster/,
  ],
  [
    'a case manager who is not on the roster',
    withGroup(iepDocument, 'dates', { ...iepDocument.header, caseManagerEmail: 'gone@school.example' }),
    'dates',
    undefined,
    'caseManagerEmail',
    /Nobody on the roster/,
  ],
  [
    'more of the regular class than the day has',
    withGroup(iepDocument, 'participation', { regularClassMinutes: 401, schoolDayMinutes: 400 }),
    'participation',
    undefined,
    'regularClassMinutes',
    /more than the school day of 400/,
  ],
]

describe('what is off in a plan', () => {
  it('is nothing in a sound one', () => {
    expect(faultsOf(iepDocument, 'iep', around)).toEqual([])
    expect(faultsOf(document504, '504', around)).toEqual([])
  })

  it.each(faulty)('is %s', (_what, document, section, id, field, says) => {
    expect(faultsOf(document, 'iep', around)).toEqual([
      { section, ...(id && { id }), field, says: expect.stringMatching(says) },
    ])
  })

  it('is a meeting to come, once the plan is to take effect', () => {
    const on = (activatedOn: string) => faultsOf(iepDocument, 'iep', { ...around, activatedOn: day(activatedOn) })
    expect(on('2026-10-01')).toEqual([])
    expect(on('2026-09-30')).toEqual([
      { section: 'dates', field: 'meetingDate', says: expect.stringMatching(/still to come/) },
    ])
  })

  it('is a goal or specially designed instruction on a 504 plan, unless the district allows them', () => {
    const document = withItem(
      withItem(document504, 'goals', 'g1', { goalNumber: '1', statement: 'A goal', measure: 'narrative' }),
      'services',
      's1',
      { service: 'Reading', category: 'specialEducation' },
    )
    expect(faultsOf(document, '504', around).map((fault) => fault.section)).toEqual(['services', 'goals'])
    expect(faultsOf(document, '504', { ...around, allows504Goals: true, allows504Services: true })).toEqual([])
  })
})

const student = { isFirst: false, effectiveDay: day('2026-10-05'), birthDate: day('2014-05-01') }
const without = (section: ListSection, id: string) => withoutItem(iepDocument, section, id)

const lacking: readonly [string, PlanDocument, string][] = [
  ['present levels', without('presentLevels', 'p1'), '34 CFR 300.320(a)(1)'],
  ['the effect on the general curriculum', withGroup(iepDocument, 'curriculum', {}), '34 CFR 300.320(a)(1)(i)'],
  ['a goal', without('goals', 'g1'), '34 CFR 300.320(a)(2)(i)'],
  ['how progress is reported', withGroup(iepDocument, 'reporting', {}), '34 CFR 300.320(a)(3)(ii)'],
  ['services', without('services', 's1'), '34 CFR 300.320(a)(4)'],
  ['time apart from peers', withGroup(iepDocument, 'participation', {}), '34 CFR 300.320(a)(5)'],
  ['where a service is given', changed('services', 's1', { location: undefined }), '34 CFR 300.320(a)(7)'],
  ['a parent on the team', without('team', 't1'), '34 CFR 300.321(a)(1)'],
  ['a general education teacher on the team', without('team', 't2'), '34 CFR 300.321(a)(2)'],
  ['somebody for the district on the team', without('team', 't4'), '34 CFR 300.321(a)(4)'],
]

describe('what the law wants in a plan', () => {
  it('is all there in a whole one', () => {
    expect(missingFor('iep', iepDocument, student)).toEqual([])
    expect(missingFor('504', document504, student)).toEqual([])
  })

  it.each(lacking)('is %s', (_what, document, citation) => {
    expect(missingFor('iep', document, student).map((one) => one.citation)).toEqual([citation])
  })

  it('is consent before the first services', () => {
    const document = withGroup(iepDocument, 'dates', { ...iepDocument.header, consentReceivedDate: undefined })
    expect(missingFor('iep', document, student)).toEqual([])
    expect(missingFor('iep', document, { ...student, isFirst: true }).map((one) => one.citation)).toEqual([
      '34 CFR 300.300(b)(1)',
    ])
  })

  it('is objectives and a reason with an alternate assessment', () => {
    const document = withGroup(iepDocument, 'assessment', { alternateAssessment: true })
    expect(missingFor('iep', document, student).map((one) => one.citation)).toEqual([
      '34 CFR 300.320(a)(2)(ii)',
      '34 CFR 300.320(a)(6)(ii)',
    ])
  })

  // Born 2010-06-15, a plan from 2025-09-20: the student is 15 at the meeting and turns 16 while it is in effect.
  it.each([
    ['2010-06-15', '2025-09-20', 2],
    ['2010-06-15', '2025-06-14', 0],
    ['2010-06-15', '2025-06-16', 2],
    ['2009-10-01', '2025-09-20', 2],
    ['2011-06-15', '2025-09-20', 0],
    // 17 while it is in effect, so the rights that pass at 18 must be told too.
    ['2009-06-15', '2025-09-20', 3],
  ])('is transition for a student born %s in a plan from %s: %i points', (birthDate, effectiveDay, points) => {
    const of = { isFirst: false, birthDate: day(birthDate), effectiveDay: day(effectiveDay) }
    expect(missingFor('iep', iepDocument, of)).toHaveLength(points)
  })

  it('is a notice of rights a year before the age of majority, which a State sets', () => {
    const of = { isFirst: false, birthDate: day('2008-03-01'), effectiveDay: day('2025-09-20') }
    const cited = (document: PlanDocument, majorityAge?: number) =>
      missingFor('iep', document, { ...of, majorityAge }).filter((one) => one.section === 'transferOfRights')
    expect(cited(iepDocument).map((one) => one.citation)).toEqual(['34 CFR 300.320(c)'])
    expect(cited(withGroup(iepDocument, 'transferOfRights', { transferOfRightsDate: day('2025-09-01') }))).toEqual([])
    expect(cited(iepDocument, 21)).toEqual([])
  })

  it('is a parent, in whose place a student of age stands', () => {
    const document = withItem(without('team', 't1'), 'team', 't5', { role: 'Student', name: 'Jo Example' })
    const parentMissing = (birthDate: string) =>
      missingFor('iep', document, { ...student, birthDate: day(birthDate) }).some(
        (one) => one.citation === '34 CFR 300.321(a)(1)',
      )
    expect(parentMissing('2009-05-01')).toBe(true)
    expect(parentMissing('2008-05-01')).toBe(false)
  })

  it.each([
    ['an impairment', withGroup(document504, 'impairment', { majorLifeActivity: 'Concentrating' }), 1],
    ['an accommodation', withoutItem(document504, 'accommodations', 'a1'), 1],
    ['somebody who knows the data', withoutItem(document504, 'team', 't2'), 1],
  ])('in a 504 plan is %s', (_what, document, points) => {
    expect(missingFor('504', document, student)).toHaveLength(points)
  })
})
