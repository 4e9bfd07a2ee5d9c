// The rules of states: data that is checked, off until somebody approves it, and then in the place of the federal rule.
import { describe, expect, test } from 'vitest'
import { deadlineOf } from '#deadlines/deadline'
import type { StudentEvents } from '#deadlines/events'
import { fingerprintOf, readPack } from '#deadlines/rule-pack'
import { packsHeld, rulesInForce } from '#deadlines/rules-in-force'
import { shippedPacks } from '#deadlines/state-packs'
import { defaultSettings } from '#records/settings'
import { addDays, day } from '#time/day'
import { calendar } from './school-year.js'

function approved(state: string, fingerprint?: string) {
  const held = packsHeld(defaultSettings).find(({ pack }) => pack.state === state)
  if (!held) throw new Error(`no pack ${state}`)
  const print = fingerprint ?? fingerprintOf(held.pack)
  const approval = { state, fingerprint: print, by: 'Dana Whitfield', byId: 'staff', on: '2026-11-22' }
  return { ...defaultSettings, approvedRulePacks: [approval] }
}

function by(state: string, id: string, events: StudentEvents) {
  const rule = rulesInForce(approved(state)).find((one) => one.id === id)
  if (!rule) throw new Error(`no rule ${id}`)
  return deadlineOf(rule, events, calendar, day('2026-11-23'))
}
const on = (text: string) => [{ day: day(text) }]

test('the three that come with the program are whole, each rule with its source and the day it was read', () => {
  expect(shippedPacks().map(({ file, read }) => [file, read.ok])).toEqual([
    ['california.json', true],
    ['texas.json', true],
    ['washington.json', true],
  ])
})

test('none of them runs until it is approved, nor after it has changed', () => {
  const federal = rulesInForce(defaultSettings)
  expect(federal.find(({ id }) => id === 'eval.initial')?.citation).toBe('34 CFR 300.301(c)(1)')
  expect(federal.every(({ approval }) => approval === undefined)).toBe(true)
  const changed = rulesInForce(approved('TX', 'of other rules'))
  expect(changed.map(({ id }) => id)).toEqual(federal.map(({ id }) => id))
  expect(changed.every(({ approval }) => approval === undefined)).toBe(true)
})

test('an approved rule takes the place of the federal one, and says whose it is and who approved it', () => {
  const rules = rulesInForce(approved('WA'))
  expect(rules.filter(({ id }) => id === 'eval.initial')).toHaveLength(1)
  expect(rules.map(({ id }) => id)).toContain('eval.decision')
  const found = by('WA', 'eval.initial', { consentReceived: on('2026-10-05') })
  expect(found?.explanation).toContain('WAC 392-172A-03005')
  expect(found?.explanation).toContain(
    'A rule of Washington, read on Nov 20, 2026, approved by Dana Whitfield on Nov 22, 2026.',
  )
})

test('the numbers that the law leaves open are the district’s', () => {
  const rules = rulesInForce({ ...defaultSettings, transitionAge: 14, ageOfMajority: 19, plan504ReviewMonths: 6 })
  const count = (id: string) => rules.find((rule) => rule.id === id)?.count
  expect([count('transition'), count('ageOfMajority'), count('504.annual')]).toEqual([14, 18, 6])
  const annual = (annualReviewFrom: 'meeting' | 'start') =>
    rulesInForce({ ...defaultSettings, annualReviewFrom }).find(({ id }) => id === 'iep.annual')
  expect(annual('meeting')).toMatchObject({ trigger: 'annualReview', note: expect.stringContaining('the meeting') })
  expect(annual('start')).toMatchObject({ trigger: 'planStart', note: expect.stringContaining('took effect') })
})

