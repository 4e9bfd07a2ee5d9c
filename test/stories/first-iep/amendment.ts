// An amendment without a meeting (34 CFR 300.324(a)(4), (6)): the provider asks for it in Teams, the family agrees in writing,
// and everybody is told what is different for them.
import { expect, test } from 'vitest'
import { type Story, student, toldOf } from '../told-story.js'
import { giveNotice } from './first-iep.js'

export function amendment(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('who gives a service asks for the change of it, and nothing is changed by that', async () => {
    await story().until('2027-03-01')
    await ask('provider', `edit services for ${student}`)
    await press('provider', 'Speech therapy')
    expect(await fill('provider', { 'Minutes a session': '30' })).toContain('I asked Robin Okafor to change this')
    expect(await ask('teacher', `services for ${student}`)).toContain('Speech therapy: 2 × 20 minutes a week')
    const arrived = await story().until('2027-03-03')
    expect(toldOf(arrived, 'Minutes a session: 20 became 30')).toEqual([
      '2027-03-01 caseManager: A colleague asks you for a change in a plan.',
    ])
  })

  test('who teaches the student and asks for it gets a form of their own; who does not finds nobody', async () => {
    expect(await ask('unrelated', `edit services for ${student}`)).toBe(
      await ask('unrelated', 'edit services for Nemo Nobody'),
    )
  })

  test('is agreed to in writing, is the next version, and says the difference in words', async () => {
    await giveNotice(story(), {
      first: {
        ...{ 'What it is about': 'the services and supports (FAPE)', Why: 'He gains more in a longer session' },
        ...{
          'What is proposed or refused': 'Thirty minutes of speech therapy instead of twenty',
          'To hold from': '2027-03-08',
        },
      },
      second: {
        ...{ 'What it rests on': 'Data points since December', 'Other factors': 'None' },
        'What else was considered': 'A third session; it would take him out of class once more',
      },
    })
    await ask('caseManager', `edit services for ${student}`)
    await press('caseManager', 'Speech therapy')
    await fill('caseManager', { 'Minutes a session': '30' })
    await press('caseManager', 'Review and put into effect')
    await press('caseManager', 'Put into effect')
    // Without who agreed, when and how it is no amendment.
    expect(await fill('caseManager', { 'Agreed with': 'Marisol Fuentes' })).toContain('Please fill this in.')
    const inEffect = await fill('caseManager', {
      ...{ 'Agreed with': 'Marisol Fuentes', 'Agreed on': '2027-03-03', 'Agreed how': 'in writing' },
      'In effect from': '2027-03-03',
    })
    expect(inEffect).toContain('Version 2 of the IEP of Mateo Fuentes is in effect')
    await ask('caseManager', `changes for ${student}`)
    await press('caseManager', 'Speech therapy: Minutes a session: 20 became 30')
    const history = await ask('caseManager', `history of ${student}`)
    expect(history).toContain('Version 2: in effect, by an amendment without a meeting, from Mar 3, 2027')
    expect(history).toContain('Agreed with Marisol Fuentes on Mar 3, 2027: in writing')
    expect(history).toContain('Speech therapy: Minutes a session: 20 became 30')
    expect(history).toContain('the hashes match')
    expect(history).not.toContain('not settled')
  })

  test('moves no date: the year to the review runs from the meeting', async () => {
    expect(await story().deadlines()).toEqual([
      'progress.report 2027-05-28',
      'iep.annual 2027-12-08',
      'reeval.triennial 2029-11-15',
    ])
  })

  test('is told as the difference alone, to those who carry it out', async () => {
    const arrived = await story().until('2027-03-05')
    const updates = arrived.filter(({ preview }) => preview === 'A plan update for you')
    expect(toldOf(updates, 'Minutes a session: 20 became 30').toSorted()).toEqual([
      '2027-03-04 principal: A plan update for you',
      '2027-03-04 provider: A plan update for you',
      '2027-03-04 teacher: A plan update for you',
    ])
    for (const { words } of updates) expect(words).not.toContain('Extended time')
    for (const who of ['teacher', 'provider'] as const) {
      expect(await ask(who, 'acknowledge')).toContain("you have read version 2 of Mateo Fuentes's IEP")
    }
    // One has not read it yet: who carries the plan sees whom, and that it was told.
    expect(await ask('caseManager', 'unacknowledged')).toMatch(
      /1 person has not yet read their part[\s\S]*Dana Whitfield/,
    )
    expect(await ask('principal', 'acknowledge')).toContain('version 2')
  })
}
