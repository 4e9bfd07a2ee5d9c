// The annual review: prepared with the teachers and with what worries the family, held with one excused and with something
// lacking, and written as the plan of a new year.
import { expect, test } from 'vitest'
import { type Story, student, toldOf } from '../told-story.js'
import { people } from '../two-schools.js'

export function review(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)
  const worry = 'Me preocupa que vaya solo en el autobús.'

  test('comes near: who carries the plan is told, and the team learns in its channel that some reviews come, not whose', async () => {
    const arrived = await story().until('2027-11-08')
    // Thirty days before December 8.
    expect(toldOf(arrived, 'Annual review, due Dec 8, 2027').map((one) => one.slice(0, 22))).toEqual([
      '2027-11-08 caseManager',
    ])
    expect(arrived.filter(({ to }) => to === 'the channel').map(({ words }) => words.split('.')[0])).toEqual([
      'A few reviews are coming up in the next 30 days',
    ])
  })

  test('is set, with those who teach him now', async () => {
    await ask('caseManager', `schedule a meeting for ${student}`)
    await fill('caseManager', { On: '2027-12-01', At: '3:15 pm', Place: 'Room 12' })
    const invited = await fill('caseManager', {
      ...{ 'General education teacher': 'Noor Haddad', 'Representative of the district': 'Dana Whitfield' },
      ...{ 'Somebody who can interpret the evaluation': 'Robin Okafor', 'Other staff': 'Sam Lindqvist' },
      Others: 'Elena Prado (interpreter)',
    })
    expect(invited).not.toContain('Still to invite')
    // Ten days before December 1 is a Sunday; the last school day before it is the 19th.
    expect(await story().deadlines()).toEqual([
      'meeting.notice 2027-11-21, best by 2027-11-19',
      'iep.annual 2027-12-08',
      'safeguards.annual 2028-06-02',
      'reeval.triennial 2029-11-15',
    ])
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Notice given')
    await fill('caseManager', { 'To whom': 'Marisol Fuentes', How: 'by mail', 'In which language': 'Spanish' })
  })

  test('what worries the mother stands in what is prepared and on the agenda, in her own words, for who carries the plan', async () => {
    await ask('caseManager', `${student}'s mother is worried about the bus`)
    await fill('caseManager', {
      ...{
        'In their own words': worry,
        Language: 'Spanish',
        'What it means in English': 'That he rides the bus alone',
      },
    })
    for (const asked of [`ready ${student}`, `agenda for ${student}`, `concerns of ${student}`]) {
      const shown = await ask('caseManager', asked)
      expect(shown, asked).toContain(worry)
      expect(shown, asked).toContain('That he rides the bus alone')
    }
    for (const who of ['nextTeacher', 'provider', 'unrelated'] as const) {
      for (const asked of [`ready ${student}`, `agenda for ${student}`, `concerns of ${student}`]) {
        expect(await ask(who, asked), `${who}: ${asked}`).not.toContain('autobús')
      }
    }
    const ready = await ask('caseManager', `ready ${student}`)
    expect(ready).toMatch(/Notice:?\s*ready: given on Nov 8, 2027/)
    expect(ready).toMatch(/Input:?\s*open: 0 of 2 given/)
    expect(ready).toMatch(/Roles:?\s*ready: 5 of 5/)
    expect(ready).toMatch(/Data:?\s*ready: 2 of 2 goals have data points/)
    expect(ready).toMatch(/Draft:?\s*open: not begun/)
    expect(await ask('caseManager', `agenda for ${student}`)).toContain('34 CFR 300.324(b)(1)(ii)(A)')
  })

  test('teachers are asked whether the plan works, and nudged once', async () => {
    await story().until('2027-11-10')
    // Who sees all of the meeting is asked in it, too.
    await ask('provider', `meeting ${student}`)
    await press('provider', 'It works')
    await fill('provider', {})
    const arrived = await story().until('2027-11-29')
    const asked = story().told.filter(({ on }) => on === '2027-11-08')
    expect(toldOf(asked, 'Does the plan work in your class?').toSorted()).toEqual([
      '2027-11-08 nextTeacher: You are invited to a meeting.',
      '2027-11-08 provider: You are invited to a meeting.',
    ])
    // Three school days before December 1, with Thanksgiving between: the 30th, the 29th, the 23rd.
    expect(toldOf(arrived, 'has nothing from you yet')).toEqual([
      '2027-11-23 nextTeacher: Your input before a meeting is still waited for.',
    ])
    await ask('nextTeacher', `meeting ${student}`)
    await press('nextTeacher', 'Partly')
    await fill('nextTeacher', { 'What you would try or change': 'Headphones for texts' })
    expect(await ask('caseManager', `meeting ${student}`)).toContain('Headphones for texts')
    // Fourteen days before December 8 there is no school: told on the last day before. A week before is December 1.
    expect(toldOf(arrived, 'Annual review, due').map((one) => one.slice(0, 22))).toEqual(['2027-11-23 caseManager'])
    expect(arrived.find(({ words }) => words.includes('Annual review, due'))?.words).toContain(
      'A meeting is set for Dec 1, 2027',
    )
  })

  test('a member is excused in writing; what an excusal lacks is said, and it is kept', async () => {
    const excused = {
      ...{ Who: 'Noor Haddad: general education teacher', 'The parents agreed in writing on': '2027-11-29' },
      Why: 'Their area is discussed, and they give written input before',
    }
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Excuse somebody')
    expect(await fill('caseManager', excused)).toContain('34 CFR 300.321(e)(2)')
    expect(await ask('caseManager', `ready ${student}`)).toContain("An excusal lacks the district's consent")
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Excuse somebody')
    await fill('caseManager', {
      ...{ ...excused, 'The district agreed on': '2027-11-29' },
      'Their written input went to the parents and the team on': '2027-11-29',
    })
    expect(await ask('caseManager', `ready ${student}`)).toMatch(/Roles:?\s*ready: 5 of 5/)
  })

  test('is held without the district, and that is recorded with its section and how it is mended', async () => {
    await story().until('2027-12-01', '16:30')
    await ask('caseManager', `held ${student}'s meeting`)
    const held = await fill('caseManager', {
      'Who was there': 'Marisol Fuentes (mother), Robin Okafor, Sam Lindqvist, Elena Prado (interpreter)',
      'What was decided': 'A longer passage, and somebody to ride along',
    })
    expect(held).toContain('Held on Dec 1, 2027, with something to mend')
    expect(held).toContain('Missing: representative of the district (34 CFR 300.321(a)(4))')
    expect(held).toContain('Record the excusal where there is one in writing')
    expect(held).not.toContain('300.321(a)(2)')
    await ask('caseManager', `concerns of ${student}`)
    await press('caseManager', 'Talked over')
    await fill('caseManager', { 'What was answered': 'An older student rides along' })
    expect(await ask('caseManager', `agenda for ${student}`)).not.toContain('autobús')
    await ask('caseManager', `gave safeguards to ${student}'s mother`)
    await fill('caseManager', { How: 'at a meeting' })
  })

  test('its outcome is a new version, and the year runs anew from the meeting', async () => {
    await ask('caseManager', `edit goals for ${student}`)
    await press('caseManager', 'Goal 1')
    await fill('caseManager', {
      ...{ Goal: 'Given a grade 5 passage, Mateo reads 120 words a minute by the annual review.' },
      ...{ Target: '120', 'Target by': '2028-11-30' },
    })
    await ask('caseManager', `edit team for ${student}`)
    await press('caseManager', 'Take away: Kim Reyes (General education teacher)')
    await ask('caseManager', `edit team for ${student}`)
    await press('caseManager', 'Add')
    await fill('caseManager', {
      ...{ Role: 'General education teacher', Name: 'Noor Haddad', 'E-mail address': people.nextTeacher.email },
    })
    await ask('caseManager', `review the draft for ${student}`)
    await press('caseManager', 'Put into effect')
    // The form knows that the team met, and when.
    expect(await fill('caseManager', {})).toContain('Version 3 of the IEP of Mateo Fuentes is in effect')
    expect(await ask('caseManager', `history of ${student}`)).toContain('Goal 1: Target: 90 became 120')
    expect(await story().deadlines()).toEqual([
      // Ten school days after December 1: the 2nd and 3rd, the 6th to 10th, the 13th to 15th.
      'iep.copy 2027-12-15',
      'iep.annual 2028-11-30',
      'reeval.triennial 2029-11-15',
    ])
  })

  test('who is on the team now sees all of it, and who taught him last year nothing more', async () => {
    const arrived = await story().until('2027-12-03')
    expect(toldOf(arrived, 'Target').map((one) => one.slice(11))).toEqual([])
    expect(toldOf(arrived, 'Given a grade 5 passage').toSorted()).toEqual([
      '2027-12-02 nextTeacher: A plan update for you',
      '2027-12-02 principal: A plan update for you',
      '2027-12-02 provider: A plan update for you',
    ])
    for (const who of ['nextTeacher', 'provider', 'principal'] as const) await ask(who, 'acknowledge')
    expect(await story().sees()).toEqual({
      ...{ caseManager: 'all of it', teacher: 'nobody', provider: 'all of it', principal: 'all of it' },
      ...{ director: 'all of it', unrelated: 'nobody', nextTeacher: 'all of it' },
      ...{ otherManager: 'nobody', otherTeacher: 'nobody', otherPrincipal: 'nobody' },
    })
    await ask('caseManager', `gave ${student}'s mother a copy of the IEP`)
    await fill('caseManager', { How: 'by mail' })
    expect(await story().deadlines()).toEqual(['iep.annual 2028-11-30', 'reeval.triennial 2029-11-15'])
  })
}
