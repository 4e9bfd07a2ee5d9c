// Delivery as days go by: who joins and leaves, who stands in, what is taken back, what is asked, and who ticks.

import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#config'
import type { Database } from '#db/database'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { exportFolder } from '#imports/export/export-folder'
import { importFolder } from '#imports/import-folder'
import { sectionsOf } from '#records/in-message'
import type { ClaimedMessage } from '#records/outbox'
import { tick } from '#reminders/heartbeat'
import { allJobs } from '#reminders/jobs'
import { addDays, type Day, day } from '#time/day'
import { botOf } from '../../src/main.js'
import { engines } from '../fixtures/engines.js'
import { emailOf } from './district-files.js'
import { sentinel } from './district-plans.js'
import { type District, openSmallDistrict } from './small-district.js'
import { botWriter } from './writer.js'

// A Wednesday; the one after it is a week later.
const start = day('2026-10-14')

describe.each(engines)('as days go by, on $name', (engine) => {
  let district: District
  let other: Database
  let tickElsewhere: () => Promise<number>

  beforeAll(async () => {
    district = await openSmallDistrict(engine, start)
    await district.ask('superintendent', 'settings reminders off')
    district.at(start, '09:00')
    await district.tick()
    await district.press('superintendent', 'startDelivery', { choice: 'changes' })
    other = await engine.open(district.place)
    const reading = readConfig({})
    if (!reading.ok) throw new Error('no settings at all are right')
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const { clock, seal } = district
    const config = { ...reading.config, timeZone: clock.timeZone }
    const { jobParts } = botOf({ config, database: other, seal, clock, close: () => other.close() }, log)
    tickElsewhere = () => tick(allJobs, jobParts)
  })
  afterAll(async () => {
    await other.close()
    await district.close()
  })

  /** What arrives at an hour of a day, by the local part of the recipient's address. */
  async function arrivesAt(on: Day, time: string): Promise<ReadonlyMap<string, ClaimedMessage>> {
    district.at(on, time)
    await district.tick()
    const messages = await district.delivered()
    return new Map(messages.map((one) => [one.email.replace('@district.example', ''), one]))
  }
  const said = (message: ClaimedMessage | undefined) =>
    JSON.stringify([message?.paragraphs, message && sectionsOf(message)])
  const enrolled = (who: string, endDate = '') => ({
    'enrollments.csv': [
      { sourcedId: `now-${who}`, classSourcedId: 'now', userSourcedId: who, role: 'teacher', endDate },
    ],
  })

  test('what was delivered in other ways is not sent, and nobody is said to have acknowledged it', async () => {
    expect((await arrivesAt(start, '09:30')).size).toBe(0)
    expect((await district.ask('case.manager', 'unacknowledged')).reply.data).toEqual({ plans: [] })
    const { reply } = await district.ask('case.manager', 'evidence Ida Fennimore 10/14/2026 to 10/15/2026')
    expect(reply.text).toContain('taken as delivered in another way')
    expect(JSON.stringify(reply.data.delivery)).not.toMatch(/"acknowledged":"/)
  })

  test('who joins a class and leaves it the same day is never written to; who stays is, once settled', async () => {
    await district.import(enrolled('other.teacher'))
    await district.import(enrolled('manager.by.title'))
    expect((await arrivesAt(start, '10:00')).size).toBe(0)
    await district.import(enrolled('manager.by.title', addDays(start, -1)))
    expect((await arrivesAt(addDays(start, 1), '12:00')).size).toBe(0)
    expect((await arrivesAt(addDays(start, 2), '06:59')).size).toBe(0)
    const messages = await arrivesAt(addDays(start, 2), '07:00')
    expect([...messages.keys()]).toEqual(['other.teacher'])
    expect(said(messages.get('other.teacher'))).toContain('You have begun to work with this student')
    expect(said(messages.get('other.teacher'))).toContain(sentinel('A', 'ida', 'iep'))
    expect(said(messages.get('other.teacher'))).not.toContain(sentinel('C', 'ida', 'iep'))
  })

  test('a substitute is told at once, of what a substitute may see', async () => {
    const friday = addDays(start, 2)
    district.at(friday, '08:00')
    const given = await district.fill('principal', 'substitute for biology', {
      person: emailOf('nurse.elsewhere'),
      until: 'today 3:00 pm',
      reason: 'field trip',
    })
    expect(given.reply.status, given.reply.text).toBe('ok')
    expect((await arrivesAt(friday, '08:09')).size).toBe(0)
    const messages = await arrivesAt(friday, '08:20')
    expect(said(messages.get('nurse.elsewhere'))).toContain('You stand in for a class of this student')
    expect(said(messages.get('nurse.elsewhere'))).toContain(sentinel('S', 'fay', '504'))
    expect(said(messages.get('nurse.elsewhere'))).not.toContain(sentinel('U', 'fay', '504'))
  })

  test('nothing arrives at a weekend, on a holiday or at night', async () => {
    const [saturday, monday, tuesday] = [addDays(start, 3), addDays(start, 5), addDays(start, 6)]
    await district.import({ 'calendar.csv': [{ date: monday, inSession: false, label: 'Staff away' }] })
    await writeInto('Large print', saturday, '10:00')
    expect((await arrivesAt(saturday, '11:00')).size).toBe(0)
    expect((await arrivesAt(monday, '11:00')).size).toBe(0)
    expect((await arrivesAt(tuesday, '18:00')).size).toBe(0)
    expect((await arrivesAt(addDays(start, 7), '07:00')).has('teacher.now')).toBe(true)
  })

  /** The case manager gives Fay an accommodation, in force from now on. @returns the writer, at the answer */
  async function writeInto(text: string, on: Day, time: string) {
    district.at(on, time)
    const writer = botWriter(district, 'case.manager')
    await writer.type('/504 edit accommodations for Fay Quillon')
    await writer.press(/^Add/)
    await writer.fill({ text })
    await writer.press(/^Review/)
    await writer.press('Put into effect')
    const reply = await writer.fill({ agreedWith: 'Parent', agreedOn: on, agreedHow: 'phone' })
    expect(reply.title, reply.text).toMatch(/is in effect$/)
    return writer
  }

  test('a change that is taken back within its ten minutes reaches nobody, and one after it is told alone', async () => {
    const thursday = addDays(start, 8)
    const writer = await writeInto('Quiet corner', thursday, '09:00')
    // Whose class opens to them this week has settled by now, and is told of what can't be taken back any more.
    const early = await arrivesAt(thursday, '09:09')
    expect([...early.keys()]).toEqual(['teacher.in.20'])
    expect(said(early.get('teacher.in.20'))).toContain(sentinel('A', 'ida', 'iep'))
    expect(said(early.get('teacher.in.20'))).not.toMatch(/Quillon|Quiet corner/)
    expect((await writer.press('Undo')).title).toMatch(/^Undone/)
    expect((await arrivesAt(thursday, '09:30')).size).toBe(0)
    expect((await district.ask('case.manager', 'unacknowledged Fay Quillon')).reply.text).not.toContain('version 3')
  })

  test('two changes before the message goes are told as one, by two processes once', async () => {
    const friday = addDays(start, 9)
    await writeInto('Seat at the front', friday, '09:00')
    expect((await arrivesAt(friday, '09:05')).size).toBe(0)
    const draft = await district.ask('case.manager', '/504 plan Fay Quillon')
    expect(draft.reply.text).toContain('Seat at the front')
    await writeInto('Copies of notes', friday, '09:08')
    expect((await arrivesAt(friday, '09:11')).size).toBe(0)
    district.at(friday, '09:30')
    await Promise.all([district.tick(), tickElsewhere(), district.tick(), tickElsewhere()])
    const messages = (await district.delivered()).filter((one) => one.email === emailOf('teacher.now'))
    expect(messages).toHaveLength(1)
    expect(said(messages[0])).toContain('Seat at the front')
    expect(said(messages[0])).toContain('Copies of notes')
    // What stands as it was is not told again.
    expect(said(messages[0])).not.toContain(sentinel('A', 'fay', '504'))
    expect(messages[0]?.preview).toBe('A plan update for you')
    // A third change is the next school day's.
    await writeInto('Breaks on request', friday, '10:00')
    expect((await arrivesAt(friday, '11:00')).has('teacher.now')).toBe(false)
    expect(said((await arrivesAt(addDays(start, 12), '09:00')).get('teacher.now'))).toContain('Breaks on request')
  })

  test('a reminder that is taken back reaches nobody, and may be sent again', async () => {
    const monday = addDays(start, 12)
    district.at(monday, '10:00')
    const { reply } = await district.press('case.manager', 'nudge', {})
    expect(reply.title).toMatch(/^A reminder goes to/)
    await district.press('case.manager', 'undo', { id: reply.data.undo })
    expect((await arrivesAt(monday, '10:30')).size).toBe(0)
    expect((await district.press('case.manager', 'nudge', {})).reply.title).toMatch(/^A reminder goes to/)
  })

  test('what was said by mistake is taken back', async () => {
    const { reply } = await district.ask('teacher.now', 'got it')
    expect(reply.title).toMatch(/^Thank you: you have read version \d of Fay Quillon's 504 plan/)
    const waitedFor = async () => (await district.ask('case.manager', 'unacknowledged Fay Quillon')).reply.text
    expect(await waitedFor()).not.toContain('Pat teacher now')
    await district.press('teacher.now', 'undo', { id: reply.data.undo })
    expect(await waitedFor()).toContain('Pat teacher now')
  })

  test('a question goes to the case manager, is answered in the chat, and is nobody else’s to answer', async () => {
    const monday = addDays(start, 12)
    district.at(monday, '11:00')
    const asked = await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', {
      question: `Does ${sentinel('A', 'ida', 'iep')} hold in the lab?`,
    })
    expect(asked.reply.title).toBe('Your question goes to Pat case manager')
    const message = (await arrivesAt(monday, '11:15')).get('case.manager')
    expect(said(message)).toContain('hold in the lab?')
    expect(message?.preview).toBe('A colleague asks you about a plan.')
    expect((await district.ask('case.manager', 'questions')).reply.title).toBe('1 question waits for your answer')
    const open = (await district.database.read.select().from(district.database.tables.questions))[0]
    const byAnother = await district.press('other.teacher', 'answerQuestion', { question: open?.id })
    expect(byAnother.reply.status).toBe('notFound')
    expect(JSON.stringify(byAnother.reply)).not.toContain('hold in')
    const answer = { command: 'answerQuestion', input: { question: open?.id } }
    expect((await district.fill('case.manager', answer, { answer: 'Yes, there too.' })).reply.status).toBe('ok')
    expect(said((await arrivesAt(monday, '11:30')).get('teacher.now'))).toContain('Yes, there too.')
    expect((await district.press('case.manager', 'answerQuestion', answer.input)).reply.status).toBe('invalid')
  })

  test('a question that nobody answers in time is told to the administrator, once', async () => {
    const monday = addDays(start, 12)
    district.at(monday, '12:00')
    await district.fill('class.aide', 'ask the case manager about Ida Fennimore', { question: 'In the lab, too?' })
    // Due on Thursday, three school days on.
    expect((await arrivesAt(addDays(monday, 3), '15:00')).has('principal')).toBe(false)
    const told = (await arrivesAt(addDays(monday, 4), '09:00')).get('principal')
    expect(told?.preview).toBe('A question about a plan waits for its answer.')
    expect(said(told)).toContain('Pat class aide asked Pat case manager about the plan of Ida Fennimore')
    expect((await arrivesAt(addDays(monday, 4), '10:00')).has('principal')).toBe(false)
  })

  test('who has left is waited for no longer', async () => {
    const friday = addDays(start, 16)
    await writeInto('Chewing gum', friday, '12:00')
    district.at(friday, '12:20')
    await district.tick()
    const waitedFor = async () => (await district.ask('case.manager', 'unacknowledged Fay Quillon')).reply.text
    expect(await waitedFor()).toContain('Pat other teacher')
    await district.import(enrolled('other.teacher', addDays(friday, -1)))
    district.at(friday, '12:25')
    await district.tick()
    expect(await waitedFor()).not.toContain('Pat other teacher')
    expect(JSON.stringify(district.logged)).not.toMatch(/Quillon|Fennimore|Pat /)
  })

  test('the evidence leaves with the district, and is the same in another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caseload-evidence-'))
    const read = (name: string, file: string) => readFile(join(folder, name, file), 'utf8')
    await exportFolder(join(folder, 'first'), district.records)
    const database = await engine.open(await engine.place())
    const { clock } = district
    const seal = await openSeal(database, [randomBytes(32)], clock.now())
    const records = importRecords(database, seal, clock, join(folder, 'stage'))
    const report = await importFolder({ from: join(folder, 'first'), records, clock })
    expect(report.lines().filter((line) => !line.endsWith('0 refused'))).toEqual([])
    await exportFolder(join(folder, 'second'), records)
    for (const file of ['acknowledgements.csv', 'questions.csv']) {
      expect(await read('second', file), file).toBe(await read('first', file))
    }
    expect(await read('first', 'acknowledgements.csv')).toContain('Seat at the front')
    expect(await read('first', 'questions.csv')).toContain('In the lab, too?')
    const again = await importFolder({ from: join(folder, 'first'), records, clock })
    expect(again.lines().join()).toMatch(/acknowledgements.csv: 0 added, 0 changed, \d+ unchanged, 0 ended, 0 refused/)
    // What is held is never overwritten by a file.
    const forged = (await read('first', 'acknowledgements.csv')).replaceAll('Seat at the front', 'Nothing at all')
    await mkdir(join(folder, 'forged'))
    await writeFile(join(folder, 'forged', 'acknowledgements.csv'), forged)
    await importFolder({ from: join(folder, 'forged'), records, clock, full: true, yes: true })
    await exportFolder(join(folder, 'third'), records)
    expect(await read('third', 'acknowledgements.csv')).toBe(await read('first', 'acknowledgements.csv'))
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })
})
