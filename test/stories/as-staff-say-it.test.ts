// The same things as people in schools type them, in a hurry and in their shorthand: each leads where it is meant, about the
// student who is meant, and what was not meant as a removal is recorded as none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { type District, openSmallDistrict } from './small-district.js'
import { botWriter, type Writer } from './writer.js'

const today = day('2026-10-14')
let district: District
let manager: Writer
beforeAll(async () => {
  district = await openSmallDistrict(undefined, today, {}, '10:00')
  manager = botWriter(district, 'case.manager')
})
afterAll(() => district.close())

const fieldsOf = ({ last }: Writer) =>
  Object.fromEntries((last.form?.fields ?? []).map(({ name, value }) => [name, value]))

test.each([
  ["who's coming to Ida Fennimore's meeting", 'meeting'],
  ["cancel Ida Fennimore's meeting", 'meeting'],
  ["excuse Mr. Webb from Ida Fennimore's meeting", 'meeting'],
  ["invite speech to Ida Fennimore's meeting", 'meeting'],
  ['sent the meeting notice for Ida Fennimore', 'meeting'],
  ["calendar invite for Ida Fennimore's meeting", 'meeting'],
  ["set up Ida Fennimore's IEP meeting", 'scheduleMeeting'],
  ["Ida Fennimore's meeting happened today", 'holdMeeting'],
  ["had Ida Fennimore's meeting", 'holdMeeting'],
  ['PWN for Ida Fennimore', 'priorNotice'],
  ["sent the PWN to Ida Fennimore's mom", 'notices'],
  ["gave PWN to Ida Fennimore's parents", 'recordGiven'],
  ["gave mom a copy of Ida Fennimore's IEP", 'recordGiven'],
  ['procedural safeguards Ida Fennimore', 'recordGiven'],
  ['mom signed consent for Ida Fennimore', 'recordConsent'],
  ['consent signed for Ida Fennimore eval', 'recordConsent'],
  ['mom withdrew consent for Ida Fennimore', 'revokeConsent'],
  ['who has educational rights for Ida Fennimore', 'family'],
  ["Ida Fennimore's dad can't have records", 'family'],
  ['parent concern Ida Fennimore: the bus is loud', 'recordConcern'],
  ['how many days has Ida Fennimore been out', 'removal'],
  ['how many days has Ida Fennimore been suspended', 'removal'],
  ['MDR for Ida Fennimore', 'manifestation'],
  ['manifestation determination for Ida Fennimore', 'manifestation'],
  ['Ida Fennimore is transferring out', 'exit'],
  ['Ida Fennimore graduated', 'exit'],
  ['new transfer student Ida Fennimore', 'transfer'],
  ["status of Ida Fennimore's evaluation", 'case'],
  ['where is Ida Fennimore in the process', 'case'],
  ['at a glance pdf Ida Fennimore', 'document'],
  ['Ida Fennimore IEP pdf', 'document'],
  ['SOP for Ida Fennimore', 'summaryOfPerformance'],
])('%s', async (said, command) => {
  const reply = await manager.type(said)
  expect(reply.command).toBe(command)
  expect(['ok', 'form']).toContain(reply.status)
  expect(reply.students).toEqual(['ida'])
})

test.each([
  ['request records for Ida Fennimore', 'transferRecordsRequested'],
  ['requested Ida Fennimore’s records from the old school', 'transferRecordsRequested'],
  ['records arrived for Ida Fennimore', 'transferRecordsReceived'],
  ['Ida Fennimore was found eligible', 'eligibilityDetermined'],
  ['Ida Fennimore found not eligible', 'foundNotEligible'],
])('%s: the form says which date it is', async (said, event) => {
  const reply = await manager.type(said)
  expect(reply).toMatchObject({ command: 'recordDate', status: 'form', students: ['ida'] })
  expect(fieldsOf(manager)).toMatchObject({ event })
})

describe('an attempt to reach the parents', () => {
  test.each([
    ["Ida Fennimore's mom didn't pick up", 'Call, mom: no answer'],
    ["tried calling Ida Fennimore's dad, no answer", 'Call, dad: no answer'],
    ["LVM for Ida Fennimore's mom", 'Call, mom: left a message'],
    ["left a vm for Ida Fennimore's dad", 'Call, dad: left a message'],
    ["no answer from Ida Fennimore's mother", 'Call, mother: no answer'],
  ])('%s', async (said, kept) => {
    expect((await manager.type(said)).title).toBe(`Recorded for Ida Fennimore: ${kept}`)
    await manager.press('Undo')
  })

  test('that names no student is asked whose parents it was', async () => {
    expect((await manager.type("mom didn't pick up")).title).toBe('Whom did you try to reach?')
  })
})

