// A meeting from the day it is set to the day it was held, in the words of those who keep it and of those who are asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sectionsOf } from '#records/in-message'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { botWriter, type Writer } from '../stories/writer.js'

const start = day('2026-10-14')
const ida = 'Ida Fennimore'

/** The value of an option of the open form, by its label. */
function option({ last }: Writer, field: string, label: string): string {
  const options = last.form?.fields.find(({ name }) => name === field)?.options
  const found = options?.find((one) => one.label.startsWith(label))
  if (!found) throw new Error(`${field} has no ${label}: ${options?.map((one) => one.label).join(', ')}`)
  return found.value
}

async function scheduled(manager: Writer, on = '2026-11-02'): Promise<void> {
  await manager.type(`schedule a meeting for ${ida}`)
  await manager.fill({ day: on, startTime: '2:15 pm', place: 'Room 12' })
}

async function invited(manager: Writer): Promise<void> {
  await manager.fill({
    parents: [],
    parentNames: ['Ann Fennimore (mother)'],
    generalEducationTeacher: [option(manager, 'generalEducationTeacher', 'Pat teacher now')],
    agencyRepresentative: [option(manager, 'agencyRepresentative', 'Pat principal')],
    evaluationInterpreter: [option(manager, 'evaluationInterpreter', 'Pat case manager')],
    input: [option(manager, 'input', 'Pat teacher now'), option(manager, 'input', 'Pat provider')],
  })
}

