// What the law asks of a meeting, as cases: whom it needs, when an excusal counts, what a held one lacks, what its notice says.
import { describe, expect, test } from 'vitest'
import { deadlineOf } from '#deadlines/deadline'
import { rulesInForce } from '#deadlines/rules-in-force'
import { readAttempt } from '#language/attempt-words'
import { agendaOf } from '#meetings/agenda'
import { compositionOf } from '#meetings/composition'
import { defectsOf } from '#meetings/defects'
import { type Excusal, excusalLacks } from '#meetings/excusal'
import { inputDue } from '#meetings/input'
import type { MeetingPlan, Member } from '#meetings/meeting'
import { noticeItems, noticeOf } from '#meetings/notice'
import { purposes, purposesOf } from '#meetings/purposes'
import { requiredRoles } from '#meetings/required-roles'
import type { MemberRole } from '#meetings/roles'
import { defaultSettings } from '#records/settings'
import { day } from '#time/day'

const on = day('2026-11-16')

function meeting(more: Partial<MeetingPlan> = {}): MeetingPlan {
  return {
    ...{ kind: 'iep', purpose: 'annualReview', status: 'held', day: on, transition: false, inGeneralEducation: true },
    members: [],
    ...more,
  }
}

function member(role: MemberRole | readonly MemberRole[], more: Partial<Member> = {}): Member {
  const roles = typeof role === 'string' ? [role] : role
  return { id: roles.join(), roles, standing: 'attended', name: `who is ${roles.join()}`, ...more }
}

const wholeTeam = [
  member('parent'),
  member('generalEducationTeacher'),
  member(['specialEducationTeacher', 'evaluationInterpreter']),
  member('agencyRepresentative'),
]
const notice = { day: day('2026-11-02'), of: on }

describe('whom a meeting needs', () => {
  const team = [
    'parent',
    'generalEducationTeacher',
    'specialEducationTeacher',
    'agencyRepresentative',
    'evaluationInterpreter',
  ]
  test.each<[string, Partial<MeetingPlan>, readonly string[]]>([
    ['an annual review', {}, team],
    ['a first IEP', { purpose: 'initialIep' }, team],
    ['one where the student is in no general education', { inGeneralEducation: false }, team.toSpliced(1, 1)],
    ['one where transition is discussed', { transition: true }, [...team, 'student']],
    ['eligibility', { purpose: 'eligibility' }, ['parent', 'evaluationInterpreter']],
    ['a manifestation determination', { purpose: 'manifestation' }, ['parent', 'agencyRepresentative']],
    ['a 504 review', { kind: '504', purpose: 'review504' }, ['knowsStudent', 'knowsData', 'knowsOptions']],
    [
      'a manifestation of a 504 plan',
      { kind: '504', purpose: 'manifestation' },
      ['knowsStudent', 'knowsData', 'knowsOptions'],
    ],
    ['any other meeting of a 504 team', { kind: '504', purpose: 'other' }, []],
  ])('%s', (_what, more, roles) => {
    expect(requiredRoles(meeting(more)).map(({ role }) => role)).toEqual(roles)
  })

  test('each purpose belongs to a kind of plan, and is asked of that kind alone', () => {
    expect(purposesOf('iep')).not.toContain('review504')
    expect(purposesOf('504')).not.toContain('annualReview')
    expect(new Set([...purposesOf('iep'), ...purposesOf('504')])).toEqual(new Set(purposes))
  })
})

