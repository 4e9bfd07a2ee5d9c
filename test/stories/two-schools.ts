// Two schools of a small district, in which one student's story is played, with the days on which school is held.
import { addDays, type Day, day } from '#time/day'
import type { Files, Row } from './district-files.js'
import { writeRows } from './filled-district.js'

const at = (name: string) => `${name}@twoschools.example`

/** Everybody of the story, by what they are to it, and on which platform they work. */
export const people = {
  caseManager: { email: at('robin.okafor'), name: 'Robin Okafor', platform: 'Slack' },
  teacher: { email: at('kim.reyes'), name: 'Kim Reyes', platform: 'Teams' },
  provider: { email: at('sam.lindqvist'), name: 'Sam Lindqvist', platform: 'Teams' },
  principal: { email: at('dana.whitfield'), name: 'Dana Whitfield', platform: 'Slack' },
  unrelated: { email: at('lee.tanaka'), name: 'Lee Tanaka', platform: 'Teams' },
  director: { email: at('ines.carrow'), name: 'Ines Carrow', platform: 'Slack' },
  /** Of the second school year. */
  nextTeacher: { email: at('noor.haddad'), name: 'Noor Haddad', platform: 'Slack' },
  /** Of the other school. */
  otherManager: { email: at('alex.moreau'), name: 'Alex Moreau', platform: 'Teams' },
  otherTeacher: { email: at('june.abara'), name: 'June Abara', platform: 'Slack' },
  otherPrincipal: { email: at('theo.brandt'), name: 'Theo Brandt', platform: 'Slack' },
} as const

export type Person = keyof typeof people

const roles: Readonly<Record<Person, readonly [role: string, school: string]>> = {
  caseManager: ['teacher', 'alder'],
  teacher: ['teacher', 'alder'],
  provider: ['teacher', 'alder'],
  principal: ['administrator', 'alder'],
  unrelated: ['teacher', 'alder'],
  director: ['teacher', 'alder'],
  nextTeacher: ['teacher', 'alder'],
  otherManager: ['teacher', 'birch'],
  otherTeacher: ['teacher', 'birch'],
  otherPrincipal: ['administrator', 'birch'],
}

/** No school: Labor Day, Thanksgiving, winter, Martin Luther King Jr. Day, spring, Memorial Day; and Mondays off in between. */
const daysOff: readonly (readonly [first: string, last: string])[] = [
  ['2026-09-07', '2026-09-07'],
  ['2026-11-25', '2026-11-27'],
  ['2026-12-21', '2027-01-01'],
  ['2027-01-18', '2027-01-18'],
  ['2027-03-15', '2027-03-19'],
  ['2027-05-31', '2027-05-31'],
  ['2027-09-06', '2027-09-06'],
  ['2027-11-24', '2027-11-26'],
  ['2027-12-20', '2027-12-31'],
  ['2028-01-17', '2028-01-17'],
  ['2028-03-13', '2028-03-17'],
  ['2028-05-29', '2028-05-29'],
]

export const schoolYears = [
  { id: 'first', start: day('2026-08-24'), end: day('2027-06-04') },
  { id: 'second', start: day('2027-08-23'), end: day('2028-06-02') },
] as const

const isWeekday = (of: Day) => ![0, 6].includes(new Date(`${of}T00:00:00Z`).getUTCDay())
const isOff = (of: Day) => daysOff.some(([first, last]) => of >= first && of <= last)

/** Whether school is held; in the summer it is not. */
export function isSchoolDay(of: Day): boolean {
  return isWeekday(of) && !isOff(of) && schoolYears.some(({ start, end }) => of >= start && of <= end)
}

function calendarRows(): readonly Row[] {
  const rows: Row[] = []
  for (const { start, end } of schoolYears) {
    for (let date: Day = start; date <= end; date = addDays(date, 1)) {
      if (isWeekday(date)) rows.push({ date, inSession: !isOff(date) })
    }
  }
  return rows
}

const learners: readonly (readonly [id: string, givenName: string, familyName: string, grade: string])[] = [
  ['mateo', 'Mateo', 'Fuentes', '04'],
  ['wren', 'Wren', 'Halloran', '04'],
]

const blank = { enabledUser: true, preferredFirstName: '', grades: '', email: '' }

