// Contacts, roles, calendars and places.
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function districtFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const school = (id: string | null) => (id ? (names.schools.get(id) ?? '') : '')
  const student = (id: string | null) => (id ? (names.students.get(id) ?? '') : '')
  return [
    {
      name: 'contacts.csv',
      columns: [
        'studentId',
        'name',
        'relationship',
        'email',
        'phone',
        'language',
        'educationalRights',
        'mayReceiveRecords',
        'restriction',
      ],
      async *rows() {
        const key = (row: { studentId: string; details: object }) =>
          `${student(row.studentId)}|${JSON.stringify(row.details)}`
        for (const row of await sorted(records.scan('contacts'), key)) {
          yield { studentId: student(row.studentId), ...row.details }
        }
      },
    },
    {
      name: 'staffRoles.csv',
      columns: ['email', 'role', 'school', 'studentId', 'startDate', 'endDate'],
      async *rows() {
        const email = (id: string) => names.staff.get(id)?.email ?? ''
        const key = (row: { staffId: string; role: string; schoolId: string | null; studentId: string | null }) =>
          [email(row.staffId), row.role, school(row.schoolId), student(row.studentId)].join('|')
        for (const row of await sorted(records.scan('staffRoles'), key)) {
          yield {
            email: email(row.staffId),
            role: row.role,
            school: school(row.schoolId),
            studentId: student(row.studentId),
            startDate: row.startDay,
            endDate: row.endDay,
          }
        }
      },
    },
    {
      name: 'bellSchedule.csv',
      columns: ['school', 'period', 'start', 'end'],
      async *rows() {
        for (const row of await sorted(records.scan('bellPeriods'), (one) => `${school(one.schoolId)}|${one.period}`)) {
          yield { school: school(row.schoolId), period: row.period, start: row.starts, end: row.ends }
        }
      },
    },
    {
      name: 'calendar.csv',
      columns: ['date', 'inSession', 'school', 'partial', 'label', 'holiday'],
      async *rows() {
        for (const row of await sorted(records.scan('calendarDays'), (one) => `${one.day}|${school(one.schoolId)}`)) {
          const { inSession, partial, label, holiday } = row
          yield { date: row.day, inSession, school: school(row.schoolId), partial, label, holiday }
        }
      },
    },
    {
      name: 'progressPeriods.csv',
      columns: ['name', 'startDate', 'endDate', 'dueDate', 'school'],
      async *rows() {
        const key = (row: { startDay: string; name: string; schoolId: string | null }) =>
          [row.startDay, row.name, school(row.schoolId)].join('|')
        for (const row of await sorted(records.scan('progressPeriods'), key)) {
          const { name } = row
          yield {
            name,
            startDate: row.startDay,
            endDate: row.endDay,
            dueDate: row.dueDay,
            school: school(row.schoolId),
          }
        }
      },
    },
    {
      name: 'channels.csv',
      columns: ['school', 'platform', 'channelId', 'workspace', 'kind', 'detail'],
      async *rows() {
        const key = (row: { schoolId: string | null; platform: string; channelId: string }) =>
          [school(row.schoolId), row.platform, row.channelId].join('|')
        for (const row of await sorted(records.scan('channels'), key)) {
          const { platform, channelId, workspace, kind, detail } = row
          yield { school: school(row.schoolId), platform, channelId, workspace, kind, detail }
        }
      },
    },
  ]
}
