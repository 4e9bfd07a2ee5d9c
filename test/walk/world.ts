// A district so small that a walk through a school year meets everybody in it again and again: what stands in its files,
// and what was granted beside them.

import type { Instant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import type { Files } from '../stories/district-files.js'
import { firstDay } from '../stories/small-district.js'

export const schools = ['birch', 'cedar'] as const
export type School = (typeof schools)[number]

/** The student's name: no word of it is another's. */
export const students = {
  ida: 'Ida Fennimore',
  fay: 'Fay Quillon',
  kit: 'Kit Osgood',
  zora: 'Zora Applewhite',
  tui: 'Tui Harrow',
} as const
export type Student = keyof typeof students
export const studentIds = Object.keys(students) as readonly Student[]

export const staffIds = ['adams', 'baker', 'clark', 'davis', 'evans', 'foley'] as const
export type Staff = (typeof staffIds)[number]
/** Does what takes an administrator of the district; stays as they are. */
export const overseer = 'overseer'
/** Agrees to what one administrator alone does not do. */
export const second = 'director'

export const classes = {
  biology: { title: 'Biology', school: 'birch', from: -60, to: 90 },
  choir: { title: 'Choir', school: 'birch', from: 18, to: 100 },
  drama: { title: 'Drama', school: 'birch', from: -90, to: -4 },
  latin: { title: 'Latin', school: 'cedar', from: -30, to: 12 },
} as const
export type Class = keyof typeof classes
export const classIds = Object.keys(classes) as readonly Class[]

export const officeRoles = [
  'administrator',
  'counselor',
  'nurse',
  'testCoordinator',
  'section504Coordinator',
  'specialEducationDirector',
  'districtAdministrator',
] as const
export const assignedRoles = ['caseManager', 'paraprofessional', 'relatedServiceProvider', 'counselor'] as const

/** Days that a row has of its own; without one it is as long as what it belongs to. */
export interface Span {
  readonly from?: Day
  readonly to?: Day
}

export interface Enrolled extends Span {
  readonly class: Class
  readonly who: Student | Staff
  readonly role: 'student' | 'teacher' | 'aide'
}

export interface Role extends Span {
  readonly staff: Staff
  readonly role: (typeof officeRoles)[number] | (typeof assignedRoles)[number]
  readonly school?: School
  readonly student?: Student
}

export interface PlanOf {
  status: 'active' | 'superseded' | 'exited' | 'consentRevoked'
  manager?: Staff
  team: readonly Staff[]
  services: readonly ({ readonly staff: Staff } & Span)[]
}

export interface StandIn {
  readonly class: Class
  readonly staff: Staff
  readonly from: Day
  readonly until: Instant
}

export interface HandedOver {
  readonly from: Staff
  readonly to: Staff | typeof overseer
  readonly until?: Day
  /** Nobody asked for it: whose it was had left, and an administrator has it by their office. */
  readonly byOffice?: true
}

export interface World {
  today: Day
  now: Instant
  enrolled: Enrolled[]
  roles: Role[]
  family: { readonly staff: Staff; readonly student: Student }[]
  plans: Record<Student, PlanOf>
  placed: Record<Student, readonly School[]>
  left: Set<Student | Staff>
  standIns: StandIn[]
  handedOver: HandedOver[]
  locked: Set<Staff>
  shared: Set<Staff>
  opensBefore: number
  closesAfter: number
  officeSeesOwnFamily: boolean
}

export function newWorld(now: Instant): World {
  const eachStudent = <Value>(value: (id: Student) => Value) =>
    Object.fromEntries(studentIds.map((id) => [id, value(id)])) as Record<Student, Value>
  return {
    today: firstDay,
    now,
    enrolled: [
      { class: 'biology', who: 'ida', role: 'student' },
      { class: 'biology', who: 'adams', role: 'teacher' },
      { class: 'choir', who: 'fay', role: 'student' },
      { class: 'latin', who: 'zora', role: 'student' },
      { class: 'latin', who: 'baker', role: 'teacher' },
    ],
    roles: [],
    family: [],
    plans: eachStudent(() => ({ status: 'active', team: [], services: [] })),
    placed: eachStudent((id) => (id === 'zora' ? ['cedar'] : ['birch'])),
    left: new Set(),
    standIns: [],
    handedOver: [],
    locked: new Set(),
    shared: new Set(),
    opensBefore: 14,
    closesAfter: 10,
    officeSeesOwnFamily: false,
  }
}

export const emailOfStaff = (staff: string) => `${staff}@district.example`

/** Where the roster places a member of staff: every other one at the other school. */
export const homeOf = (staff: Staff): School => (staffIds.indexOf(staff) % 2 === 0 ? 'birch' : 'cedar')

/** The files of the district as the world stands. */
export function filesOf(world: World): Files {
  const kind = 'iep'
  const plans = studentIds.map((studentId) => ({ studentId, plan: world.plans[studentId] }))
  return {
    'orgs.csv': [
      { sourcedId: 'district', name: 'Two Rivers', type: 'district', parentSourcedId: '' },
      ...schools.map((id) => ({ sourcedId: id, name: id, type: 'school', parentSourcedId: 'district' })),
    ],
    'academicSessions.csv': classIds.map((id) => ({
      sourcedId: id,
      title: id,
      type: 'term',
      startDate: addDays(firstDay, classes[id].from),
      endDate: addDays(firstDay, classes[id].to),
    })),
    'users.csv': [
      ...[...staffIds, overseer, second].map((id) => ({
        sourcedId: id,
        enabledUser: !world.left.has(id as Staff),
        orgSourcedIds: id === overseer || id === second ? 'district' : homeOf(id as Staff),
        role: id === overseer ? 'administrator' : 'teacher',
        givenName: 'Pat',
        familyName: id,
        email: emailOfStaff(id),
        grades: '',
      })),
      ...studentIds.map((id) => ({
        sourcedId: id,
        enabledUser: !world.left.has(id),
        orgSourcedIds: world.placed[id].join(','),
        role: 'student',
        givenName: students[id].split(' ')[0] ?? '',
        familyName: students[id].split(' ')[1] ?? '',
        email: '',
        grades: '07',
      })),
    ],
    'classes.csv': classIds.map((id) => ({
      sourcedId: id,
      title: classes[id].title,
      schoolSourcedId: classes[id].school,
      termSourcedIds: id,
      periods: '2',
    })),
    'enrollments.csv': world.enrolled.map((one) => ({
      sourcedId: `${one.class}-${one.who}-${one.role}`,
      classSourcedId: one.class,
      userSourcedId: one.who,
      role: one.role,
      beginDate: one.from ?? '',
      endDate: one.to ?? '',
    })),
    'staffRoles.csv': [
      ...(['districtAdministrator', 'specialEducationDirector'] as const).map((role) => ({
        email: emailOfStaff(role === 'districtAdministrator' ? overseer : second),
        role,
        school: '',
        studentId: '',
        startDate: '',
        endDate: '',
      })),
      ...world.roles.map((one) => ({
        email: emailOfStaff(one.staff),
        role: one.role,
        school: one.school ?? '',
        studentId: one.student ?? '',
        startDate: one.from ?? '',
        endDate: one.to ?? '',
      })),
    ],
    'contacts.csv': [
      ...studentIds.map((studentId) => ({ studentId, name: 'Somebody Else', relationship: 'parent', email: '' })),
      ...world.family.map(({ staff, student }) => ({
        studentId: student,
        name: `Pat ${staff}`,
        relationship: 'parent',
        email: emailOfStaff(staff),
      })),
    ],
    'plans.csv': plans.map(({ studentId, plan }) => ({
      studentId,
      kind,
      status: plan.status,
      meetingDate: addDays(firstDay, -300),
      caseManagerEmail: plan.manager ? emailOfStaff(plan.manager) : '',
      safetyNote: `safety of ${studentId}`,
    })),
    'accommodations.csv': plans.map(({ studentId }) => ({
      studentId,
      kind,
      accommodation: `sits where ${studentId} sees`,
      contexts: 'assessment',
    })),
    'team.csv': plans.flatMap(({ studentId, plan }) => [
      { studentId, kind, role: 'parent', name: 'A Parent', email: '', external: true },
      ...plan.team.map((staff) => ({
        studentId,
        kind,
        role: 'teacher',
        name: `Pat ${staff}`,
        email: emailOfStaff(staff),
        external: false,
      })),
    ]),
    'services.csv': plans.flatMap(({ studentId, plan }) => [
      { studentId, kind, service: 'Reading', providerEmail: '', startDate: '', endDate: '' },
      ...plan.services.map(({ staff, from, to }) => ({
        studentId,
        kind,
        service: `With ${staff}`,
        providerEmail: emailOfStaff(staff),
        startDate: from ?? '',
        endDate: to ?? '',
      })),
    ]),
  }
}
