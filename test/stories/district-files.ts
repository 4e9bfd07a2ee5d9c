// The files of a small district that holds everybody the access rules tell apart, and nobody else.
import { addDays, type Day } from '#time/day'
import { planFiles } from './district-plans.js'

export type Row = Readonly<Record<string, string | number | boolean>>
export type Files = Readonly<Record<string, readonly Row[]>>

/** Members of staff: address before the @, role on the roster, and where it places them. */
const staff: Readonly<Record<string, readonly [role: string, orgs: string]>> = {
  'case.manager': ['teacher', 'birch'],
  'assigned.manager': ['teacher', 'birch'],
  'manager.by.title': ['teacher', 'birch'],
  'team.member': ['teacher', 'birch'],
  'iep.only': ['teacher', 'birch'],
  'manager.of.iep': ['teacher', 'birch'],
  'manager.of.504': ['teacher', 'birch'],
  'member.of.iep': ['teacher', 'birch'],
  'member.of.504': ['teacher', 'birch'],
  'provider.of.iep': ['teacher', 'birch'],
  'provider.of.504': ['teacher', 'birch'],
  provider: ['teacher', 'birch'],
  'provider.ended': ['teacher', 'birch'],
  'provider.ended.5': ['teacher', 'birch'],
  'assigned.provider': ['teacher', 'birch'],
  'provider.by.title': ['teacher', 'birch'],
  'teacher.now': ['teacher', 'birch'],
  'teacher.in.10': ['teacher', 'birch'],
  'teacher.in.20': ['teacher', 'birch'],
  'teacher.ended.5': ['teacher', 'birch'],
  'teacher.ended.15': ['teacher', 'birch'],
  'teacher.of.dropped': ['teacher', 'birch'],
  'other.teacher': ['teacher', 'birch'],
  'class.aide': ['aide', 'birch'],
  'relief.teacher': ['teacher', 'birch'],
  'assigned.para': ['aide', 'birch'],
  'para.by.title': ['aide', 'birch'],
  'coordinator.504': ['teacher', 'birch'],
  'coordinator.504.elsewhere': ['teacher', 'cedar'],
  principal: ['administrator', 'birch'],
  'principal.elsewhere': ['administrator', 'cedar'],
  director: ['teacher', 'birch'],
  superintendent: ['administrator', 'district'],
  'district.by.role': ['teacher', 'birch'],
  counselor: ['teacher', 'birch'],
  'counselor.elsewhere': ['teacher', 'cedar'],
  'counselor.of.both': ['teacher', 'cedar'],
  nurse: ['teacher', 'birch'],
  'nurse.elsewhere': ['teacher', 'cedar'],
  'test.coordinator': ['teacher', 'birch'],
  'test.coordinator.elsewhere': ['teacher', 'cedar'],
  'parent.principal': ['administrator', 'birch'],
  'parent.teacher': ['administrator', 'birch'],
  'left.teacher': ['teacher', 'birch'],
}

export const emailOf = (name: string) => `${name}@district.example`

/** The address of somebody of the small district by name; a whole address is anybody's. */
export const addressOf = (who: string) => (who.includes('@') ? who : emailOf(who))

/** The students: given name, surname, grade, schools, and more where it matters. */
const students: Readonly<Record<string, Row>> = {
  ida: { givenName: 'Ida', familyName: 'Fennimore', grades: '07', orgSourcedIds: 'birch' },
  fay: { givenName: 'Fay', familyName: 'Quillon', grades: '07', orgSourcedIds: 'birch' },
  kit: { givenName: 'Kit', familyName: 'Osgood', grades: '07', orgSourcedIds: 'birch' },
  bo: { givenName: 'Bo', familyName: 'Tessier', grades: '08', orgSourcedIds: 'birch' },
  flagged: { givenName: 'Oda', familyName: 'Winslow', grades: '08', orgSourcedIds: 'birch' },
  none: { givenName: 'Una', familyName: 'Marsden', grades: '08', orgSourcedIds: 'birch' },
  tui: { givenName: 'Tui', familyName: 'Harrow', grades: '08', orgSourcedIds: 'birch,cedar' },
  jane: { givenName: 'Jane', familyName: 'Doe', grades: '07', orgSourcedIds: 'birch' },
  john: {
    givenName: 'Jonathan',
    familyName: 'Doe',
    preferredFirstName: 'John',
    grades: '08',
    orgSourcedIds: 'birch',
  },
  far: { givenName: 'Zora', familyName: 'Applewhite', grades: '09', orgSourcedIds: 'cedar' },
  ana: { givenName: 'Ana', familyName: 'Lundgren', grades: '09', orgSourcedIds: 'cedar' },
  ada: { givenName: 'Ada', familyName: 'Lundgren', grades: '09', orgSourcedIds: 'cedar' },
}

const classes: readonly (readonly [id: string, title: string, school: string, term: string, period: string])[] = [
  ['now', 'Biology', 'birch', 'now', '2'],
  ['in-10', 'Choir', 'birch', 'in-10', '3'],
  ['in-20', 'Pottery', 'birch', 'in-20', '4'],
  ['ended-5', 'Drama', 'birch', 'ended-5', '5'],
  ['ended-15', 'Robotics', 'birch', 'ended-15', '6'],
  ['dropped', 'Latin', 'birch', 'now', '1'],
  ['apart', 'Geometry', 'birch', 'now', '7'],
  ['cedar', 'Economics', 'cedar', 'now', '1'],
]

