// What a family was given stays as it was: written anew, undone, or years later when the plan says something else.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#time/day'
import { slackDesk } from '../../stories/slack-desk.js'
import { type District, firstDay } from '../../stories/small-district.js'
import { teamsDesk } from '../../stories/teams-desk.js'
import { actionIn, botWriter, type Writer } from '../../stories/writer.js'
import { good, openReportingDistrict, reviewed } from './reporting-district.js'

const anew = 'Ida reads 53 words a minute and corrects herself.'
let district: District
beforeEach(async () => {
  district = await openReportingDistrict()
})
afterEach(() => district.close())

/** Notes that Ida's mother received the report. */
async function give(writer: Writer) {
  await writer.press('Note who received it …')
  const options = writer.last.form?.fields.find(({ name }) => name === 'recipient')?.options ?? []
  const rosa = options.find(({ label }) => label.startsWith('Rosa'))?.value ?? ''
  await writer.fill({ recipient: rosa, how: 'byHand' })
  return writer
}

test('a goal that is written anew keeps what the family was given, and makes a report to be reviewed again', async () => {
  const writer = await give(await reviewed(district))
  await writer.type('report Ida Fennimore')
  await writer.press('Change goal 3')
  expect(writer.last.text).toContain('Rosa Fennimore received this report already.')
  await writer.fill({ comment: anew })
  await writer.press('The report')
  expect(writer.last.text).toContain('It was changed since it was given. Review it and give it again.')
  expect(writer.last.text).toContain('What stood there before')
  expect(writer.last.text).toContain(good)
  expect(writer.last.data).toMatchObject({
    status: 'draft',
    receipts: [{ name: 'Rosa Fennimore' }],
    goals: [{ earlier: [] }, { comment: anew, earlier: [{ comment: good }] }],
  })
})

test('what was written anew can be taken back, and what was given stands again', async () => {
  const writer = await give(await reviewed(district))
  await writer.type('report Ida Fennimore')
  await writer.press('Change goal 3')
  await writer.fill({ comment: anew })
  await writer.press('Undo')
  await writer.type('report Ida Fennimore')
  expect(writer.last.data).toMatchObject({ status: 'sent', goals: [{}, { comment: good, earlier: [] }] })
})

test('what somebody else has written anew since is not taken back', async () => {
  const [one, other] = [botWriter(district, 'case.manager'), botWriter(district, 'teacher.now')]
  await other.type('report Ida Fennimore')
  await other.press('Write Goal 3, Reading fluency')
  await other.fill({ code: 'S', comment: good })
  await one.type('report Ida Fennimore')
  await one.press('Change goal 3')
  await one.fill({ comment: anew })
  await other.press('Undo')
  expect(other.last.title).toBe("That can't be undone any more")
  await one.type('report Ida Fennimore')
  expect(one.last.data).toMatchObject({ goals: [{}, { comment: anew }] })
})

test('a report that was changed while the form stood open is not noted as given', async () => {
  const writer = await reviewed(district)
  await writer.press('Note who received it …')
  const other = botWriter(district, 'teacher.now')
  await other.type('report Ida Fennimore')
  await other.press('Change goal 3')
  await other.fill({ comment: anew })
  const options = writer.last.form?.fields[0]?.options ?? []
  await writer.fill({ recipient: options[0]?.value ?? '', how: 'byHand' })
  expect(writer.last.title).toBe('The report is not reviewed yet')
})

describe('what is undone late changes nothing that came after it', () => {
  test('the note of who received it, where a goal was written anew since', async () => {
    const writer = await give(await reviewed(district))
    const other = botWriter(district, 'teacher.now')
    await other.type('report Ida Fennimore')
    await other.press('Change goal 3')
    await other.fill({ comment: anew })
    await writer.press('Undo')
    await writer.type('report Ida Fennimore')
    expect(writer.last.data).toMatchObject({ status: 'draft', receipts: [] })
  })

  test('the review, where the report was given since', async () => {
    const writer = await reviewed(district)
    const { command, input } = actionIn(writer.last, 'Undo')
    const about = actionIn(writer.last, 'Note who received it …').input
    await give(writer)
    const { reply } = await district.press('case.manager', command, input)
    expect(reply.title).toBe("That can't be undone any more")
    const again = await district.press('case.manager', 'reviewReport', about)
    expect(again.reply.title).toBe('The report was given already')
    await writer.type('report Ida Fennimore')
    expect(writer.last.data).toMatchObject({ status: 'sent', receipts: [{ name: 'Rosa Fennimore' }] })
  })
})

