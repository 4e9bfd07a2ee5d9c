// Records are kept for the time that the district chose, held while somebody may need them, and destroyed only where two
// people decided so and the parents were told.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { identityTables, lastingTables, recordTables } from '#db/records/record-tables'
import type { StudentId } from '#people/student'
import { isWithinItsTime, timeIsOverOn } from '#retention/record-classes'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { districtFiles } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const years = { keepSpecialEducationYears: 7, keepServiceYears: 8 }

test.each([
  ['2027-06-11', 7, '2034-06-11'],
  ['2028-02-29', 7, '2035-02-28'],
  ['2028-02-29', 4, '2032-02-29'],
  ['2026-12-31', 1, '2027-12-31'],
])('a record whose last day is %s is kept for %i years, until %s', (last, kept, over) => {
  expect(timeIsOverOn(day(last), kept)).toBe(over)
  expect(isWithinItsTime(day(last), kept, day(over))).toBe(false)
})

describe.each(engines)('in a district on $name', (engine) => {
  let district: District
  const far = () => districtFiles(firstDay)['users.csv']?.find(({ sourcedId }) => sourcedId === 'far')
  const zora = async () =>
    (await district.ask('superintendent', 'hold the records of Zora Applewhite')).reply.status === 'form'

  beforeAll(async () => {
    district = await openSmallDistrict(engine)
  })
  afterAll(() => district.close())

  async function propose(who: string, more: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const values = {
      recordClass: 'specialEducation',
      ground: 'timePassed',
      parentsDay: '2033-12-01',
      how: 'By letter',
      ...more,
    }
    return (await district.fill(who, 'destroy the records of Zora Applewhite', values)).reply
  }
  const faultOf = (reply: Reply, field: string) => reply.form?.fields.find(({ name }) => name === field)?.fault
  const choices = (reply: Reply) =>
    reply.sections.flatMap((one) => (one.type === 'choices' ? one.choices.map(({ label }) => label) : []))
  const buttonsFor = async (who: string) =>
    (await district.ask(who, 'retention')).reply.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : []))

  test('nobody but those over the whole district sees what is kept, or may propose anything', async () => {
    for (const who of ['principal', 'case.manager', 'teacher.now', 'coordinator.504']) {
      const { reply } = await district.ask(who, 'retention')
      expect(reply.command, who).not.toBe('retention')
      expect(JSON.stringify(reply)).not.toContain('Applewhite')
    }
  })

  test('a record that a plan needs is not destroyed, and it is said why', async () => {
    const reply = await propose('superintendent')
    expect(reply).toMatchObject({ status: 'invalid', title: expect.stringContaining('may be destroyed') })
    expect(reply.text).toContain('300.624(b)')
  })

  test('who has left is listed once the time is over, not a day before', async () => {
    const row = far()
    if (!row) throw new Error('no such student')
    await district.import({ 'users.csv': [{ ...row, status: 'tobedeleted', enabledUser: false }] })
    // The last day is that of the class: ninety days after the first day here.
    district.at(day('2034-01-11'), '09:00')
    expect(choices((await district.ask('superintendent', 'retention')).reply)).toEqual([])
    expect(faultOf(await propose('superintendent'), 'ground')).toContain('7 years, until')
    district.at(day('2034-01-12'), '09:00')
    const { reply } = await district.ask('superintendent', 'retention')
    expect(choices(reply)).toEqual(['Zora Applewhite'])
    expect(reply.text).toContain(`${years.keepServiceYears}, from`)
  })

  test('a hold keeps it, whatever its age, until it is lifted with a reason', async () => {
    const held = await district.fill('superintendent', 'hold the records of Zora Applewhite', {
      kind: 'legal',
      reason: 'Complaint of spring',
    })
    expect(held.reply.status).toBe('ok')
    expect(await propose('superintendent')).toMatchObject({ status: 'invalid' })
    const { reply } = await district.ask('district.by.role', 'retention')
    expect(choices(reply)).toEqual(['Zora Applewhite'])
    expect(reply.text).toContain('Complaint of spring')
    const lift = reply.sections.flatMap((one) => (one.type === 'choices' ? one.choices : []))[0]
    if (!lift) throw new Error('nothing to lift')
    const { reply: asked, audit } = await district.fill('district.by.role', lift.action, { reason: 'Settled' })
    expect(asked.title).toBe('This takes a second administrator')
    expect(audit).toMatchObject([{ command: 'liftHold', outcome: 'changed' }])
    expect(await propose('superintendent')).toMatchObject({ status: 'invalid' })

    const { reply: waiting } = await district.ask('superintendent', 'approve')
    expect(waiting.text).toContain("lift the hold on a student's records (Zora Applewhite)")
    expect(waiting.text).toContain('Settled')
    expect(waiting.students).toEqual(['far'])
    const agree = { id: asked.data.approval, decision: 'agreed' }
    expect((await district.press('district.by.role', 'approve', agree)).reply.title).toBe('Somebody else has to agree')
    const agreed = await district.press('superintendent', 'approve', agree)
    expect(agreed.reply.title).toBe("Done: lift the hold on a student's records (Zora Applewhite)")
    expect(agreed.audit).toMatchObject([
      { command: 'approve', outcome: 'changed', students: [{ id: expect.any(String) }] },
    ])
    expect(choices((await district.ask('superintendent', 'retention')).reply)).toEqual(['Zora Applewhite'])
    expect((await district.fill('district.by.role', lift.action, { reason: 'Settled' })).reply.status).toBe('invalid')
    // What a locked phone shows of the messages about it names nobody.
    const told = await district.delivered()
    expect(told.map(({ email }) => email.split('@')[0])).toEqual(
      expect.arrayContaining(['superintendent', 'director', 'district.by.role']),
    )
    expect(told.map(({ preview }) => String(preview)).join(' ')).not.toContain('Zora')
  })

  test('a family that asked to see the records and was not shown them holds them too', async () => {
    const { database } = district
    const { studentEvents, students } = database.tables
    const [left] = await database.read.select({ id: students.id }).from(students).where(eq(students.active, false))
    if (!left) throw new Error('nobody has left')
    const date = (event: 'recordsRequested' | 'recordsInspected', on: string) =>
      database.write((write) =>
        write.insert(studentEvents).values({ id: event, studentId: left.id, event, day: day(on) }),
      )
    await date('recordsRequested', '2034-01-03')
    const refused = await propose('superintendent')
    expect(refused.text).toContain('the family has asked to see them')
    await date('recordsInspected', '2034-01-10')
  })

  test('proposed by one, it is destroyed by another, and by nobody alone', async () => {
    // What was recorded of the request is part of the record: its time runs from there.
    district.at(day('2041-01-11'), '09:00')
    expect(faultOf(await propose('superintendent', { recordClass: 'services' }), 'recordClass')).toBeDefined()
    expect(faultOf(await propose('superintendent', { parentsDay: '2041-02-01' }), 'parentsDay')).toBeDefined()
    expect(await propose('superintendent')).toMatchObject({ status: 'ok' })
    expect(await propose('superintendent')).toMatchObject({ status: 'invalid', title: 'That is proposed already' })
    const own = await buttonsFor('superintendent')
    expect(own.map(({ label }) => label)).toEqual(["Don't destroy it"])
    const told = await district.outbox()
    expect(told.map(({ preview }) => preview)).toContain('A decision waits for a second administrator.')
    expect(told.some(({ preview }) => String(preview).includes('Zora'))).toBe(false)

    const [agree] = await buttonsFor('district.by.role')
    if (!agree) throw new Error('nothing to agree to')
    const alone = await district.press('superintendent', agree.action.command, agree.action.input)
    expect(alone.reply).toMatchObject({ status: 'invalid', title: expect.stringContaining('Somebody else must agree') })
    expect(await zora()).toBe(true)

    const { reply, audit } = await district.press('district.by.role', agree.action.command, agree.action.input)
    expect(reply).toMatchObject({ status: 'ok', title: expect.stringContaining('is destroyed') })
    expect(reply.data.counts).toMatchObject({ plans: 1, planVersions: 1, studentEvents: expect.any(Number) })
    expect(audit).toMatchObject([{ command: 'decideDestruction', outcome: 'changed' }])
    expect((await district.press('district.by.role', agree.action.command, agree.action.input)).reply.title).toBe(
      'That was decided already',
    )
  })

  test('nothing is left of whoever had left but whose it was, when, why and by whom', async () => {
    const { database, seal } = district
    const { destructions, students } = database.tables
    const [tombstone] = await database.read.select().from(destructions).where(eq(destructions.status, 'destroyed'))
    if (!tombstone) throw new Error('no tombstone')
    for (const name of [...recordTables.specialEducation, ...recordTables.services, ...identityTables]) {
      const table = database.tables[name]
      const left = await database.read.select().from(table).where(eq(table.studentId, tombstone.studentId))
      expect(left, name).toEqual([])
    }
    expect(await database.read.select().from(students).where(eq(students.id, tombstone.studentId))).toEqual([])
    expect(await zora()).toBe(false)
    const { reply } = await district.ask('superintendent', 'retention')
    expect(reply.text).toContain('Zora Applewhite: special education record')
    expect(seal.open({ table: 'destructions', column: 'details', row: tombstone.id }, tombstone.details)).toContain(
      'By letter',
    )
  })

  test('no file of before brings it back: each row is refused, with where, why and how to mend it', async () => {
    const { 'users.csv': users, ...rest } = districtFiles(firstDay)
    const ofZora = Object.fromEntries(
      Object.entries(rest).flatMap(([name, rows]) => {
        const theirs = rows.filter(({ studentId }) => studentId === 'far')
        return theirs.length > 0 ? [[name, theirs]] : []
      }),
    )
    expect(Object.keys(ofZora)).toEqual(expect.arrayContaining(['plans.csv', 'accommodations.csv']))
    const dated = { studentId: 'far', date: '2026-10-01' }
    const before = await district.import({
      ...ofZora,
      'users.csv': users ?? [],
      'probes.csv': [{ ...dated, goalNumber: '1', correct: '1', attempts: '2' }],
      'events.csv': [{ ...dated, event: 'recordsRequested' }],
      'questions.csv': [
        {
          ...{ id: 'q1', studentId: 'far', planId: 'p', askerId: 'teacher.now', toId: 'case.manager' },
          ...{ asked: 'Why?', askedAt: '2026-10-01T10:00:00Z', dueDate: '2026-10-02' },
        },
      ],
    })
    const refused = before.lines().filter((line) => /:\d+: /.test(line))
    const why =
      "is of a record that was destroyed on 2041-01-11. Take the student's rows up to that day out of the file"
    expect(refused.map((line) => line.split(':', 1)[0])).toEqual(
      expect.arrayContaining(['plans.csv', 'accommodations.csv', 'probes.csv', 'events.csv', 'questions.csv']),
    )
    for (const line of refused) expect(line).toContain(why)
    const { database } = district
    const back = district.records.idOf('student', 'far') as StudentId
    for (const name of recordTables.specialEducation) {
      const table = database.tables[name]
      expect(await database.read.select().from(table).where(eq(table.studentId, back)), name).toEqual([])
    }
  })

  test('a record that is begun anew is taken', async () => {
    const [plan] = districtFiles(firstDay)['plans.csv']?.filter(({ studentId }) => studentId === 'far') ?? []
    if (!plan) throw new Error('no such plan')
    district.at(day('2041-03-01'), '09:00')
    const report = await district.import({
      'plans.csv': [{ ...plan, meetingDate: '2041-02-20', startDate: '2041-02-20' }],
    })
    expect(report.lines()).toEqual([expect.stringContaining('plans.csv: 1 added')])
  })

  test('what the parents ask for needs no age, but two people and no plan', async () => {
    const proposed = await district.fill('superintendent', 'destroy the records of Kit Osgood', {
      recordClass: 'specialEducation',
      ground: 'parentAsked',
      parentsDay: '2041-01-02',
      how: 'By e-mail',
    })
    expect(proposed.reply).toMatchObject({ status: 'invalid' })
  })
})

test('every table that is about a student has its place: destroyed with a class, or kept and why', () => {
  const placed = new Set<string>([
    ...recordTables.specialEducation,
    ...recordTables.services,
    ...identityTables,
    ...lastingTables,
  ])
  return openSmallDistrict().then(async (district) => {
    const about = Object.entries(district.database.tables).filter(([, table]) => 'studentId' in table)
    expect(about.map(([name]) => name).filter((name) => !placed.has(name))).toEqual([])
    await district.close()
  })
})
