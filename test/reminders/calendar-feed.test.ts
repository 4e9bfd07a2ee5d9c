// What is due for somebody, in their own calendar: over HTTP, and without a word of any student.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarDoor } from '#adapters/web/calendar-door'
import { guarded } from '#adapters/web/guarded'
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import { studentRecords } from '#db/records/student-records'
import { viewerDoor } from '#records/viewer-door'
import { feedOpener } from '#reminders/calendar-feed'
import { day } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

let district: District
const server = createServer()
let baseUrl: string

beforeAll(async () => {
  district = await openSmallDistrict(undefined, day('2026-10-14'), { publicUrl: 'https://caseload.example' }, '09:00')
  const { database, seal, clock } = district
  const parts = {
    store: createStore(database, seal, clock),
    openViewer: viewerDoor(studentRecords(database, seal, clock), clock),
    readings: readingsOf(database, seal, clock),
    clock,
  }
  server.on('request', guarded(calendarDoor(feedOpener(parts))))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await district.close()
})

async function subscribe(who: string): Promise<string> {
  const { reply } = await district.press(who, 'calendarFeed', { does: 'start' })
  const url = String(reply.data.url)
  expect(url).toMatch(/^https:\/\/caseload\.example\/calendar\/[\w-]{43}\.ics$/)
  return url.replace('https://caseload.example', baseUrl)
}

test('it holds how many of what are due on which school day, and names nobody', async () => {
  const response = await fetch(await subscribe('case.manager'))
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const text = await response.text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(events.length).toBeGreaterThan(1)
  const { reply } = await district.ask('case.manager', 'due')
  const reviews = (reply.data.deadlines as readonly { rule: string }[]).filter(({ rule }) => rule === 'iep.annual')
  expect(reviews.length).toBeGreaterThan(1)
  expect(events.map(({ summary }) => summary)).toContain(`Annual review (${reviews.length})`)
  for (const { startDate } of events) expect([1, 7]).not.toContain(startDate.dayOfWeek())
  for (const name of ['Ida', 'Fennimore', 'Jane', 'Doe', 'Fay', 'grade', 'Birch', emailOf('case.manager')]) {
    expect(text).not.toContain(name)
  }
})

test('whoever asked is written down with what they saw, as for every other look', async () => {
  const last = (await district.audit()).findLast(({ workspace }) => workspace === 'calendar')
  expect(last).toMatchObject({ command: 'calendarFeed', outcome: 'shown', workspace: 'calendar' })
  expect(last?.students.length).toBeGreaterThan(1)
})

test('it stays as it is from one look to the next, so that no calendar doubles it', async () => {
  const url = await subscribe('case.manager')
  expect(await (await fetch(url)).text()).toBe(await (await fetch(url)).text())
})

test('a new address ends the old one, and Stop ends it; both are answered as one that never was', async () => {
  const old = await subscribe('team.member')
  const now = await subscribe('team.member')
  const never = await fetch(`${baseUrl}/calendar/${'a'.repeat(43)}.ics`)
  expect((await fetch(now)).status).toBe(200)
  await district.press('team.member', 'calendarFeed', { does: 'end' })
  for (const url of [old, now]) {
    const gone = await fetch(url)
    expect([gone.status, await gone.text()]).toEqual([never.status, 'nothing here\n'])
  }
  expect(never.status).toBe(404)
})

test('of somebody who has left it is gone', async () => {
  const url = await subscribe('manager.of.504')
  expect((await fetch(url)).status).toBe(200)
  const { database } = district
  await database.write(async (write) => {
    await write.update(database.tables.staff).set({ active: false })
  })
  expect((await fetch(url)).status).toBe(404)
})
