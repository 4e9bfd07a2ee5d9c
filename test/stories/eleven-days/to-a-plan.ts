// From what worries a mother to a 504 plan that every teacher has read.
import { expect, test } from 'vitest'
import { impairment, quietRoom, safety, writeFirstPlan } from './first-plan.js'
import { ofMilo, type Story, whoAndWhen } from './story.js'

export function fromConcernToPlan(story: Story): void {
  const { ask, fill, press, said, until, skipTo, paper, desk } = story

  test('his mother is worried; the principal refers him, and names who carries it', async () => {
    expect(await ask('ravi', "Milo Varga's mother is worried about his migraines")).toContain(
      "Kept to those who carry the student's plan",
    )
    await ask('lucia', "Milo Varga's mother is worried about his migraines in class")
    expect(await fill('lucia', {})).toContain('“his migraines in class”')
    await ask('lucia', 'referral for Milo Varga')
    const referred = await fill('lucia', {
      ...{ For: '504 plan', 'Why, in their words': 'Migraines keep him out of class' },
      'Case manager of the evaluation': 'Dana Whitcomb',
    })
    // Sep 15 to 18, 21 to 25, Sep 28 to Oct 2 and Oct 5: fifteen school days.
    expect(referred).toContain('the referral answered, 504 plan: due Oct 5, 2026')
    const stands = await ask('dana', 'where does Milo Varga stand')
    expect(stands).toContain('504 plan: Referred, since Sep 14, 2026')
    expect(stands).toContain('District practice')
    expect(stands).not.toContain('IEP: ')
    const [hidden, absent] = [
      await ask('june', 'where does Milo Varga stand'),
      await ask('june', 'where does Milo Vargas stand'),
    ]
    expect(hidden).toBe(absent)
  })

  test('the family is told under Section 504, and consents; no clock of an IEP runs', async () => {
    await skipTo('2026-09-15', '10:00')
    await ask('dana', 'prior written notice for Milo Varga')
    await fill('dana', {
      'What is proposed or refused': 'To evaluate Milo under Section 504.',
      ...{ 'What it is about': 'an evaluation', Why: 'Migraines keep him out of class.' },
    })
    await fill('dana', {
      'What it rests on': 'Attendance; what his teachers see.',
      ...{ 'What else was considered': 'To wait: he misses too much.', 'Other factors': 'None.' },
    })
    const notice = await fill('dana', { 'Where to get help': 'Dana Whitcomb, 555-0104' })
    expect(notice).toContain('Section 504 of the Rehabilitation Act protects you')
    expect(notice).not.toContain('Individuals with Disabilities Education Act')
    await press('dana', 'It was given')
    expect(await fill('dana', { How: 'by hand' })).not.toContain('Defect')
    await press('dana', 'See the notice')
    await press('dana', 'To print')
    const { words } = await paper('dana')
    expect(words).toContain('To evaluate Milo under Section 504.')
    expect(words).toContain('34 CFR 104.36. Please tell us')
    expect(words).not.toContain('300.503')

    await ask('dana', 'asked for consent to evaluate Milo Varga')
    expect(await fill('dana', {})).toContain('It waits for an answer; I remind you after ten days.')
    expect(await ask('dana', 'due Milo Varga')).not.toContain('Consent to the evaluation asked for')
    const reminded = await until('2026-09-29', '08:00')
    expect(whoAndWhen(ofMilo(reminded, 'consent to the evaluation was asked for'))).toEqual([
      'dana 2026-09-25',
      'dana 2026-09-28',
    ])
    await ask('dana', 'consent to evaluate Milo Varga received')
    const given = await fill('dana', {})
    expect(given).toContain('34 CFR 104.35 gives no number of days')
    expect(given).not.toMatch(/34 CFR 300|Defect/)
    expect(await ask('dana', 'due Milo Varga')).not.toContain('Initial evaluation')
    await ask('dana', "gave safeguards to Milo Varga's family")
    expect(
      await fill('dana', {
        How: 'by hand',
        'On what occasion': 'upon the first referral, or a request for an evaluation',
      }),
    ).toContain('Noted for Milo Varga: Procedural safeguards')
  })

  test('the team meets, a teacher answers in two taps, and what the team found is recorded as it found it', async () => {
    await ask('dana', 'schedule a meeting for Milo Varga')
    const set = await fill('dana', { 'What for': '504 eligibility', On: '2026-10-26', At: '2:15 pm', Place: 'Room 4' })
    expect(set).toContain('Notice to the parents is due by Oct 16, 2026')
    await fill('dana', {
      'Somebody who knows the student': 'Omar Fields',
      'Somebody who knows the evaluation data': 'Dana Whitcomb',
      ...{ 'Somebody who knows what can be offered': 'Lucia Marsh', 'Asked for input': 'Omar Fields' },
    })
    await press('dana', 'Notice given …')
    expect(said('dana')).not.toContain('300.322')
    await fill('dana', { 'To whom': 'Agnes Varga', How: 'by mail' })
    await ask('dana', 'meeting Milo Varga')
    await press('dana', 'Notice to print')
    const { words } = await paper('dana')
    expect(words).toContain('34 CFR 104.36')
    expect(words).not.toContain('300.322')
    const told = await until('2026-09-29', '08:15')
    const [invited] = told.filter(({ to }) => to === 'omar')
    expect(invited?.words).toContain('Does what you do in class now work?')
    await invited?.read().press('Partly')
    expect(await fill('omar', { 'What is hard, and when': 'The hour after lunch' })).toContain('Thank you')
    await skipTo('2026-10-26', '15:30')
    await ask('dana', "held Milo Varga's meeting")
    const held = await fill('dana', { 'What was decided': 'Eligible under Section 504' })
    expect(held).toContain('Held on Oct 26, 2026')
    expect(held).not.toContain('to mend')
    await press('dana', 'Found eligible')
    await fill('dana', {})
    const stands = await ask('dana', 'where does Milo Varga stand')
    expect(stands).toContain('504 plan: Found eligible, no plan yet, since Oct 26, 2026')
    expect(stands).toContain('34 CFR 104.35(c)')
  })

  test('his plan is written and put into effect; its review is district practice', async () => {
    await skipTo('2026-11-16', '10:00')
    await writeFirstPlan(desk('dana'), '2026-11-16')
    await press('dana', 'Put into effect')
    expect(await fill('dana', {})).toContain('Version 1 of the 504 plan of Milo Varga is in effect')
    const due = await ask('dana', 'due Milo Varga')
    expect(due).toContain('Yearly review of the 504 plan: due Nov 15, 2027')
    // Known from the day that the team found him eligible: nobody typed it again.
    expect(due).toContain('Reevaluation for the 504 plan: due Oct 25, 2029')
    expect(due.match(/District practice: 34 CFR 104.35\(d\) gives no number/g)).toHaveLength(2)
  })

  test('his teachers are told the next morning, and say in one tap that they have read it', async () => {
    const told = ofMilo(await until('2026-11-17', '08:00'), quietRoom)
    expect(whoAndWhen(told).toSorted()).toEqual(['lucia 2026-11-17', 'omar 2026-11-17', 'tess 2026-11-17'])
    for (const one of told) {
      expect(one.preview).toBe('A plan update for you')
      expect(one.words).toContain(safety)
      expect(one.words).not.toContain(impairment)
      await one.read().press('I have read it: Milo Varga')
    }
    expect(await ask('dana', 'unacknowledged')).not.toContain('Milo')
  })
}
