// The roster as OneRoster 1.2 has it.
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

const statusOf = (ended: boolean) => (ended ? 'tobedeleted' : 'active')

export function rosterFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const school = (id: string | null) => (id ? names.schools.get(id) : undefined)
  return [
    {
      name: 'orgs.csv',
      columns: ['sourcedId', 'status', 'name', 'type', 'parentSourcedId'],
      async *rows() {
        for (const row of await sorted(records.scan('schools'), (one) => one.sourcedId)) {
          yield { ...row, status: statusOf(row.ended), parentSourcedId: school(row.parentId) }
        }
      },
    },
    {
      name: 'academicSessions.csv',
      columns: ['sourcedId', 'status', 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
      async *rows() {
        for (const { startDay, endDay, ended, ...row } of await sorted(records.scan('terms'), (one) => one.sourcedId)) {
          yield { ...row, status: statusOf(ended), startDate: startDay, endDate: endDay }
        }
      },
    },
    {
      name: 'users.csv',
      columns: [
        'sourcedId',
        'status',
        'enabledUser',
        'givenName',
        'familyName',
        'middleName',
        'preferredFirstName',
        'identifier',
        'email',
        'grades',
      ],
      async *rows() {
        for (const { active, ...row } of await sorted(records.scan('staff'), (one) => one.sourcedId)) {
          yield { ...row, roles: undefined, status: 'active', enabledUser: active }
        }
        for (const { identity, active } of await sorted(records.scan('students'), (one) => one.identity.sourcedId)) {
          const { preferredName, grade, schools: _schools, ...row } = identity
          yield { ...row, status: 'active', enabledUser: active, preferredFirstName: preferredName, grades: grade }
        }
      },
    },
    {
      name: 'roles.csv',
      columns: ['userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'],
      async *rows() {
        const district = await districtOf(records)
        for (const { sourcedId, roles } of await sorted(records.scan('staff'), (one) => one.sourcedId)) {
          for (const [place, { role, schoolId, startDay, endDay }] of roles.entries()) {
            yield {
              userSourcedId: sourcedId,
              roleType: place === 0 ? 'primary' : 'secondary',
              role: rosterWord(role),
              beginDate: startDay,
              endDate: endDay,
              orgSourcedId: school(schoolId) ?? district,
            }
          }
        }
        for (const { identity } of await sorted(records.scan('students'), (one) => one.identity.sourcedId)) {
          for (const [place, orgSourcedId] of (identity.schools ?? []).entries()) {
            const roleType = place === 0 ? 'primary' : 'secondary'
            yield { userSourcedId: identity.sourcedId, roleType, role: 'student', orgSourcedId }
          }
        }
      },
    },
    {
      name: 'demographics.csv',
      columns: ['sourcedId', 'birthDate'],
      async *rows() {
        for (const { identity } of await sorted(records.scan('students'), (one) => one.identity.sourcedId)) {
          if (identity.birthDate) yield { sourcedId: identity.sourcedId, birthDate: identity.birthDate }
        }
      },
    },
    {
      name: 'userFlags.csv',
      columns: ['userSourcedId', 'flag'],
      async *rows() {
        const key = (one: { studentId: string; flag: string }) => `${names.students.get(one.studentId)}|${one.flag}`
        for (const row of await sorted(records.scan('studentFlags'), key)) {
          yield { userSourcedId: names.students.get(row.studentId), flag: row.flag }
        }
      },
    },
    {
      name: 'classes.csv',
      columns: [
        'sourcedId',
        'status',
        'title',
        'grades',
        'courseSourcedId',
        'classCode',
        'schoolSourcedId',
        'termSourcedIds',
        'subjects',
        'periods',
      ],
      async *rows() {
        for (const row of await sorted(records.scan('classes'), (one) => one.sourcedId)) {
          yield {
            sourcedId: row.sourcedId,
            status: statusOf(row.ended),
            title: row.title,
            grades: row.grade,
            courseSourcedId: row.courseSourcedId,
            classCode: row.classCode,
            schoolSourcedId: school(row.schoolId),
            termSourcedIds: row.terms.join(','),
            subjects: row.subject,
            periods: row.periods?.replaceAll(';', ','),
          }
        }
      },
    },
    {
      name: 'enrollments.csv',
      columns: ['sourcedId', 'status', 'classSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
      async *rows() {
        const person = (id: string) => names.students.get(id) ?? names.staff.get(id)?.sourcedId
        const key = (one: {
          classId: string
          personId: string
          role: string
          startDay: string | null
          endDay: string | null
        }) => [names.classes.get(one.classId), person(one.personId), one.role, one.startDay, one.endDay].join('|')
        const times = new Map<string, number>()
        for (const row of await sorted(records.scan('enrollments'), key)) {
          const name = `${names.classes.get(row.classId)}|${person(row.personId)}|${row.role}`
          const time = (times.get(name) ?? 0) + 1
          times.set(name, time)
          yield {
            // Ours are keyed and differ from one database to another; this one is made from what the row says.
            sourcedId: time === 1 ? name : `${name}|${time}`,
            status: statusOf(row.ended),
            classSourcedId: names.classes.get(row.classId),
            userSourcedId: person(row.personId),
            role: row.role,
            beginDate: row.startDay,
            endDate: row.endDay,
          }
        }
      },
    },
  ]
}

/** The organisation over the schools: where the district's administrators are placed. */
async function districtOf(records: ImportRecords): Promise<string | undefined> {
  const all = await sorted(records.scan('schools'), (one) => one.sourcedId)
  return (all.find((one) => one.type === 'district') ?? all.find((one) => one.parentId === null))?.sourcedId
}

/** The word of School Data Sync and OneRoster for a role; those that have none keep ours. */
function rosterWord(role: string): string {
  if (role === 'paraprofessional') return 'aide'
  if (role === 'relatedServiceProvider') return 'speechTherapist'
  return role
}
