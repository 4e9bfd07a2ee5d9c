// The whole plan in its sections, for who carries it and for who teaches the student; and what to do in the moment, first.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { addDays } from '#time/day'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
  await district.import({
    'plans.csv': [
      {
        studentId: 'ida',
        kind: 'iep',
        meetingDate: addDays(firstDay, -100),
        strengths: 'Builds clocks.',
        effectOnGeneralCurriculum: 'Long texts tire her.',
        assistiveTechnology: 'Text-to-speech.',
        behaviorDo: 'Offer the pass.',
        behaviorDoNot: 'Do not block the door.',
        nonParticipation: 'One lesson a day in a small group.',
        regularClassMinutes: 345,
        schoolDayMinutes: 390,
        alternateAssessment: true,
        alternateAssessmentReason: 'Taught by alternate standards.',
        postsecondaryEmployment: 'Will repair clocks.',
        transferOfRightsDate: '2026-06-01',
        esyDecision: 'Not needed.',
        progressReporting: 'With each report card.',
      },
    ],
    'goals.csv': [
      {
        studentId: 'ida',
        kind: 'iep',
        goalNumber: '1',
        statement: 'Reads 90 words a minute.',
        howMeasured: 'A timed probe each week.',
      },
    ],
    'accommodations.csv': [
      {
        studentId: 'ida',
        kind: 'iep',
        accommodation: 'Breaks',
        contexts: 'classroom',
        documentationRequired: true,
        documentation: 'When, and for how long',
      },
    ],
  })
})
afterAll(() => district.close())

/** What stands under each heading. */
function headings({ sections }: Reply): readonly string[] {
  return sections.flatMap((section) => ('heading' in section && section.heading ? [section.heading] : []))
}

test.each(['plan for Ida Fennimore', 'full IEP of Ida Fennimore', '/iep whole plan Ida Fennimore'])(
  '%s shows who carries it every section, in the order in which a plan is read',
  async (typed) => {
    const { reply, audit } = await district.ask('case.manager', typed)
    expect(reply).toMatchObject({ status: 'ok', command: 'plan', audience: 'private', students: ['ida'] })
    expect(headings(reply)).toEqual([
      'Present levels',
      'Strengths and the general curriculum',
      'Special factors',
      'Annual goals',
      'Accommodations',
      'Services',
      'Behavior intervention plan',
      'Participation and placement',
      'Alternate assessment',
      'Transition',
      'Extended school year',
      'Team',
    ])
    expect(reply.text).toContain('Minutes a day in the regular class: 345')
    expect(reply.text).toContain('Takes an alternate assessment: yes')
    expect(reply.text).toContain('Student told of the rights that pass to them on: Jun 1, 2026')
    expect(reply.text).toContain('When and how progress is reported to the family: With each report card.')
    expect(reply.text).toContain('Measured: A timed probe each week.')
    expect(reply.text).toContain('Please note each time it is given: When, and for how long')
    expect(reply.data).toMatchObject({
      plan: { kind: 'iep' },
      strengths: 'Builds clocks.',
      postsecondaryEmployment: 'Will repair clocks.',
      goals: [{ goalNumber: '1', howMeasured: 'A timed probe each week.' }],
      accommodations: [{ text: 'Breaks', documentation: 'When, and for how long' }],
    })
    expect(audit).toMatchObject([{ command: 'plan' }])
  },
)

test('a teacher sees of it what they need to do their part, and is offered to ask for the rest', async () => {
  const { reply } = await district.ask('teacher.now', 'plan for Ida Fennimore')
  expect(headings(reply)).toEqual([
    'Annual goals',
    'Accommodations',
    'Services',
    'Behavior intervention plan',
    'Alternate assessment',
    'Team',
  ])
  for (const kept of ['Builds clocks', 'Long texts', 'alternate standards', 'repair clocks', 'One lesson', '345']) {
    expect(JSON.stringify(reply)).not.toContain(kept)
  }
  expect(reply.text).toContain('Ask for the full IEP')
})

test.each(['glance Ida Fennimore', 'bip Ida Fennimore', 'behavior plan for Ida Fennimore'])(
  '%s says what to do and what not to before anything but safety',
  async (typed) => {
    const { reply } = await district.ask('class.aide', typed)
    expect(reply.command).toBe('glance')
    expect(headings(reply)[0]).toBe('Behavior')
    const [safety, behavior] = reply.sections
    expect(safety).toMatchObject({ type: 'notice', tone: 'safety' })
    expect(behavior).toMatchObject({
      type: 'facts',
      facts: [
        ['Do', 'Offer the pass.'],
        ['Do not', 'Do not block the door.'],
      ],
    })
  },
)

test.each(['plan for Fay Quillon', 'full 504 of Fay Quillon', 'whole 504 plan Fay Quillon'])('%s', async (typed) => {
  const { reply } = await district.ask('coordinator.504', typed)
  expect(reply).toMatchObject({ status: 'ok', command: 'plan', data: { plan: { kind: '504' } } })
  expect(headings(reply)).toContain('Impairment and major life activity')
  for (const heading of ['Transition', 'Special factors', 'Present levels', 'Disability category']) {
    expect(headings(reply)).not.toContain(heading)
  }
})
