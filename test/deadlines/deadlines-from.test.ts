// All the deadlines of a student from all that is known of them.
import { describe, expect, test } from 'vitest'
import { deadlinesFrom } from '#deadlines/deadlines-from'
import type { StudentEvents } from '#deadlines/events'
import { type DeadlineFacts, plansTransition } from '#deadlines/facts'
import { rulesInForce } from '#deadlines/rules-in-force'
import { emptyContent } from '#plans/content'
import { defaultSettings } from '#records/settings'
import { type Day, day } from '#time/day'
import { calendar } from './school-year.js'

const on = (text: string) => [{ day: day(text) }]
const plan = { meetingDate: day('2026-09-10'), inEffect: true, plansTransition: false }
const iep = (more: Partial<DeadlineFacts> = {}): DeadlineFacts => ({ kind: 'iep', events: {}, plan, ...more })
const reckoned = (facts: DeadlineFacts, today = '2026-11-23', settings = defaultSettings) =>
  deadlinesFrom(facts, rulesInForce(settings), calendar, day(today))
const open = (facts: DeadlineFacts, today?: string) =>
  reckoned(facts, today).open.map(({ rule, due }) => [rule.id, due])

/** Owed once a school year, so by its last day. */
const safeguards = ['safeguards.annual', '2027-06-11']

test('a plan in effect has its review, and what no day is known of is told', () => {
  const found = reckoned(iep())
  expect(found.open.map(({ rule }) => rule.id)).toEqual(['safeguards.annual', 'iep.annual'])
  expect(found.unknown.map(({ id }) => id)).toEqual(['reeval.triennial'])
})

test('before there is a plan the evaluation runs, and nothing is missing', () => {
  const { plan: _none, ...facts } = iep({ events: { consentReceived: on('2026-10-05') } })
  expect(open(facts)).toEqual([['eval.initial', '2026-12-03']])
  expect(reckoned(facts).unknown).toEqual([])
})

test('once eligibility is determined the first meeting runs, and ends when it is held', () => {
  const events: StudentEvents = { consentReceived: on('2026-10-05'), eligibilityDetermined: on('2026-11-16') }
  const { plan: _none, ...facts } = iep({ events })
  expect(open(facts)).toEqual([['iep.initialMeeting', '2026-12-15']])
  const met = iep({ events, plan: { ...plan, meetingDate: day('2026-11-20') } })
  expect(open(met)).toEqual([safeguards, ['iep.annual', '2027-11-19']])
})

test('a review recorded before the new plan is here moves the next one on', () => {
  expect(open(iep({ events: { annualReview: on('2026-11-20') } }))).toEqual([safeguards, ['iep.annual', '2027-11-19']])
})

test('the year runs from the meeting, or by the district’s choice from the day the plan took effect', () => {
  const facts = iep({ plan: { ...plan, startDate: day('2026-10-01') } })
  const due = (annualReviewFrom: 'meeting' | 'start') =>
    reckoned(facts, '2026-11-23', { ...defaultSettings, annualReviewFrom }).open.find(
      ({ rule }) => rule.id === 'iep.annual',
    )
  expect(due('meeting')?.due).toBe('2027-09-09')
  expect(due('start')?.due).toBe('2027-09-30')
  expect(due('start')?.explanation).toContain(
    "By the district's setting the year runs from the day the plan took effect",
  )
})

describe('transition', () => {
  const facts = (plansIt: boolean | undefined) => {
    const { plansTransition: _said, ...rest } = plan
    const said = plansIt === undefined ? rest : { ...rest, plansTransition: plansIt }
    return iep({ born: day('2011-03-15'), plan: said })
  }

  test('is due when the plan takes effect in whose year the student turns 16', () => {
    expect(open(facts(false))).toContainEqual(['transition', '2026-09-10'])
  })

  test('is done where the plan says what comes after school', () => {
    expect(reckoned(facts(true)).done.map(({ rule }) => rule.id)).toContain('transition')
  })

  test('is not told of to whoever may not see what the plan says of it', () => {
    expect(open(facts(undefined)).map(([id]) => id)).not.toContain('transition')
  })

  test('is read from a goal of that type or from its own section', () => {
    const goal = { goalId: 'g', goalNumber: '1', statement: 'Will apply for a job' }
    const content = (goalType: string) => ({ ...emptyContent, goals: [{ ...goal, goalType }] })
    expect(plansTransition(content('Transition: employment'))).toBe(true)
    expect(plansTransition(content('academic'))).toBe(false)
    expect(plansTransition({ ...emptyContent, facts: { transitionServices: 'Job coach' } })).toBe(true)
  })
})

test('the transfer of rights ends with the plan’s date, or with the event', () => {
  const facts = iep({ born: day('2009-06-15') })
  expect(open(facts)).toContainEqual(['ageOfMajority', '2026-06-15'])
  const told = iep({ born: day('2009-06-15'), plan: { ...plan, transferOfRights: day('2026-05-01') } })
  expect(open(told).map(([id]) => id)).not.toContain('ageOfMajority')
})

