// The story of a student with a 504 plan and eleven days of removal: from a concern to a plan, through a year and its
// removals to the review and the next plan. Everybody of it writes in Slack or in Teams, as they always do.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '#db/records/audit-verify'
import { exportRecord } from '#imports/export/export-record'
import { recordsOfStudent } from '#imports/export/of-student'
import type { StudentId } from '#people/student'
import { day } from '#time/day'
import { type Browser, browserAt, publicUrl } from '../documents/behind-link.js'
import { pagesOfPdf, wordsOfPdf } from '../documents/read-document.js'
import { engines } from '../fixtures/engines.js'
import { type Arrived, type AtWork, atWork } from './at-work.js'
import type { Typed } from './desk.js'
import { emailOf } from './district-files.js'
import { drawnFrom, impairment, quietRoom, safety, screenTime, writeFirstPlan } from './eleven-days-plan.js'
import { isSchoolDay, writeElevenDaysSchool } from './eleven-days-school.js'
import { type District, openSmallDistrict } from './small-district.js'

const people = {
  /** Coordinates 504 plans. */
  dana: { email: emailOf('dana.whitcomb'), platform: 'Teams' },
  /** The principal. */
  lucia: { email: emailOf('lucia.marsh'), platform: 'Slack' },
  /** Teaches Milo algebra, in both years. */
  omar: { email: emailOf('omar.fields'), platform: 'Slack' },
  /** Teaches Milo English in the first year. */
  tess: { email: emailOf('tess.rowan'), platform: 'Teams' },
  /** Teaches Milo English in the second year. */
  noor: { email: emailOf('noor.hale'), platform: 'Slack' },
  /** Teaches others. */
  june: { email: emailOf('june.archer'), platform: 'Teams' },
  /** The counselor. */
  ravi: { email: emailOf('ravi.sen'), platform: 'Slack' },
  /** Administrator of the district. */
  ada: { email: emailOf('ada.boyd'), platform: 'Teams' },
} as const
type Person = keyof typeof people

const namesOfStudents = /Milo|Varga|\bM\. ?V\.|Ines|Calder|Theo|Brandt/

