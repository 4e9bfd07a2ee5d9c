// Sessions come in by file, stay what was made of them in chat, and leave for other systems.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportFolder } from '#imports/export/export-folder'
import { exportSessionsSince } from '#imports/export/sessions-since'
import { importFolder } from '#imports/import-folder'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const services = ['ida', 'jane', 'john'].map((studentId) => ({
  studentId,
  kind: 'iep',
  service: '=Speech',
  category: 'related',
  frequencyValue: 2,
  frequencyPeriod: 'week',
  minutesPerSession: 30,
  providerEmail: emailOf('provider'),
}))

type Rows = readonly Readonly<Record<string, string>>[]

describe.each(engines)('sessions, on $name', (engine) => {
  let district: District
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'caseload-sessions-'))
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    await district.import({
      'services.csv': services.map((row) => ({ ...row, service: "'=Speech" })),
      'sessions.csv': [
        { studentId: 'ida', service: "'=Speech", date: '2026-10-01', minutes: 30, startTime: '9:30 AM' },
        { studentId: 'ida', service: "'=Speech", date: '2026-09-01', minutes: 20, startTime: 'after lunch' },
      ],
    })
    for (const line of [
      'log 30 minutes speech Ida Fennimore 10/6 9:00 because of @home',
      'log 30 minutes speech Jane Doe 10/6 9:20',
      'log 45 minutes speech John Doe 10/7',
      'log 30 minutes speech John Doe 10/8 absent',
    ]) {
      const { reply } = await district.ask('provider', line)
      expect(reply.title).toContain('Logged for')
    }
    const { reply } = await district.ask('provider', 'log 15 minutes speech John Doe 10/9')
    const correct = reply.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find(({ label }) => label === 'Correct it')
    if (!correct) throw new Error(reply.text)
    await district.fill('provider', correct.action, { minutes: 25, correction: 'Mistyped' })
  })
  afterAll(async () => {
    await district.close()
    await rm(folder, { recursive: true })
  })

  const left = async (name: string, since?: string) => {
    if (since) await exportSessionsSince(join(folder, name), district.records, day(since))
    else await exportFolder(join(folder, name), district.records)
    return readFile(join(folder, name, 'sessions.csv'), 'utf8')
  }

  test('leave as they stand, and come into an empty district as the same file', async () => {
    const text = await left('all')
    const rows = parse(text, { columns: true }) as Rows
    expect(rows).toHaveLength(7)
    expect(rows.filter(({ date }) => date === '2026-10-09')).toMatchObject([{ minutes: '25', correction: 'Mistyped' }])
    expect(rows[1]).toMatchObject({ startTime: '09:30', service: "'=Speech", loggedBy: '' })
    expect(rows[2]).toMatchObject({ loggedBy: emailOf('provider'), reason: "'@home", startTime: '09:00' })
    // Another district, with keys of its own.
    const other = await openSmallDistrict(engine, firstDay, {}, '10:00', undefined, randomBytes(32))
    const { records, clock } = other
    const report = await importFolder({ from: join(folder, 'all'), records, clock, yes: true })
    expect(report.hasRefused).toBe(false)
    await exportFolder(join(folder, 'again'), records)
    expect(await readFile(join(folder, 'again', 'sessions.csv'), 'utf8')).toBe(text)
    await other.close()
  })

  test('are not changed by reading their own file again', async () => {
    const before = await left('before')
    const { records, clock } = district
    const report = await importFolder({ from: join(folder, 'before'), records, clock, yes: true })
    expect(report.lines()).toContain('sessions.csv: 0 added, 0 changed, 7 unchanged, 0 ended, 0 refused')
    expect(await left('after')).toBe(before)
  })

  test('leave since a day for the Medicaid system, split where the provider was with others too', async () => {
    const rows = parse(await left('medicaid', '2026-10-06'), { columns: true }) as Rows
    expect(
      rows.map(({ studentId, date, minutes, status, individualMinutes, groupMinutes }) =>
        [studentId, date, minutes, status, individualMinutes, groupMinutes].join(' '),
      ),
    ).toEqual([
      'ida 2026-10-06 30 provided 20 10',
      'jane 2026-10-06 30 provided 20 10',
      'john 2026-10-07 45 provided 45 0',
      'john 2026-10-08 30 studentAbsent 0 0',
      'john 2026-10-09 25 provided 25 0',
    ])
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })
})
