// A student's case: from a referral to a plan, from another school, and out again; who finds it, and what is due of it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ExitReason, exitDefects } from '#cases/exit'
import { type CaseFacts, caseStanding } from '#cases/stage'
import type { StudentEvents } from '#deadlines/events'
import type { PlanKind } from '#plans/kind'
import { sectionsOf } from '#records/in-message'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { actionIn, botWriter, type Writer } from '../stories/writer.js'

const today = firstDay
const caseManager = emailOf('manager.by.title')
const on = (text: string) => [{ day: day(text) }]

describe('where a student stands', () => {
  const plan = { status: 'active', meetingDate: day('2026-09-01') } as const
  test.each<[string, CaseFacts, object]>([
    ['nothing recorded', { events: {}, isOver: false }, { stage: 'nothing' }],
    [
      'referred',
      { events: { referralReceived: on('2026-09-01') }, isOver: false },
      { stage: 'referred', since: '2026-09-01' },
    ],
    [
      'the later step of one day counts',
      { events: { consentRequested: on('2026-09-02'), consentReceived: on('2026-09-02') }, isOver: false },
      { stage: 'evaluating', since: '2026-09-02' },
    ],
    [
      'referred once more after it was found not eligible',
      {
        events: { referralReceived: [...on('2025-09-01'), ...on('2026-09-01')], foundNotEligible: on('2025-11-01') },
        isOver: false,
      },
      { stage: 'referred', since: '2026-09-01' },
    ],
    [
      'a plan in effect',
      { events: { eligibilityDetermined: on('2026-08-20') }, plan, isOver: false },
      { stage: 'inEffect' },
    ],
    [
      "another school's plan",
      { events: {}, plan: { ...plan, status: 'comparableServices' }, isOver: false },
      { stage: 'comparableServices' },
    ],
    [
      'the day of leaving is set',
      { events: { exitPlanned: [{ day: day('2026-10-01'), until: day('2027-06-01') }] }, plan, isOver: false },
      { stage: 'leaving', leaves: '2027-06-01' },
    ],
    [
      'an exit of an earlier plan',
      { events: { exited: on('2025-06-01') }, plan, isOver: false },
      { stage: 'inEffect' },
    ],
    [
      'left',
      { events: { referralReceived: on('2024-01-08'), exited: on('2026-06-01') }, isOver: true },
      { stage: 'over', since: '2026-06-01' },
    ],
    [
      'referred again after it was over',
      { events: { exited: on('2025-06-01'), referralReceived: on('2026-09-01') }, isOver: true },
      { stage: 'referred' },
    ],
  ])('%s', (_, facts, wanted) => {
    expect(caseStanding(facts, day('2026-10-14'))).toMatchObject(wanted)
  })
})

