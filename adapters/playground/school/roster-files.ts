// The roster in OneRoster's shape: schools, people, classes, who is in them.
import { addDays, type Day } from '#time/day'
import { classes } from './classes.js'
import { flagged, pupils, schoolOf } from './pupils.js'
import type { Pupil } from './shapes.js'
import { emailOf, type StaffKey, type StaffLine, staff } from './staff.js'
import { type Files, orgIds, type Row } from './table.js'
import type { SchoolYear } from './year.js'

export function rosterFiles(today: Day, year: SchoolYear): Files {
  return {
    'orgs.csv': [
      { sourcedId: orgIds.district, name: 'Larkspur Valley Unified School District', type: 'district' },
      { sourcedId: orgIds.alder, name: 'Alder Creek Middle School', type: 'school', parentSourcedId: orgIds.district },
      { sourcedId: orgIds.larkspur, name: 'Larkspur High School', type: 'school', parentSourcedId: orgIds.district },
    ],
    'academicSessions.csv': [
      {
        sourcedId: 'year',
        title: `${year.number}–${year.number + 1}`,
        type: 'schoolYear',
        startDate: year.start,
        endDate: year.end,
        schoolYear: year.number + 1,
      },
      {
        sourcedId: 'next',
        title: 'Next block',
        type: 'term',
        startDate: addDays(today, 10),
        endDate: addDays(today, 100),
        schoolYear: year.number + 1,
        parentSourcedId: 'year',
      },
    ],
    'users.csv': [...staffKeys.map(staffRow), ...pupils.map(pupilRow)],
    'classes.csv': classes.map(({ id, title, school, period, subject, term }) => ({
      sourcedId: id,
      title,
      classType: 'scheduled',
      schoolSourcedId: orgIds[school],
      termSourcedIds: term,
      subjects: subject,
      periods: period,
    })),
    'enrollments.csv': enrollmentRows(),
    'demographics.csv': pupils.map((pupil) => ({ sourcedId: pupil.id, birthDate: bornOn(pupil, year) })),
    'userFlags.csv': [{ userSourcedId: flagged.id, flag: 'iep' }],
  }
}

export const staffKeys = Object.keys(staff) as readonly StaffKey[]

function staffRow(key: StaffKey, index: number): Row {
  const { given, family, schools, rosterRole }: StaffLine = staff[key]
  return {
    sourcedId: `t-${index + 1}`,
    enabledUser: true,
    orgSourcedIds: schools === 'district' ? orgIds.district : schools.map((school) => orgIds[school]).join(','),
    role: rosterRole,
    username: key,
    givenName: given,
    familyName: family,
    email: emailOf(key),
  }
}

function pupilRow(pupil: Pupil, index: number): Row {
  const schools = [schoolOf(pupil), ...(pupil.alsoAt ? [pupil.alsoAt] : [])]
  return {
    sourcedId: pupil.id,
    enabledUser: true,
    orgSourcedIds: schools.map((school) => orgIds[school]).join(','),
    role: 'student',
    username: pupil.id,
    givenName: pupil.given,
    middleName: pupil.middle,
    familyName: pupil.family,
    preferredFirstName: pupil.preferred,
    identifier: String(417_200 + index * 13),
    grades: String(pupil.grade).padStart(2, '0'),
  }
}

function enrollmentRows(): readonly Row[] {
  const idOf = (key: StaffKey) => `t-${staffKeys.indexOf(key) + 1}`
  return classes.flatMap(({ id, school, teacher, students }) =>
    [
      { user: idOf(teacher), role: 'teacher', primary: true },
      ...students.map((student) => ({ user: student, role: 'student', primary: false })),
    ].map(({ user, role, primary }) => ({
      sourcedId: `e-${id}-${user}`,
      classSourcedId: id,
      schoolSourcedId: orgIds[school],
      userSourcedId: user,
      role,
      primary,
    })),
  )
}

/** Students turn five by September to enter kindergarten. */
function bornOn({ grade, born }: Pupil, year: SchoolYear): string {
  const turnsLater = born >= '09-02'
  return `${year.number - grade - (turnsLater ? 6 : 5)}-${born}`
}