describe('an excusal', () => {
  const written = { parentOn: day('2026-11-10'), agencyOn: day('2026-11-11') }
  test.each<[string, Excusal, readonly string[]]>([
    ['of one whose area is not discussed, agreed in writing', { kind: 'notDiscussed', ...written }, []],
    [
      'that the parents have not agreed to',
      { kind: 'notDiscussed', agencyOn: written.agencyOn },
      ["the parents' written agreement"],
    ],
    [
      'that the district has not agreed to',
      { kind: 'notDiscussed', parentOn: written.parentOn },
      ["the district's written agreement"],
    ],
    [
      'of one whose area is discussed, with consent and input',
      { kind: 'discussed', ...written, inputOn: written.agencyOn },
      [],
    ],
    [
      'of one whose area is discussed, without input',
      { kind: 'discussed', ...written },
      ['written input to the parents and the team'],
    ],
    [
      'that nobody agreed to',
      { kind: 'discussed' },
      ["the parents' written consent", "the district's consent", 'written input to the parents and the team'],
    ],
    [
      'that came after the meeting',
      { kind: 'notDiscussed', ...written, parentOn: day('2026-11-17') },
      ["the parents' written agreement", 'a day before the meeting'],
    ],
  ])('%s', (_what, excusal, lacks) => {
    expect(excusalLacks(excusal, on)).toEqual(lacks)
  })

  test('counts for the role of whom it excuses; a half one does not', () => {
    const excused = (excusal: Excusal) =>
      compositionOf(
        meeting({
          members: [...wholeTeam.toSpliced(1, 1), member('generalEducationTeacher', { standing: 'absent', excusal })],
        }),
      ).find(({ role }) => role === 'generalEducationTeacher')
    expect(excused({ kind: 'notDiscussed', ...written })).toMatchObject({ status: 'excused' })
    expect(excused({ kind: 'discussed', ...written })).toMatchObject({
      status: 'missing',
      lacks: ['written input to the parents and the team'],
    })
  })

  test('excuses no parent', () => {
    const excusal: Excusal = { kind: 'notDiscussed', ...written }
    const members = [member('parent', { standing: 'absent', excusal }), ...wholeTeam.slice(1)]
    expect(compositionOf(meeting({ members }))[0]).toMatchObject({ role: 'parent', status: 'missing' })
  })
})

describe('what a meeting that was held lacks', () => {
  const found = (more: Partial<MeetingPlan>, known: Partial<Parameters<typeof defectsOf>[1]> = {}) =>
    defectsOf(meeting({ members: wholeTeam, ...more }), { notice, attempts: 0, ...known })

  test('is nothing where everybody was there and notice was given', () => {
    expect(found({})).toEqual([])
  })

  test.each<[string, Partial<MeetingPlan>, Partial<Parameters<typeof defectsOf>[1]>, string, string]>([
    ['a teacher', { members: wholeTeam.toSpliced(1, 1) }, {}, 'role', '34 CFR 300.321(a)(2)'],
    ['the parents, whom nobody tried to reach', { members: wholeTeam.slice(1) }, {}, 'parents', '34 CFR 300.322(d)'],
    ['notice', {}, { notice: undefined }, 'notice', '34 CFR 300.322(a)(1)'],
    ['days that the state asks for', {}, { noticeDue: { by: '2026-11-01', citation: 'NY 200.5' } }, 'lead', 'NY 200.5'],
    ['the student, who was not invited', { transition: true }, {}, 'student', '34 CFR 300.321(b)(1)'],
    [
      'what the student wants, who did not come',
      { transition: true, members: [...wholeTeam, member('student', { standing: 'absent' })] },
      {},
      'student',
      '34 CFR 300.321(b)(2)',
    ],
    [
      'somebody who knows the data',
      { kind: '504', purpose: 'review504', members: [member(['knowsStudent', 'knowsOptions'])] },
      {},
      'role',
      '34 CFR 104.35(c)(3)',
    ],
  ])('%s', (_what, more, known, code, citation) => {
    const defects = found(more, known)
    expect(defects).toMatchObject([{ code, citation }])
    expect(defects[0]?.mend).not.toBe('')
  })

  test('is no parent where attempts to reach them are on record', () => {
    expect(found({ members: wholeTeam.slice(1) }, { attempts: 2 })).toEqual([])
  })

  test('is not the notice of a 504 meeting, for which no section asks', () => {
    const members = [member(['knowsStudent', 'knowsData', 'knowsOptions'])]
    expect(found({ kind: '504', purpose: 'review504', members }, { notice: undefined })).toEqual([])
  })

  test('is not what the student wants, once it is written down', () => {
    const members = [...wholeTeam, member('student', { standing: 'absent' })]
    expect(found({ transition: true, members, wishes: 'Wants to cook.' })).toEqual([])
  })
})

