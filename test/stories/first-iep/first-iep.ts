// The first IEP: notice of its meeting, the plan written in forms at Slack, consent to services, in effect, told to those who
// carry it out, and a copy for the family.
import { expect, test } from 'vitest'
import { wordsOfPdf } from '../../documents/read-document.js'
import type { Typed } from '../desk.js'
import { type Story, student, toldOf } from '../told-story.js'
import { people } from '../two-schools.js'

/** The sections as they are typed, in the order of the law; a list's entries one after the other. */
const sections: readonly (readonly [section: string, ...entries: readonly Typed[]])[] = [
  ['safety note', { 'Safety note': 'Wears hearing protection in the gym.' }],
  ['disability category', { 'Disability category': 'Specific learning disability' }],
  [
    'present levels',
    {
      ...{ Area: 'Reading fluency', 'As of': '2026-11-10' },
      'Where the student stands': 'Reads 48 words a minute in grade 4 text; the class reads 94.',
    },
  ],
  ['parent concerns', { 'Concerns of the parents for the education of their child': 'Que no le guste la escuela.' }],
  [
    'goals',
    {
      ...{
        Goal: 'Given a grade 4 passage, Mateo reads 90 words a minute by the annual review.',
        Area: 'Reading fluency',
      },
      ...{ 'Who is responsible': people.caseManager.email, 'Measured by': 'How many in a minute or so' },
      ...{ Unit: 'words a minute', 'Which way it goes': 'Up: more is better' },
      ...{ Baseline: '48', 'Baseline measured on': '2026-11-10', Target: '90', 'Target by': '2027-12-08' },
      ...{ 'Measured every': '2', 'Days, weeks or months': 'week', 'How progress is measured': 'A timed passage' },
    },
    {
      ...{ Goal: 'In conversation, Mateo says r in 80 percent of words by the annual review.', Area: 'Articulation' },
      ...{ 'Who is responsible': people.provider.email, 'Measured by': 'Percent right' },
      ...{ 'Which way it goes': 'Up: more is better' },
      ...{ Baseline: '35', 'Baseline measured on': '2026-11-10', Target: '80', 'Target by': '2027-12-08' },
      ...{
        'Measured every': '2',
        'Days, weeks or months': 'week',
        'How progress is measured': 'Words in conversation',
      },
    },
  ],
  [
    'accommodations',
    {
      ...{ Accommodation: 'Extended time: 1.5×', Kind: 'Time and scheduling', When: 'Tests and quizzes' },
      ...{ 'Who gives it': 'Every teacher', 'Written down each time it is given': 'Yes' },
    },
    { Accommodation: 'Directions read aloud', Kind: 'How things are presented' },
  ],
  [
    'services',
    {
      ...{ Service: 'Reading, specially designed', Kind: 'Specially designed instruction', 'How often': '4' },
      ...{ 'In each': 'week', 'Minutes a session': '30', Where: 'Resource room', How: 'Group' },
      'Who provides it': people.caseManager.email,
    },
    {
      ...{ Service: 'Speech therapy', Kind: 'Related service', 'How often': '2', 'In each': 'week' },
      ...{ 'Minutes a session': '20', Where: 'Room 3', How: 'Individual', 'Who provides it': people.provider.email },
    },
  ],
  [
    'placement',
    {
      Placement: 'Regular class 80 % or more',
      'When the student is not with peers without disabilities, and why': 'Two hours a week of reading, in quiet.',
    },
  ],
  [
    'team',
    { Role: 'Parent', Name: 'Marisol Fuentes' },
    { Role: 'General education teacher', Name: 'Kim Reyes', 'E-mail address': people.teacher.email },
    { Role: 'Special education teacher', Name: 'Robin Okafor', 'E-mail address': people.caseManager.email },
    { Role: 'Representative of the district', Name: 'Dana Whitfield', 'E-mail address': people.principal.email },
    { Role: 'Speech therapist', Name: 'Sam Lindqvist', 'E-mail address': people.provider.email },
  ],
]

/** Writes a prior written notice in its three steps, and gives it by an interpreter. */
export async function giveNotice(story: Story, { first, second }: Readonly<Record<'first' | 'second', Typed>>) {
  await story.ask('caseManager', `prior written notice for ${student}`)
  await story.fill('caseManager', first)
  await story.fill('caseManager', second)
  await story.fill('caseManager', { 'Where to get help': 'Parent Center, 555-0100' })
  await story.press('caseManager', 'It was given')
  const given = await story.fill('caseManager', {
    ...{ 'Who received it': 'Marisol Fuentes (mother)', How: 'at a meeting', 'Put into words by': 'Elena Prado' },
    ...{ 'How you know that it was understood': 'She said it in her own words' },
  })
  expect(given).not.toContain('Defect')
}

