// From a referral to eligibility: the family is told and asked, the evaluation's clock runs, the team meets.
import { expect, test } from 'vitest'
import { wordsOfPdf } from '../../documents/read-document.js'
import { type Story, student, toldOf } from '../told-story.js'
import { people } from '../two-schools.js'

export function referral(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('before it, nobody but the teacher and the administrators finds the student', async () => {
    expect(await story().sees()).toEqual({
      ...{ caseManager: 'nobody', teacher: 'no plan', provider: 'nobody', principal: 'no plan', unrelated: 'nobody' },
      ...{ director: 'no plan', nextTeacher: 'nobody' },
      ...{ otherManager: 'nobody', otherTeacher: 'nobody', otherPrincipal: 'nobody' },
    })
  })

  test('is recorded, names who carries it, and says what is due by it', async () => {
    await ask('principal', `referral for ${student}`)
    const recorded = await fill('principal', {
      ...{ 'Received on': '2026-09-09', 'Who asked for the evaluation': 'A parent' },
      ...{ 'Why, in their words': 'Lee muy despacio', 'Case manager of the evaluation': people.caseManager.email },
    })
    expect(recorded).toContain('Robin Okafor carries the case and sees the student now.')
    // Five school days after Wednesday the 9th: 10, 11, 14, 15, 16. Fifteen: 10, 11, and the three weeks to the 30th less two.
    expect(await story().deadlines()).toEqual(['safeguards.referral 2026-09-16', 'eval.consent 2026-09-30'])
    const why = await ask('caseManager', `why ${student}`)
    expect(why).toContain('Sep 10, 2026 to Sep 30, 2026: 15 school days')
    expect(why).toContain('District practice: 34 CFR 300.300(a)(1) and 104.35(a) give no number')
  })

  test('is seen by who carries it and by the administrators; a teacher of the student learns nothing of it', async () => {
    const referred = 'IEP: Referred, since Sep 9, 2026.'
    for (const who of ['caseManager', 'principal', 'director'] as const) {
      expect(await ask(who, `where does ${student} stand`), who).toContain(referred)
    }
    expect(await ask('teacher', `where does ${student} stand`)).toContain('kept to those who carry the case')
    const nobody = await ask('unrelated', 'where does Nemo Nobody stand')
    for (const who of ['unrelated', 'provider', 'otherManager', 'otherPrincipal'] as const) {
      expect(await ask(who, `where does ${student} stand`), who).toBe(nobody)
    }
  })

  test('is told of once, to who carries it alone', async () => {
    const arrived = await story().until('2026-09-14')
    expect(arrived).toHaveLength(1)
    expect(toldOf(arrived, student)).toEqual(['2026-09-10 caseManager: 2 reminders for you'])
    expect(arrived[0]?.words).toContain(
      'Consent to the evaluation asked for, or the referral answered, due Sep 30, 2026',
    )
    expect(arrived[0]?.words).toContain('Procedural safeguards upon the referral, due Sep 16, 2026')
  })

  test('is answered by a prior written notice in two languages, given through an interpreter', async () => {
    await ask('caseManager', `${student}'s mother speaks Spanish, needs an interpreter`)
    expect(await fill('caseManager', {})).toContain('needs an interpreter')
    await ask('caseManager', `prior written notice for ${student}`)
    await fill('caseManager', {
      ...{ 'What it is about': 'an evaluation', 'What is proposed or refused': 'To find out how he reads and speaks' },
      ...{ Why: 'His mother asked, and he reads far behind', 'To hold from': '2026-09-28' },
    })
    await fill('caseManager', {
      ...{ 'What it rests on': 'Reading probes of the first weeks', 'Other factors': 'He speaks Spanish at home' },
      ...{ 'What else was considered': 'To wait until winter; it would lose him months' },
    })
    await fill('caseManager', { 'Where to get help': 'Parent Center, 555-0100' })
    await press('caseManager', 'Write it in Español')
    await fill('caseManager', {
      ...{ 'What is proposed or refused': 'Averiguar cómo lee y habla', Why: 'Su madre lo pidió y lee con retraso' },
    })
    await fill('caseManager', {
      ...{ 'What it rests on': 'Pruebas de lectura', 'Other factors': 'En casa habla español' },
      ...{ 'What else was considered': 'Esperar al invierno; perdería meses' },
    })
    await fill('caseManager', { 'Where to get help': 'Parent Center, 555-0100' })
    await press('caseManager', 'It was given')
    const given = await fill('caseManager', {
      ...{ 'Who received it': 'Marisol Fuentes (mother)', How: 'by hand' },
      ...{ 'Put into words by': 'Elena Prado', 'How you know that it was understood': 'She said it in her own words' },
    })
    expect(given).toContain('notice 1 was given')
    expect(given).not.toContain('Defect')
    await ask('caseManager', `notices for ${student}`)
    await press('caseManager', 'Open: Notice 1')
    await press('caseManager', 'To print: Español')
    const { bytes } = await story().open('caseManager')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(wordsOfPdf(bytes)).toContain('Averiguar cómo lee y habla')
  })

  test('safeguards are given, and consent to the evaluation is asked for', async () => {
    await ask('caseManager', `gave safeguards to ${student}'s mother`)
    await fill('caseManager', {
      How: 'by hand',
      'On what occasion': 'upon the first referral, or a request for an evaluation',
    })
    await ask('caseManager', `consent to evaluate ${student}`)
    const asked = await fill('caseManager', { 'What happened': 'It was asked for' })
    expect(asked).not.toContain('Defect')
    expect(await story().deadlines()).toEqual([])
    expect(await ask('caseManager', `where does ${student} stand`)).toContain('Consent to the evaluation is asked for')
  })

  test('while the family thinks about it, who carries it is reminded once a week', async () => {
    const arrived = await story().until('2026-09-29')
    // Ten days after it was asked for; and the week after that, with the first reminders of the week.
    expect(toldOf(arrived, 'consent to the evaluation was asked for')).toEqual([
      '2026-09-24 caseManager: A reminder for you',
      '2026-09-28 caseManager: A reminder for you',
    ])
    expect(arrived).toHaveLength(2)
  })

  test('consent received starts the sixty days of federal law', async () => {
    await ask('caseManager', `consent to evaluate ${student} received`)
    const received = await fill('caseManager', {})
    expect(received).not.toContain('Defect')
    // September 29 is the first of the sixty days where it is counted: 2 in September, 31 in October, November 27. There is no
    // school from the 25th to the 27th, so it is best done by the 24th.
    expect(await story().deadlines()).toEqual(['eval.initial 2026-11-27, best by 2026-11-24'])
    expect(await ask('caseManager', `why ${student}`)).toContain('Read another way, Nov 28, 2026')
  })

  test("the state's own rule takes its place once a named person approves it", async () => {
    expect((await story().caseload('rules', 'approve', 'WA', '--by', people.teacher.email)).status).toBe(1)
    expect((await story().caseload('rules', 'approve', 'WA', '--by', people.director.email)).status).toBe(0)
    // Thirty-five school days after September 29: three in that week, six weeks of five, and November 16 and 17.
    expect(await story().deadlines()).toEqual(['eval.initial 2026-11-17'])
    const why = await ask('caseManager', `why ${student}`)
    expect(why).toContain('Sep 30, 2026 to Nov 17, 2026: 35 school days')
    expect(why).toContain('WAC 392-172A-03005')
    expect(why).toContain('approved by Ines Carrow on Sep 29, 2026')
  })

  test('who evaluates is named by the office, and sees the student from then on', async () => {
    const { provider } = people
    await story().district.import({
      'staffRoles.csv': [{ email: provider.email, role: 'relatedServiceProvider', school: '', studentId: 'mateo' }],
    })
    const sees = await story().sees()
    expect([sees.provider, sees.caseManager, sees.teacher, sees.unrelated]).toEqual([
      'no plan',
      'no plan',
      'no plan',
      'nobody',
    ])
  })

  test('as the day comes near, reminders count back from it, each once', async () => {
    const arrived = await story().until('2026-11-02')
    // 60 days ahead is over when it begins, so it is told the next morning; 30 before November 17 is a Sunday, and told on
    // the school day before.
    expect(toldOf(arrived, 'Initial evaluation')).toEqual([
      '2026-09-30 caseManager: A reminder for you',
      '2026-10-16 caseManager: A reminder for you',
    ])
    expect(arrived.every(({ to }) => to === 'caseManager' || to === 'the channel')).toBe(true)
  })
}