describe.each(engines)('a meeting, on $name', (engine) => {
  let district: District
  let manager: Writer
  beforeAll(async () => {
    district = await openSmallDistrict(engine, start, {}, '09:00')
    manager = botWriter(district, 'case.manager')
  })
  afterAll(() => district.close())

  const meetingDays = async () =>
    (await district.database.read.select().from(district.database.tables.studentEvents))
      .filter(({ event }) => event === 'meetingScheduled')
      .map((row) => row.day)
  const sent = async () => {
    await district.tick()
    const all = await district.delivered()
    return all.map((message) => ({
      to: message.email,
      title: message.title,
      said: JSON.stringify(sectionsOf(message)),
    }))
  }

  test('is set in two steps, and its day is a legal date of the student', async () => {
    expect((await manager.type(`meeting ${ida}`)).title).toBe('No meeting is set: Ida Fennimore, grade 7')
    await scheduled(manager)
    expect(manager.last.command).toBe('inviteToMeeting')
    expect(manager.last.text).toContain(
      'The meeting is set for Nov 2, 2026, 2:15 pm. Notice to the parents is due by Oct 23',
    )
    await invited(manager)
    expect(manager.last.text).toContain('2 are asked for input by Oct 28, 2026')
    expect(await meetingDays()).toEqual(['2026-11-02'])
    const { reply } = await district.ask('case.manager', `due ${ida}`)
    expect(reply.data.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'meeting.notice', due: '2026-10-23', basis: 'districtPractice' }),
    )
  })

  test('is told to those who are invited once it can not be taken back, with when and where alone', async () => {
    const ofMeetings = async () => (await sent()).filter(({ title }) => title.includes('meeting'))
    expect(await ofMeetings()).toEqual([])
    district.at(start, '09:11')
    const messages = await ofMeetings()
    expect(messages.map(({ to }) => to).sort()).toEqual([
      emailOf('principal'),
      emailOf('provider'),
      emailOf('teacher.now'),
    ])
    const own = messages.find(({ to }) => to === emailOf('teacher.now'))
    expect(own?.title).toBe('You are invited to a meeting about Ida Fennimore, grade 7')
    expect(own?.said).toContain('Room 12')
    expect(own?.said).not.toMatch(/Annual review|Ann Fennimore/)
  })

  test('is answered by a teacher in two taps from that message', async () => {
    const message = (await district.ask('teacher.now', `meeting ${ida}`)).reply
    expect(message.text).toContain('You are asked for your input by Oct 28, 2026')
    expect(message.text).not.toMatch(/Annual review|Ann Fennimore|principal/)
    const teacher = botWriter(district, 'teacher.now')
    await teacher.type(`meeting ${ida}`)
    await teacher.press('Partly')
    expect(teacher.last.form?.fields[0]?.value).toBe('partly')
    await teacher.fill({})
    expect(teacher.last.title).toBe('Thank you: your input about Ida Fennimore is with the team')
    await teacher.press('Undo')
    expect((await manager.type(`meeting ${ida}`)).text).toContain(
      'Input is waited for from: Pat provider, Pat teacher now',
    )
    await teacher.type(`input for ${ida}`)
    await teacher.fill({ works: 'partly', isHard: 'Copying from the board' })
    const { text } = await manager.type(`meeting ${ida}`)
    expect(text).toContain('Pat teacher now: Partly')
    expect(text).toContain('Is hard: Copying from the board')
    expect(text).toContain('Input is waited for from: Pat provider\n')
  })

  test('asks nobody who was not asked, and no empty answer counts', async () => {
    const other = botWriter(district, 'class.aide')
    expect((await other.type(`input for ${ida}`)).title).toBe('Nothing is asked of you')
    const provider = botWriter(district, 'provider')
    await provider.type(`input for ${ida}`)
    await provider.fill({})
    expect(provider.last.status).toBe('invalid')
  })

  test('is ready or not at one look: notice, input, roles, data and draft', async () => {
    const { data, text } = await manager.type(`ready ${ida}`)
    expect(data).toMatchObject({
      ready: false,
      checks: [
        { name: 'notice', ready: false },
        { name: 'input', ready: false, says: '1 of 2 given' },
        { name: 'roles', ready: true },
        { name: 'data', ready: false },
        { name: 'draft', ready: true },
      ],
    })
    expect(text).toContain('Input of Pat provider, due Oct 28, 2026')
    await manager.press('Notice given …')
    expect(manager.last.text).toContain('34 CFR 300.322(b)(1)(ii)')
    await manager.fill({ to: 'Ann Fennimore', how: 'mail' })
    expect((await manager.type(`ready ${ida}`)).data).toMatchObject({
      checks: [{ name: 'notice', ready: true }, {}, {}, {}, {}],
    })
    const { reply } = await district.ask('case.manager', `due ${ida}`)
    expect(JSON.stringify(reply.data.deadlines)).not.toContain('meeting.notice')
  })

  test('has an agenda', async () => {
    const { text } = await manager.type(`agenda for ${ida}`)
    expect(text).toContain('3. Strengths of the student, and concerns of the parents')
    expect(text).toContain('Wrote before: Pat teacher now')
  })

  test('that is moved needs a new notice, and whoever is invited hears of it', async () => {
    await manager.type(`meeting ${ida}`)
    await manager.press('Change day or place …')
    await manager.fill({ day: '2026-11-09', link: 'https://meet.example/7' })
    expect(manager.last.text).toContain('Notice to the parents is due by Oct 30, 2026')
    expect(await meetingDays()).toEqual(['2026-11-09'])
    await manager.press('Undo')
    expect(await meetingDays()).toEqual(['2026-11-02'])
    expect((await manager.type(`meeting ${ida}`)).text).not.toContain('meet.example')
    await manager.press('Change day or place …')
    await manager.fill({ day: '2026-11-09' })
    district.at(start, '09:30')
    const told = (await sent()).filter(({ title }) => title.includes('was changed'))
    expect(told.map(({ to }) => to).sort()).toEqual([emailOf('principal'), emailOf('teacher.now')])
    expect((await manager.type(`ready ${ida}`)).data).toMatchObject({
      checks: [{ name: 'notice', ready: false }, {}, {}, {}, {}],
    })
  })

  test('that two people change at once shows the second what the first did', async () => {
    const other = botWriter(district, 'principal')
    await manager.type(`meeting ${ida}`)
    await manager.press('Change day or place …')
    await other.type(`meeting ${ida}`)
    await other.press('Change day or place …')
    await other.fill({ place: 'Library' })
    await manager.fill({ place: 'Gym' })
    expect(manager.last.status).toBe('conflict')
    await manager.fill({ place: 'Gym' })
    expect(manager.last.status).toBe('ok')
    expect((await manager.type(`meeting ${ida}`)).text).toContain('Where: Gym')
  })

  test('is held with what it lacks beside it, and that is mended', async () => {
    district.at(day('2026-11-09'), '16:00')
    await manager.type(`held ${ida}'s meeting`)
    const there = ['Pat teacher now', 'Pat principal', 'Pat case manager'].map((name) =>
      option(manager, 'present', name),
    )
    await manager.fill({ present: there, decided: 'Notes ahead of class' })
    expect(manager.last.title).toBe(
      'Held on Nov 9, 2026, with something to mend: Annual review: Ida Fennimore, grade 7',
    )
    expect(manager.last.data.defects).toMatchObject([
      { code: 'parents', citation: '34 CFR 300.322(d)' },
      { code: 'notice', citation: '34 CFR 300.322(a)(1)' },
    ])
    // IEPs are written in another system here.
    expect(manager.last.text).toContain('enter the meeting of Nov 9, 2026 there')
    expect(await meetingDays()).toEqual(['2026-11-09'])
    await manager.type(`called ${ida}'s mother on Nov 5, no answer`)
    expect(manager.last.title).toBe('Recorded for Ida Fennimore: Call, mother: no answer')
    await manager.type(`meeting ${ida}`)
    await manager.press('Open the last one')
    await manager.press('Notice given …')
    await manager.fill({ day: '2026-10-26', to: 'Ann Fennimore', how: 'mail' })
    await manager.press('Open')
    expect(manager.last.data.defects).toEqual([])
    expect(manager.last.text).toContain('Ann Fennimore (mother): parent\n    was not there')
  })

  test('keeps a father apart who is called as the student is', async () => {
    await manager.type(`schedule a meeting for ${ida}`)
    await manager.fill({ purpose: 'transition', day: '2026-11-30', startTime: '2:15 pm', place: 'Room 12' })
    await manager.fill({ parents: [], parentNames: [`${ida} (father)`], student: true })
    expect(manager.last.text).toContain(`${ida} (father): parent`)
    expect(manager.last.text).toContain(`${ida}: student`)
    await manager.press('Undo')
    await manager.type(`cancel ${ida}'s meeting`)
    await manager.press('Cancel …')
    await manager.fill({ reason: 'Set by mistake' })
  })

  test('that nobody scheduled is recorded all the same, and an excusal put beside it', async () => {
    await manager.type(`held a meeting for ${ida}`)
    await manager.fill({
      purpose: 'amendment',
      day: '2026-11-06',
      parentNames: ['Ann Fennimore (mother)'],
      specialEducationTeacher: [option(manager, 'specialEducationTeacher', 'Pat case manager')],
      agencyRepresentative: [option(manager, 'agencyRepresentative', 'Pat principal')],
      evaluationInterpreter: [option(manager, 'evaluationInterpreter', 'Pat case manager')],
      generalEducationTeacher: [],
    })
    expect(manager.last.data.defects).toMatchObject([
      { code: 'role', citation: '34 CFR 300.321(a)(2)' },
      { code: 'notice' },
    ])
    await manager.press('Open')
    await manager.press('Who was there as what …')
    await manager.fill({ generalEducationTeacher: [option(manager, 'generalEducationTeacher', 'Pat teacher now')] })
    await manager.press('Open')
    expect(manager.last.data.defects).toMatchObject([{ code: 'notice' }])
    expect(await meetingDays()).toEqual(['2026-11-09'])
  })

  test('is excused from in writing: what an excusal lacks is said, and it is kept', async () => {
    await scheduled(manager, '2026-12-01')
    await invited(manager)
    await manager.type(`meeting ${ida}`)
    await manager.press('Excuse somebody …')
    await manager.fill({
      member: option(manager, 'member', 'Pat teacher now'),
      kind: 'discussed',
      parentOn: '2026-11-09',
    })
    expect(manager.last.data).toMatchObject({
      lacks: ["the district's consent", 'written input to the parents and the team'],
      citation: '34 CFR 300.321(e)(2)',
    })
    const checks = async () => (await manager.type(`ready ${ida}`)).text
    expect(await checks()).toContain(
      "An excusal lacks the district's consent, written input to the parents and the team",
    )
    await manager.press('Excuse somebody …')
    await manager.fill({
      member: option(manager, 'member', 'Pat teacher now'),
      ...{ kind: 'discussed', parentOn: '2026-11-09', agencyOn: '2026-11-09', inputOn: '2026-11-09' },
    })
    expect(await checks()).toContain('Roles: ready: 5 of 5')
  })

  test('is cancelled, and then its day is none any more; what was cancelled can be taken back', async () => {
    await manager.type(`meeting ${ida}`)
    await manager.press('Cancel …')
    await manager.fill({ reason: 'The parents asked for another day' })
    expect(await meetingDays()).toEqual(['2026-11-09'])
    await manager.press('Undo')
    expect(await meetingDays()).toEqual(['2026-11-09', '2026-12-01'])
    expect((await manager.type('meetings')).data.meetings).toMatchObject([{ studentId: 'ida', date: '2026-12-01' }])
  })

  test('lies sealed where it says more than a day', async () => {
    const { read, tables } = district.database
    const rows = [
      ...(await read.select().from(tables.meetings)),
      ...(await read.select().from(tables.meetingMembers)),
      ...(await read.select().from(tables.meetingInputs)),
      ...(await read.select().from(tables.contactAttempts)),
    ]
    const all = rows.map((row) =>
      Object.values(row)
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
        .join(),
    )
    expect(all.length).toBeGreaterThan(10)
    expect(all.join()).not.toMatch(/Fennimore|Room 12|Copying|no answer/)
  })
})
