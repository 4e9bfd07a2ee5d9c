// A made-up district of any size for a simulated year: two schools, their people, and students with plans whose dates fall
// anywhere. Nobody in it is anybody.
import type { PlanKind } from '#plans/kind'
import { type Day, day } from '#time/day'
import { type Chance, oneOf, upTo } from '../../../bench/chance.js'
import type { Files, Row } from '../../stories/district-files.js'
import { daysFrom, plus } from './days.js'

export const schools = ['birch', 'cedar'] as const
export type School = (typeof schools)[number]

/** A member of staff, by the address before the @. */
export interface Person {
  readonly name: string
  readonly school: School
  readonly isAdministrator: boolean
  readonly platform: 'slack' | 'teams'
  /** When they have their reminders, where not at the usual time. */
  readonly remindersAt?: string
  /** What they have said so that it is so. */
  readonly said?: string
  /** Nothing comes to them from a time of day until another. */
  readonly quiet?: readonly [from: string, until: string]
}

export interface Student {
  /** On the roster. */
  readonly id: string
  readonly given: string
  readonly family: string
  readonly grade: string
  readonly school: School
}

/** A plan as the files say it is. */
export interface MadePlan {
  readonly student: Student
  readonly kind: PlanKind
  meeting: Day
  eligibility: Day
  manager: string
  status: 'active' | 'exited'
}

export const emailOf = (name: string) => `${name}@district.example`

/** Names that stand in no sentence of ours, so that one in a wrong place is known for what it is. */
const givenNames =
  'Zenobia Quillan Ottoline Barnaby Isolde Thaddeus Perpetua Lysander Clementia Ignatius Rosamund Evander Philippa Leopold Seraphina Cornelius Henrietta Augustin Wilhelmina Bartholo Drusilla Fitzroy Gwendolen Hyacinth Jocasta'
const familyNames =
  'Abernatty Blenkhorn Crumlish Duxbury Ettrick Fothergill Gorringe Hathersage Inchbald Jellicoe Kettlewell Lanyon Mompesson Nethersole Oglethorp Pargeter Quennell Ravenscroft Silverlock Threlkeld Umfreville Venables Wetherby Yaxley Zouche'

export function madeStudents(count: number): readonly Student[] {
  const [given, family] = [givenNames.split(' '), familyNames.split(' ')]
  return Array.from({ length: count }, (_, at): Student => {
    const row = Math.floor(at / given.length)
    return {
      id: `st-${String(at + 4_000)}`,
      given: given[at % given.length] ?? '',
      family: family[(at + row) % family.length] ?? '',
      grade: String(1 + (at % 12)).padStart(2, '0'),
      school: schools[at % schools.length] ?? 'birch',
    }
  })
}

export function madeStaff(): readonly Person[] {
  return schools.flatMap((school): readonly Person[] => [
    { name: `principal.${school}`, school, isAdministrator: true, platform: 'slack' },
    ...[1, 2, 3, 4].map(
      (nth): Person => ({
        name: `manager.${school}.${nth}`,
        school,
        isAdministrator: false,
        platform: nth % 2 === 0 ? 'slack' : 'teams',
        ...(nth === 3 && { remindersAt: '13:15', said: 'reminders at 13:15' }),
        // Quiet hours end after the usual time: their reminders come as they do.
        ...(nth === 2 && {
          remindersAt: '09:30',
          said: 'quiet hours 19:00 to 9:30',
          quiet: ['19:00', '09:30'] as const,
        }),
      }),
    ),
  ])
}

/** A plan whose deadlines come somewhere around a span of days. */
export function madePlan(student: Student, kind: PlanKind, [from, to]: readonly [Day, Day], chance: Chance): MadePlan {
  const within = () => plus(from, upTo(chance, Math.max(daysFrom(from, to).length, 1)))
  return {
    student,
    kind,
    meeting: plus(within(), -365),
    eligibility: chance() < 0.5 ? plus(within(), -1_095) : plus(from, -300 - upTo(chance, 300)),
    manager: `manager.${student.school}.${1 + upTo(chance, 4)}`,
    status: 'active',
  }
}

/** Days without school, as the district's calendar names them: holidays, breaks, and the summers. */
export const closed: readonly Day[] = [
  ...['2026-09-07', '2026-10-12', '2026-11-11', '2026-11-25', '2026-11-26', '2026-11-27', '2027-01-18'].map(day),
  day('2027-02-15'),
  ...daysFrom(day('2026-12-21'), day('2027-01-01')),
  ...daysFrom(day('2027-03-15'), day('2027-03-19')),
  day('2027-05-31'),
  ...daysFrom(day('2026-06-15'), day('2026-08-23')),
  ...daysFrom(day('2027-06-12'), day('2027-08-22')),
]

export function rosterFiles(staff: readonly Person[], students: readonly Student[]): Files {
  return {
    'orgs.csv': [
      { sourcedId: 'district', name: 'Two Rivers District', type: 'district', parentSourcedId: '' },
      ...schools.map((school) => ({
        sourcedId: school,
        name: `School of ${school}`,
        type: 'school',
        parentSourcedId: 'district',
      })),
    ],
    'academicSessions.csv': [
      { sourcedId: 'y26', title: 'Year', type: 'term', startDate: '2026-08-24', endDate: '2027-06-11' },
    ],
    'users.csv': [
      ...staff.map((person) => staffRow(person, true)),
      {
        ...blank,
        sourcedId: 'office',
        role: 'administrator',
        orgSourcedIds: 'district',
        givenName: 'Pat',
        familyName: 'Office',
        email: emailOf('office'),
      },
      ...students.map(studentRow),
    ],
    'calendar.csv': closed.map((date) => calendarRow(date, false)),
  }
}

const blank = { enabledUser: true, preferredFirstName: '', grades: '', email: '' }

export function staffRow({ name, school, isAdministrator }: Person, enabledUser: boolean): Row {
  const role = isAdministrator ? 'administrator' : 'teacher'
  const familyName = name.replaceAll('.', ' ')
  return {
    ...blank,
    sourcedId: name,
    enabledUser,
    orgSourcedIds: school,
    role,
    givenName: 'Pat',
    familyName,
    email: emailOf(name),
  }
}

export function studentRow({ id, given, family, grade, school }: Student): Row {
  return {
    ...blank,
    sourcedId: id,
    role: 'student',
    givenName: given,
    familyName: family,
    grades: grade,
    orgSourcedIds: school,
  }
}

export function planRow({ student, kind, meeting, eligibility, manager, status }: MadePlan): Row {
  return {
    studentId: student.id,
    kind,
    status,
    meetingDate: meeting,
    lastEligibilityDate: eligibility,
    caseManagerEmail: emailOf(manager),
  }
}

export function calendarRow(date: Day, inSession: boolean): Row {
  return { school: '', date, inSession, label: '' }
}

/** One of two kinds, IEPs more often. */
export function anyKind(chance: Chance): PlanKind {
  return oneOf(chance, ['iep', 'iep', '504'] as const)
}