const learner = (id: string, givenName: string, familyName: string, grades: string, orgSourcedIds: string): Row => ({
  ...blank,
  ...{ sourcedId: id, role: 'student', givenName, familyName, grades, orgSourcedIds },
})

const enrollment = (classSourcedId: string, userSourcedId: string, role: string, more: Row = {}): Row => ({
  ...{ sourcedId: `${classSourcedId}-${userSourcedId}`, classSourcedId, userSourcedId, role },
  ...{ beginDate: '', endDate: '', ...more },
})

/** The roster, people and calendars as they stand before the first school year. */
export function twoSchools(): Files {
  const staff = Object.entries(people).map(([who, { email, name }]) => {
    const [role, orgSourcedIds] = roles[who as Person]
    const [givenName = '', familyName = ''] = name.split(' ')
    return { ...blank, sourcedId: who, orgSourcedIds, role, givenName, familyName, email }
  })
  return {
    'orgs.csv': [
      { sourcedId: 'district', name: 'Two Schools District', type: 'district', parentSourcedId: '' },
      { sourcedId: 'alder', name: 'Alder School', type: 'school', parentSourcedId: 'district' },
      { sourcedId: 'birch', name: 'Birch School', type: 'school', parentSourcedId: 'district' },
    ],
    'academicSessions.csv': schoolYears.map(({ id, start, end }) => ({
      ...{ sourcedId: id, title: `The ${id} year`, type: 'term', startDate: start, endDate: end },
    })),
    'users.csv': [
      ...staff,
      ...learners.map(([id, given, family, grade]) => learner(id, given, family, grade, 'alder')),
    ],
    'classes.csv': [
      ...[
        ['grade-4', 'Grade 4 reading', 'alder', 'first', '1'],
        ['chess', 'Chess', 'alder', 'first', '6'],
        ['grade-5', 'Grade 5 reading', 'alder', 'second', '1'],
        ['birch-5', 'Grade 5', 'birch', 'second', '1'],
      ].map(([sourcedId = '', title = '', schoolSourcedId = '', termSourcedIds = '', periods = '']) => ({
        ...{ sourcedId, title, schoolSourcedId, termSourcedIds, periods },
      })),
    ],
    'enrollments.csv': [
      enrollment('grade-4', 'mateo', 'student'),
      enrollment('grade-4', 'wren', 'student'),
      enrollment('grade-4', 'teacher', 'teacher'),
      enrollment('chess', 'wren', 'student'),
      enrollment('chess', 'unrelated', 'teacher'),
      enrollment('grade-5', 'nextTeacher', 'teacher'),
      enrollment('birch-5', 'otherTeacher', 'teacher'),
    ],
    'staffRoles.csv': [{ email: people.director.email, role: 'specialEducationDirector', school: '', studentId: '' }],
    'contacts.csv': [
      {
        ...{
          studentId: 'mateo',
          name: 'Marisol Fuentes',
          relationship: 'mother',
          phone: '555-0117',
          language: 'Spanish',
        },
        ...{ email: '', educationalRights: true, mayReceiveRecords: true, restriction: '' },
      },
    ],
    'calendar.csv': calendarRows(),
    'progressPeriods.csv': [
      { name: 'Winter', startDate: '2026-11-16', endDate: '2027-02-19', dueDate: '2027-02-26' },
      { name: 'Spring', startDate: '2027-02-22', endDate: '2027-05-21', dueDate: '2027-05-28' },
      { name: 'Fall', startDate: '2027-08-23', endDate: '2027-11-12', dueDate: '2027-11-19' },
    ],
  }
}

export const writeTwoSchools = (folder: string) => writeRows(folder, twoSchools())

/** The second school year: grade 5, another classroom. */
export const nextYear: Files = {
  'users.csv': [learner('mateo', 'Mateo', 'Fuentes', '05', 'alder')],
  'enrollments.csv': [enrollment('grade-5', 'mateo', 'student')],
}

/** The student goes over to the other school on a day. */
export function movedTo(on: Day): Files {
  return {
    'users.csv': [learner('mateo', 'Mateo', 'Fuentes', '05', 'birch')],
    'enrollments.csv': [
      enrollment('grade-5', 'mateo', 'student', { endDate: addDays(on, -1) }),
      enrollment('birch-5', 'mateo', 'student', { beginDate: on }),
    ],
  }
}
