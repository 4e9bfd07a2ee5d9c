// Data points go in by one line or a form, and nothing goes in by guess.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { actionIn, botWriter } from '../stories/writer.js'
import { goalsOfIda, measured, weeklyReading } from './goals-of-ida.js'

/** Opened once; each story begins with no data point in it. */
let district: District
beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  const report = await district.import(goalsOfIda(firstDay))
  expect(report.lines().join('\n')).toContain('goals.csv: 10 added')
})
afterAll(() => district.close())
beforeEach(async () => {
  district.at(firstDay, '10:00')
  const { database } = district
  await database.write(async (write) => {
    await write.delete(database.tables.dataPoints)
    await write.delete(database.tables.drafts)
  })
})

/** The data points of a goal as its list has them. */
async function recorded(goal: string): Promise<readonly Record<string, unknown>[]> {
  const { reply: asked } = await district.ask('case.manager', 'log for Ida Fennimore goal 1')
  const { student } = actionIn(asked, 'Fill in').input
  const { reply } = await district.press('case.manager', 'dataPoints', { student, kind: 'iep', goal })
  return reply.data.dataPoints as readonly Record<string, unknown>[]
}

describe('one line logs it', () => {
  test.each([
    ['log 52 for ida fennimore reading', 'goal-rate', '52 words a minute', { value: 52 }],
    ['ida fennimore got 8 out of 10 on math today', 'goal-percent', '8 of 10, 80 %', { correct: 8, attempts: 10 }],
    ['log 58 words with 4 errors for Ida Fennimore reading', 'goal-rate', '54 words a minute', { correct: 54 }],
    ['log 3 min 20 s on task for Ida Fennimore', 'goal-duration', '3 min 20 s', { seconds: 200 }],
    ['log 45 seconds for Ida Fennimore starting work', 'goal-latency', '45 s', { seconds: 45 }],
    ['log verbal prompt for Ida Fennimore dressing', 'goal-promptLevel', 'verbal prompt', { promptLevel: 'verbal' }],
    ['log 3 for Ida Fennimore writing', 'goal-rubric', '3 points', { value: 3 }],
    ['Ida Fennimore scored 60% on attention', 'goal-interval', '60 %', { value: 60 }],
    ['log reading 52 Ida Fennimore', 'goal-rate', '52 words a minute', { value: 52 }],
    ['log 52 reading ida fennimore', 'goal-rate', '52 words a minute', { value: 52 }],
    ['log 4 for Ida Fennimore goal 2', 'goal-frequency', '4 times', { value: 4 }],
  ])('%s', async (line, goal, said, figures) => {
    const { reply, audit } = await district.ask('case.manager', line)
    expect(reply.title).toContain(`Logged for Ida Fennimore: ${said}`)
    expect(reply.text).toContain('Undo')
    expect(await recorded(goal)).toMatchObject([{ ...figures, date: firstDay }])
    expect(audit.at(-1)).toMatchObject({ command: 'log', outcome: 'changed' })
  })

  test('and the next graph has it: counted, and its place against the aimline said', async () => {
    await district.import(weeklyReading([38, 39, 43, 44, 46, 47], firstDay))
    const { reply } = await district.ask('case.manager', 'log 50 for Ida Fennimore reading')
    expect(reply.data.goal).toMatchObject({ n: 7, last: 50 })
    const { reply: after } = await district.ask('case.manager', 'progress Ida Fennimore reading')
    expect(after.data.goals).toMatchObject([{ goalNumber: '3', n: 7, last: 50 }])
  })

  test('on the day that is said', async () => {
    await district.ask('case.manager', 'log 52 for Ida Fennimore reading yesterday')
    expect(await recorded('goal-rate')).toMatchObject([{ date: addDays(firstDay, -1) }])
  })

  test('by the teacher who is responsible for the goal, who sees that goal whole and no other', async () => {
    const { reply } = await district.ask('teacher.now', 'log 52 for Ida Fennimore reading')
    expect(reply.data).toMatchObject({ logged: true, goal: { baseline: 35, target: 90 } })
    const { reply: all } = await district.ask('teacher.now', 'progress Ida Fennimore')
    expect(all.data.goals).toHaveLength(1)
    expect(all.text).not.toContain('Calling out')
    const { reply: other } = await district.ask('teacher.now', 'log 8 of 10 for Ida Fennimore math')
    expect(other.data.logged).not.toBe(true)
    expect(await recorded('goal-percent')).toEqual([])
  })

  test('for nobody whom the asker may not see', async () => {
    const { reply, audit } = await district.ask('other.teacher', 'log 52 for Ida Fennimore reading')
    expect(reply.status).toBe('notFound')
    expect(audit.at(-1)).toMatchObject({ outcome: 'refused' })
  })

  test('and can be taken back', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 52 for Ida Fennimore reading')
    await writer.press('Undo')
    expect(writer.last.title).toContain('Undone: logged 52 words a minute for Ida Fennimore')
    expect(await recorded('goal-rate')).toEqual([])
  })
})