describe('what is said beside the name stands in the form', () => {
  test.each([
    [
      "schedule Ida Fennimore's annual for Dec 10 at 3",
      { purpose: 'annualReview', day: '2026-12-10', startTime: '3:00 pm' },
    ],
    [
      'schedule annual review for Ida Fennimore Dec 10 3pm',
      { purpose: 'annualReview', day: '2026-12-10', startTime: '3:00 pm' },
    ],
    [
      "schedule Ida Fennimore's reeval next Tuesday 9:30",
      { purpose: 'eligibility', day: '2026-10-20', startTime: '9:30 am' },
    ],
    ['schedule MDR for Ida Fennimore', { purpose: 'manifestation' }],
    [
      "mom signed consent for Ida Fennimore's reeval on Oct 9",
      { what: 'reevaluation', answer: 'given', day: '2026-10-09' },
    ],
    ['consent signed for Ida Fennimore eval', { what: 'evaluation', answer: 'given', day: '2026-10-14' }],
    ['dad refused consent for Ida Fennimore', { answer: 'refused' }],
  ])('%s', async (said, values) => {
    await manager.type(said)
    expect(fieldsOf(manager)).toMatchObject(values)
  })

  test('a meeting that is set is moved in words, and one that is not is set', async () => {
    await manager.type("reschedule Ida Fennimore's meeting to Nov 3")
    expect(manager.last.title).toBe('Schedule a meeting')
    await manager.fill({ day: '2026-11-02', startTime: '2:15 pm' })
    await manager.type("reschedule Ida Fennimore's meeting to Nov 3 at 10")
    expect(manager.last.title).toBe('Change the meeting')
    expect(fieldsOf(manager)).toMatchObject({ day: '2026-11-03', startTime: '10:00 am' })
    await manager.fill({})
    expect((await manager.type('meeting Ida Fennimore')).text).toContain('Nov 3, 2026, 10:00 am')
    expect((await manager.type('meetings')).title).toBe('1 meeting')
  })
})

describe('paper that was sent home', () => {
  test.each([
    "sent Ida Fennimore's IEP home today",
    'sent home the 504 plan for Ida Fennimore',
    "sent Ida Fennimore's report home on Oct 13",
  ])('is no removal: %s', async (said) => {
    const reply = await manager.type(said)
    expect(reply.text).not.toContain('Counts')
    expect((await manager.type('removal Ida Fennimore')).data).toMatchObject({ total: 0, removals: [] })
  })

  test('but a student who tore some up was sent home', async () => {
    const reply = await manager.type('Ida Fennimore sent home on Oct 13 because of a torn letter')
    expect(reply.title).toBe('Recorded for Ida Fennimore: Sent home early, Oct 13, 2026')
    await manager.press('Undo')
  })

  test('whenever the day is said', async () => {
    expect((await manager.type('sent home early today Ida Fennimore')).title).toBe(
      'Recorded for Ida Fennimore: Sent home early, Oct 14, 2026',
    )
    await manager.press('Undo')
  })
})

describe('words that no phrase is', () => {
  test('beside a whole name are asked about, and nothing is done until then', async () => {
    const asked = await manager.type('agenda please kindly Ida Fennimore folks')
    expect(asked.status).toBe('choose')
    expect(asked.text).toContain('Ida Fennimore. Nothing was done yet.')
    expect((await manager.press('Yes, do that')).command).toBe('agenda')
  })

  test('show a name, and that is written down', async () => {
    const { reply, audit } = await district.ask('case.manager', 'agenda please kindly Ida Fennimore folks')
    expect(reply.text).toContain('Ida Fennimore')
    const ida = (await district.ask('case.manager', 'glance Ida Fennimore')).audit[0]?.students[0]?.id
    expect(audit.flatMap(({ students }) => students.map(({ id }) => id))).toEqual([ida])
  })

  test('find nobody whom the asker may not see', async () => {
    const theirs = await district.ask('provider.ended', 'agenda please kindly Una Marsden folks')
    const nobodys = await district.ask('provider.ended', 'agenda please kindly Ulf Marsdale folks')
    expect(theirs.reply.text).toBe(nobodys.reply.text)
    expect(theirs.reply.status).toBe('notFound')
  })
})

test('a school is no student whose name is like it', async () => {
  const school = await district.ask('director', 'removals at Birch')
  expect(school.reply.title).toMatch(/^Removals at Birch/)
  expect(school.reply.students).toEqual([])
})