describe('the notice', () => {
  test('says what it must, and what the meeting does not say yet is seen', () => {
    const said = (more: Partial<MeetingPlan>) =>
      noticeItems(meeting({ members: wholeTeam, ...more }), new Map([['parent', 'Ann Doe']]))
    const lacking = (more: Partial<MeetingPlan>) =>
      said(more).flatMap(({ title, says }) => (says === undefined ? [title] : []))
    expect(lacking({})).toEqual(['Day and time', 'Place or link'])
    expect(lacking({ startTime: '09:30', link: 'https://meet.example/1' })).toEqual([])
    expect(said({ transition: true }).map(({ title }) => title)).toContain('Agencies invited')
    expect(said({ purpose: 'initialIep' }).map(({ title }) => title)).toContain('Early intervention')
  })

  test('of another day is none of this one', () => {
    expect(noticeOf({ day: on }, [{ day: day('2026-11-02'), of: day('2026-11-09') }])).toBeUndefined()
    expect(noticeOf({ day: on }, [{ day: day('2026-11-05'), of: on }, notice])).toEqual(notice)
  })

  test('is due so many days before the next meeting, and closed by the notice of that day', () => {
    const rule = rulesInForce({ ...defaultSettings, meetingNoticeDays: 5 }).find(({ id }) => id === 'meeting.notice')
    if (!rule) throw new Error('the rule is there')
    const calendar = { sessions: new Map(), holidays: new Set<never>(), terms: [] }
    const reckoned = (given: string | undefined, today = '2026-11-03') =>
      deadlineOf(
        rule,
        {
          meetingScheduled: [{ day: day('2026-10-01') }, { day: on }],
          ...(given && { meetingNoticeGiven: [{ day: day('2026-11-02'), until: day(given) }] }),
        },
        calendar as never,
        day(today),
      )
    expect(reckoned(undefined)).toMatchObject({ due: '2026-11-11', trigger: { date: on }, status: 'due' })
    expect(reckoned(undefined)?.explanation).toContain('5 calendar days before it: Nov 11, 2026')
    expect(reckoned('2026-10-01')).toMatchObject({ status: 'due' })
    expect(reckoned(on)).toMatchObject({ status: 'done', doneOn: '2026-11-02' })
    expect(reckoned(undefined, '2026-11-17')).toBeUndefined()
  })
})

test.each([
  ['three school days before', '2026-11-16', '2026-11-02', '2026-11-11'],
  ['tomorrow, where that is sooner', '2026-11-16', '2026-11-13', '2026-11-14'],
  ['the meeting itself, where it is today', '2026-11-16', '2026-11-16', '2026-11-16'],
])('input is due %s', (_what, of, today, due) => {
  expect(inputDue(day(of), day(today), 3, new Map())).toBe(due)
})

test('every purpose has an agenda that ends with who does what, and says the safeguards', () => {
  for (const kind of ['iep', '504'] as const) {
    for (const purpose of purposesOf(kind)) {
      const titles = agendaOf({ kind, purpose, transition: false }).map(({ title }) => title)
      expect(titles.length, purpose).toBeGreaterThan(5)
      expect(titles, purpose).toContain('What was decided, said once more, and who does what by when')
      expect(titles, purpose).toContain('Procedural safeguards: offer a copy, and answer questions')
    }
  }
})

describe('an attempt in one line', () => {
  const today = day('2026-11-20')
  test.each([
    ["called J. Doe's mother, no answer", 'call', 'noAnswer', 'mother', 'J. Doe', undefined],
    ['called the mother of Jane Doe yesterday: will come', 'call', 'willCome', 'mother', 'Jane Doe', '2026-11-19'],
    ["called Jane Doe's father, will come on Tuesday", 'call', 'willCome', 'father', 'Jane Doe', undefined],
    ["left a message for Jane Doe's dad", 'call', 'leftMessage', 'dad', 'Jane Doe', undefined],
    ["emailed Jane Doe's parents on 11/18", 'email', 'sent', 'parents', 'Jane Doe', '2026-11-18'],
    ["visited J. Doe's home, nobody there", 'visit', 'noAnswer', 'home', 'J. Doe', undefined],
    ["sent a letter to Jane Doe's guardian, came back", 'letter', 'wrongNumber', 'guardian', 'Jane Doe', undefined],
    ["called Ann about Jane Doe, she can't come that week", 'call', 'willNotCome', 'Ann', 'Jane Doe', undefined],
    ["spoke with Jane Doe's grandmother", 'inPerson', 'reached', 'grandmother', 'Jane Doe', undefined],
    ['llamé a la madre de Jane Doe, no contestó', 'call', 'noAnswer', 'madre', 'Jane Doe', undefined],
    ['called jane doe no answer', 'call', 'noAnswer', undefined, 'jane doe no answer', undefined],
  ])('%s', (text, method, result, whom, name, on) => {
    const read = readAttempt(text, today)
    expect([read?.method, read?.result, read?.whom, read?.readings[0], read?.day]).toEqual([
      method,
      result,
      whom,
      name,
      on,
    ])
  })

  test('is none where nothing says that somebody was to be reached', () => {
    expect(readAttempt('goals for Jane Doe', today)).toBeUndefined()
  })
})
