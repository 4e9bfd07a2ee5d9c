// Every message that the bot begins, brought about one after the other: what a phone may show of each names nobody, each says
// in words all that it shows, both platforms take it, and whoever chose Spanish reads nothing in English. Which messages there are the
// program itself tells: a new one that is not brought about here is missed at the end.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOver } from '#cli/hand-over'
import { jobMarks } from '#db/records/job-marks'
import { createOutbox } from '#db/records/outbox'
import { createStore } from '#db/records/store'
import type { ClaimedMessage } from '#records/outbox'
import { asReply } from '#reminders/as-reply'
import type { JobParts } from '#reminders/job'
import { scheduledBackup } from '#reminders/scheduled-backup'
import { addDays, type Day, day } from '#time/day'
import { goalsOfIda } from '../progress/goals-of-ida.js'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { sentinel } from '../stories/district-plans.js'
import { accountOf, type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'
import { speakMadeUp, textsOf, untagged } from '../wording/made-up-language.js'
import { begunMessages } from './begun-messages.js'

/** A Wednesday. */
const wednesday = firstDay
const [thursday, friday, monday] = [1, 2, 5].map((days) => addDays(wednesday, days)) as [Day, Day, Day]
const ida = 'Ida Fennimore'
/** What was typed is told as it was. */
const typed = `goals for ${ida}`

describe('each message that the bot begins', () => {
  let district: District
  let spanishAgain: () => void
  const came: ClaimedMessage[] = []

  beforeAll(async () => {
    spanishAgain = speakMadeUp()
    district = await openSmallDistrict(undefined, wednesday, {}, '06:00')
    const { preferences, staff } = district.database.tables
    const people = await district.database.read.select({ id: staff.id }).from(staff)
    await district.database.write((write) =>
      write.insert(preferences).values(people.map(({ id }) => ({ staffId: id, name: 'language', value: 'es' }))),
    )
  })
  afterAll(async () => {
    spanishAgain()
    await district.close()
  })

  async function comes(on: Day, time: string): Promise<readonly ClaimedMessage[]> {
    district.at(on, time)
    await district.tick()
    const messages = await district.delivered()
    came.push(...messages)
    return messages
  }
  /** What somebody asks of a colleague can be taken back for ten minutes, and comes then. */
  async function comesAfter(on: Day, hour: string): Promise<readonly ClaimedMessage[]> {
    return comes(on, `${hour}:15`)
  }
  const ok = async (asked: Promise<{ readonly reply: { readonly status: string; readonly text: string } }>) => {
    const { reply } = await asked
    expect(reply.status, reply.text).toBe('ok')
  }
  const store = () => createStore(district.database, district.seal, district.clock)

  test('on a morning: reminders, classes, data points', async () => {
    const { 'goals.csv': goals = [] } = goalsOfIda(wednesday)
    await district.import({
      'goals.csv': goals.map((goal) => ({
        ...goal,
        statement: 'G',
        area: 'A',
        askedOn: goal.measure === 'promptLevel' ? 'daily 9:30' : '',
        attemptsPerTrial: goal.measure === 'percent' ? 5 : '',
      })),
      'bellSchedule.csv': [{ school: 'birch', period: 'Period 2', start: '09:00', end: '09:50' }],
    })
    await ok(district.ask('teacher.now', 'morning message 7:15'))
    await ok(district.ask('teacher.now', 'period message on'))
    for (const time of ['07:15', '07:30', '09:00', '09:31']) await comes(wednesday, time)
    expect(came.length).toBeGreaterThan(3)
  })

  test('between colleagues: questions, answers, changes, access', async () => {
    district.at(wednesday, '10:00')
    await ok(district.fill('teacher.now', `ask the case manager about ${ida}`, { question: 'S?' }))
    await ok(district.fill('teacher.now', `a parent asks about ${ida}`, { who: 'M', asked: '?' }))
    const writer = botWriter(district, 'teacher.now')
    await writer.type('edit accommodations for Fay Quillon')
    await writer.press(sentinel('A', 'fay', '504'))
    await writer.fill({ when: 'L' })
    const glance = await district.ask('teacher.now', `glance ${ida}`)
    const whole = glance.reply.sections
      .flatMap((one) => (one.type === 'buttons' ? one.buttons : []))
      .find(({ action }) => action.command === 'askForWholePlan')
    await ok(district.press('teacher.now', 'askForWholePlan', whole?.action.input ?? {}))
    await ok(district.press('other.teacher', 'askForAccess', await wordsFor('other.teacher', typed)))
    await comesAfter(wednesday, '10')
    const [question] = await district.database.read.select().from(district.database.tables.questions)
    const answer = { command: 'answerQuestion', input: { question: question?.id } }
    await ok(district.fill('case.manager', answer, { answer: 'F.' }))
    await comesAfter(wednesday, '11')
  })

  const wordsFor = async (who: string, text: string) => {
    const { reply } = await district.ask(who, text)
    const buttons = reply.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : []))
    return buttons.find(({ action }) => action.command === 'askForAccess')?.action.input ?? {}
  }

  test('of plans: updates, and that they wait to be read', async () => {
    district.at(wednesday, '12:00')
    await ok(district.press('superintendent', 'startDelivery', { choice: 'all' }))
    await comes(wednesday, '12:30')
    district.at(wednesday, '13:00')
    await ok(district.press('case.manager', 'nudge', {}))
    await comesAfter(wednesday, '13')
  })

  test('between administrators', async () => {
    district.at(wednesday, '14:00')
    const { reply } = await district.ask('superintendent', 'settings accessOpensDaysBefore 45')
    await comes(wednesday, '14:01')
    await ok(district.press('director', 'approve', { id: String(reply.data.approval), decision: 'agreed' }))
    await comes(wednesday, '14:02')
    await handOver(district, { from: emailOf('case.manager'), to: emailOf('other.teacher'), until: friday })
    await comes(wednesday, '14:03')
  })

  test('of many that waited over the night', async () => {
    for (const hour of ['18', '19']) {
      district.at(wednesday, `${hour}:30`)
      await ok(district.fill('class.aide', `ask the case manager about ${ida}`, { question: `${hour}?` }))
      await comes(wednesday, `${hour}:41`)
      await comes(wednesday, `${hour}:42`)
    }
    await comes(thursday, '07:00')
  })

  test('of meetings', async () => {
    district.at(monday, '06:00')
    const manager = botWriter(district, 'case.manager')
    await manager.type(`schedule a meeting for ${ida}`)
    await manager.fill({ day: '2026-11-09', startTime: '9:30', place: 'R 12' })
    const among = (field: string, name: string) =>
      manager.last.form?.fields.find((one) => one.name === field)?.options?.find(({ label }) => label === name)
        ?.value ?? ''
    await manager.fill({
      input: [among('input', 'Pat teacher now')],
      agencyRepresentative: [among('agencyRepresentative', 'Pat principal')],
    })
    await comes(monday, '08:01')
    await comes(day('2026-11-04'), '07:30')
    district.at(day('2026-11-04'), '09:00')
    await manager.type(`meeting ${ida}`)
    await manager.press(/Change day/)
    await manager.fill({ day: '2026-11-10' })
    await comesAfter(day('2026-11-04'), '09')
    district.at(day('2026-11-04'), '10:00')
    await manager.type(`meeting ${ida}`)
    await manager.press(/Cancel/)
    await manager.fill({ reason: 'S' })
    await comesAfter(day('2026-11-04'), '10')
  })

  test('to administrators: what went wrong, and what is unusual', async () => {
    const { database, seal, clock } = district
    const outbox = createOutbox(database, seal, clock)
    district.at(day('2026-11-05'), '10:00')
    await ok(district.fill('class.aide', `ask the case manager about ${ida}`, { question: 'L?' }))
    district.at(day('2026-11-05'), '10:15')
    for (const { id } of await outbox.claim(100)) await outbox.dead(id, 'gaveUp')
    await comes(day('2026-11-06'), '08:01')
    let told = Promise.resolve()
    const failing = {
      at: '02:30',
      isUnderWay: () => false,
      lastMade: async () => undefined,
      begin: (tell: () => Promise<void>) => {
        told = tell()
      },
    }
    const marks = jobMarks(database)
    await scheduledBackup.run({ backups: failing, clock, marks, store: store() } as unknown as JobParts)
    await told
    await ok(district.ask('superintendent', 'settings unusualReadingStudents 5'))
    const [reader] = (await database.read.select().from(database.tables.staff)).filter(
      ({ email }) => email === emailOf('principal'),
    )
    for (let number = 0; number < 5; number += 1) {
      await database.write((write) =>
        write.insert(database.tables.audit).values({
          at: clock.now(),
          actorId: reader?.id ?? null,
          ...accountOf('principal'),
          command: 'plan',
          outcome: 'shown',
          students: [{ id: `s${number}` as never, grounds: ['administrator'], parts: ['goals'] }],
          previous: '',
          hash: `h${number}`,
        }),
      )
    }
    await comes(day('2026-11-06'), '08:02')
  })

  test('of case managers who have left', async () => {
    const row = districtFiles(wednesday)['users.csv']?.find(({ sourcedId }) => sourcedId === 'case.manager')
    await district.import({ 'users.csv': [{ ...row, enabledUser: false }] })
    await comes(day('2026-11-09'), '09:00')
  })

  test('of records that are kept beyond their time', async () => {
    const row = districtFiles(wednesday)['users.csv']?.find(({ sourcedId }) => sourcedId === 'far')
    await district.import({ 'users.csv': [{ ...row, status: 'tobedeleted', enabledUser: false }] })
    await comes(day('2034-02-01'), '08:01')
    district.at(day('2034-02-01'), '09:00')
    const proposed = {
      ...{ recordClass: 'specialEducation', ground: 'timePassed', parentsDay: '2033-12-01', how: 'L' },
    }
    const propose = () => district.fill('superintendent', 'destroy the records of Zora Applewhite', proposed)
    const decide = async (label: RegExp) => {
      const buttons = (await district.ask('district.by.role', 'retention')).reply.sections.flatMap((one) =>
        one.type === 'buttons' ? one.buttons : [],
      )
      const found = buttons.find((one) => label.test(one.label))
      await ok(district.press('district.by.role', found?.action.command ?? '', found?.action.input ?? {}))
    }
    await ok(propose())
    await comes(day('2034-02-01'), '09:15')
    await decide(/Don't|not/)
    await comes(day('2034-02-01'), '09:16')
    await ok(propose())
    await decide(/^(?!.*(Don't|not)).*/)
    await comes(day('2034-02-01'), '09:17')
  })

  test('was brought about, all of them', () => {
    const previews = came.map(({ preview }) => preview)
    const missing = begunMessages().filter(
      (begun) => !begun.previews.some((key) => previews.some((preview) => says(key).test(preview))),
    )
    expect(missing).toEqual([])
  })

  test('names nobody where others may see it: its preview is words of the program and numbers', () => {
    for (const { preview } of came) expect(preview.replace(/⟦[^⟦⟧]*⟧/g, '')).toMatch(/^\d*$/)
  })

  test('says in words all that it shows, for whoever has it read aloud', () => {
    for (const message of came) {
      const { text, title, sections } = asReply(message)
      for (const shown of [title, ...sections.flatMap(textsOf)].filter((one) => one !== ''))
        expect(text).toContain(shown)
    }
  })

  test('is in the language of whoever reads it', () => {
    const left = came.flatMap((message) => {
      const { title, sections } = asReply(message)
      const found =
        message.language === 'es'
          ? untagged([title, ...sections.flatMap(textsOf)].map((text) => text.replaceAll(typed, '')))
          : [title]
      return found.length > 0 ? [[title, found]] : []
    })
    expect(left).toEqual([])
  })
})

/** A preview that a key makes, in the language made up. */
function says(key: string): RegExp {
  const words = key.split(/\{\d+\}/).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${words.map((one) => (one === '' ? '' : `⟦${one}⟧`)).join('\\d+')}$`)
}
