// Backups that make themselves: each night one, by one process, the old ones thinned out, and the administrators told
// where it comes to nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { backupsApart } from '#cli/backups-apart'
import { readConfig } from '#config'
import { markBackup } from '#db/records/backup-marks'
import { jobMarks } from '#db/records/job-marks'
import { createStore } from '#db/records/store'
import { backupName, backupsToRemove } from '#reminders/backups-to-keep'
import type { JobParts } from '#reminders/job'
import { scheduledBackup } from '#reminders/scheduled-backup'
import type { Instant } from '#time/clock'
import { addDays, day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const keep = { daily: 3, weekly: 2, monthly: 2 }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('which backups are kept', () => {
  const made = (text: string) => backupName(Date.parse(text) as Instant)

  it('names them for their time and nothing else', () => {
    expect(made('2026-11-20T08:30:00.123Z')).toBe('2026-11-20T083000Z.backup')
  })

  it('keeps the newest of each of so many days, weeks and months', () => {
    const days = Array.from({ length: 70 }, (_, back) => made(`${addDays(day('2026-11-20'), -back)}T08:30:00Z`))
    const gone = new Set(backupsToRemove(days, keep))
    expect(days.filter((name) => !gone.has(name))).toEqual([
      '2026-11-20T083000Z.backup',
      '2026-11-19T083000Z.backup',
      '2026-11-18T083000Z.backup',
      // The Sunday of the week before, and the last of October.
      '2026-11-15T083000Z.backup',
      '2026-10-31T083000Z.backup',
    ])
  })

  it('leaves what is none of its own, and always the newest', () => {
    const others = [
      'notes.txt',
      'one.backup',
      '2026-11-20T083000Z.backup.abcdefabcdef.part',
      '2026-13-40T083000Z.backup',
    ]
    expect(backupsToRemove(others, { daily: 0, weekly: 0, monthly: 0 })).toEqual([])
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1 }), (backs) => {
        const names = backs.map((back) => made(`${addDays(day('2026-11-20'), -back)}T08:30:00Z`))
        const gone = backupsToRemove(names, { daily: 0, weekly: 0, monthly: 0 })
        expect(names.filter((name) => !gone.includes(name))).toEqual([names.toSorted().at(-1)])
        expect(names.length - backupsToRemove(names, keep).length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe.each(engines)('the schedule on $name', (engine) => {
  let district: District
  afterEach(() => district.close())

  /** A process of the bot: what it starts writes the file and the mark, as the verb does, or fails. */
  function processOf(folder: string, fails = () => false) {
    const { database, seal, clock } = district
    let begun = 0
    const backups = backupsApart({
      ...{ settings: { folder, at: '02:30', keep }, database, clock, log: silent },
      startBackup(file): ChildProcess {
        begun += 1
        if (fails()) return spawn(process.execPath, ['-e', 'process.exit(1)'])
        writeFileSync(file, '')
        return spawn(process.execPath, ['-e', ''])
      },
    })
    const parts = {
      clock,
      store: createStore(database, seal, clock),
      marks: jobMarks(database),
      backups,
    } as unknown as JobParts
    return {
      backups,
      begun: () => begun,
      /** Until what was begun has ended. */
      async settled() {
        while (backups.isUnderWay()) await new Promise(setImmediate)
      },
      run: () => scheduledBackup.run(parts),
    }
  }

  it('makes one a night, in one process, and none before its time', async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '02:29')
    const folder = join(mkdtempSync(join(tmpdir(), 'caseload-schedule-')), 'backups')
    const [one, other] = [processOf(folder), processOf(folder)]
    expect(await one.run()).toBe(0)
    district.at(firstDay, '02:30')
    const done = await Promise.all([one.run(), other.run()])
    expect(done.sort()).toEqual([0, 1])
    await Promise.all([one.settled(), other.settled()])
    expect(one.begun() + other.begun()).toBe(1)
    expect(readdirSync(folder)).toEqual(['2026-10-14T073000Z.backup'])
    await markBackup(district.database, district.clock.now())
    // Made by hand or by whomever: no further one that day.
    district.at(firstDay, '09:00')
    expect(await processOf(folder).run()).toBe(0)
    district.at(addDays(firstDay, 1), '02:30')
    const next = processOf(folder)
    expect(await next.run()).toBe(1)
    await next.settled()
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('tells the administrators, once a day, and tries again', async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '02:30')
    const folder = mkdtempSync(join(tmpdir(), 'caseload-schedule-'))
    writeFileSync(join(folder, '2026-10-01T073000Z.backup'), '')
    const failing = () => processOf(folder, () => true)
    const fail = async () => {
      const bot = failing()
      expect(await bot.run()).toBe(1)
      await bot.settled()
    }
    await fail()
    district.at(firstDay, '04:00')
    expect(await failing().run()).toBe(0)
    district.at(firstDay, '05:31')
    await fail()
    district.at(firstDay, '09:00')
    await fail()
    expect(await failing().run()).toBe(0)
    const told = (await district.outbox()).filter(({ title }) => title.includes('backup'))
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length)
    expect(told.length).toBeGreaterThan(0)
    expect(told[0]).toMatchObject({ preview: 'A backup could not be made.' })
    expect(readdirSync(folder)).toEqual(['2026-10-01T073000Z.backup'])
  })
})

describe('its settings', () => {
  it('are off until a folder is named, and checked', () => {
    const off = readConfig({})
    expect(off.ok && off.config.backups).toBeUndefined()
    const on = readConfig({ CASELOAD_BACKUP_FOLDER: '/var/backups', CASELOAD_BACKUP_KEEP_DAILY: '14' })
    expect(on.ok && on.config.backups).toEqual({
      folder: '/var/backups',
      at: '02:30',
      keep: { daily: 14, weekly: 5, monthly: 12 },
    })
    const wrong = readConfig({ CASELOAD_BACKUP_TIME: '25:00', CASELOAD_BACKUP_KEEP_WEEKLY: 'many' })
    expect(wrong.ok ? [] : wrong.faults.map((fault) => fault.split(':')[0])).toEqual([
      'CASELOAD_BACKUP_TIME',
      'CASELOAD_BACKUP_KEEP_WEEKLY',
    ])
  })
})
