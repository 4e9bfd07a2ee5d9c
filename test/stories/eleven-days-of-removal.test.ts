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

  const said = (who: Person) => at.desk(who).words.join('\n')
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
})