/** Who is in which class: people, and the days where they are not the class's. */
const enrollments: readonly (readonly [classId: string, who: readonly string[], teachers: readonly string[]])[] = [
  ['now', ['ida', 'fay', 'jane', 'flagged', 'none', 'bo'], ['teacher.now', 'parent.teacher', 'left.teacher']],
  ['in-10', ['ida', 'fay'], ['teacher.in.10']],
  ['in-20', ['ida', 'fay'], ['teacher.in.20']],
  ['ended-5', ['ida', 'fay'], ['teacher.ended.5']],
  ['ended-15', ['ida', 'fay'], ['teacher.ended.15']],
  ['dropped', ['ida', 'fay'], ['teacher.of.dropped']],
  ['apart', ['john', 'jane'], ['other.teacher']],
  ['cedar', ['far', 'tui', 'ana', 'ada'], ['counselor.of.both']],
]

/** Everything as it stands on a day. */
export function districtFiles(today: Day): Files {
  const terms: Readonly<Record<string, readonly [number, number]>> = {
    now: [-60, 90],
    'in-10': [10, 100],
    'in-20': [20, 100],
    'ended-5': [-90, -5],
    'ended-15': [-90, -15],
  }
  return {
    'orgs.csv': [
      { sourcedId: 'district', name: 'Two Rivers District', type: 'district', parentSourcedId: '' },
      { sourcedId: 'birch', name: 'Birch School', type: 'school', parentSourcedId: 'district' },
      { sourcedId: 'cedar', name: 'Cedar School', type: 'school', parentSourcedId: 'district' },
    ],
    'academicSessions.csv': Object.entries(terms).map(([id, [from, to]]) => ({
      sourcedId: id,
      title: id,
      type: 'term',
      startDate: addDays(today, from),
      endDate: addDays(today, to),
    })),
    'users.csv': [
      ...Object.entries(staff).map(([name, [role, orgSourcedIds]]) => ({
        ...blank,
        sourcedId: name,
        enabledUser: name !== 'left.teacher',
        orgSourcedIds,
        role,
        givenName: 'Pat',
        familyName: name.replaceAll('.', ' '),
        email: emailOf(name),
      })),
      ...Object.entries(students).map(([sourcedId, row]) => ({ ...blank, role: 'student', ...row, sourcedId })),
    ],
    'userFlags.csv': [{ userSourcedId: 'flagged', flag: 'iep' }],
    'classes.csv': classes.map(([sourcedId, title, schoolSourcedId, termSourcedIds, periods]) => ({
      sourcedId,
      title,
      schoolSourcedId,
      termSourcedIds,
      periods,
    })),
    'enrollments.csv': enrollmentRows(today),
    'staffRoles.csv': roleRows(),
    'contacts.csv': ['ida', 'fay'].flatMap((studentId) =>
      ['parent.principal', 'parent.teacher'].map((name) => ({
        studentId,
        name: `Pat ${name}`,
        relationship: 'parent',
        email: emailOf(name),
      })),
    ),
    ...planFiles(today),
  }
}

const blank = { enabledUser: true, preferredFirstName: '', grades: '', email: '' }

function enrollmentRows(today: Day): readonly Row[] {
  return enrollments.flatMap(([classId, learners, teachers]) => [
    ...learners.map((who) => enrollment(classId, who, 'student', classId === 'dropped' ? addDays(today, -3) : '')),
    ...teachers.map((who) => enrollment(classId, who, 'teacher', '')),
    ...(classId === 'now' ? [enrollment(classId, 'class.aide', 'aide', '')] : []),
  ])
}

function enrollment(classSourcedId: string, userSourcedId: string, role: string, endDate: string): Row {
  return { sourcedId: `${classSourcedId}-${userSourcedId}`, classSourcedId, userSourcedId, role, endDate }
}

function roleRows(): readonly Row[] {
  const office = (name: string, role: string, school = '') => ({ email: emailOf(name), role, school, studentId: '' })
  const assigned = (name: string, role: string) =>
    ['ida', 'fay'].map((studentId) => ({ email: emailOf(name), role, school: '', studentId }))
  return [
    ...assigned('assigned.manager', 'caseManager'),
    ...assigned('assigned.provider', 'relatedServiceProvider'),
    ...assigned('assigned.para', 'paraprofessional'),
    office('manager.by.title', 'caseManager', 'birch'),
    office('provider.by.title', 'relatedServiceProvider', 'birch'),
    office('para.by.title', 'paraprofessional', 'birch'),
    office('coordinator.504', 'section504Coordinator', 'birch'),
    office('coordinator.504.elsewhere', 'section504Coordinator', 'cedar'),
    office('director', 'specialEducationDirector'),
    office('district.by.role', 'districtAdministrator'),
    office('counselor', 'counselor', 'birch'),
    office('counselor.elsewhere', 'counselor', 'cedar'),
    office('counselor.of.both', 'counselor', 'birch'),
    office('counselor.of.both', 'counselor', 'cedar'),
    office('nurse', 'nurse', 'birch'),
    office('nurse.elsewhere', 'nurse', 'cedar'),
    office('test.coordinator', 'testCoordinator', 'birch'),
    office('test.coordinator.elsewhere', 'testCoordinator', 'cedar'),
  ]
}
