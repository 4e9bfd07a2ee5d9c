// A year of teaching: accommodations, data points and service minutes are written down as they happen, progress is reported to
// the family in its language, and nobody is told more than once a day.
import { expect, test } from 'vitest'
import { addDays, day } from '#time/day'
import { wordsOfPdf } from '../../documents/read-document.js'
import { type Story, student, toldOf } from '../told-story.js'
import { nextYear, type Person } from '../two-schools.js'

interface Measured {
  readonly on: string
  readonly words: number
  readonly heard: number
}

/** Goes on to a day and writes down what was measured on it. */
async function measured(story: Story, { on, words, heard }: Measured): Promise<void> {
  await story.until(on)
  expect(await story.ask('caseManager', `log ${words} for ${student} reading`)).toContain(`${words} words a minute`)
  expect(await story.ask('provider', `${student} got ${heard} out of 20 on articulation`)).toContain(`${heard} of 20`)
}

const enough = { 'Is the progress enough to meet the goal by its date?': 'S: Sufficient to meet the goal by its date' }

/** Writes a report of both goals, each by whose it is, in both languages. */
async function writeReport(story: Story, { words, heard }: Pick<Measured, 'words' | 'heard'>): Promise<void> {
  await story.ask('provider', `report ${student}`)
  await story.press('provider', 'Write Goal 2, Articulation')
  await story.fill('provider', {
    ...{ ...enough, 'What you see': `Mateo says r in ${heard} of 20 words; he began with 7 of 20.` },
    'The same in Español': `Mateo dice la r en ${heard} de 20 palabras; empezó con 7 de 20.`,
  })
  await story.ask('caseManager', `report ${student}`)
  await story.press('caseManager', 'Write Goal 1, Reading fluency')
  await story.fill('caseManager', {
    ...{ ...enough, 'What you see': `Mateo read ${words} words a minute; in November 2026 it was 48.` },
    'The same in Español': `Mateo leyó ${words} palabras por minuto; en noviembre de 2026 eran 48.`,
  })
  expect(await story.ask('caseManager', `report ${student}`)).toContain('All 2 goals are written')
}

/** Reviews the report, and notes that the mother received it. */
async function giveReport(story: Story): Promise<void> {
  await story.ask('caseManager', `report ${student}`)
  await story.press('caseManager', 'Mark as reviewed')
  await story.ask('caseManager', `report ${student}`)
  await story.press('caseManager', 'Note who received it')
  const given = await story.fill('caseManager', { 'Who received it': 'Marisol Fuentes (mother)', How: 'by mail' })
  expect(given).toContain('Marisol Fuentes')
}

export function teaching(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('an accommodation is written down in one tap, and is evidence for who carries the plan', async () => {
    await story().until('2027-01-12')
    await ask('teacher', `accommodations for ${student}`)
    expect(await press('teacher', 'Provided')).toContain('Logged for Mateo Fuentes: provided')
    const evidence = await ask('caseManager', `evidence ${student} extended time Jan 1 to Jan 31`)
    expect(evidence).toMatch(/Jan 12, 2027[\s\S]*Kim Reyes|Kim Reyes[\s\S]*Jan 12, 2027/)
  })

  test('minutes are written down in words and in a form, and what is behind is told to who provides it, once a week', async () => {
    expect(await ask('provider', `log 20 minutes speech ${student}`)).toContain('20 minutes of Speech therapy')
    await ask('provider', `log a session for ${student}`)
    const typed = { Service: 'Speech therapy', Minutes: '20', Day: '2027-01-11', 'What happened': 'Student absent' }
    expect(await fill('provider', typed)).toContain('Student absent')
    const arrived = await story().until('2027-01-20')
    const behind = toldOf(arrived, 'minutes behind')
    // Monday January 18 is a holiday, so the week begins on Tuesday.
    expect(behind.toSorted()).toEqual([
      '2027-01-19 caseManager: A reminder for you',
      '2027-01-19 provider: A reminder for you',
    ])
    // Eight a day from December 9: 3 days, a week, and in January two weeks: 24 + 40 + 40 + 40. Twenty were provided.
    const own = arrived.find(({ to, words }) => to === 'provider' && words.includes('minutes behind'))
    expect(own?.words).toContain('20 of 144 minutes since Dec 9, 2026 are provided')
  })

  test('who has nothing to do with the student writes nothing down of him', async () => {
    const nobody = await ask('unrelated', 'log 52 for Nemo Nobody reading')
    expect(await ask('unrelated', `log 52 for ${student} reading`)).toBe(nobody)
    expect(await ask('principal', `log 20 minutes speech ${student}`)).not.toContain('Logged')
  })

  test('data that are missing are told before the report is due, to whose goal it is', async () => {
    await measured(story(), { on: '2027-01-27', words: 53, heard: 9 })
    const arrived = await story().until('2027-02-09')
    // 21 days before February 26 is the 5th.
    expect(toldOf(arrived, 'data point since').toSorted()).toEqual([
      '2027-02-05 caseManager: 2 reminders for you',
      '2027-02-05 provider: A reminder for you',
    ])
    const own = arrived.find(({ to, on }) => to === 'provider' && on === '2027-02-05')?.words
    expect(own).toContain('Goal 2, Articulation, 1 data point since Dec 9, 2026')
    expect(own).not.toContain('Goal 1')
    // December 9 to February 19 are 73 days: five times two weeks.
    expect(own).toContain('the schedule asks for 5')
  })

  test('a report is written goal by goal, and a comment that fits every child is refused', async () => {
    for (const [on, words, heard] of [
      ['2027-02-10', 56, 10],
      ['2027-02-12', 57, 10],
      ['2027-02-16', 58, 11],
      ['2027-02-18', 60, 11],
    ] as const) {
      await measured(story(), { on, words, heard })
    }
    await ask('provider', `report ${student}`)
    // Their own goal comes first.
    await press('provider', 'Write Goal 2, Articulation')
    expect(await fill('provider', { ...enough, 'What you see': 'Mateo is making progress.' })).toContain(
      "can't tell from this",
    )
    await writeReport(story(), { words: 60, heard: 11 })
  })

  test('is reviewed, printed in Spanish, given to the family, and closes its deadline', async () => {
    await story().until('2027-02-24')
    await giveReport(story())
    await ask('caseManager', `report ${student}`)
    await press('caseManager', 'Read it')
    await press('caseManager', 'Español')
    await press('caseManager', 'PDF to print')
    expect(wordsOfPdf((await story().open('caseManager')).bytes)).toContain('Mateo leyó 60 palabras por minuto')
    expect((await story().deadlines()).filter((one) => one.startsWith('progress'))).toEqual([
      'progress.report 2027-05-28',
    ])
  })

  test('nobody had more than one message of reminders on a day, and none on a day without school', () => {
    const reminders = story().told.filter(({ preview }) => /reminder/i.test(preview))
    const perDay = new Map<string, number>()
    for (const { to, on } of reminders) perDay.set(`${to} ${on}`, (perDay.get(`${to} ${on}`) ?? 0) + 1)
    expect([...perDay].filter(([, count]) => count > 1)).toEqual([])
    const inBreak = story().told.filter(({ on }) => on > '2026-12-18' && on < '2027-01-04')
    expect(inBreak).toEqual([])
    const idle: readonly Person[] = ['unrelated', 'nextTeacher', 'otherManager', 'otherTeacher', 'otherPrincipal']
    expect(story().told.filter(({ to }) => to !== 'the channel' && idle.includes(to))).toEqual([])
    // What comes to the teacher in these months of a first IEP is little.
    const toTeacher = story().told.filter(
      ({ to, on }) => to === 'teacher' && on > '2026-12-10' && on < addDays(day('2027-02-24'), 1),
    )
    expect(toTeacher).toEqual([])
  })
}