describe.each(engines)('a student without a plan, on $name', (engine) => {
  let district: District
  let principal: Writer
  beforeAll(async () => {
    district = await openSmallDistrict(engine, today, {}, '10:00')
    principal = botWriter(district, 'principal')
  })
  afterAll(() => district.close())

  test('is referred, and whoever is named for it sees the student from then on, until that is undone', async () => {
    const hidden = (await district.ask('manager.by.title', 'where does Una Marsden stand')).reply
    expect(hidden.status).toBe('notFound')
    await principal.type('referral for Una Marsden')
    expect((await principal.fill({ caseManager: 'Nobody Here' })).form?.fields.find(({ fault }) => fault)?.name).toBe(
      'caseManager',
    )
    const answer = await principal.fill({ day: '2026-10-12', concern: 'She reads two grades behind', caseManager })
    expect(answer.title).toBe('Recorded for Una Marsden: referred on Oct 12, 2026')
    expect(answer.data.changes).toEqual([
      'Procedural safeguards upon the referral, IEP: due Oct 19, 2026',
      'Consent to the evaluation asked for, or the referral answered, IEP: due Nov 2, 2026',
    ])
    const seen = (await district.ask('manager.by.title', 'where does Una Marsden stand')).reply
    expect(seen.data).toMatchObject({
      cases: [
        {
          kind: 'iep',
          stage: 'referred',
          since: '2026-10-12',
          steps: [{ event: 'referralReceived', date: '2026-10-12' }],
          deadlines: [
            { rule: 'safeguards.referral' },
            { rule: 'eval.consent', due: '2026-11-02', basis: 'districtPractice' },
          ],
        },
      ],
    })
    expect((await district.ask('manager.by.title', 'open cases')).reply.students).toEqual(['none'])
    const undo = actionIn(answer, 'Undo')
    await district.press('principal', undo.command, undo.input)
    expect((await district.ask('manager.by.title', 'where does Una Marsden stand')).reply.text).toBe(hidden.text)
  })

  test('is found by the administrators of the school: in the open cases and in what is due there', async () => {
    await principal.type('referral for Una Marsden')
    await principal.fill({ day: '2026-10-12', caseManager })
    expect((await principal.type('open cases at Birch School')).students).toEqual(['none'])
    expect((await principal.type('due at Birch School')).text).toContain('Una Marsden')
    expect((await district.ask('principal.elsewhere', 'open cases')).reply.students).toEqual([])
    expect((await district.ask('teacher.now', 'where does Una Marsden stand')).reply.data).toEqual({ withheld: true })
    expect((await district.ask('teacher.now', 'open cases')).reply.students).toEqual([])
  })

  test('the file of staff roles does not take the case manager away again, and brings them along', async () => {
    const report = await district.import(
      { 'staffRoles.csv': [{ email: 'nobody@district.example', role: 'nurse' }] },
      { full: true },
    )
    expect(report.lines().join(' ')).toContain('nobody on the roster')
    expect((await district.ask('manager.by.title', 'where does Una Marsden stand')).reply.status).toBe('ok')
  })

  test('goes the way of the law, each step with what comes next and what is due', async () => {
    const carrier = botWriter(district, 'manager.by.title')
    const record = async (event: string, date: string) => {
      await carrier.type('record a date for Una Marsden')
      await carrier.fill({ event, day: date })
    }
    const stands = async () => (await carrier.type('where does Una Marsden stand')).data.cases
    await record('safeguardsGiven', '2026-10-13')
    await record('consentRequested', '2026-10-13')
    expect(await stands()).toMatchObject([{ stage: 'consentAsked', deadlines: [] }])
    await record('consentReceived', '2026-10-14')
    expect(await stands()).toMatchObject([{ stage: 'evaluating', deadlines: [{ rule: 'eval.initial' }] }])
    await record('foundNotEligible', '2026-10-14')
    expect(await stands()).toMatchObject([{ stage: 'notEligible', deadlines: [] }])
    expect(carrier.last.text).toContain('Whether a 504 plan may be needed is for the team to consider')
  })
})

describe('a student with a plan', () => {
  let district: District
  let principal: Writer
  beforeEach(async () => {
    district = await openSmallDistrict(undefined, today, {}, '10:00')
    principal = botWriter(district, 'principal')
  })
  afterEach(() => district.close())

  test('came from another state: comparable services, the records asked for, and both settled', async () => {
    await district.ask('director', 'settings iepKeptHere on')
    await principal.type('transfer of Ida Fennimore')
    const answer = await principal.fill({
      day: '2026-10-12',
      from: 'otherState',
      school: 'Alder Creek, Oregon',
      comparable: '2026-10-13',
      heldIsTheirs: true,
    })
    expect(answer.title).toBe('Recorded for Ida Fennimore: came on Oct 12, 2026 from Alder Creek, Oregon')
    const stands = async () => (await principal.type('where does Ida Fennimore stand')).data.cases
    expect(await stands()).toMatchObject([
      {
        stage: 'comparableServices',
        deadlines: expect.arrayContaining([
          expect.objectContaining({ rule: 'transfer.records', due: '2026-10-19', basis: 'districtPractice' }),
          expect.objectContaining({ rule: 'transfer.outState', due: '2026-11-12' }),
        ]),
      },
    ])
    expect((await principal.type('why transfer Ida Fennimore')).text).toContain('34 CFR 300.323(f) gives no number')
    const undo = actionIn(answer, 'Undo')
    await district.press('principal', undo.command, undo.input)
    expect(await stands()).toMatchObject([{ stage: 'inEffect' }])
  })

  test('graduates: the summary of performance is due before that day, and ends by being given', async () => {
    await principal.type('exit of Ida Fennimore')
    await principal.fill({ reason: 'graduated', day: '2027-06-04' })
    const stands = async () => (await principal.type('where does Ida Fennimore stand')).data.cases
    expect(await stands()).toMatchObject([
      {
        stage: 'leaving',
        leaves: '2027-06-04',
        deadlines: expect.arrayContaining([
          expect.objectContaining({
            rule: 'summaryOfPerformance',
            due: '2027-06-04',
            citation: '34 CFR 300.305(e)(3)',
          }),
        ]),
      },
    ])
    expect((await principal.press('Summary of performance …')).command).toBe('summaryOfPerformance')
    await principal.type('record a date for Ida Fennimore')
    await principal.fill({ event: 'summaryGiven' })
    expect(JSON.stringify(await stands())).not.toContain('"rule":"summaryOfPerformance"')
  })

  test('leaves without a summary: recorded with a defect, and the plan ends where it is kept here', async () => {
    await district.ask('director', 'settings iepKeptHere on')
    await principal.type('exit of Ida Fennimore')
    const answer = await principal.fill({ reason: 'graduated', day: '2026-10-14' })
    expect(answer.text).toContain('Recorded with a defect: no summary of performance is recorded')
    expect(answer.text).toContain('no prior written notice of it is recorded')
    expect(answer.text).toContain('(34 CFR 300.102(a)(3)(iii), 300.503)')
    expect((await principal.type('accommodations for Ida Fennimore')).status).toBe('noPlan')
    const undo = actionIn(answer, 'Undo')
    await district.press('principal', undo.command, undo.input)
    expect((await principal.type('accommodations for Ida Fennimore')).status).toBe('ok')
  })

  test('is not recorded as gone on a day that is still to come, unless graduation or the age is set', async () => {
    await principal.type('exit of Ida Fennimore')
    const answer = await principal.fill({ reason: 'returned', day: '2027-06-04' })
    expect(answer.status).toBe('invalid')
  })
})