export function firstIep(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('its meeting is set before the thirty days are over, and its notice given before a holiday', async () => {
    await story().until('2026-11-18')
    await ask('caseManager', `schedule a meeting for ${student}`)
    // Without a plan it is the first IEP that is meant.
    await fill('caseManager', { On: '2026-12-09', At: '3:15 pm', Place: 'Room 12' })
    await fill('caseManager', {
      ...{ 'General education teacher': 'Kim Reyes', 'Representative of the district': 'Dana Whitfield' },
      ...{ 'Somebody who can interpret the evaluation': 'Sam Lindqvist', Others: 'Elena Prado (interpreter)' },
    })
    // Ten days before December 9 is a Sunday after Thanksgiving; the last school day before it is the 24th.
    expect(await story().deadlines()).toEqual([
      'meeting.notice 2026-11-29, best by 2026-11-24',
      'iep.initialMeeting 2026-12-15',
    ])
    const arrived = await story().until('2026-11-20')
    expect(toldOf(arrived, 'Notice of the meeting')).toEqual([
      '2026-11-19 caseManager: A reminder for you',
      '2026-11-20 caseManager: A reminder for you',
    ])
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Notice given')
    await fill('caseManager', { 'To whom': 'Marisol Fuentes', How: 'by hand', 'In which language': 'Spanish' })
    expect(await story().deadlines()).toEqual(['iep.initialMeeting 2026-12-15'])
  })

  test('is begun with what is recorded, and written section by section in forms', async () => {
    expect(await ask('caseManager', `write an IEP for ${student}`)).toContain('An IEP for Mateo Fuentes')
    await press('caseManager', 'Begin the IEP')
    await fill('caseManager', {})
    for (const [section, ...entries] of sections) {
      for (const entry of entries) {
        const shown = await ask('caseManager', `edit ${section} for ${student}`)
        await press('caseManager', shown.includes('Fill in') ? 'Fill in' : 'Add')
        expect(await fill('caseManager', entry), section).toContain('Saved in the draft')
      }
    }
    const draft = await ask('caseManager', `review the draft for ${student}`)
    expect(draft).toContain('Eligibility last determined on: Nov 16, 2026 (new)')
    expect(draft).toContain('Consent to the evaluation received on: Sep 29, 2026 (new)')
    // What the law wants and is not there keeps it from taking effect, with its section.
    expect(draft).toContain('34 CFR 300.320(a)(3)(ii)')
    expect(draft).not.toContain('Put into effect')
    for (const [title, label, typed] of [
      ['Progress reporting', 'When and how progress is reported to the family', 'With each report card'],
      [
        'Strengths and the general curriculum',
        'How the disability affects involvement and progress in the general curriculum',
        'Reads too slowly for science texts.',
      ],
    ] as const) {
      await ask('caseManager', `edit the plan of ${student}`)
      await press('caseManager', title)
      await press('caseManager', 'Fill in')
      await fill('caseManager', { [label]: typed })
    }
    expect(await ask('caseManager', `review the draft for ${student}`)).toContain('Put into effect')
  })

  test('while it is a draft, nobody else sees any of it', async () => {
    const sees = await story().sees()
    for (const who of ['teacher', 'provider', 'principal', 'director'] as const) expect(sees[who], who).toBe('no plan')
    expect(await ask('provider', `accommodations for ${student}`)).not.toContain('Extended time')
  })

  test('its meeting is prepared at one look', async () => {
    await story().until('2026-12-04')
    for (const who of ['teacher', 'provider'] as const) {
      await ask(who, `input for ${student}`)
      await fill(who, { 'What goes well': 'He listens' })
    }
    const ready = await ask('caseManager', `ready ${student}`)
    expect(ready).toMatch(/Notice:?\s*ready: given on Nov 20, 2026/)
    expect(ready).toMatch(/Input:?\s*ready: 2 of 2 given/)
    expect(ready).toMatch(/Roles:?\s*ready: 5 of 5/)
    expect(ready).toMatch(/Draft:?\s*ready/)
  })

  test('is held, the family consents to the services, and the plan takes effect', async () => {
    const arrived = await story().until('2026-12-09', '16:30')
    expect(toldOf(arrived, 'First IEP meeting').map((one) => one.slice(0, 22))).toEqual(['2026-12-08 caseManager'])
    expect(arrived.find(({ on }) => on === '2026-12-08')?.words).toContain('A meeting is set for Dec 9, 2026')
    await ask('caseManager', `held ${student}'s meeting`)
    expect(await fill('caseManager', { 'What was decided': 'The IEP as drafted' })).toContain(
      'Held on Dec 9, 2026: First IEP',
    )
    await ask('caseManager', `consent to the first services for ${student} received`)
    // The notice of the evaluation is no notice of the services; that is told, and keeps nothing from being recorded.
    const consent = await fill('caseManager', {})
    expect(consent).toContain('Recorded for Mateo Fuentes: Consent to the first services was received, Dec 9, 2026')
    expect(consent).toContain('Defect: no prior written notice is noted before it (34 CFR 300.503, 300.9(a))')
    await ask('caseManager', `review the draft for ${student}`)
    await press('caseManager', 'Put into effect')
    expect(await fill('caseManager', {})).toContain('Version 1 of the IEP of Mateo Fuentes is in effect')
    expect(await story().deadlines()).toEqual([
      // Ten school days after December 9: the 10th, 11th, 14th to 18th, and in January the 4th, 5th and 6th.
      'iep.copy 2027-01-06',
      'progress.report 2027-02-26',
      // A year less a day, read strictly.
      'iep.annual 2027-12-08',
      // Three years less a day after November 16, 2026.
      'reeval.triennial 2029-11-15',
    ])
  })

  test('the notice of the services is given, and mends what the consent lacked', async () => {
    await giveNotice(story(), {
      first: {
        ...{
          'What it is about': 'the services and supports (FAPE)',
          'What is proposed or refused': 'To begin the IEP',
        },
        ...{ Why: 'The team found him eligible', 'To hold from': '2026-12-10' },
      },
      second: { 'What else was considered': 'Help in class alone; not enough', 'Other factors': 'None' },
    })
    const family = await ask('caseManager', `family of ${student}`)
    expect(family).toContain('Consent to the first services was received')
    expect(family).not.toContain('Defect')
  })

  test('those who carry it out are told the next morning and say that they have read it', async () => {
    const arrived = await story().until('2026-12-11')
    expect(toldOf(arrived, 'Extended time: 1.5×').toSorted()).toEqual([
      '2026-12-10 principal: A plan update for you',
      '2026-12-10 provider: A plan update for you',
      '2026-12-10 teacher: A plan update for you',
    ])
    for (const who of ['teacher', 'provider', 'principal'] as const) {
      expect(await ask(who, 'acknowledge')).toContain("you have read version 1 of Mateo Fuentes's IEP")
    }
    expect(await ask('caseManager', 'unacknowledged')).not.toContain(student)
  })

  test('who is on the team sees all of it; who only shares the school sees nothing', async () => {
    expect(await story().sees()).toEqual({
      ...{ caseManager: 'all of it', teacher: 'all of it', provider: 'all of it', principal: 'all of it' },
      ...{ director: 'all of it', unrelated: 'nobody', nextTeacher: 'nobody' },
      ...{ otherManager: 'nobody', otherTeacher: 'nobody', otherPrincipal: 'nobody' },
    })
    // What the family said in confidence is kept to who carries the plan.
    for (const who of ['teacher', 'provider'] as const) {
      expect(await ask(who, `family of ${student}`)).not.toContain('Marisol')
    }
    expect(await ask('caseManager', `family of ${student}`)).toContain('Marisol Fuentes (mother)')
  })

  test('the family is given a copy, whose pages hold the plan', async () => {
    await ask('caseManager', `print ${student}'s IEP`)
    await press('caseManager', 'In Español')
    const words = wordsOfPdf((await story().open('caseManager')).bytes)
    for (const said of ['48 words a minute', 'Extended time: 1.5×', 'Speech therapy', 'Que no le guste la escuela.']) {
      expect(words).toContain(said)
    }
    await ask('caseManager', `gave ${student}'s mother a copy of the IEP`)
    expect(await fill('caseManager', { How: 'by mail' })).toContain('Copy of the IEP for the family, IEP: done')
    expect((await story().deadlines())[0]).toBe('progress.report 2027-02-26')
  })
}
