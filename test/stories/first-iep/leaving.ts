// Another school, and another state: who carries the plan changes with the student, records are asked for and sent, and at the
// end everything that happened stands in the record once.
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { day } from '#time/day'
import { type Story, student, toldOf } from '../told-story.js'
import { movedTo, people } from '../two-schools.js'

export function moving(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const press: Story['press'] = (who, label) => story().press(who, label)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('the roster brings him to the other school: its teacher sees a part, its administrator all, others there nothing', async () => {
    await story().until('2028-01-10')
    await story().district.import(movedTo(day('2028-01-10')))
    const sees = await story().sees()
    expect(sees).toMatchObject({ otherTeacher: 'their part', otherPrincipal: 'all of it', otherManager: 'nobody' })
    expect(sees).toMatchObject({ teacher: 'nobody', unrelated: 'nobody' })
  })

  test('the transfer names who carries the case there, and gives comparable services at once', async () => {
    await ask('otherPrincipal', `transfer of ${student}`)
    const recorded = await fill('otherPrincipal', {
      ...{ 'Which school or district': 'Alder School', 'Case manager here': people.otherManager.email },
      'The plan that is held here is the one of the other school': 'Yes',
    })
    expect(recorded).toContain('Alex Moreau carries the case and sees the student now.')
    expect(await story().deadlines()).toEqual([
      // Five school days after January 10: the 11th to 14th, and the 18th, for the 17th is a holiday.
      'transfer.records 2028-01-18',
      // Thirty days after it.
      'transfer.inState 2028-02-09',
      'iep.annual 2028-11-30',
      'reeval.triennial 2029-11-15',
    ])
    expect(await ask('otherManager', `where does ${student} stand`)).toContain('34 CFR 300.323(e)')
    expect((await story().sees()).otherManager).toBe('all of it')
  })

  test('reminders go to who carries the case now', async () => {
    const arrived = await story().until('2028-01-14')
    expect(toldOf(arrived, 'Records from the other school').map((one) => one.slice(0, 23))).toEqual([
      '2028-01-11 otherManager',
      '2028-01-14 otherManager',
    ])
    expect(toldOf(arrived, 'You have begun to work with this student').map((one) => one.slice(0, 23))).toEqual([
      '2028-01-12 otherTeacher',
    ])
    await ask('otherTeacher', 'acknowledge')
    await ask('otherManager', `record a date for ${student}`)
    await fill('otherManager', { 'What happened': 'The records came from the other school' })
    expect((await story().deadlines())[0]).toBe('transfer.inState 2028-02-09')
  })

  test('its own IEP is written in dialogs at Teams, and from then on the first school sees nothing more', async () => {
    await story().until('2028-02-02', '16:00')
    await ask('otherManager', `held a meeting for ${student}`)
    await fill('otherManager', { 'What for': 'Annual review', 'Held on': '2028-02-02', 'What was decided': 'Adopted' })
    await ask('otherManager', `edit dates for ${student}`)
    await press('otherManager', 'Change')
    expect(await fill('otherManager', { 'Case manager': people.otherManager.email })).toContain('Saved in the draft')
    await ask('otherManager', `edit services for ${student}`)
    await press('otherManager', 'Reading, specially designed')
    await fill('otherManager', { 'Who provides it': people.otherManager.email })
    for (const gone of [
      'Robin Okafor (Special education teacher)',
      'Dana Whitfield (Representative of the district)',
      'Noor Haddad (General education teacher)',
    ]) {
      await ask('otherManager', `edit team for ${student}`)
      await press('otherManager', `Take away: ${gone}`)
    }
    for (const [role, who] of [
      ['Special education teacher', 'otherManager'],
      ['General education teacher', 'otherTeacher'],
      ['Representative of the district', 'otherPrincipal'],
    ] as const) {
      await ask('otherManager', `edit team for ${student}`)
      await press('otherManager', 'Add')
      await fill('otherManager', { Role: role, Name: people[who].name, 'E-mail address': people[who].email })
    }
    await ask('otherManager', `review the draft for ${student}`)
    await press('otherManager', 'Put into effect')
    expect(await fill('otherManager', {})).toContain('Version 4 of the IEP of Mateo Fuentes is in effect')
    await ask('otherManager', `record a date for ${student}`)
    await fill('otherManager', {
      'What happened': 'The plan from the other school was adopted, or a new one took its place',
    })
    expect(await story().deadlines()).toEqual([
      // Ten school days after February 2: the 3rd and 4th, the 7th to 11th, the 14th to 16th.
      'iep.copy 2028-02-16',
      'iep.annual 2029-02-01',
      'reeval.triennial 2029-11-15',
    ])
    expect(await story().sees()).toEqual({
      ...{ caseManager: 'nobody', teacher: 'nobody', principal: 'nobody', nextTeacher: 'nobody', unrelated: 'nobody' },
      // The speech therapist goes on to give the service.
      ...{ provider: 'all of it', director: 'all of it' },
      ...{ otherManager: 'all of it', otherTeacher: 'all of it', otherPrincipal: 'all of it' },
    })
  })
}

