// The school of the story of eleven days: who works there, whom they teach in two school years, and on which days there is
// school.
import { addDays, type Day, day, isWeekend } from '#time/day'
import { emailOf, type Files, type Row } from '../district-files.js'
import { writeRows } from '../filled-district.js'

/** Address before the @, role on the roster, where it places them, and the name. */
const staff: readonly (readonly [who: string, role: string, org: string, given: string, family: string])[] = [
  ['dana.whitcomb', 'teacher', 'tamarack', 'Dana', 'Whitcomb'],
  ['lucia.marsh', 'administrator', 'tamarack', 'Lucia', 'Marsh'],
  ['omar.fields', 'teacher', 'tamarack', 'Omar', 'Fields'],
  ['tess.rowan', 'teacher', 'tamarack', 'Tess', 'Rowan'],
  ['noor.hale', 'teacher', 'tamarack', 'Noor', 'Hale'],
  ['june.archer', 'teacher', 'tamarack', 'June', 'Archer'],
  ['ravi.sen', 'teacher', 'tamarack', 'Ravi', 'Sen'],
  ['kim.doyle', 'teacher', 'tamarack', 'Kim', 'Doyle'],
  ['ada.boyd', 'administrator', 'district', 'Ada', 'Boyd'],
]

/** Milo will have a 504 plan; Ines has an IEP; Theo has no plan. */
const students: readonly (readonly [id: string, given: string, family: string])[] = [
  ['milo', 'Milo', 'Varga'],
  ['ines', 'Ines', 'Calder'],
  ['theo', 'Theo', 'Brandt'],
]

const years = { 26: ['2026-08-24', '2027-06-04'], 27: ['2027-08-23', '2028-06-02'] } as const

/** Noor Hale takes over English in the second year; June Archer never teaches Milo. */
const classes: readonly (readonly [
  id: string,
  title: string,
  year: keyof typeof years,
  period: string,
  teacher: string,
  students: readonly string[],
])[] = [
  ['algebra-26', 'Algebra', 26, '1', 'omar.fields', ['milo', 'ines', 'theo']],
  ['english-26', 'English', 26, '2', 'tess.rowan', ['milo']],
  ['pottery-26', 'Pottery', 26, '3', 'june.archer', ['theo']],
  ['algebra-27', 'Algebra', 27, '1', 'omar.fields', ['milo', 'ines', 'theo']],
  ['english-27', 'English', 27, '2', 'noor.hale', ['milo']],
  ['pottery-27', 'Pottery', 27, '3', 'june.archer', ['theo']],
]

/** From the first to the last day there is no school, nor on weekends. */
const noSchool: readonly (readonly [from: string, to: string, label: string])[] = [
  ['2026-09-07', '2026-09-07', 'Labor Day'],
  ['2026-10-12', '2026-10-12', 'Holiday'],
  ['2026-11-25', '2026-11-27', 'Thanksgiving'],
  ['2026-12-21', '2027-01-01', 'Winter break'],
  ['2027-03-22', '2027-03-26', 'Spring break'],
  ['2027-09-06', '2027-09-06', 'Labor Day'],
  ['2027-10-11', '2027-10-11', 'Holiday'],
  ['2027-10-25', '2027-10-25', 'Staff day'],
  ['2027-11-24', '2027-11-26', 'Thanksgiving'],
  ['2027-12-20', '2027-12-31', 'Winter break'],
]

function calendarRows(): readonly Row[] {
  const rows: Row[] = []
  for (const [from, to] of Object.values(years)) {
    for (let on = day(from); on <= to; on = addDays(on, 1)) {
      if (isWeekend(on)) continue
      const free = noSchool.find(([first, last]) => on >= first && on <= last)
      rows.push({ date: on, inSession: !free, label: free?.[2] ?? '' })
    }
  }
  return rows
}

/** Whether there is school on a day, by its calendar. */
export function isSchoolDay(of: Day): boolean {
  return calendarRows().some(({ date, inSession }) => date === of && inSession === true)
}

export async function writeElevenDaysSchool(folder: string): Promise<void> {
  await writeRows(folder, schoolFiles())
}

function schoolFiles(): Files {
  const user = (sourcedId: string, role: string, org: string, givenName: string, familyName: string): Row => ({
    ...{ sourcedId, enabledUser: true, orgSourcedIds: org, role, givenName, familyName },
    ...{ grades: role === 'student' ? '07' : '', email: role === 'student' ? '' : emailOf(sourcedId) },
  })
  return {
    'orgs.csv': [
      { sourcedId: 'district', name: 'Lake Prairie District', type: 'district', parentSourcedId: '' },
      { sourcedId: 'tamarack', name: 'Tamarack School', type: 'school', parentSourcedId: 'district' },
    ],
    'academicSessions.csv': Object.entries(years).map(([id, [startDate, endDate]]) => ({
      ...{ sourcedId: `year-${id}`, title: `20${id}`, type: 'schoolYear', startDate, endDate },
    })),
    'users.csv': [
      ...staff.map((one) => user(...one)),
      ...students.map(([id, given, family]) => user(id, 'student', 'tamarack', given, family)),
    ],
    'classes.csv': classes.map(([sourcedId, title, year, periods]) => ({
      ...{ sourcedId, title, schoolSourcedId: 'tamarack', termSourcedIds: `year-${year}`, periods },
    })),
    'enrollments.csv': classes.flatMap(([id, , , , teacher, learners]) =>
      [[teacher, 'teacher'], ...learners.map((one) => [one, 'student'])].map(([who, role]) => ({
        ...{ sourcedId: `${id}-${who}`, classSourcedId: id, userSourcedId: who ?? '', role: role ?? '' },
      })),
    ),
    'staffRoles.csv': [
      { email: emailOf('dana.whitcomb'), role: 'section504Coordinator', school: 'tamarack', studentId: '' },
      { email: emailOf('ravi.sen'), role: 'counselor', school: 'tamarack', studentId: '' },
    ],
    'contacts.csv': [
      contact('milo', 'Agnes Varga', 'mother', 'agnes.varga@mail.example'),
      contact('ines', 'Paul Calder', 'father', 'paul.calder@mail.example'),
      contact('theo', 'Ruth Brandt', 'mother', 'ruth.brandt@mail.example'),
    ],
    'calendar.csv': calendarRows(),
    'plans.csv': [
      {
        ...{ studentId: 'ines', kind: 'iep', status: 'active', caseManagerEmail: emailOf('kim.doyle') },
        ...{ meetingDate: '2026-05-04', lastEligibilityDate: '2026-05-04', disability: 'Other health impairment' },
      },
    ],
    'accommodations.csv': [
      { studentId: 'ines', kind: 'iep', accommodation: 'Directions read aloud', category: 'presentation' },
    ],
    'services.csv': [
      {
        ...{ studentId: 'ines', kind: 'iep', service: 'Reading', category: 'specialEducation' },
        ...{ frequencyValue: 2, frequencyPeriod: 'week', minutesPerSession: 30, providerEmail: emailOf('kim.doyle') },
      },
    ],
  }
}

function contact(studentId: string, name: string, relationship: string, email: string): Row {
  return { studentId, name, relationship, email, educationalRights: true, mayReceiveRecords: true }
}