test('the same receipt noted twice is one, and there is nothing to undo of the second', async () => {
  const writer = await give(await reviewed(district))
  await writer.press('Another person …')
  const rosa = writer.last.form?.fields[0]?.options?.find(({ label }) => label.startsWith('Rosa'))?.value ?? ''
  await writer.fill({ recipient: rosa, how: 'byHand', language: 'es' })
  expect(writer.last.title).toBe('That is noted already')
  await writer.type('report Ida Fennimore')
  expect(writer.last.data).toMatchObject({ status: 'sent', receipts: [{ name: 'Rosa Fennimore' }] })
})

test('of a student who is of age it is said that the right may have passed to them', async () => {
  const writer = await reviewed(district)
  await writer.press('Note who received it …')
  expect(writer.last.text).not.toContain('18 or older')
  await district.import({ 'demographics.csv': [{ sourcedId: 'ida', birthDate: '2008-10-14' }] })
  await writer.type('report Ida Fennimore')
  await writer.press('Note who received it …')
  expect(writer.last.text).toContain('Ida Fennimore is 18 or older: the right to this report may have passed to them.')
})

describe('once the next period has begun', () => {
  const nextQuarter = addDays(firstDay, 20)
  beforeEach(async () => {
    await district.import({
      'progressPeriods.csv': [
        {
          name: 'Second quarter',
          startDate: addDays(firstDay, 6),
          endDate: addDays(firstDay, 70),
          dueDate: addDays(firstDay, 77),
          school: '',
        },
      ],
    })
  })

  test('what was never given is still told, and can be written late', async () => {
    district.at(nextQuarter, '10:00')
    const writer = botWriter(district, 'case.manager')
    await writer.type('report')
    expect(writer.last.text).toMatch(/First quarter: \d+ reports are not noted as given. Due was Oct 26, 2026./)
    await writer.press('Open First quarter')
    expect(writer.last.text).toContain('Ida Fennimore, grade 7: was due Oct 26, 2026')
    await writer.press('Ida Fennimore')
    await writer.press('Write Goal 1, Math')
    await writer.fill({ code: 'N', comment: 'Work on fractions begins in November with manipulatives.' })
    await writer.press('The report')
    expect(writer.last.title).toContain('First quarter')
    expect(writer.last.data.unreported).toEqual(['3'])
  })

  test('the report of before reads as it was given, though its goal has left the plan', async () => {
    await give(await reviewed(district))
    district.at(nextQuarter, '10:00')
    await district.import({
      'goals.csv': [
        { studentId: 'ida', kind: 'iep', goalNumber: '1', goalId: 'goal-percent', statement: 'Ida adds fractions.' },
      ],
    })
    const writer = botWriter(district, 'case.manager')
    await writer.type('report Ida Fennimore')
    expect(writer.last.data).toMatchObject({ period: { name: 'Second quarter' }, unreported: ['1'] })
    await writer.press('First quarter')
    expect(writer.last.data).toMatchObject({ status: 'sent', unreported: [] })
    await writer.press('Read it')
    expect(writer.last.text).toContain('Goal 3: Reading fluency')
    expect(writer.last.text).toContain('Ida will improve in math.')
    expect(writer.last.text).not.toContain('fractions.\n')
    expect(writer.last.text).toContain(good)
  })
})