export function leaving(story: () => Story): void {
  const ask: Story['ask'] = (who, text) => story().ask(who, text)
  const fill: Story['fill'] = (who, typed) => story().fill(who, typed)

  test('he moves to another state: the plan ends, and nobody sees it any more', async () => {
    await story().until('2028-02-11')
    await ask('otherManager', `gave ${student}'s mother a copy of the IEP`)
    await fill('otherManager', { How: 'by hand' })
    await story().until('2028-04-03')
    await ask('otherManager', `exit of ${student}`)
    const left = await fill('otherManager', { Why: 'Moved to another school', 'Last day': '2028-03-31' })
    expect(left).toContain('34 CFR 300.323(g)(2)')
    expect(await story().deadlines()).toEqual([])
    const sees = Object.values(await story().sees())
    expect(sees.filter((one) => one === 'all of it' || one === 'their part')).toEqual([])
  })

  test('the new school asks for the records, and they are sent within the days that the district gives itself', async () => {
    await ask('otherPrincipal', `record a date for ${student}`)
    expect(await fill('otherPrincipal', { 'What happened': 'Another school asked for the records' })).toContain(
      'Apr 10, 2028',
    )
    // Five school days after April 3: the 4th to the 7th, and the 10th.
    expect(await story().deadlines()).toEqual(['transfer.recordsSent 2028-04-10'])
    await story().until('2028-04-06')
    await ask('otherPrincipal', `record a date for ${student}`)
    await fill('otherPrincipal', { 'What happened': 'The records were sent to the other school' })
    expect(await story().deadlines()).toEqual([])
  })

  test('who looked at what of him is in the log, and the log is whole', async () => {
    expect(await ask('director', `who has seen ${student}'s plan`)).toContain('Theo Brandt')
    const { out: entries } = await story().caseload('audit', 'export', '--student', 'mateo')
    for (const who of ['caseManager', 'teacher', 'provider', 'principal', 'otherTeacher'] as const) {
      expect(entries, who).toContain(people[who].email)
    }
    // Whoever was told that there is nobody of that name saw nothing of him.
    const refused = entries.split('\n').filter((row) => row.includes(people.unrelated.email))
    expect(refused.length).toBeGreaterThan(0)
    for (const row of refused) expect(row).toContain(',refused,')
    const { status, out } = await story().caseload('audit', 'verify')
    expect(out).toContain('The audit log is whole')
    expect(status).toBe(0)
  })

  test('his whole record holds each thing once', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'caseload-record-')), 'record')
    const made = await story().caseload('record', 'mateo', '--as', people.director.email, '--into', folder)
    expect(made).toMatchObject({ status: 0 })
    const rows = new Map<string, readonly Readonly<Record<string, string>>[]>()
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.csv'))) {
      rows.set(name, parse(await readFile(join(folder, name), 'utf8'), { columns: true }))
    }
    for (const [name, all] of rows) {
      const each = all.map((row) => JSON.stringify(row))
      expect(
        each.filter((row, at) => each.indexOf(row) !== at),
        name,
      ).toEqual([])
    }
    const counted = (name: string) => rows.get(name)?.length
    expect({
      ...{ versions: counted('versions.csv'), meetings: counted('meetings.csv'), notices: counted('notices.csv') },
      ...{ reports: counted('reports.csv'), concerns: counted('concerns.csv'), sessions: counted('sessions.csv') },
    }).toEqual({ versions: 4, meetings: 4, notices: 3, reports: 3, concerns: 1, sessions: 2 })
    const page = await readFile(join(folder, 'record.html'), 'utf8')
    expect(page).toContain('Me preocupa que vaya solo en el autobús.')
    expect(page).not.toContain('Wren')
  })
}
