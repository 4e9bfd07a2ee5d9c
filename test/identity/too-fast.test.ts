// Somebody who asks too fast is told to wait, nobody else is; and administrators hear of unusual reading, once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pace, usualPace } from '#bot/pace'
import type { Request } from '#bot/request'
import { auditWriter } from '#db/records/audit'
import { createStore } from '#db/records/store'
import { wideReadings } from '#db/records/wide-readings'
import type { Account, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { openedOutside } from '#records/wide-reading'
import type { Instant } from '#time/clock'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const account = (user: string): Account => ({ platform: 'slack', workspace: 'T1', user })

test('each account has its own pace, and gets it back with time', () => {
  let now = 1_000_000
  const one = pace({ burst: 3, perMinute: 60 }, { now: () => now as Instant })
  const takes = (user: string) => one.takes(account(user))
  expect([takes('a'), takes('a'), takes('a'), takes('a'), takes('b')]).toEqual([true, true, true, false, true])
  now += 1_000
  expect([takes('a'), takes('a')]).toEqual([true, false])
  now -= 60_000
  expect(takes('a')).toBe(false)
  expect(one.takes({ ...account('a'), platform: 'terminal' })).toBe(true)
})

test('all accounts of one person share a pace, with what they asked before anybody knew whose they are', () => {
  const one = pace({ burst: 6, perMinute: 60 }, { now: () => 1_000_000 as Instant })
  const her = 'staff-1' as StaffId
  const inSlack = account('U1')
  const inAnother: Account = { ...inSlack, workspace: 'T2' }
  const inTeams: Account = { platform: 'teams', workspace: 'tenant', user: 'aad-1' }
  for (const hers of [inSlack, inAnother, inTeams]) {
    expect(one.takes(hers)).toBe(true)
    one.belongs(hers, her)
  }
  expect([inTeams, inSlack, inAnother].map(one.takes)).toEqual([true, true, true])
  expect([inSlack, inAnother, inTeams].map(one.takes)).toEqual([false, false, false])
  // Somebody else of the same workspace, and one of these accounts once it is hers no more, ask as they like.
  expect(one.takes(account('U2'))).toBe(true)
  one.belongs(inTeams, undefined)
  expect([one.takes(inTeams), one.takes(inSlack)]).toEqual([true, false])
})

test('an account that is tied to somebody else takes from theirs, and brings nothing of the one before along', () => {
  const one = pace({ burst: 2, perMinute: 60 }, { now: () => 1_000_000 as Instant })
  const [first, second] = ['staff-1', 'staff-2'] as StaffId[]
  one.belongs(account('U1'), first)
  expect([one.takes(account('U1')), one.takes(account('U1')), one.takes(account('U1'))]).toEqual([true, true, false])
  one.belongs(account('U1'), second)
  expect([one.takes(account('U1')), one.takes(account('U1')), one.takes(account('U1'))]).toEqual([true, true, false])
})

test.each([
  ['a plan opened by office', 'plan', ['administrator'], ['goals'], 1],
  ["one's own student", 'plan', ['administrator', 'classTeacher'], ['goals'], 0],
  ['a name in a picker', 'plan', ['administrator'], [], 0],
  ['the minutes of one student', 'minutes', ['administrator'], ['services'], 1],
] as const)('%s counts or not', (_, command, grounds, parts, counts) => {
  expect(openedOutside({ command, students: [{ id: 'x', grounds, parts }] })).toHaveLength(counts)
})

test('a list of the whole school opens nobody', () => {
  const students = ['x', 'y'].map((id) => ({ id, grounds: ['administrator'] as const, parts: ['header'] }))
  expect(openedOutside({ command: 'due', students })).toEqual([])
})

let district: District
beforeEach(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
})
afterEach(() => district.close())

test('whoever asks too fast is told so in a sentence, and others are answered', async () => {
  for (let asked = 0; asked < usualPace.burst; asked += 1) await district.ask('teacher.now', 'help')
  expect((await district.ask('teacher.now', 'help')).reply.title).toBe('One moment, please')
  expect((await district.ask('principal', 'help')).reply.status).toBe('ok')
}, 30_000)

test('whoever is told to wait while an event comes again is given its own answer when it comes once more', async () => {
  const account: Account = { platform: 'slack', workspace: 'T0SCHOOL', user: 'teacher.now' }
  const asks = (deliveries: Request['deliveries'], text = 'glance Ida Fennimore') =>
    district.bot.handle({ account, surface: 'private', text, deliveries }, async () => undefined)
  const event = [{ kind: 'event', key: 'Ev1' }] as const
  await district.ask('teacher.now', 'help')
  const first = await asks(event)
  expect(first).toMatchObject({ type: 'reply', reply: { status: 'ok', students: ['ida'] } })
  for (let asked = 2; asked < usualPace.burst; asked += 1) await asks([], 'help')
  expect(await asks(event)).toMatchObject({ type: 'reply', reply: { title: 'One moment, please' } })
  district.at(firstDay, '10:01')
  expect(await asks(event)).toEqual({ type: 'alreadyDone', reply: first.type === 'reply' && first.reply })
}, 30_000)