describe.each(engines)('a student with a 504 plan, on $name', (engine) => {
  let district: District
  let at: AtWork<Person>
  let browser: Browser
  const everything: Arrived<Person>[] = []

  beforeAll(async () => {
    district = await openSmallDistrict(engine, day('2026-09-14'), { publicUrl }, '09:00', writeElevenDaysSchool)
    at = await atWork(district, people, isSchoolDay)
    browser = await browserAt(district)
    for (const who of Object.keys(people) as Person[]) await ask(who, 'help')
    await district.import({ 'channels.csv': [{ ...at.channel, school: 'tamarack' }] })
    await ask('ada', 'start delivery')
    await at.desk('ada').press('Send all now')
  }, 60_000)
  afterAll(async () => {
    browser.close()
    await at.close()
    await district.close()
  })

  /** Everything that was answered about Milo. */
  const heard: string[] = []
  function said(who: Person): string {
    const words = at.desk(who).words.join('\n')
    if (words.includes('Milo Varga')) heard.push(words)
    return words
  }
  async function idOfMilo() {
    const { read, tables } = district.database
    const [first] = await read.select({ id: tables.removals.studentId }).from(tables.removals)
    return first?.id as StudentId
  }
  async function ask(who: Person, text: string): Promise<string> {
    await at.desk(who).type(text)
    return said(who)
  }
  async function press(who: Person, label: string): Promise<string> {
    await at.desk(who).press(label)
    return said(who)
  }
  async function fill(who: Person, typed: Typed): Promise<string> {
    await at.desk(who).fill(typed)
    return said(who)
  }
  /** Lets the days go by, every morning of them. */
  async function until(on: string, time: string): Promise<readonly Arrived<Person>[]> {
    const arrived = await at.until(day(on), time)
    everything.push(...arrived)
    return arrived
  }
  /** Days of which nothing is told here: the bot was not asked, and nothing fell due. */
  async function skipTo(on: string, time: string): Promise<readonly Arrived<Person>[]> {
    district.at(day(on), time)
    return until(on, time)
  }
  const ofMilo = (arrived: readonly Arrived<Person>[], words: string) =>
    arrived.filter((one) => one.words.includes('Milo Varga') && one.words.includes(words))
  const whoAndWhen = (arrived: readonly Arrived<Person>[]) => arrived.map(({ to, on }) => `${to} ${on}`)
  /** The words of a PDF, by the link that was answered. */
  async function paper(who: Person): Promise<{ readonly words: string; readonly pages: readonly string[] }> {
    const link = /https:\S+\/file\/[\w-]+/.exec(said(who))?.[0]
    const { headers, bytes } = await browser.open(link)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(`${link} ${JSON.stringify([...headers])}`).not.toMatch(namesOfStudents)
    expect((await browser.open(link)).status).toBe(410)
    return { words: wordsOfPdf(bytes), pages: pagesOfPdf(bytes) }
  }

  test('his mother is worried; the principal refers him, and names who carries it', async () => {
    expect(await ask('ravi', "Milo Varga's mother is worried about his migraines")).toContain(
      "Kept to those who carry the student's plan",
    )
    await ask('lucia', "Milo Varga's mother is worried about his migraines in class")
    expect(await fill('lucia', {})).toContain('“his migraines in class”')
    await ask('lucia', 'referral for Milo Varga')
    const referred = await fill('lucia', {
      ...{ For: '504 plan', 'Why, in their words': 'Migraines keep him out of class' },
      'Case manager of the evaluation': 'Dana Whitcomb',
    })
    // Sep 15 to 18, 21 to 25, Sep 28 to Oct 2 and Oct 5: fifteen school days.
    expect(referred).toContain('the referral answered, 504 plan: due Oct 5, 2026')
    const stands = await ask('dana', 'where does Milo Varga stand')
    expect(stands).toContain('504 plan: Referred, since Sep 14, 2026')
    expect(stands).toContain('District practice')
    expect(stands).not.toContain('IEP: ')
    const [hidden, absent] = [
      await ask('june', 'where does Milo Varga stand'),
      await ask('june', 'where does Milo Vargas stand'),
    ]
    expect(hidden).toBe(absent)
  })

  test('the family is told under Section 504, and consents; no clock of an IEP runs', async () => {
    await skipTo('2026-09-15', '10:00')
    await ask('dana', 'prior written notice for Milo Varga')
    await fill('dana', {
      'What is proposed or refused': 'To evaluate Milo under Section 504.',
      ...{ 'What it is about': 'an evaluation', Why: 'Migraines keep him out of class.' },
    })
    await fill('dana', {
      'What it rests on': 'Attendance; what his teachers see.',
      ...{ 'What else was considered': 'To wait: he misses too much.', 'Other factors': 'None.' },
    })
    const notice = await fill('dana', { 'Where to get help': 'Dana Whitcomb, 555-0104' })
    expect(notice).toContain('Section 504 of the Rehabilitation Act protects you')
    expect(notice).not.toContain('Individuals with Disabilities Education Act')
    await press('dana', 'It was given')
    expect(await fill('dana', { How: 'by hand' })).not.toContain('Defect')
    await press('dana', 'See the notice')
    await press('dana', 'To print')
    const { words } = await paper('dana')
    expect(words).toContain('To evaluate Milo under Section 504.')
    expect(words).toContain('34 CFR 104.36. Please tell us')
    expect(words).not.toContain('300.503')

    await ask('dana', 'asked for consent to evaluate Milo Varga')
    expect(await fill('dana', {})).toContain('It waits for an answer; I remind you after ten days.')
    expect(await ask('dana', 'due Milo Varga')).not.toContain('Consent to the evaluation asked for')
    const reminded = await until('2026-09-29', '08:00')
    expect(whoAndWhen(ofMilo(reminded, 'consent to the evaluation was asked for'))).toEqual([
      'dana 2026-09-25',
      'dana 2026-09-28',
    ])
    await ask('dana', 'consent to evaluate Milo Varga received')
    const given = await fill('dana', {})
    expect(given).toContain('34 CFR 104.35 gives no number of days')
    expect(given).not.toMatch(/34 CFR 300|Defect/)
    expect(await ask('dana', 'due Milo Varga')).not.toContain('Initial evaluation')
    await ask('dana', "gave safeguards to Milo Varga's family")
    expect(
      await fill('dana', {
        How: 'by hand',
        'On what occasion': 'upon the first referral, or a request for an evaluation',
      }),
    ).toContain('Noted for Milo Varga: Procedural safeguards')
  })

  test('the team meets, a teacher answers in two taps, and what the team found is recorded as it found it', async () => {
    await ask('dana', 'schedule a meeting for Milo Varga')
    const set = await fill('dana', { 'What for': '504 eligibility', On: '2026-10-26', At: '2:15 pm', Place: 'Room 4' })
    expect(set).toContain('Notice to the parents is due by Oct 16, 2026')
    await fill('dana', {
      'Somebody who knows the student': 'Omar Fields',
      'Somebody who knows the evaluation data': 'Dana Whitcomb',
      ...{ 'Somebody who knows what can be offered': 'Lucia Marsh', 'Asked for input': 'Omar Fields' },
    })
    await press('dana', 'Notice given …')
    expect(said('dana')).not.toContain('300.322')
    await fill('dana', { 'To whom': 'Agnes Varga', How: 'by mail' })
    const told = await until('2026-09-29', '08:15')
    const [invited] = told.filter(({ to }) => to === 'omar')
    expect(invited?.words).toContain('Does what you do in class now work?')
    await invited?.read().press('Partly')
    expect(await fill('omar', { 'What is hard, and when': 'The hour after lunch' })).toContain('Thank you')
    await skipTo('2026-10-26', '15:30')
    await ask('dana', "held Milo Varga's meeting")
    const held = await fill('dana', { 'What was decided': 'Eligible under Section 504' })
    expect(held).toContain('Held on Oct 26, 2026')
    expect(held).not.toContain('to mend')
    await press('dana', 'Found eligible')
    await fill('dana', {})
    const stands = await ask('dana', 'where does Milo Varga stand')
    expect(stands).toContain('504 plan: Found eligible, no plan yet, since Oct 26, 2026')
    expect(stands).toContain('34 CFR 104.35(c)')
  })

  test('his plan is written and put into effect; its review is district practice', async () => {
    await skipTo('2026-11-16', '10:00')
    await writeFirstPlan(at.desk('dana'), '2026-11-16')
    await press('dana', 'Put into effect')
    expect(await fill('dana', {})).toContain('Version 1 of the 504 plan of Milo Varga is in effect')
    const due = await ask('dana', 'due Milo Varga')
    expect(due).toContain('Yearly review of the 504 plan: due Nov 15, 2027')
    // Known from the day that the team found him eligible: nobody typed it again.
    expect(due).toContain('Reevaluation for the 504 plan: due Oct 25, 2029')
    expect(due.match(/District practice: 34 CFR 104.35\(d\) gives no number/g)).toHaveLength(2)
  })

  test('his teachers are told the next morning, and say in one tap that they have read it', async () => {
    const told = ofMilo(await until('2026-11-17', '08:00'), quietRoom)
    expect(whoAndWhen(told).sort()).toEqual(['lucia 2026-11-17', 'omar 2026-11-17', 'tess 2026-11-17'])
    for (const one of told) {
      expect(one.preview).toBe('A plan update for you')
      expect(one.words).toContain(safety)
      expect(one.words).not.toContain(impairment)
      await one.read().press('I have read it: Milo Varga')
    }
    expect(await ask('dana', 'unacknowledged')).not.toContain('Milo')
  })

  test('each sees their part, and who has nothing to do with him what they would see of nobody', async () => {
    for (const who of ['omar', 'tess', 'ravi'] as const) {
      const plan = await ask(who, '/504 plan for Milo Varga')
      expect(plan, who).toContain(quietRoom)
      expect(plan, who).toContain(safety)
      expect(plan, who).not.toContain(impairment)
      expect(plan, who).not.toContain('Agnes Varga')
    }
    for (const who of ['dana', 'lucia', 'ada'] as const) {
      const plan = await ask(who, '/504 plan for Milo Varga')
      expect(plan, who).toContain(impairment)
      expect(plan, who).toContain('Agnes Varga')
    }
    for (const words of ['accommodations', 'plan', 'print 504 plan', 'history', 'removals', 'family']) {
      const [hidden, absent] = [
        await ask('june', `${words} of Milo Varga`),
        await ask('june', `${words} of Milo Vargas`),
      ]
      expect(hidden, words).toBe(absent)
    }
    expect(await ask('dana', 'who can see Milo Varga')).toContain('6 people')
  })

  test('the plan is a document in the private chat of who sees all of it', async () => {
    await ask('dana', 'print 504 plan for Milo Varga')
    const { words, pages } = await paper('dana')
    for (const stands of [quietRoom, screenTime, safety, impairment, drawnFrom, 'Agnes Varga', 'Milo, with his card']) {
      expect(words).toContain(stands)
    }
    for (const page of pages) expect(page).toContain('Made by Dana Whitcomb on Nov 17, 2026')
    expect(await ask('omar', 'print 504 plan for Milo Varga')).not.toContain('/file/')
  })

  test('what was given is logged; nothing of the review is ever overdue under law', async () => {
    await ask('omar', '/504 accommodations for Milo Varga')
    expect(await press('omar', 'Provided')).toContain('Logged for Milo Varga: provided')
    await skipTo('2027-06-01', '07:31')
    expect(await ask('dana', 'overdue')).not.toContain('Milo')
    await skipTo('2027-08-23', '12:00')
    const joined = ofMilo(await until('2027-08-26', '08:00'), 'You have begun to work with this student')
    expect(whoAndWhen(joined)).toEqual(['noor 2027-08-25'])
    await joined[0]?.read().press('I have read it: Milo Varga')
  })

  test('the review is told of once at each stage, as district practice', async () => {
    await skipTo('2027-09-08', '10:00')
    await ask('omar', '/504 accommodations for Milo Varga')
    await press('omar', 'Provided')
    await ask('noor', '/504 accommodations for Milo Varga')
    await press('noor', 'Not provided')
    await fill('noor', { 'Why was it not provided?': 'The quiet room was locked' })
    await skipTo('2027-09-15', '15:00')
    const told = await until('2027-09-17', '15:00')
    expect(whoAndWhen(ofMilo(told, 'Yearly review of the 504 plan, due Nov 15, 2027'))).toEqual(['dana 2027-09-16'])
  })

  test('removals are entered as they come to be known, each with how it counts', async () => {
    const entered = async (words: string) => ask('lucia', words)
    expect(await entered('Milo Varga sent home early on 9/1/2027')).toContain('a part of a day counts as a day')
    // September 6 is Labor Day.
    expect(await entered('suspended Milo Varga 9/3/2027 to 9/7/2027 for leaving the room')).toContain('Counts 2 of 2')
    expect(await entered('in-school suspension Milo Varga 9/14/2027 with services')).toContain("Doesn't count")
    expect(await entered('in-school suspension Milo Varga 9/15/2027 without services')).toContain('4 of 10 school days')
    await ask('lucia', 'suspended Milo Varga from the bus 9/16/2027 to 9/17/2027')
    await press('lucia', 'Fill in the form')
    expect(await fill('lucia', {})).toContain('transportation is no service of the plan')
    await skipTo('2027-09-28', '15:00')
    const fifth = await entered('Milo Varga out of class 95 minutes today')
    expect(fifth).toContain('This school year: 5 of 10 school days.')
    expect(fifth).toContain('Guidance: 34 CFR 104.35(a) asks for the reevaluation')
  })

  test('whoever carries the plan is warned at 5, 8, 10 and past 10, once each, also where a removal is put right', async () => {
    const warned: Arrived<Person>[] = []
    warned.push(...(await until('2027-10-01', '15:00')))
    expect(await ask('lucia', 'suspended Milo Varga 10/4/2027 to 10/6/2027')).toContain('8 of 10 school days')
    warned.push(...(await until('2027-10-06', '15:00')))
    await ask('lucia', 'removal Milo Varga')
    await press('lucia', 'Correct or strike out')
    await press('lucia', 'In school, Sep 15, 2027')
    const right = await fill('lucia', {
      "The student's services and classes meanwhile": 'They went on',
      'Why this is corrected': 'His English teacher was with him all day',
    })
    expect(right).toContain('This school year: 7 of 10 school days.')
    warned.push(...(await until('2027-10-08', '15:00')))
    expect(await ask('lucia', 'Milo Varga sent home early today')).toContain('8 of 10 school days')
    warned.push(...(await until('2027-10-12', '15:00')))
    expect(await ask('lucia', 'suspended Milo Varga 2 days from tomorrow')).toContain('10 of 10 school days')
    warned.push(...(await until('2027-10-15', '10:00')))
    const eleventh = await ask('lucia', 'suspended Milo Varga today for throwing a chair')
    expect(eleventh).toContain('This school year: 11 school days, past 10.')
    expect(eleventh).toContain('The team decides whether that is a significant change of placement')
    warned.push(...(await until('2027-10-18', '09:00')))
    const counts = ofMilo(warned, 'removed for')
    expect(whoAndWhen(counts)).toEqual(['dana 2027-09-29', 'dana 2027-10-04', 'dana 2027-10-13', 'dana 2027-10-18'])
    for (const { words } of counts) expect(words).toContain('Guidance: 34 CFR 104.35(a)')
  })

  test('the arithmetic is shown to who may see it; a teacher and the counselor are told that it is kept', async () => {
    const shown = await ask('dana', 'removal Milo Varga')
    expect(shown).toContain('11 school days, past 10')
    expect(shown).toContain('Put right: His English teacher was with him all day')
    expect(shown).not.toContain('300.53')
    for (const who of ['omar', 'noor', 'ravi'] as const) {
      expect(await ask(who, 'removal Milo Varga'), who).toContain("kept to those who carry the student's plan")
      expect(said(who), who).not.toContain('school days')
    }
  })

  test('the decision starts the clock of ten school days, and of telling the parents that day', async () => {
    await ask('dana', 'removal Milo Varga')
    await press('dana', 'Record what was decided')
    expect(said('dana')).not.toContain('interim')
    const decided = await fill('dana', {})
    const tenSchoolDays = [
      ...['2027-10-19', '2027-10-20', '2027-10-21', '2027-10-22'],
      // October 25 is a day of the staff alone.
      ...['2027-10-26', '2027-10-27', '2027-10-28', '2027-10-29', '2027-11-01', '2027-11-02'],
    ]
    expect(tenSchoolDays.filter((one) => isSchoolDay(day(one)))).toHaveLength(10)
    expect(isSchoolDay(day('2027-10-25'))).toBe(false)
    expect(decided).toContain('Reevaluation or manifestation determination, 504 plan: due Nov 2, 2027')
    expect(decided).toContain('Parents told of the removal and of their rights, 504 plan: due Oct 18, 2027')
    expect(decided).toContain('guidance and district practice')
    await ask('dana', "gave safeguards to Milo Varga's family")
    await fill('dana', { How: 'by hand', 'On what occasion': 'upon a removal that changes placement' })
    await ask('dana', 'record a date for Milo Varga')
    expect(await fill('dana', { 'What happened': 'The parents were told of the removal' })).toContain(
      'Parents told of the removal and of their rights, 504 plan: done',
    )
    expect(await ask('dana', 'family of Milo Varga')).toContain('upon a removal that changes placement')
  })

  test('the team meets without one of its members: it is held with a defect, and its answers are recorded', async () => {
    await ask('dana', 'schedule a meeting for Milo Varga')
    await fill('dana', { 'What for': 'Manifestation determination', On: '2027-10-28', At: '2:15 pm', Place: 'Room 4' })
    await fill('dana', {
      'Somebody who knows the student': 'Omar Fields',
      'Somebody who knows the evaluation data': 'Dana Whitcomb',
      'Somebody who knows what can be offered': 'Lucia Marsh',
    })
    await press('dana', 'Notice given …')
    await fill('dana', { 'To whom': 'Agnes Varga', How: 'by hand' })
    const told = await until('2027-10-28', '16:00')
    const due = ofMilo(told, 'Reevaluation or manifestation determination')
    expect(whoAndWhen(due)).toEqual(['dana 2027-10-19', 'dana 2027-10-28'])
    await ask('dana', "held Milo Varga's meeting")
    const there = 'Agnes Varga (mother), Omar Fields, Dana Whitcomb'
    const held = await fill('dana', {
      'Who was there': there,
      'What was decided': 'A manifestation; the plan is renewed',
    })
    expect(held).toContain('Held on Oct 28, 2027, with something to mend')
    expect(held).toContain('Missing: somebody who knows what can be offered (34 CFR 104.35(c)(3))')
    await press('dana', 'Record the manifestation determination')
    expect(said('dana')).toContain('How the plan was carried out, Aug 23, 2027 to Oct 18, 2027')
    const determined = await fill('dana', {
      'Was the behavior caused by the disability, or had it a direct and substantial relationship to it?': 'Yes',
      "Was it the direct result of the school's failure to implement the plan?": 'Yes',
      'What the team decided': 'A manifestation of the disability',
      ...{ 'Who was there': there, 'A parent took part': 'Yes' },
    })
    expect(determined).toContain('as the team decided: A manifestation of the disability')
    expect(determined).toContain('34 CFR 104.35, guidance')
    expect(determined).not.toMatch(/300\.53|defect/)
    expect(await ask('dana', 'due Milo Varga')).not.toContain('manifestation')
  })

  test('the plan is renewed: a second version, told in words, and only what changed to those it concerns', async () => {
    const told = await until('2027-11-09', '09:00')
    expect(whoAndWhen(ofMilo(told, 'Yearly review of the 504 plan'))).toEqual(['dana 2027-11-01', 'dana 2027-11-08'])
    await ask('dana', 'held a meeting for Milo Varga')
    await fill('dana', {
      ...{ 'What for': '504 review', 'Held on': '2027-11-09', 'What was decided': 'The quiet room is never locked' },
      'Somebody who knows the student': 'Omar Fields',
      'Somebody who knows the evaluation data': 'Dana Whitcomb',
      'Somebody who knows what can be offered': 'Lucia Marsh',
    })
    expect(said('dana')).toContain('Held on Nov 9, 2027: 504 review')
    await ask('dana', '/504 edit accommodations for Milo Varga')
    await press('dana', quietRoom)
    await fill('dana', { When: 'At once; the room is never locked' })
    await press('dana', 'Review and put into effect')
    await press('dana', 'Put into effect')
    const renewed = await fill('dana', { 'By what': 'A meeting of the team' })
    expect(renewed).toContain('Version 2 of the 504 plan of Milo Varga is in effect')
    const due = await ask('dana', 'due Milo Varga')
    expect(due).toContain('Yearly review of the 504 plan: due Nov 8, 2028')
    const news = ofMilo(await until('2027-11-10', '09:00'), 'version 2')
    expect(whoAndWhen(news).sort()).toEqual(['lucia 2027-11-10', 'noor 2027-11-10', 'omar 2027-11-10'])
    for (const { words } of news) {
      expect(words).toContain(`${quietRoom}: When: nothing became At once; the room is never locked`)
      expect(words).not.toContain(screenTime)
    }
    const history = await ask('dana', 'history of Milo Varga')
    expect(history).toContain('Every version is as it was written: the hashes match.')
    expect(history).toContain('Meeting on: Nov 16, 2026 became Nov 9, 2027')
    expect(history).toContain('Version 1: superseded')
  })

  test('what was heard of all this called nothing a pattern, and nothing overdue under law', () => {
    expect(heard.length).toBeGreaterThan(100)
    for (const words of heard) {
      expect(words).not.toMatch(/\bpatterns?\b/i)
      expect(words).not.toMatch(/34 CFR 300\.53\d/)
      expect(words).not.toMatch(/overdue since/)
    }
  })

  test('no preview and no post in the channel names a student', () => {
    const posts = everything.filter(({ to }) => to === 'the channel')
    expect(posts.length).toBeGreaterThan(0)
    for (const { words } of posts) expect(words).not.toMatch(namesOfStudents)
    expect(everything.length).toBeGreaterThan(50)
    for (const { preview } of everything) expect(preview).not.toMatch(namesOfStudents)
  })

  test('his record holds each thing once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caseload-record-'))
    const milo = await idOfMilo()
    const about = { name: 'Milo Varga', madeBy: 'Ada Boyd', on: district.today }
    await exportRecord(folder, recordsOfStudent(district.records, milo), milo, about)
    const rowsOf = async (file: string): Promise<readonly Readonly<Record<string, string>>[]> =>
      parse(await readFile(join(folder, file), 'utf8'), { columns: true })
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.csv'))) {
      const rows = (await rowsOf(file)).map((row) => JSON.stringify(row))
      expect(new Set(rows).size, file).toBe(rows.length)
    }
    const removals = await rowsOf('removals.csv')
    expect(removals).toHaveLength(10)
    expect(removals.filter(({ correction }) => correction !== '')).toMatchObject([
      { firstDate: '2027-09-15', services: 'wentOn' },
    ])
    expect(await rowsOf('manifestationReviews.csv')).toHaveLength(1)
    expect((await rowsOf('meetings.csv')).map(({ purpose }) => purpose)).toEqual([
      ...['eligibility504', 'manifestation', 'review504'],
    ])
    expect((await rowsOf('versions.csv')).map(({ number }) => number)).toEqual(['1', '2'])
    const page = await readFile(join(folder, 'record.html'), 'utf8')
    for (const once of [
      'throwing a chair',
      'his migraines in class',
      'The hour after lunch',
      'The quiet room was locked',
    ]) {
      expect(page.split(once).length - 1, once).toBe(1)
    }
    for (const other of ['Ines', 'Calder', 'Theo', 'Brandt']) expect(page).not.toContain(other)
    await rm(folder, { recursive: true })
  })

  test('who has seen him is written down, of each message that told of him and of no other; the chain holds', async () => {
    expect(await ask('dana', 'who has seen Milo Varga')).toContain('Noor Hale, Nov 10, 2027, 7:31 am')
    const milo = await idOfMilo()
    const staff = new Map<string, string>(
      (await district.database.read.select().from(district.database.tables.staff)).map((one) => [one.id, one.email]),
    )
    const audit = await district.audit()
    const written = audit
      .filter(({ command, students }) => command === 'reminders' && students.some(({ id }) => id === milo))
      .map(({ actorId, at: when }) => `${staff.get(String(actorId))} ${district.clock.dayOf(when)}`)
    const told = everything
      .filter(
        ({ to, preview, words }) => to !== 'the channel' && /reminder/.test(preview) && words.includes('Milo Varga'),
      )
      .map(({ to, on }) => `${to === 'the channel' ? '' : people[to].email} ${on}`)
    expect(told.length).toBeGreaterThan(10)
    expect(written.sort()).toEqual(told.sort())
    const ofJune = audit.filter(
      ({ actorId, students }) =>
        staff.get(String(actorId)) === people.june.email && students.some(({ id }) => id === milo),
    )
    expect(ofJune).toEqual([])
    const { entries, fault } = await verifyAudit(district.database, district.seal, [])
    expect(fault).toBeUndefined()
    expect(entries).toBe(audit.length)
  })
})
