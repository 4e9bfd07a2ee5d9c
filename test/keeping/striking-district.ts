// A district in which every word that says something about a student is a striking one, and every place that is sealed
// holds some: for whoever searches for them where nobody should find any.
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { eq } from 'drizzle-orm'
import { platformInstallations } from '#db/records/platform-installations'
import { createStore } from '#db/records/store'
import type { StudentIdentity } from '#people/student'
import { say } from '#records/public-text'
import { addDays } from '#time/day'
import type { Engine } from '../fixtures/engines.js'
import { districtFiles, emailOf, type Files, type Row } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

/** Stands in every text that somebody wrote about a student, and nowhere else. */
export const striking = 'Quornflax'

export const birthDate = '2011-05-23'
export const studentNumber = '7731004258'
const rosterIdOf = (student: string) => `zq7731-${student}`

/** What must not be found outside of what is sealed. */
export const soughtIn: readonly string[] = [
  striking,
  ...[birthDate, studentNumber, 'zq7731-'],
  ...['Fennimore', 'Quillon', 'Osgood', 'Tessier', 'Applewhite', 'Lundgren'],
  // Every part of every plan has a text of its own.
  ...['qidaqiepq', 'qfayq504q', 'qkitqiepq', 'qkitq504q'],
  'trumpet-vine@home.example',
]

const ofStudents = ['studentId', 'sourcedId', 'userSourcedId']

function filesOf(today: typeof firstDay): Files {
  const files = districtFiles(today)
  const students = new Set(
    (files['users.csv'] ?? []).filter(({ role }) => role === 'student').map(({ sourcedId }) => String(sourcedId)),
  )
  const renamed = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        ofStudents.includes(name) && students.has(String(value)) ? rosterIdOf(String(value)) : value,
      ]),
    )
  const of = { studentId: rosterIdOf('ida'), kind: 'iep' }
  const all: Files = Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, rows.map(renamed)]))
  return {
    ...all,
    'users.csv': (all['users.csv'] ?? []).map((row) =>
      row.role === 'student' ? { ...row, identifier: `${studentNumber}${String(row.sourcedId).length}` } : row,
    ),
    'demographics.csv': [{ sourcedId: of.studentId, birthDate }],
    'contacts.csv': [
      {
        ...{ studentId: of.studentId, name: `${striking} Parent`, relationship: 'mother' },
        ...{ email: 'trumpet-vine@home.example', phone: '', restriction: `${striking} order` },
      },
    ],
    'probes.csv': [
      {
        ...{ ...of, goalNumber: '1', date: addDays(today, -3), value: 5 },
        ...{ setting: `${striking} room`, note: `${striking} was tired` },
      },
    ],
    'sessions.csv': [
      {
        ...{ studentId: of.studentId, service: 'Vqidaqiepq', date: addDays(today, -3), minutes: 30 },
        note: `${striking} session`,
      },
    ],
    'events.csv': [{ ...of, event: 'recordsRequested', date: addDays(today, -9), note: `${striking} by letter` }],
  }
}

async function writeFiles(folder: string, today: typeof firstDay): Promise<void> {
  for (const [name, rows] of Object.entries(filesOf(today))) {
    await writeFile(join(folder, name), stringify([...rows], { header: true, cast: { boolean: String } }))
  }
}

/** Opens it, and has its staff write something everywhere. @param place where its database is */
export async function openStrikingDistrict(engine: Engine, place: string): Promise<District> {
  const district = await openSmallDistrict(
    { ...engine, place: async () => place },
    ...([firstDay, {}, '10:00', writeFiles] as const),
  )
  await typeEverywhere(district)
  await keepEverywhere(district)
  return district
}

/** What people type, by the commands themselves. */
async function typeEverywhere(district: District): Promise<void> {
  const manager = botWriter(district, 'case.manager')
  await manager.type('edit safety note Fay Quillon')
  await manager.press('Change')
  await manager.fill({ safetyNote: `${striking} bees` })
  await manager.type('edit safety note Ida Fennimore')
  await manager.press('Change')
  await manager.fill({ safetyNote: `${striking} wasps` })
  const teacher = botWriter(district, 'teacher.now')
  await teacher.type('ask the case manager about Ida Fennimore')
  await teacher.fill({ question: `May ${striking} use the ramp?` })
  await district.ask('other.teacher', `goals for ${striking} Fennimore`)
}

