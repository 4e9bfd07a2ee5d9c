// The district's days and places: calendar.csv, progressPeriods.csv, bellSchedule.csv, channels.csv.
import { platforms } from '#people/staff'
import { CellFault, day, flag, oneOf, type Reader, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'

const noSuchSchool = 'names a school that is not in orgs.csv.'

const timeOfDay: Reader<string> = (cell) => {
  const found = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?\s*([ap]m)?$/i.exec(cell)
  const hour = (Number(found?.[1]) % (found?.[3] ? 12 : 24)) + (/pm/i.test(found?.[3] ?? '') ? 12 : 0)
  if (!found || Number(found[1]) > 23) throw new CellFault('is no time of day. Write it as 14:05')
  return `${String(hour).padStart(2, '0')}:${found[2]}`
}

type OnRow = (id: string) => void

export async function readCalendar(run: ImportRun, onRow: OnRow): Promise<void> {
  const file = 'calendar.csv'
  const columns = {
    date: required(day),
    inSession: required(flag),
    school: column(text),
    partial: column(text),
    label: column(text),
    holiday: column(text),
  }
  const differences = new Differences('calendarDays', file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    each({ line, given }) {
      const { date, inSession } = given
      const schoolId = run.schoolNamed(given.school)
      if (schoolId === undefined || !date) return run.report.refuse(file, line, noSuchSchool)
      const id = run.records.idOf('calendarDay', `${schoolId ?? ''}|${date}`)
      onRow(id)
      const { partial = null, label = null, holiday = null } = given
      differences.add(id, () => ({ id, schoolId, day: date, inSession: inSession === true, partial, label, holiday }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

export async function readProgressPeriods(run: ImportRun, onRow: OnRow): Promise<void> {
  const file = 'progressPeriods.csv'
  const columns = {
    name: required(text),
    startDate: required(day),
    endDate: required(day),
    dueDate: required(day),
    school: column(text),
  }
  const differences = new Differences('progressPeriods', file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    each({ line, given }) {
      const { name, startDate, endDate, dueDate } = given
      const schoolId = run.schoolNamed(given.school)
      if (schoolId === undefined || !name || !startDate || !endDate || !dueDate)
        return run.report.refuse(file, line, noSuchSchool)
      if (endDate < startDate) return run.report.refuse(file, line, 'ends before it starts.')
      const id = run.records.idOf('progressPeriod', `${schoolId ?? ''}|${name}|${startDate}`)
      onRow(id)
      differences.add(id, () => ({ id, schoolId, name, startDay: startDate, endDay: endDate, dueDay: dueDate }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

export async function readBellSchedule(run: ImportRun, onRow: OnRow): Promise<void> {
  const file = 'bellSchedule.csv'
  const columns = {
    school: required(text),
    period: required(text),
    start: required(timeOfDay),
    end: required(timeOfDay),
  }
  const differences = new Differences('bellPeriods', file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    each({ line, given }) {
      const { period, start, end } = given
      const schoolId = run.schoolNamed(given.school)
      if (!schoolId || !period || !start || !end) return run.report.refuse(file, line, noSuchSchool)
      if (end <= start) return run.report.refuse(file, line, 'ends before it starts.')
      const id = run.records.idOf('bellPeriod', `${schoolId}|${period}`)
      onRow(id)
      differences.add(id, () => ({ id, schoolId, period, starts: start, ends: end }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

export async function readChannels(run: ImportRun, onRow: OnRow): Promise<void> {
  const file = 'channels.csv'
  const columns = {
    school: required(text),
    platform: required(oneOf(platforms)),
    channelId: required(text),
    workspace: column(text),
    kind: column(oneOf(['iepTeam', 'staff'])),
    detail: column(oneOf(['counts', 'initials'])),
  }
  const differences = new Differences('channels', file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    each({ line, given }) {
      const { platform, channelId, workspace = null, kind = null, detail = null } = given
      const schoolId = run.schoolNamed(given.school)
      if (!schoolId || !platform || !channelId) return run.report.refuse(file, line, noSuchSchool)
      const id = run.records.idOf('channel', `${schoolId}|${platform}|${channelId}`)
      onRow(id)
      differences.add(id, () => ({ id, schoolId, platform, channelId, workspace, kind, detail }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