describe('procedural safeguards', () => {
  const safeguardsOf = (facts: DeadlineFacts) => open(facts).filter(([id]) => String(id).startsWith('safeguards'))

  test('are owed once in each school year in which there is a plan, by its last day', () => {
    expect(safeguardsOf(iep())).toEqual([safeguards])
    expect(safeguardsOf(iep({ events: { safeguardsGiven: on('2026-05-20') } }))).toEqual([safeguards])
    expect(safeguardsOf(iep({ events: { safeguardsGiven: on('2026-09-02') } }))).toEqual([])
    expect(safeguardsOf({ ...iep(), kind: '504' })).toEqual([])
  })

  test('are not told of to whoever does not see whether they were given', () => {
    expect(safeguardsOf(iep({ hidesEvents: true }))).toEqual([])
  })

  test('are owed upon a referral, a complaint, a request and a removal as well, each closed by giving them', () => {
    const { plan: _none, ...facts } = iep({
      events: { referralReceived: on('2026-11-16'), removalDecided: on('2026-11-18') },
    })
    const found = reckoned(facts).open.filter(({ rule }) => rule.id.startsWith('safeguards'))
    expect(found.map(({ rule, due, status }) => [rule.id, due, rule.basis, status])).toEqual([
      ['safeguards.removal', '2026-11-18', 'law', 'overdue'],
      ['safeguards.referral', '2026-11-23', 'districtPractice', 'due'],
    ])
    expect(safeguardsOf({ ...facts, events: { ...facts.events, safeguardsGiven: on('2026-11-18') } })).toEqual([])
    for (const trigger of ['complaintReceived', 'safeguardsRequested'] as const) {
      expect(safeguardsOf({ ...facts, events: { [trigger]: on('2026-11-16') } })).toHaveLength(1)
    }
  })
})

test('a copy of a finished IEP, and notice after a revocation, are the district’s practice and never overdue under law', () => {
  const facts = iep({ events: { iepWritten: on('2026-10-05'), consentRevoked: on('2026-10-05') } })
  const found = reckoned(facts).open.filter(({ rule }) => ['iep.copy', 'services.revoked'].includes(rule.id))
  expect(found.map(({ rule, due }) => [rule.id, due, rule.basis])).toEqual([
    ['iep.copy', '2026-10-20', 'districtPractice'],
    ['services.revoked', '2026-10-20', 'districtPractice'],
  ])
  const closed = iep({ events: { ...facts.events, iepCopyGiven: on('2026-10-06'), noticeGiven: on('2026-10-06') } })
  expect(reckoned(closed).done.map(({ rule }) => rule.id)).toEqual(
    expect.arrayContaining(['iep.copy', 'services.revoked']),
  )
})

describe('an IEP on the first school day', () => {
  const eligible: StudentEvents = { eligibilityDetermined: on('2026-05-04') }

  test('is owed to who was eligible before it and has no plan in effect', () => {
    const { plan: _none, ...facts } = iep({ events: eligible })
    expect(reckoned(facts, '2026-08-03').open.map(({ rule, status }) => [rule.id, status])).toContainEqual([
      'iep.inEffect',
      'due',
    ])
    expect(open(facts)).toContainEqual(['iep.inEffect', '2026-08-24'])
  })

  test('is there where the plan is', () => {
    const facts = iep({ events: eligible, plan: { ...plan, meetingDate: day('2026-05-20') } })
    expect(reckoned(facts).done.map(({ rule }) => rule.id)).toContain('iep.inEffect')
  })

  test('is owed to nobody whose eligibility came later', () => {
    const { plan: _none, ...facts } = iep({ events: { eligibilityDetermined: on('2026-10-05') } })
    expect(open(facts).map(([id]) => id)).not.toContain('iep.inEffect')
  })
})

describe('progress reports', () => {
  const period = (start: string, due: string, sentOn?: string) => ({
    start: day(start),
    end: day(due),
    due: day(due),
    ...(sentOn && { sentOn: day(sentOn) as Day }),
  })
  const first = period('2026-08-24', '2026-10-30')
  const second = period('2026-11-02', '2027-01-22')
  const third = period('2027-01-25', '2027-04-02')
  const reports = (periods: DeadlineFacts['periods'], events: StudentEvents = {}) =>
    open(iep({ events, ...(periods && { periods }) })).filter(([id]) => id === 'progress.report')

  test('are due by the day of the period that runs, and of the one before where none was given', () => {
    expect(reports([first, second, third])).toEqual([
      ['progress.report', '2026-10-30'],
      ['progress.report', '2027-01-22'],
    ])
  })

  test('are done once given, in whichever way that is known', () => {
    expect(reports([period('2026-08-24', '2026-10-30', '2026-10-29'), second])).toEqual([
      ['progress.report', '2027-01-22'],
    ])
    expect(reports([first, second], { progressReportSent: on('2026-11-05') })).toEqual([
      ['progress.report', '2027-01-22'],
    ])
  })

  test('are not owed for a period that was over before the plan', () => {
    expect(reports([period('2026-06-01', '2026-07-01'), second])).toEqual([['progress.report', '2027-01-22']])
  })
})

test('a 504 plan has its own rules, and none of the IEP’s', () => {
  const found = reckoned({ kind: '504', events: { lastEligibility: on('2024-01-10') }, born: day('2010-01-01'), plan })
  expect(found.open.map(({ rule, due }) => [rule.id, due])).toEqual([
    ['504.reevaluation', '2027-01-09'],
    ['504.annual', '2027-09-09'],
  ])
  expect(found.open.every(({ rule }) => rule.basis === 'districtPractice')).toBe(true)
})
