// Eleven days of removal, piece by piece, and what the team decides of them.
import { expect, test } from 'vitest'
import { day } from '#time/day'
import { isSchoolDay } from './school.js'
import { type ArrivedToThem, ofMilo, type Story, whoAndWhen } from './story.js'

export function removals(story: Story): void {
  const { ask, fill, press, said, until, skipTo } = story

  test('removals are entered as they come to be known, each with how it counts', async () => {
    const entered = async (words: string) => ask('lucia', words)
    expect(await entered('Milo Varga sent home early on 9/1/2027')).toContain('a part of a day counts as a day')
    // September 6 is Labor Day.
    expect(await entered('suspended Milo Varga 9/3/2027 to 9/7/2027 for leaving the room')).toContain('Counts 2 of 2')
    expect(await entered('in-school suspension Milo Varga 9/14/2027 with services')).toContain("Doesn't count")
    expect(await entered('in-school suspension Milo Varga 9/15/2027 without services')).toContain('4 of 10 school days')
    await ask('lucia', 'suspended Milo Varga from the bus 9/16/2027 to 9/17/2027')
    await press('lucia', 'Fill in the form')
    expect(await fill('lucia', {})).toContain('transportation is no service of the plan')
    await skipTo('2027-09-28', '15:00')
    const fifth = await entered('Milo Varga out of class 95 minutes today')
    expect(fifth).toContain('This school year: 5 of 10 school days.')
    expect(fifth).toContain('Guidance: 34 CFR 104.35(a) asks for the reevaluation')
  })

  test('whoever carries the plan is warned at 5, 8, 10 and past 10, once each, also where a removal is put right', async () => {
    const warned: ArrivedToThem[] = []
    warned.push(...(await until('2027-10-01', '15:00')))
    expect(await ask('lucia', 'suspended Milo Varga 10/4/2027 to 10/6/2027')).toContain('8 of 10 school days')
    warned.push(...(await until('2027-10-06', '15:00')))
    await ask('lucia', 'removal Milo Varga')
    await press('lucia', 'Correct or strike out')
    await press('lucia', 'In school, Sep 15, 2027')
    const right = await fill('lucia', {
      "The student's services and classes meanwhile": 'They went on',
      'Why this is corrected': 'His English teacher was with him all day',
    })
    expect(right).toContain('This school year: 7 of 10 school days.')
    warned.push(...(await until('2027-10-08', '15:00')))
    expect(await ask('lucia', 'Milo Varga sent home early today')).toContain('8 of 10 school days')
    warned.push(...(await until('2027-10-12', '15:00')))
    expect(await ask('lucia', 'suspended Milo Varga 2 days from tomorrow')).toContain('10 of 10 school days')
    warned.push(...(await until('2027-10-15', '10:00')))
    const eleventh = await ask('lucia', 'suspended Milo Varga today for throwing a chair')
    expect(eleventh).toContain('This school year: 11 school days, past 10.')
    expect(eleventh).toContain('The team decides whether that is a significant change of placement')
    warned.push(...(await until('2027-10-18', '09:00')))
    const counts = ofMilo(warned, 'removed for')
    expect(whoAndWhen(counts)).toEqual(['dana 2027-09-29', 'dana 2027-10-04', 'dana 2027-10-13', 'dana 2027-10-18'])
    for (const { words } of counts) expect(words).toContain('Guidance: 34 CFR 104.35(a)')
  })

  test('the arithmetic is shown to who may see it; a teacher and the counselor are told that it is kept', async () => {
    const shown = await ask('dana', 'removal Milo Varga')
    expect(shown).toContain('11 school days, past 10')
    expect(shown).toContain('Put right: His English teacher was with him all day')
    expect(shown).not.toContain('300.53')
    for (const who of ['omar', 'noor', 'ravi'] as const) {
      expect(await ask(who, 'removal Milo Varga'), who).toContain("kept to those who carry the student's plan")
      expect(said(who), who).not.toContain('school days')
    }
  })

  test('the decision starts the clock of ten school days, and of telling the parents that day', async () => {
    await ask('dana', 'removal Milo Varga')
    await press('dana', 'Record what was decided')
    expect(said('dana')).not.toContain('interim')
    const decided = await fill('dana', {})
    const tenSchoolDays = [
      ...['2027-10-19', '2027-10-20', '2027-10-21', '2027-10-22'],
      // October 25 is a day of the staff alone.
      ...['2027-10-26', '2027-10-27', '2027-10-28', '2027-10-29', '2027-11-01', '2027-11-02'],
    ]
    expect(tenSchoolDays.filter((one) => isSchoolDay(day(one)))).toHaveLength(10)
    expect(isSchoolDay(day('2027-10-25'))).toBe(false)
    expect(decided).toContain('Reevaluation or manifestation determination, 504 plan: due Nov 2, 2027')
    expect(decided).toContain('Parents told of the removal and of their rights, 504 plan: due Oct 18, 2027')
    expect(decided).toContain('guidance and district practice')
    await ask('dana', "gave safeguards to Milo Varga's family")
    await fill('dana', { How: 'by hand', 'On what occasion': 'upon a removal that changes placement' })
    await ask('dana', 'record a date for Milo Varga')
    expect(await fill('dana', { 'What happened': 'The parents were told of the removal' })).toContain(
      'Parents told of the removal and of their rights, 504 plan: done',
    )
    expect(await ask('dana', 'family of Milo Varga')).toContain('upon a removal that changes placement')
  })

  test('the team meets without one of its members: it is held with a defect, and its answers are recorded', async () => {
    await ask('dana', 'schedule a meeting for Milo Varga')
    await fill('dana', { 'What for': 'Manifestation determination', On: '2027-10-28', At: '2:15 pm', Place: 'Room 4' })
    await fill('dana', {
      'Somebody who knows the student': 'Omar Fields',
      'Somebody who knows the evaluation data': 'Dana Whitcomb',
      'Somebody who knows what can be offered': 'Lucia Marsh',
    })
    await press('dana', 'Notice given …')
    await fill('dana', { 'To whom': 'Agnes Varga', How: 'by hand' })
    const told = await until('2027-10-28', '16:00')
    const due = ofMilo(told, 'Reevaluation or manifestation determination')
    expect(whoAndWhen(due)).toEqual(['dana 2027-10-19', 'dana 2027-10-28'])
    await ask('dana', "held Milo Varga's meeting")
    const there = 'Agnes Varga (mother), Omar Fields, Dana Whitcomb'
    const held = await fill('dana', {
      'Who was there': there,
      'What was decided': 'A manifestation; the plan is renewed',
    })
    expect(held).toContain('Held on Oct 28, 2027, with something to mend')
    expect(held).toContain('Missing: somebody who knows what can be offered (34 CFR 104.35(c)(3))')
    await press('dana', 'Record the manifestation determination')
    expect(said('dana')).toContain('How the plan was carried out, Aug 23, 2027 to Oct 18, 2027')
    expect(said('dana')).toContain('Provided 1, declined 0, not needed 0, not provided 1')
    const determined = await fill('dana', {
      'Was the behavior caused by the disability, or had it a direct and substantial relationship to it?': 'Yes',
      "Was it the direct result of the school's failure to implement the plan?": 'Yes',
      'What the team decided': 'A manifestation of the disability',
      ...{ 'Who was there': there, 'A parent took part': 'Yes' },
    })
    expect(determined).toContain('as the team decided: A manifestation of the disability')
    expect(determined).toContain('34 CFR 104.35, guidance')
    expect(determined).not.toMatch(/300\.53|defect/)
    expect(determined).toContain('The school mends at once how the plan is carried out (34 CFR 104.33, guidance)')
    expect(await ask('dana', 'due Milo Varga')).not.toContain('manifestation')
    expect(await ask('dana', 'evidence Milo Varga 8/23/2027 to 10/28/2027')).toContain('The quiet room was locked')
  })
}
