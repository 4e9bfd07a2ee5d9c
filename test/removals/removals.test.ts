// Removals as staff record and read them: one line or a form, counted, warned of, put right and taken back; decided and
// reviewed; and who may see them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { actionIn, botWriter, type Writer } from '../stories/writer.js'

/** A Wednesday. */
const today = firstDay
const holiday = { date: '2026-10-12', inSession: false, label: 'Holiday' }

async function opened(engine?: (typeof engines)[number]): Promise<District> {
  const district = await openSmallDistrict(engine, today, {}, '10:00')
  const report = await district.import({ 'calendar.csv': [holiday] })
  if (report.hasRefused) throw new Error(report.lines().join('\n'))
  return district
}

const flagIds = (reply: Reply) => (reply.data.flags as readonly { readonly id: string }[]).map(({ id }) => id)

describe.each(engines)('a student with an IEP, on $name', (engine) => {
  let district: District
  let manager: Writer
  beforeAll(async () => {
    district = await opened(engine)
    manager = botWriter(district, 'case.manager')
  })
  afterAll(() => district.close())

  test('is suspended in one line, over a holiday, and it can be taken back', async () => {
    const said = await manager.type('suspended Ida Fennimore 2 days from 10/9/2026 for fighting')
    expect(said.title).toBe('Recorded for Ida Fennimore: Out of school, Oct 9, 2026 to Oct 13, 2026')
    expect(said.text).toContain('Counts 2 of 2 school days: each school day counts.')
    expect(said.data).toMatchObject({ recorded: true, total: 2 })
    await manager.press('Undo')
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({ total: 0, removals: [] })
  })

  test('is recorded days later, warned of at five, and another one of the same days is refused', async () => {
    await manager.type('suspended Ida Fennimore 9/28/2026 to 10/2/2026')
    expect(flagIds(manager.last)).toEqual(['near'])
    expect(manager.last.text).toContain('5 of 10 school days: 5 left before services must go on')
    const refused = await manager.type('Ida Fennimore sent home early on 10/1/2026')
    expect(refused.status).toBe('invalid')
    expect(refused.text).toContain(
      'There is a removal on those days already: Out of school, Sep 28, 2026 to Oct 2, 2026',
    )
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({ total: 5 })
  })

  test('is asked in a form what a line leaves open', async () => {
    await manager.type('in-school suspension Ida Fennimore 10/6/2026')
    expect(manager.last.title).toBe('A removal of Ida Fennimore, grade 7')
    await manager.press('Fill in the form')
    const answer = await manager.fill({ services: 'wentOn' })
    expect(answer.text).toContain("Doesn't count: services and classes went on in school.")
    expect(answer.data).toMatchObject({ total: 5 })
  })

  test('is put right with the reason, and what was recorded stays to be seen', async () => {
    await manager.type('removal Ida Fennimore')
    await manager.press('Correct or strike out')
    await manager.press(/^In school/)
    const right = await manager.fill({ services: 'stopped', correction: 'No teacher came' })
    expect(right.data).toMatchObject({ total: 6 })
    const all = await manager.press('All removals')
    expect(all.text).toContain('Put right: No teacher came')
    expect(all.text).toContain('Put right by a later entry')
    await manager.press('Correct or strike out')
    await manager.press(/^In school/)
    const struck = await manager.fill({ does: 'strike', correction: 'It was another student' })
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({ total: 5 })
    expect(manager.last.text).toContain('Struck out: It was another student')
    const { command, input } = actionIn(struck, 'Undo')
    await district.press('case.manager', command, input)
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({ total: 6 })
  })

  test('past ten days: what is owed and what the team decides, with the arithmetic, and never a word of ours for it', async () => {
    await manager.type('suspended Ida Fennimore 5 days from 10/14/2026')
    const { text, data } = await manager.type('removal Ida Fennimore')
    expect(data).toMatchObject({ total: 11, ahead: 4 })
    expect(flagIds(manager.last)).toEqual(['servicesOwed', 'total'])
    expect(text).toContain('11 school days in total this school year are more than 10. The team decides')
    expect(text).toContain('34 CFR 300.530(b)(2), (d)(4)')
    expect(text).toContain('Out of school counts, each school day.')
    expect(text).not.toMatch(/pattern/i)
    expect(data.flags).toContainEqual(expect.objectContaining({ id: 'servicesOwed', days: ['2026-10-20'] }))
  })

  test('the decision starts the clocks, and the review ends the one of ten school days', async () => {
    await manager.type('removal Ida Fennimore')
    await manager.press('Record what was decided')
    const decided = await manager.fill({ decided: today, told: today })
    expect(decided.text).toContain('Manifestation determination, IEP: due Oct 28, 2026')
    const form = await manager.press('Record the manifestation determination')
    expect(form.text).toContain('How the plan was carried out')
    const answer = await manager.fill({
      causedByDisability: 'no',
      failureToImplement: 'yes',
      outcome: 'notManifestation',
      attended: 'Pat, a teacher',
    })
    expect(answer.title).toContain('as the team decided: Not a manifestation of the disability')
    expect(answer.text).toContain("Recorded with a defect: The outcome doesn't follow from the two answers")
    expect(answer.text).toContain('No parent took part.')
    const undo = actionIn(answer, 'Undo')
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({
      deadlines: [],
      reviews: [{ kind: 'iep' }],
    })
    await district.press('case.manager', undo.command, undo.input)
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({
      deadlines: [{ rule: 'discipline.mdr', due: '2026-10-28', citation: '34 CFR 300.530(e)(1)' }],
      reviews: [],
    })
    expect((await manager.type('why manifestation determination Ida Fennimore')).text).toContain('10 school days')
  })

  test('stands in the lists of who carries them and of the school, the most days first', async () => {
    expect((await manager.type('removals')).title).toBe('Removals: 1 student at 5 school days or more')
    expect(manager.last.text).toContain('Ida Fennimore, grade 7: 11 school days (4 of them still to come)')
    const { reply } = await district.ask('principal', 'removals at Birch School')
    expect(reply.students).toEqual(['ida'])
    const elsewhere = await district.ask('principal.elsewhere', 'removals')
    expect(elsewhere.reply.text).not.toContain('Fennimore')
  })
})