describe('Texas', () => {
  const consent = { consentReceived: on('2026-10-05') }

  test('45 school days, the first day not counted', () => {
    expect(by('TX', 'eval.initial', consent)?.due).toBe('2026-12-14')
  })

  test('three days of absence and more lengthen it by as many school days; two lengthen nothing', () => {
    const absent = (from: string, until: string) =>
      by('TX', 'eval.initial', { ...consent, studentAbsent: [{ day: day(from), until: day(until) }] })
    expect(absent('2026-10-19', '2026-10-21')?.due).toBe('2026-12-17')
    expect(absent('2026-10-19', '2026-10-20')?.due).toBe('2026-12-14')
    expect(absent('2026-10-19', '2026-10-20')?.explanation).toContain('lengthen nothing: that takes 3')
    // Friday to Monday are two school days.
    expect(absent('2026-10-16', '2026-10-19')?.due).toBe('2026-12-14')
  })

  test.each([
    ['2027-04-09', '2027-06-11', '45 school days before the last day: as ever'],
    ['2027-04-12', '2027-06-30', '44 school days before it: June 30'],
    ['2027-04-23', '2027-06-30', '35 school days before it: June 30'],
  ])('consent on %s is due on %s: %s', (consentReceived, due) => {
    expect(by('TX', 'eval.initial', { consentReceived: on(consentReceived) })?.due).toBe(due)
  })

  test('34 school days before the last day of instruction it is not June 30', () => {
    const found = by('TX', 'eval.initial', { consentReceived: on('2027-04-26') })
    expect(found?.readings.map(({ convention }) => convention)).toEqual(['triggerExcluded'])
  })

  test('a written request is answered within 15 school days', () => {
    expect(by('TX', 'eval.answer', { referralReceived: on('2026-11-23') })?.due).toBe('2026-12-17')
  })
})

describe('Washington', () => {
  test('35 school days, longer where that was agreed', () => {
    expect(by('WA', 'eval.initial', { consentReceived: on('2026-10-05') })?.due).toBe('2026-11-30')
    const agreed = by('WA', 'eval.initial', {
      consentReceived: on('2026-10-05'),
      evaluationExtended: [{ day: day('2026-11-20'), until: day('2027-01-08') }],
    })
    expect(agreed?.due).toBe('2027-01-08')
    expect(agreed?.explanation).toContain('without it, Nov 30, 2026')
  })

  test('an agreement for a day that is earlier shortens nothing', () => {
    const agreed = by('WA', 'eval.initial', {
      consentReceived: on('2026-10-05'),
      evaluationExtended: [{ day: day('2026-10-20'), until: day('2026-11-01') }],
    })
    expect(agreed?.due).toBe('2026-11-30')
  })

  test('a reevaluation within 35 school days of consent, a decision within 25 of the request', () => {
    expect(by('WA', 'reeval.evaluation', { reevaluationConsentReceived: on('2026-10-05') })?.due).toBe('2026-11-30')
    expect(by('WA', 'eval.decision', { referralReceived: on('2026-10-05') })?.due).toBe('2026-11-10')
  })
})

