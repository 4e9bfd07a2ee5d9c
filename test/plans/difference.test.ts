// What was changed in a plan, as staff are told of it.
import { describe, expect, it } from 'vitest'
import { differencesOf, partsTouched } from '#plans/difference'
import { type PlanDocument, withGroup, withItem, withoutItem } from '#plans/document'
import { day } from '#time/day'
import { iepDocument } from './made-document.js'

const accommodation = iepDocument.content.accommodations[0] ?? {}
const service = iepDocument.content.services[0] ?? {}

const cases: readonly [string, PlanDocument, readonly string[]][] = [
  ['nothing', iepDocument, []],
  [
    'an accommodation put in other words',
    withItem(iepDocument, 'accommodations', 'a1', { ...accommodation, text: 'Extended time: 2×' }),
    ['Extended time: 1.5× became 2×'],
  ],
  [
    'where and when it is given',
    withItem(iepDocument, 'accommodations', 'a1', {
      ...accommodation,
      contexts: ['assessment', 'math'],
      when: 'Quizzes',
    }),
    [
      'Extended time: 1.5×: Where it is given: assessment became assessment, math',
      'Extended time: 1.5×: When: Quizzes (new)',
    ],
  ],
  [
    'a new accommodation',
    withItem(iepDocument, 'accommodations', 'a3', {
      text: 'Copy of notes',
      contexts: ['science'],
      initiatedBy: 'Teacher',
    }),
    ['New accommodation: Copy of notes (where it is given: science; who starts it: Teacher)'],
  ],
  [
    'one in other words under another id, as a file without ids has it',
    withItem(withoutItem(iepDocument, 'accommodations', 'a1'), 'accommodations', 'a9', {
      ...accommodation,
      text: 'Extended time: double on every test',
    }),
    ['Extended time: 1.5× became double on every test'],
  ],
  [
    'one that took the place of another',
    withItem(withoutItem(iepDocument, 'accommodations', 'a2'), 'accommodations', 'a9', {
      text: 'Notes from a peer',
      contexts: [],
    }),
    ['New accommodation: Notes from a peer', 'Accommodation ended: Seat near the teacher'],
  ],
  [
    'a present level measured anew',
    withItem(withoutItem(iepDocument, 'presentLevels', 'p1'), 'presentLevels', 'p2', {
      area: 'Reading',
      statement: '71 words a minute.',
    }),
    ['Reading: Where the student stands: 52 words a minute. became 71 words a minute.'],
  ],
  ['one that ended', withoutItem(iepDocument, 'accommodations', 'a2'), ['Accommodation ended: Seat near the teacher']],
  [
    "a service's minutes",
    withItem(iepDocument, 'services', 's1', { ...service, minutesPerSession: 45 }),
    ['Reading instruction: Minutes a session: 30 became 45'],
  ],
  [
    'a day, as people read it',
    withGroup(iepDocument, 'dates', { ...iepDocument.header, meetingDate: day('2027-03-02') }),
    ['Meeting on: Oct 1, 2026 became Mar 2, 2027'],
  ],
  [
    'a paragraph that was emptied',
    withGroup(iepDocument, 'reporting', {}),
    ['When and how progress is reported to the family: With the report cards (taken out)'],
  ],
]

describe('the difference between two versions', () => {
  it.each(cases)('tells %s', (_what, after, says) => {
    expect(differencesOf(iepDocument, after).map((one) => one.says)).toEqual(says)
  })

  it('tells a new plan whole', () => {
    const says = differencesOf(undefined, iepDocument).map((one) => one.says)
    expect(says).toContain('Meeting on: Oct 1, 2026 (new)')
    expect(says).toContain('New goal: Goal 1')
  })

  it('knows which parts it is about, so that each is told only what they may see', () => {
    const both = withGroup(
      withItem(iepDocument, 'services', 's2', { service: 'Training for staff', category: 'staffSupport' }),
      'curriculum',
      { strengths: 'Curious' },
    )
    expect([...partsTouched(differencesOf(iepDocument, both))].sort()).toEqual(['presentLevels', 'staffSupports'])
    const onTests = withoutItem(iepDocument, 'accommodations', 'a1')
    expect([...partsTouched(differencesOf(iepDocument, onTests))]).toEqual(['assessment'])
    const onQuizzes = withItem(iepDocument, 'accommodations', 'a3', { text: 'Read aloud', contexts: ['quizzes'] })
    expect([...partsTouched(differencesOf(iepDocument, onQuizzes))]).toEqual(['assessment'])
  })
})