describe('a student with a 504 plan', () => {
  let district: District
  let coordinator: Writer
  beforeAll(async () => {
    district = await opened()
    coordinator = botWriter(district, 'coordinator.504')
  })
  afterAll(() => district.close())

  test('is removed for eleven days: guidance, a reevaluation first, and a review by district practice', async () => {
    const said = await coordinator.type('suspended Fay Quillon 9/28/2026 to 10/13/2026')
    expect(said.data).toMatchObject({ total: 11, longestInARow: 11 })
    expect(flagIds(said)).toEqual(['consecutive'])
    expect(said.text).toContain('504 plan: 11 school days in a row')
    expect(said.text).toContain('Guidance: 34 CFR 104.35(a) asks for the reevaluation')
    expect(said.text).not.toContain('300.530')
    const decided = await coordinator.type('removal decision for Fay Quillon')
    expect(decided.form?.title).toBe('What was decided')
    expect((await coordinator.fill({})).text).toContain('guidance and district practice')
    expect((await coordinator.type('removal Fay Quillon')).data).toMatchObject({
      deadlines: [
        { rule: '504.removalNotice', basis: 'districtPractice', due: today },
        { rule: '504.manifestation', basis: 'districtPractice', due: '2026-10-28' },
      ],
    })
  })

  test('is seen there by the coordinator; of an IEP alone nothing is', async () => {
    await district.ask('principal', 'suspended Ida Fennimore today')
    expect((await coordinator.type('removal Ida Fennimore')).data).toEqual({ withheld: true })
    expect((await coordinator.type('suspended Ida Fennimore tomorrow')).data).toEqual({ withheld: true })
  })

  test.each(['teacher.now', 'provider', 'team.member', 'counselor', 'assigned.para'])(
    'nothing of it is told to %s',
    async (who) => {
      const { reply } = await district.ask(who, 'removal Ida Fennimore')
      expect([reply.data, reply.text.includes('school day')]).toEqual([{ withheld: true }, false])
      expect((await district.ask(who, 'removals')).reply.data.students).toEqual([])
      expect((await district.ask(who, 'suspended Ida Fennimore tomorrow')).reply.data).toEqual({ withheld: true })
    },
  )

  test('who may not see a student gets the answer of a student who does not exist', async () => {
    const [hidden, absent] = [
      await district.ask('other.teacher', 'removal Ida Fennimore'),
      await district.ask('other.teacher', 'removal Ida Fennimorf'),
    ]
    expect(hidden.reply.text.replaceAll('Fennimore', '')).toBe(absent.reply.text.replaceAll('Fennimorf', ''))
  })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('at a desk with %s', (_platform, openDesk) => {
  let district: District
  let desk: Awaited<ReturnType<typeof openDesk>>
  beforeEach(async () => {
    district = await opened()
    desk = await openDesk(district, 'case.manager')
  })

  test('a line records it, the form records another, and Undo takes it back', async () => {
    await desk.type('Ida Fennimore sent home early today')
    expect(desk.words.join(' | ')).toContain('Counts 1 of 1 school day: a part of a day counts as a day.')
    await desk.type('record a removal for Ida Fennimore')
    await desk.fill({ Kind: 'Out of school', 'First day': addDays(today, 1), 'Or how many school days': '2' })
    expect(desk.words.join(' | ')).toContain('This school year: 3 of 10 school days.')
    await desk.press('Undo')
    await desk.type('removal Ida Fennimore')
    expect(desk.words.join(' | ')).toContain('1 of 10 school days')
    await desk.close()
    await district.close()
  })
})

test.each([
  'is Ida Fennimore suspended today?',
  'Ida Fennimore was not suspended today',
  'did Ida Fennimore get sent home early today',
])('who asks "%s" records nothing', async (text) => {
  const district = await opened()
  const { reply } = await district.ask('case.manager', text)
  expect([reply.title, reply.data.total]).toEqual(['Removals: Ida Fennimore, grade 7, 0 of 10 school days', 0])
  await district.close()
})

test('the district chooses what counts, and the answer says it', async () => {
  const district = await opened()
  const manager = botWriter(district, 'case.manager')
  await manager.type('Ida Fennimore out of class 130 minutes today')
  expect(manager.last.data).toMatchObject({ total: 1 })
  await district.ask('director', 'settings removalsPartDay minutes')
  const { text, data } = await manager.type('removal Ida Fennimore')
  expect(data).toMatchObject({ total: 0.33, removals: [{ countedAs: 'byMinutes', counted: 0.33 }] })
  expect(text).toContain('A part of a day counts by its minutes.')
  expect(day('2026-10-14')).toBe(today)
  await district.close()
})