export function eligibility(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('the meeting is set, with whom the law wants there', async () => {
    await ask('caseManager', `schedule a meeting for ${student}`)
    await fill('caseManager', {
      ...{ 'What for': 'Eligibility or reevaluation', On: '2026-11-16', At: '3:15 pm', Place: 'Room 12' },
    })
    const invited = await fill('caseManager', {
      ...{ 'General education teacher': 'Kim Reyes', 'Representative of the district': 'Dana Whitfield' },
      ...{ 'Somebody who can interpret the evaluation': 'Sam Lindqvist', Others: 'Elena Prado (interpreter)' },
    })
    expect(invited).not.toContain('Still to invite')
    // Ten days before November 16 is the 6th, a Friday; the state's pack has no number of its own.
    expect(await story().deadlines()).toEqual(['meeting.notice 2026-11-06', 'eval.initial 2026-11-17'])
  })

  test('the notice to print is in Spanish, and says what it must', async () => {
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Notice to print')
    await press('caseManager', 'In Español')
    const { status, headers, bytes } = await story().open('caseManager')
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const words = wordsOfPdf(bytes)
    for (const said of ['Mateo Fuentes', '16 nov 2026', 'Room 12', 'Kim Reyes', 'Sam Lindqvist', 'Elena Prado']) {
      expect(words).toContain(said)
    }
    // It opened once, and no more.
    expect((await story().open('caseManager')).status).toBe(410)
    await ask('caseManager', `meeting ${student}`)
    await press('caseManager', 'Notice given')
    await fill('caseManager', { 'To whom': 'Marisol Fuentes', How: 'by mail', 'In which language': 'Spanish' })
    expect(await story().deadlines()).toEqual(['eval.initial 2026-11-17'])
  })

  test('attempts to reach the mother are each one line', async () => {
    await ask('caseManager', `called ${student}'s mother, no answer`)
    await story().until('2026-11-04')
    await ask('caseManager', `called ${student}'s mother, she will come`)
    const attempts = await ask('caseManager', `attempts for ${student}`)
    expect(attempts).toMatch(/no answer/)
    expect(attempts).toMatch(/will come/)
  })

  test('whoever is invited was told when and where, and asked what they see, for there is no plan to ask about', async () => {
    const told = story().told.filter(({ on }) => on === '2026-11-02')
    expect(toldOf(told, 'You are invited to a meeting').toSorted()).toEqual([
      '2026-11-02 principal: You are invited to a meeting.',
      '2026-11-02 provider: You are invited to a meeting.',
      '2026-11-02 teacher: You are invited to a meeting.',
    ])
    const own = told.find(({ to }) => to === 'teacher')?.words
    expect(own).toContain('Does what you do in class now work?')
    expect(own).not.toMatch(/eligib|Marisol|plan work/i)
    await ask('teacher', `meeting ${student}`)
    await press('teacher', 'Partly')
    expect(await fill('teacher', { 'What is hard, and when': 'Long texts alone' })).toContain('is with the team')
  })

  test('who gave no input is nudged on its day, and who gave it is not', async () => {
    const arrived = await story().until('2026-11-16', '16:30')
    // Three school days before Monday November 16: the 13th, the 12th, the 11th.
    expect(toldOf(arrived, 'has nothing from you yet')).toEqual([
      '2026-11-11 provider: Your input before a meeting is still waited for.',
    ])
    expect(toldOf(arrived, 'Your input before meetings')).toEqual([
      '2026-11-13 provider: A reminder for you',
      '2026-11-16 provider: A reminder for you',
    ])
    expect(toldOf(arrived, 'Initial evaluation').map((one) => one.slice(0, 22))).toEqual([
      '2026-11-10 caseManager',
      '2026-11-16 caseManager',
    ])
  })

  test('the team meets and finds, and what it found is recorded with its day', async () => {
    await ask('caseManager', `held ${student}'s meeting`)
    const held = await fill('caseManager', { 'What was decided': 'Eligible: specific learning disability' })
    expect(held).toContain('Held on Nov 16, 2026: Eligibility or reevaluation')
    // The answer is the team's: the bot offers each, and none before the others.
    for (const outcome of ['Found eligible …', 'Eligible still …', 'Not eligible …']) expect(held).toContain(outcome)
    await press('caseManager', 'Found eligible')
    await fill('caseManager', {})
    // Thirty days, November 16 the first of them: December 15.
    expect(await story().deadlines()).toEqual(['iep.initialMeeting 2026-12-15'])
    const stands = await ask('caseManager', `where does ${student} stand`)
    expect(stands).toContain('Found eligible, no plan yet, since Nov 16, 2026')
    expect(stands).toContain('34 CFR 300.323(c)')
  })
}