describe('what is not clear is asked, and nothing is kept by guess', () => {
  test.each<[what: string, line: string, says: RegExp]>([
    [
      'more correct than attempts',
      'log 12 out of 10 for Ida Fennimore math',
      /more correct than attempts. Is it 10 of 12/,
    ],
    ['a day to come', `log 52 for Ida Fennimore reading ${addDays(firstDay, 3)}`, /still to come/],
    ['a day before the goal', `log 52 for Ida Fennimore reading ${addDays(firstDay, -300)}`, /The goal begins on/],
    ['a unit that is not the goal’s', 'log 3 min 20 s for Ida Fennimore math', /It is measured as percent right/],
    ['a level of prompting for a count', 'log verbal prompt for Ida Fennimore reading', /how many in a time/],
    ['a day that reads as a score', 'log Ida Fennimore math 40% 11/16', /I read 11 of 16 and 40%/],
    ['two figures', 'log 52 for Ida Fennimore reading 15', /Please say one score/],
    ['a figure behind the day', 'log Ida Fennimore reading 52 yesterday 3', /I read 52 and 3/],
    ['a number at either side of the month', 'log Ida Fennimore reading 52 nov 16', /Which number of "52 nov 16"/],
    ['more than all', 'log 120% for Ida Fennimore math', /from 0 to 100/],
  ])('%s', async (_what, line, says) => {
    const { reply } = await district.ask('case.manager', line)
    expect(reply.status).toBe('invalid')
    expect(reply.text).toMatch(says)
    expect(await recorded('goal-rate')).toEqual([])
    expect(await recorded('goal-percent')).toEqual([])
  })

  test('a value far outside the goal’s range is asked about, not refused', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 520 for Ida Fennimore reading')
    expect(writer.last).toMatchObject({ status: 'choose', data: { logged: false } })
    expect(writer.last.text).toContain('far from what this goal has seen so far (35 to 90)')
    expect(await recorded('goal-rate')).toEqual([])
    await writer.press('Yes, log it')
    expect(await recorded('goal-rate')).toMatchObject([{ value: 520 }])
  })

  test('the same figures twice on one day are one data point, and said to be', async () => {
    await district.ask('case.manager', 'log 52 for Ida Fennimore reading')
    const { reply } = await district.ask('case.manager', 'log 52 for Ida Fennimore reading')
    expect(reply.title).toBe('That is logged already for Ida Fennimore')
    expect(await recorded('goal-rate')).toHaveLength(1)
  })

  test('a goal that has run out asks whether it should be logged all the same', async () => {
    district.at(addDays(firstDay, 201), '10:00')
    const { reply } = await district.ask('case.manager', 'log 52 for Ida Fennimore reading')
    expect(reply.text).toContain('The goal ran until')
    expect(await recorded('goal-rate')).toEqual([])
  })

  test('which goal, where several fit; what was said is kept until it is chosen', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 3 for Ida Fennimore')
    expect(writer.last.title).toBe('Which goal of Ida Fennimore?')
    await writer.press('Goal 8, Writing')
    expect(writer.last.title).toContain('3 points')
  })

  test('minutes that may be a session or a data point are asked about', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 10 minutes on task for Ida Fennimore')
    await writer.press('A data point of Goal 4, On task')
    expect(writer.last.title).toBe('Logged for Ida Fennimore: 10 min')
    await writer.type('log 10 min vqidaqiepq for Ida Fennimore')
    expect(writer.last.command).toBe('log')
    expect(writer.last.title).toContain('Who gave it?')
  })

  test('which of two students with names so alike that one may be taken for the other', async () => {
    const { reply } = await district.ask('superintendent', 'log 3 for Ana Lundgren')
    expect(reply.status).toBe('choose')
    expect(reply.students).toEqual(expect.arrayContaining(['ana', 'ada']))
  })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('the form of each measure, in %s', (_platform, openDesk) => {
  test.each(measured)('%s', async (measure, area, typed, understood) => {
    const desk = await openDesk(district, 'case.manager')
    await desk.type(`log for Ida Fennimore ${area}`)
    await desk.press('Fill in')
    await desk.fill(typed)
    const said = desk.words.join('\n')
    expect(said).toContain('Logged for Ida Fennimore')
    expect(said).toContain(understood)
    expect(await recorded(`goal-${measure}`)).toHaveLength(1)
    await desk.press('Undo')
    expect(await recorded(`goal-${measure}`)).toEqual([])
    await desk.close()
  })
})