/** What is written at rarer moments, through the same doors as the commands'. */
async function keepEverywhere({ database, seal, clock }: District): Promise<void> {
  const { read, tables } = database
  const store = createStore(database, seal, clock)
  const students = await read.select().from(tables.students)
  const student = students.find(({ id, identity }) => {
    const opened = JSON.parse(
      seal.open({ table: 'students', column: 'identity', row: id }, identity),
    ) as StudentIdentity
    return opened.familyName === 'Fennimore'
  })?.id
  const [plan] = await read
    .select()
    .from(tables.plans)
    .where(eq(tables.plans.studentId, student ?? ('' as never)))
  const [by] = await read
    .select()
    .from(tables.staff)
    .where(eq(tables.staff.email, emailOf('case.manager')))
  const [held] = await read.select().from(tables.classes)
  const [obligation] = await read.select().from(tables.obligations)
  if (!student || !plan || !by || !held) throw new Error('Ida has a plan, its manager and a class')
  const [staffId, now, today] = [by.id, clock.now(), clock.today()]
  const planId = plan.id
  const about = { subject: planId, studentId: student, rule: 'iep.annual', triggerDay: today }
  const period = { studentId: student, kind: 'iep', start: addDays(today, -60), end: today } as const
  const account = { platform: 'terminal', workspace: 'terminal', user: 'test' } as const
  const entry = () => ({ account, surface: 'commandLine', command: 'test', outcome: 'changed', students: [] }) as const
  await store.commit({ deliveries: [], entry }, async (unit) => {
    await unit.log.add(
      { staffId, studentId: student, planId, accommodationId: 'a', day: today },
      { kind: 'iep', outcome: 'notProvided', accommodation: `${striking} time`, reason: `${striking} was away` },
      1,
    )
    const { id: substituteId } = await unit.substitutes.grant({
      ...{
        name: `${striking} Sub`,
        classId: held.id,
        fromDay: today,
        reason: `${striking} is ill`,
        grantedBy: staffId,
      },
      untilAt: (now + 1_000_000) as typeof now,
    })
    await unit.pages.print({
      ...{ substituteId, printedBy: staffId, html: `<p>${striking}</p>`, students: [] },
      untilAt: (now + 1_000_000) as typeof now,
    })
    await unit.pages.addReader(substituteId, `${striking} Reader`)
    await unit.approvals.ask({
      command: 'settings',
      subject: planId,
      says: `${striking} is to go`,
      payload: {},
      by: staffId,
    } as never)
    await unit.disclosures.add(
      { studentId: student, day: today, to: `${striking} Clinic`, purpose: 'care', what: 'IEP', basis: 'consent' },
      staffId,
    )
    const person = { name: `${striking} Parent`, relationship: 'mother' }
    await unit.families.writeNote(student, { ...person, note: `${striking} reads braille` }, staffId)
    await unit.families.addConcern(
      student,
      { ...person, day: today, words: `${striking} falls`, language: 'en' },
      staffId,
    )
    const handed = { ...person, how: 'mail', language: 'en', by: 'Pat', day: today } as const
    await unit.families.addGiven({ studentId: student, kind: 'iep', document: 'safeguards', ...handed }, staffId)
    await unit.notices.start(
      student,
      'iep',
      { act: 'proposes', matter: 'services', by: 'Pat', words: { en: { why: `${striking} asked` } } },
      staffId,
    )
    await unit.retention.hold({ studentId: student, kind: 'legal', reason: `${striking} complains`, by: staffId })
    await unit.retention.propose({
      ...({ studentId: student, recordClass: 'services', ground: 'parentAsked', parentsDay: today } as const),
      ...{ how: 'By letter', name: `${striking} Fennimore`, by: staffId },
    })
    const removed = {
      studentId: student,
      type: 'outOfSchool',
      firstDay: today,
      lastDay: today,
      services: 'stopped',
    } as const
    await unit.removals.add({ ...removed, behavior: `${striking} threw a chair`, note: `${striking} note` }, staffId)
    await unit.removals.review(
      {
        ...{ studentId: student, kind: 'iep', day: today, outcome: 'manifestation', parentThere: true },
        ...{ causedByDisability: true, failureToImplement: false, attended: `${striking} Parent` },
      },
      staffId,
    )
    const meetingId = randomUUID()
    await unit.meetings.keep(
      {
        ...{ id: meetingId, studentId: student, kind: 'iep', purpose: 'annualReview', status: 'scheduled', day: today },
        ...{ place: `${striking} room`, transition: false, inGeneralEducation: true, scheduledBy: staffId },
        members: [{ id: randomUUID(), roles: ['parent'], standing: 'invited', name: `${striking} Parent` }],
        ...{ scheduledAt: now, revision: 1 },
      },
      undefined,
    )
    const asked = await unit.meetings.askInput({ meetingId, studentId: student, staffId, dueDay: today })
    await unit.meetings.giveInput(asked, { works: 'partly', isHard: `${striking} copying` })
    await unit.meetings.addAttempt({
      ...{
        studentId: student,
        kind: 'iep',
        day: today,
        method: 'call',
        result: 'noAnswer',
        whom: `${striking} mother`,
      },
      ...{ words: `called ${striking}'s mother`, recordedBy: staffId },
    })
    await unit.groups.save(staffId, { name: `${striking} group`, students: [student] })
    await unit.reminders.putOff({
      ...about,
      ...{ staffId, why: 'snoozed', untilDay: addDays(today, 7), reason: `${striking} is abroad` },
    })
    await unit.files.keep({
      ...{ type: 'application/pdf', bytes: Buffer.from(`${striking} report`), madeBy: staffId, students: [] },
    } as never)
    await unit.dataPoints.beginPhase(
      { studentId: student, kind: 'iep', goalId: '1' },
      { from: today, label: `${striking} reader`, reason: `${striking} asked` },
      by.email,
    )
    await unit.reports.writeGoal(period, {
      ...{ goalId: '1', code: 'P', outlook: 'onTrack', dataPoints: 3, comment: `${striking} reads well`, by: 'Pat' },
    } as never)
    await unit.reports.addReceipt(period, {
      ...{ name: `${striking} Parent`, relationship: 'mother', how: 'mail', language: 'en', by: 'Pat', day: today },
    })
    await unit.posts.post({
      ...{ job: 'comingReviews', day: today, school: held.schoolId, tells: `${striking}` },
      place: { platform: 'slack', workspace: 'T', channel: 'C' },
      content: { groups: [{ heading: striking as never, entries: [{ studentId: student, kind: 'iep' }] }] },
    })
    await unit.requestAccess({ askerId: staffId, wants: 'student', words: `goals for ${striking}` })
    await unit.plans.requestChange({
      ...{ student, kind: 'iep', planId, by: staffId },
      asked: { spot: { section: 'safety' }, from: {}, to: { value: { safetyNote: `${striking}` } } } as never,
    })
    await unit.send({
      to: staffId,
      words: () => ({ title: `${striking} is due`, paragraphs: [], preview: say`Something is due.` }),
    })
    if (obligation) await unit.obligations.show(obligation.id, `${striking} as shown`)
  })
  const [question] = await read.select().from(tables.questions)
  if (question) {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      await unit.questions.answer(question.id, staffId, `Yes, ${striking} may`)
    })
  }
  await platformInstallations(database, seal, clock).keep(
    { platform: 'slack', place: 'T', whole: false },
    `xoxb-${striking}`,
  )
  // A version with a record of its own, and a plan as the other system has it, are written by a plan's own ways; here it
  // is the places that matter.
  const [version] = await read.select().from(tables.planVersions).where(eq(tables.planVersions.planId, planId))
  await database.write(async (write) => {
    const record = seal.seal({ table: 'plan_versions', column: 'record', row: version?.id ?? '' }, striking)
    await write
      .update(tables.planVersions)
      .set({ record })
      .where(eq(tables.planVersions.id, version?.id ?? ''))
    const imported = seal.seal({ table: 'plans', column: 'imported', row: planId }, striking)
    await write.update(tables.plans).set({ imported }).where(eq(tables.plans.id, planId))
    if (obligation) return
    const id = randomUUID()
    await write.insert(tables.obligations).values({
      ...{ id, staffId, studentId: student, planId, kind: 'iep', version: 1, grounds: [], cause: 'version' },
      ...{ status: 'sent', dueAt: now, createdAt: now },
      shown: seal.seal({ table: 'obligations', column: 'shown', row: id }, `${striking} as shown`),
    })
  })
}