describe('California', () => {
  test('60 days with the winter break left out, with the weekends around it and without', () => {
    const found = by('CA', 'eval.initial', { consentReceived: on('2026-11-02') })
    // 60 days after Nov 2 is Jan 1. The break takes 12 days from Dec 21, or 16 with the weekends around it.
    expect(found?.readings).toEqual([
      { convention: 'triggerExcludedBreaksAlone', date: '2027-01-13' },
      { convention: 'triggerExcludedBreaksWithWeekends', date: '2027-01-17' },
    ])
    expect(found?.dayByDay?.find(({ counted }) => counted === 0)).toEqual({
      from: '2026-12-21',
      to: '2027-01-01',
      counted: 0,
      why: 'break (winter break)',
    })
  })

  test('a break of five school days stops nothing', () => {
    const found = by('CA', 'eval.initial', { consentReceived: on('2027-03-01') })
    expect(found?.due).toBe('2027-04-30')
  })

  test('it is closed by the meeting that develops the IEP', () => {
    const events = { consentReceived: on('2026-10-05'), eligibilityDetermined: on('2026-11-02') }
    expect(by('CA', 'eval.initial', events)?.status).not.toBe('done')
    expect(by('CA', 'eval.initial', { ...events, annualReview: on('2026-11-09') })?.status).toBe('done')
  })

  test('five business days to see the records, without Thanksgiving', () => {
    expect(by('CA', 'records.inspect', { recordsRequested: on('2026-11-23') })?.due).toBe('2026-12-01')
  })

  test('no business day on New Year’s Day as it is observed, nor on a holiday of the state', () => {
    const rule = rulesInForce(approved('CA')).find(({ id }) => id === 'records.inspect')
    if (!rule) throw new Error('no such rule')
    const asked = { recordsRequested: on('2027-12-29') }
    // Jan 1, 2028 is a Saturday: Friday, Dec 31 is its holiday.
    expect(deadlineOf(rule, asked, calendar, day('2027-12-29'))?.due).toBe('2028-01-06')
    const withState = { ...calendar, holidays: new Set([day('2028-01-04')]) }
    expect(deadlineOf(rule, asked, withState, day('2027-12-29'))?.due).toBe('2028-01-07')
  })

  test('a later consent never gives an earlier day', () => {
    let last = ''
    for (let at = 0; at < 250; at += 1) {
      const consentReceived = [{ day: addDays(day('2026-08-24'), at) }]
      const due = by('CA', 'eval.initial', { consentReceived })?.due ?? ''
      expect(due >= last).toBe(true)
      last = due
    }
  })
})

describe('a pack that is not as it must be', () => {
  const rule = {
    id: 'eval.initial',
    title: 'Initial evaluation',
    trigger: 'consentReceived',
    count: 30,
    unit: 'schoolDays',
    kinds: ['iep'],
    basis: 'law',
    citation: 'District rule 4',
    verifiedOn: '2026-11-20',
  }
  const faults = (more: object, of: object = {}) => {
    const read = readPack(
      'own.json',
      JSON.stringify({ state: 'OWN', title: 'Ours', rules: [{ ...rule, ...more }], ...of }),
    )
    return read.ok ? [] : read.faults
  }

  test('is taken where it is', () => {
    expect(faults({})).toEqual([])
  })

  test.each<readonly [what: string, more: object, of: object, says: string]>([
    [
      'an unknown unit',
      { unit: 'fortnights' },
      {},
      'own.json, rule eval.initial, unit is "fortnights"; it must be one of calendarDays, schoolDays, businessDays, months, years.',
    ],
    [
      'an unknown trigger',
      { trigger: 'fullMoon' },
      {},
      'own.json, rule eval.initial, trigger is "fullMoon"; it must be one of referralReceived,',
    ],
    ['no citation', { citation: undefined }, {}, 'own.json, rule eval.initial, citation is missing; it must be text.'],
    ['an empty citation', { citation: ' ' }, {}, 'own.json, rule eval.initial, citation is " "; it must be some text.'],
    [
      'no day on which it was read',
      { verifiedOn: undefined },
      {},
      'own.json, rule eval.initial, verifiedOn is missing;',
    ],
    ['a day that does not exist', { verifiedOn: '2026-02-30' }, {}, 'it must be a date such as 2026-11-20.'],
    [
      'a field that nobody knows',
      { roundUp: true },
      {},
      'own.json, rule eval.initial: roundUp is no field that I know.',
    ],
    ['a count below zero', { count: -1 }, {}, 'own.json, rule eval.initial, count is -1; it must be 0 or more.'],
    ['no rules', {}, { rules: [] }, 'own.json, rules'],
    ['two rules of one id', {}, { rules: [rule, rule] }, 'rules with an id each of its own'],
  ])('%s', (_what, more, of, says) => {
    expect(faults(more, of).join('\n')).toContain(says)
  })

  test('text that is no JSON', () => {
    expect(readPack('own.json', '{')).toEqual({ ok: false, faults: ['own.json: this is not JSON.'] })
  })
})