describe('the form', () => {
  test('begins with how it was measured last time, and never with what came of it', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log for Ida Fennimore reading')
    await writer.press('Fill in')
    await writer.fill({ total: '58', errors: '4', seconds: '120', setting: 'Small group' })
    await writer.press('Log another …')
    const values = Object.fromEntries((writer.last.form?.fields ?? []).map(({ name, value }) => [name, value]))
    expect(values).toMatchObject({ seconds: 120, setting: 'Small group', day: firstDay })
    expect(values.total).toBeUndefined()
    expect(values.errors).toBeUndefined()
  })

  test('asks once more about a figure that is far off, at its field', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log for Ida Fennimore reading')
    await writer.press('Fill in')
    await writer.fill({ total: '900', seconds: '60' })
    expect(writer.last.form?.fields[0]?.fault).toContain('Is it right? If so, send it off once more.')
    expect(await recorded('goal-rate')).toEqual([])
    await writer.fill({})
    expect(writer.last.title).toContain('900 words a minute')
  })
})

test('a data point that was wrong is put right, with the wrong one kept aside; and that can be taken back', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('log 25 for Ida Fennimore reading')
  await writer.press('Correct it …')
  await writer.fill({ total: '52', seconds: '60' })
  expect(writer.last.title).toBe('Corrected for Ida Fennimore')
  expect(await recorded('goal-rate')).toMatchObject([{ correct: 52 }])
  await writer.press('Undo')
  expect(await recorded('goal-rate')).toMatchObject([{ value: 25 }])
})

test('a data point that was never measured is struck out', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('log 25 for Ida Fennimore reading')
  await writer.press('Correct it …')
  await writer.fill({ total: '25', seconds: '60', strikeOut: true })
  expect(writer.last.title).toBe('Struck out for Ida Fennimore')
  expect(await recorded('goal-rate')).toEqual([])
})

describe('what was corrected twice and taken back leaves one data point for the day', () => {
  test('logged, corrected, corrected to what it was, and that taken back', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 8 of 10 for Ida Fennimore math')
    await writer.press('Correct it …')
    await writer.fill({ correct: '5', attempts: '10' })
    await writer.press('See the goal')
    await writer.press('Data points')
    await writer.press(/5 of 10/)
    await writer.fill({ correct: '8', attempts: '10' })
    expect(await recorded('goal-percent')).toMatchObject([{ correct: 8 }])
    await writer.press('Undo')
    expect(await recorded('goal-percent')).toMatchObject([{ correct: 5 }])
  })

  test('logged, corrected, logged again as at first, and both taken back', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('log 8 of 10 for Ida Fennimore math')
    await writer.press('Correct it …')
    await writer.fill({ correct: '5', attempts: '10' })
    const undoFirst = writer.last
    await writer.type('log 8 of 10 for Ida Fennimore math')
    await writer.press('Undo')
    expect(await recorded('goal-percent')).toMatchObject([{ correct: 5 }])
    const { command, input } = actionIn(undoFirst, 'Undo')
    await district.press('case.manager', command, input)
    expect(await recorded('goal-percent')).toMatchObject([{ correct: 8 }])
  })
})

test('a data point logged as a share alone is corrected in its note, and struck out, without figures made up for it', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('log 70% for Ida Fennimore math')
  await writer.press('Correct it …')
  await writer.fill({ note: 'A fire drill in between' })
  expect(writer.last.title).toBe('Corrected for Ida Fennimore')
  expect(await recorded('goal-percent')).toMatchObject([{ value: 70, note: 'A fire drill in between' }])
  await writer.press('Undo')
  const [plain] = await recorded('goal-percent')
  expect(plain).not.toMatchObject({ note: 'A fire drill in between' })
  await writer.type('log 60% for Ida Fennimore math')
  await writer.press('Correct it …')
  await writer.fill({ strikeOut: true })
  expect(await recorded('goal-percent')).toMatchObject([{ value: 70 }])
})

test('half a correction is asked for whole, and a day or a note that must be there is not dropped', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('log 70% for Ida Fennimore math')
  await writer.press('Correct it …')
  await writer.fill({ correct: '8' })
  expect(writer.last.form).toBeDefined()
  await writer.fill({ correct: '', day: '' })
  expect(writer.last.form).toBeDefined()
  expect(await recorded('goal-percent')).toMatchObject([{ value: 70 }])
  await writer.type('log for Ida Fennimore goal 10')
  await writer.press('Fill in')
  await writer.fill({ note: 'Asked a friend to play' })
  await writer.press('Correct it …')
  await writer.fill({ note: '' })
  expect(writer.last.form).toBeDefined()
  expect(await recorded('goal-narrative')).toMatchObject([{ note: 'Asked a friend to play' }])
})

test('of what is seen in words, two notes of one day are two data points', async () => {
  const writer = botWriter(district, 'case.manager')
  for (const note of ['Asked a friend to play', 'Waited for a turn']) {
    await writer.type('log for Ida Fennimore goal 10')
    await writer.press('Fill in')
    await writer.fill({ note })
  }
  const notes = (await recorded('goal-narrative')).map(({ note }) => note)
  expect(notes.sort()).toEqual(['Asked a friend to play', 'Waited for a turn'])
})
