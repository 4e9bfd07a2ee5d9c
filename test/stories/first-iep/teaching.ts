// A year of teaching: accommodations, data points and service minutes are written down as they happen, progress is reported to
// the family in its language, and nobody is told more than once a day.
import { expect, test } from 'vitest'
import { addDays, day } from '#time/day'
import { wordsOfPdf } from '../../documents/read-document.js'
import { type Story, student, toldOf } from '../told-story.js'
import type { Person } from '../two-schools.js'

/** Goes on to a day and writes down what was taught and measured on it. */
async function taught(story: Story, on: string, { words, heard }: { readonly words: number; readonly heard: number }) {
  await story.until(on)
  expect(await story.ask('caseManager', `log ${words} for ${student} reading`)).toContain(`${words} words a minute`)
  expect(await story.ask('provider', `${student} got ${heard} out of 20 on articulation`)).toContain(`${heard} of 20`)
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
    await taught(story(), '2027-01-27', { words: 53, heard: 9 })
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
      await taught(story(), on, { words, heard })
    }
    await ask('provider', `report ${student}`)
    await press('provider', 'Write Goal 2, Articulation')
    expect(await fill('provider', { 'What you see': 'Mateo is making progress.' })).toContain("can't tell from this")
    const own = 'Mateo says r in 11 of 20 words; he began with 7 of 20, and hears it now himself.'
    await fill('provider', {
      ...{ 'Is the progress enough to meet the goal by its date?': 'S: Sufficient to meet the goal by its date' },
      ...{ 'What you see': own, 'The same in Español': 'Mateo dice la r en 11 de 20 palabras; empezó con 7 de 20.' },
    })
    await ask('caseManager', `report ${student}`)
    await press('caseManager', 'Write Goal 1, Reading fluency')
    await fill('caseManager', {
      ...{ 'Is the progress enough to meet the goal by its date?': 'S: Sufficient to meet the goal by its date' },
      ...{ 'What you see': 'Mateo read 60 words a minute in February; in November it was 48. He rereads by himself.' },
      ...{ 'The same in Español': 'Mateo leyó 60 palabras por minuto en febrero; en noviembre eran 48.' },
    })
    expect(await ask('caseManager', `report ${student}`)).toContain('All 2 goals are written')
  })

  test('is reviewed, given to the family in Spanish, and closes its deadline', async () => {
    await story().until('2027-02-24')
    await ask('caseManager', `report ${student}`)
    await press('caseManager', 'Mark as reviewed')
    await ask('caseManager', `report ${student}`)
    await press('caseManager', 'Read it')
    await press('caseManager', 'Español')
    await press('caseManager', 'PDF to print')
    expect(wordsOfPdf((await story().open('caseManager')).bytes)).toContain('Mateo leyó 60 palabras por minuto')
    await ask('caseManager', `report ${student}`)
    await press('caseManager', 'Note who received it')
    await fill('caseManager', { 'Who received it': 'Marisol Fuentes (mother)', How: 'by mail' })
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