describe('what an exit of an IEP lacks', () => {
  const left = day('2026-10-14')
  const sections = (reason: ExitReason, events: StudentEvents = {}, kind: PlanKind = 'iep') =>
    exitDefects({ reason, kind, day: left }, events).map(({ citation }) => citation)

  test.each([
    ['graduated', ['34 CFR 300.305(e)(3)', '34 CFR 300.102(a)(3)(iii), 300.503']],
    ['reachedAge', ['34 CFR 300.305(e)(3)']],
    ['returned', ['34 CFR 300.305(e)(1)', '34 CFR 300.503']],
    ['revoked', ['34 CFR 300.300(b)(4), 300.9(c)', '34 CFR 300.300(b)(4)(i), 300.503']],
    ['moved', []],
    ['left', []],
  ] as const)('%s', (reason, lacking) => {
    expect(sections(reason)).toEqual(lacking)
    expect(sections(reason, {}, '504')).toEqual([])
  })

  test('is nothing once it is recorded', () => {
    expect(sections('graduated', { summaryGiven: on('2026-10-01'), noticeGiven: on('2026-09-01') })).toEqual([])
    expect(sections('returned', { foundNotEligible: on('2026-10-01'), noticeGiven: on('2026-10-02') })).toEqual([])
    expect(sections('revoked', { consentRevoked: on('2026-10-01'), noticeGiven: on('2026-10-02') })).toEqual([])
  })

  test('is not mended by a notice of something else, long ago or from before the revocation', () => {
    expect(sections('returned', { foundNotEligible: on('2026-10-01'), noticeGiven: on('2025-09-02') })).toHaveLength(1)
    expect(sections('revoked', { consentRevoked: on('2026-10-01'), noticeGiven: on('2026-09-02') })).toHaveLength(1)
  })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('at a desk with %s', (_platform, openDesk) => {
  test('a referral is recorded and read', async () => {
    const district = await openSmallDistrict(undefined, today, {}, '10:00')
    const desk = await openDesk(district, 'principal')
    await desk.type('referral for Una Marsden')
    await desk.fill({ 'Received on': '2026-10-12', 'Who asked for the evaluation': 'A parent' })
    expect(desk.words.join(' | ')).toContain('Recorded for Una Marsden: referred on Oct 12, 2026')
    await desk.press('Where the student stands')
    expect(desk.words.join(' | ')).toContain('IEP: Referred, since Oct 12, 2026.')
    await desk.close()
    await district.close()
  })
})

test('whoever is assigned is reminded of a student without a plan, and the administrators are not', async () => {
  const district = await openSmallDistrict(undefined, today, {}, '10:00')
  const principal = botWriter(district, 'principal')
  await principal.type('referral for Una Marsden')
  await principal.fill({ day: '2026-10-12', caseManager })
  district.at(day('2026-10-15'), '07:30')
  await district.tick()
  const told = (await district.delivered()).filter((message) =>
    JSON.stringify(sectionsOf(message)).includes('Una Marsden'),
  )
  expect(told.map(({ email }) => email)).toEqual([caseManager])
  await district.close()
})