test('whoever asks from two workspaces and from Teams at once asks as one person; a stranger by each account', async () => {
  const places = [
    { platform: 'slack', workspace: 'T0NORTH' },
    { platform: 'slack', workspace: 'T0SOUTH' },
    { platform: 'teams', workspace: 'tenant' },
  ] as const
  const asked = (who: string, place: (typeof places)[number]) =>
    district.ask(who, 'help', { account: { ...place, user: `of-${who}` } }).then(({ reply }) => reply.title)
  const stranger = 'nobody@elsewhere.example'
  for (let each = 0; each < usualPace.burst; each += 1) {
    const place = places[each % places.length] ?? places[0]
    await asked('teacher.now', place)
    await asked(stranger, place)
  }
  const titlesOf = async (who: string) => Promise.all(places.map((place) => asked(who, place)))
  expect(await titlesOf('teacher.now')).toEqual(places.map(() => 'One moment, please'))
  expect(new Set(await titlesOf(stranger))).toEqual(new Set(["Hello! I'm Caseload, and I don't know you yet"]))
  expect((await district.ask('principal', 'help')).reply.status).toBe('ok')
}, 60_000)

test('administrators hear of unusual reading: who, how many and when, once an hour, and no student', async () => {
  const pupils = Array.from({ length: 40 }, (_, number) => ({
    sourcedId: `pupil-${number}`,
    givenName: 'Wren',
    familyName: `Ashgrove${String.fromCharCode(97 + (number % 20), 97 + number / 20)}`,
  }))
  const { refusedRows } = await district.import({
    'users.csv': pupils.map((pupil) => ({
      ...pupil,
      enabledUser: true,
      orgSourcedIds: 'birch',
      role: 'student',
      email: '',
      grades: '07',
    })),
    'plans.csv': pupils.map(({ sourcedId }) => ({
      studentId: sourcedId,
      kind: 'iep',
      status: 'active',
      meetingDate: '2026-09-01',
    })),
  })
  expect(refusedRows).toEqual([])
  const open = async ({ givenName, familyName }: (typeof pupils)[number]) =>
    expect((await district.ask('principal', `glance ${givenName} ${familyName}`)).reply.status).toBe('ok')
  const [last, ...most] = pupils
  for (const pupil of [...most, ...most]) await open(pupil)
  await district.tick()
  expect((await district.audit()).filter(({ command }) => command === 'unusualReading')).toEqual([])
  if (last) await open(last)
  await district.tick()
  const told = (await district.delivered()).filter(({ preview }) => preview === 'Somebody opened unusually many plans.')
  expect(told.length).toBeGreaterThan(0)
  expect(told[0]?.title).toMatch(/opened 40 students outside/)
  expect(JSON.stringify(told)).not.toMatch(/Wren|Ashgrove/)
  expect((await district.audit()).filter(({ command }) => command === 'unusualReading')).toHaveLength(1)
  await district.tick()
  expect((await district.audit()).filter(({ command }) => command === 'unusualReading')).toHaveLength(1)
}, 60_000)

test('forty within ten minutes are forty however those lie between the minutes at which it is looked', async () => {
  const { database, seal, clock } = district
  const [principal] = await createStore(database, seal, clock).staffWithEmail(addressOf('principal'))
  const actor = principal?.id as StaffId
  const begun = clock.now()
  const after = (seconds: number) => (begun + seconds * 1000) as Instant
  const write = auditWriter(database, seal)
  const openTwenty = (first: number, at: Instant) =>
    database.write(async (one) => {
      for (let nth = first; nth < first + 20; nth += 1) {
        const students = [{ id: `pupil-${nth}` as StudentId, grounds: ['administrator'], parts: ['goals'] }] as const
        const where = { account: account('U1'), surface: 'private' } as const
        await write(one, { ...where, actor, command: 'glance', outcome: 'shown', students }, at)
      }
    })
  const readings = wideReadings(database)
  const found = (now: Instant) => readings.lately(now, 10 * 60_000, 40)
  await openTwenty(0, after(0))
  expect(await found(after(570))).toEqual([])
  // Looked at after ten minutes and a half, when the first are out of the last ten minutes.
  await openTwenty(20, after(590))
  expect(await found(after(630))).toEqual([{ staffId: actor, students: 40, from: begun, until: after(590) }])
  // Over more than ten minutes they are no forty.
  await openTwenty(40, after(1250))
  await openTwenty(60, after(1855))
  expect(await found(after(1890))).toEqual([])
}, 30_000)
