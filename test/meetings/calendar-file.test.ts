// A meeting for one's own calendar: read by a calendar program, it has the day and the place, and nobody's name.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { invitationFile } from '#meetings/invitation-file'
import { day } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { botOf, doorsOf } from '../../src/main.js'
import { openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

const zone = 'America/Los_Angeles'
const file = (more: object = {}, unsaid = ['Jane', 'Doe']) =>
  invitationFile(
    {
      meeting: {
        day: day('2026-11-02'),
        startTime: '14:15',
        minutes: 45,
        place: 'Room 12',
        status: 'scheduled',
        ...more,
      },
      ...{ uid: 'abc', sequence: 2, made: instantAt(day('2026-10-14'), '09:00', zone), unsaid },
    },
    zone,
  )

function eventIn(text: string) {
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (!event) throw new Error('no event')
  return new ICAL.Event(event)
}

test('is at the hour of the schools, as a calendar program reads it', () => {
  // Daylight saving ended the day before: 2:15 pm is 22:15 in UTC.
  const event = eventIn(file())
  expect(event.startDate.toString()).toBe('2026-11-02T22:15:00Z')
  expect(event.endDate.toString()).toBe('2026-11-02T23:00:00Z')
  expect([event.summary, event.location, event.sequence]).toEqual(['Team meeting', 'Room 12', 2])
})

test('names no student, though somebody wrote the name into the place', () => {
  expect(eventIn(file({ place: "Doe's classroom", link: 'https://meet.example/7' })).location).toBe(
    'https://meet.example/7',
  )
  expect(eventIn(file({ place: 'Doelger Hall' })).location).toBe('Doelger Hall')
})

test('is taken out of the calendar where the meeting is cancelled', () => {
  expect(file({ status: 'cancelled' })).toContain('STATUS:CANCELLED')
})

test('comes behind a link that opens once, to those who are invited alone', async () => {
  const publicUrl = 'https://caseload.example'
  const district = await openSmallDistrict(undefined, day('2026-10-14'), { publicUrl }, '09:00')
  const manager = botWriter(district, 'case.manager')
  await manager.type('schedule a meeting for Ida Fennimore')
  await manager.fill({ day: '2026-11-02', startTime: '2:15 pm', place: "Fennimore's room" })
  const principal = manager.last.form?.fields
    .find(({ name }) => name === 'agencyRepresentative')
    ?.options?.find(({ label }) => label === 'Pat principal')
  await manager.fill({ agencyRepresentative: [principal?.value ?? ''], input: [] })
  await manager.type('meeting Ida Fennimore')
  const meeting = (manager.last.data.meeting as { readonly id: string }).id
  expect((await district.press('teacher.now', 'meetingFile', { meeting })).reply.status).toBe('invalid')
  expect((await district.press('other.teacher', 'meetingFile', { meeting })).reply.status).toBe('invalid')
  const { reply } = await district.press('principal', 'meetingFile', { meeting })
  const { database, seal, clock } = district
  const config = { http: { host: '', port: 0 } } as never
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const { jobParts } = botOf({ config, database, seal, clock, close: async () => undefined }, silent)
  const door = doorsOf(jobParts).find(({ path }) => path === '/file/')
  const server = createServer((request, response) => door?.listener(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const link = String(reply.data.link).replace(publicUrl, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const opened = await fetch(link, { method: 'POST' })
  expect(opened.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(opened.headers.get('content-disposition')).toBe('attachment; filename="team-meeting.ics"')
  const text = await opened.text()
  expect(text).toContain('SUMMARY:Team meeting')
  expect(text).not.toMatch(/Ida|Fennimore/)
  expect((await fetch(link, { method: 'POST' })).status).toBe(410)
  server.close()
  server.closeAllConnections()
  await district.close()
})