test('a family that reads Spanish is given the comment in Spanish, and is told where nobody has put it so', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('report Ida Fennimore')
  await writer.press('Write Goal 1, Math')
  await writer.fill({ code: 'N', comment: 'Work on fractions begins in November with manipulatives.' })
  await writer.press('Next goal')
  await writer.fill({ code: 'S', comment: good, 'comment-es': 'Sigue avanzando muy bien' })
  expect(writer.last.status).toBe('invalid')
  expect(writer.last.text).toContain('Such as: Ida llegó a 53 words a minute')
  await writer.fill({ 'comment-es': 'Ida ya se detiene en los puntos y lee oraciones completas.' })
  await writer.press('The report')
  await writer.press('Read it')
  await writer.press('Español')
  expect(writer.last.text).toContain('Lo que observamos (escrito en inglés): Work on fractions')
  expect(writer.last.text).toContain('Lo que observamos: Ida ya se detiene')
})

test('the district prints its own codes', async () => {
  const list = '1=insufficient: up to half; 2=sufficient: nearly there; 3=met'
  const { reply } = await district.ask('director', `settings reportCodes ${list}`)
  expect(reply.title).toContain('Changed: reportCodes')
  const { reply: refused } = await district.ask('director', 'settings reportCodes good')
  expect(refused.title).toContain('reportCodes takes a list such as')
  const writer = botWriter(district, 'teacher.now')
  await writer.type('report Ida Fennimore')
  await writer.press('Write Goal 3, Reading fluency')
  const options = writer.last.form?.fields[0]?.options?.map(({ label }) => label)
  expect(options).toEqual(['1: up to half', '2: nearly there', '3: Met'])
  await writer.fill({ code: '2', comment: good })
  expect(writer.last.data).toMatchObject({ code: '2', outlook: 'sufficient' })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('in %s', (_platform, openDesk) => {
  test('"report next" walks the goals, and a sentence made of the data is taken with one tap', async () => {
    const desk = await openDesk(district, 'case.manager')
    await desk.type('report next')
    const shown = () => desk.words.join('\n')
    for (const who of [
      'Ada Lundgren, Goal 1',
      'Ana Lundgren, Goal 1',
      'Bo Tessier, Goal 1',
      'Bo Tessier, Goal 1',
      'Fay Quillon, Goal 1',
      'Ida Fennimore, Goal 1, Math',
    ]) {
      await desk.fill({
        'Is the progress enough to meet the goal by its date?': 'N: Not introduced yet',
        'What you see': good,
      })
      expect(shown()).toContain(`Saved: ${who}. "undo" takes it back.`)
    }
    expect(shown()).toMatch(/You could begin: Ida reached 53 words a minute/)
    await desk.fill({ 'Begin with the sentence above': 'Yes' })
    expect(desk.words.join('\n')).toContain('Saved: Ida Fennimore, Goal 3, Reading fluency.')
    await desk.type('report Ida Fennimore')
    expect(desk.words.join('\n')).toMatch(/Ida reached 53 words a minute, [\d.]+ (better than|short of) the/)
    await desk.close()
  })
})

test('who received it is told to those who see the family, and not to whoever has one goal of it', async () => {
  await give(await reviewed(district))
  const { reply } = await district.ask('teacher.now', 'report Ida Fennimore')
  expect(reply.data).toMatchObject({ status: 'sent', receipts: [] })
  expect(reply.text).not.toContain('Rosa')
  const form = await district.press('teacher.now', 'reportGoal', actionIn(reply, 'Change goal 3').input)
  expect(form.reply.text).toContain('The family received this report already.')
  expect(form.reply.text).not.toContain('Rosa')
})

test('what was written since it was read is not marked as reviewed', async () => {
  const writer = await reviewed(district)
  await writer.press('Undo')
  await writer.type('report Ida Fennimore')
  const other = botWriter(district, 'teacher.now')
  await other.type('report Ida Fennimore')
  await other.press('Change goal 3')
  await other.fill({ comment: anew })
  await writer.press('Mark as reviewed')
  expect(writer.last.title).toBe('The report was changed since you read it')
  await writer.press('Read it')
  expect(writer.last.text).toContain(anew)
  await writer.press('Mark as reviewed')
  expect(writer.last.title).toContain('Reviewed')
})