export function secondYear(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)

  test('the year ends with one more report, and the summer is quiet', async () => {
    for (const [on, words, heard] of [
      ['2027-03-24', 63, 12],
      ['2027-04-21', 67, 12],
      ['2027-05-19', 71, 13],
    ] as const) {
      await measured(story(), { on, words, heard })
    }
    await writeReport(story(), { words: 71, heard: 13 })
    await story().until('2027-05-26')
    await giveReport(story())
    expect(await story().deadlines()).toEqual(['iep.annual 2027-12-08', 'reeval.triennial 2029-11-15'])
    await story().until('2027-06-04')
    expect(await story().until('2027-08-20')).toEqual([])
  })

  test('the next teacher sees a part of the plan two weeks before the year begins, and reads it on its first day', async () => {
    // The roster of the new year is read in the summer; the class begins on August 23, and opens on the 9th.
    await story().district.import(nextYear)
    story().district.at(day('2027-08-08'), '10:00')
    expect((await story().sees()).nextTeacher).toBe('nobody')
    story().district.at(day('2027-08-09'), '10:00')
    const sees = await story().sees()
    expect(sees.nextTeacher).toBe('their part')
    // Who sits on the team by the plan stays on it until the plan names others.
    expect([sees.teacher, sees.unrelated]).toEqual(['all of it', 'nobody'])
    const plan = await ask('nextTeacher', `plan for ${student}`)
    for (const shown of [
      'Extended time: 1.5×',
      'hearing protection',
      'Speech therapy: 2 × 30 minutes',
      'Reading fluency',
    ]) {
      expect(plan).toContain(shown)
    }
    for (const kept of ['Specific learning disability', 'Que no le guste', '48 words', 'Regular class 80', 'Marisol']) {
      expect(plan, kept).not.toContain(kept)
    }
    const arrived = await story().until('2027-08-25')
    expect(toldOf(arrived, 'You have begun to work with this student')).toEqual([
      '2027-08-23 nextTeacher: A plan update for you',
    ])
    expect(await ask('nextTeacher', 'acknowledge')).toContain('you have read version 2')
  })

  test('in the fall it goes on, with a report', async () => {
    for (const [on, words, heard] of [
      ['2027-09-22', 74, 13],
      ['2027-10-13', 79, 14],
      ['2027-11-05', 84, 14],
    ] as const) {
      await measured(story(), { on, words, heard })
    }
    // Sixty days before December 8 is a Saturday; the school day before it is told instead.
    expect(toldOf(story().told, 'Annual review, due').map((one) => one.slice(0, 22))).toEqual([
      '2027-10-08 caseManager',
    ])
    await writeReport(story(), { words: 84, heard: 14 })
    await giveReport(story())
  })
}
