// The next plan, and what is kept of all of it: the record, and who has seen it.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { verifyAudit } from '#db/records/audit-verify'
import { exportRecord } from '#imports/export/export-record'
import { recordsOfStudent } from '#imports/export/of-student'
import { quietRoom, screenTime } from './first-plan.js'
import { namesOfStudents, ofMilo, people, type Story, whoAndWhen } from './story.js'

export function renewedAndKept(story: Story): void {
  const { ask, fill, press, said, until, everything, heard, idOfMilo } = story

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
    expect(whoAndWhen(news).toSorted()).toEqual(['lucia 2027-11-10', 'noor 2027-11-10', 'omar 2027-11-10'])
    for (const { words } of news) {
      expect(words).toContain(`${quietRoom}: When: At once; the room is never locked (new)`)
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
    const about = { name: 'Milo Varga', madeBy: 'Ada Boyd', on: story.district.today }
    await exportRecord(folder, recordsOfStudent(story.district.records, milo), milo, about)
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
      (await story.district.database.read.select().from(story.district.database.tables.staff)).map((one) => [
        one.id,
        one.email,
      ]),
    )
    const audit = await story.district.audit()
    const written = audit
      .filter(({ command, students }) => command === 'reminders' && students.some(({ id }) => id === milo))
      .map(({ actorId, at: when }) => `${staff.get(String(actorId))} ${story.district.clock.dayOf(when)}`)
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
    const { entries, fault } = await verifyAudit(story.district.database, story.district.seal, [])
    expect(fault).toBeUndefined()
    expect(entries).toBe(audit.length)
  })
}
