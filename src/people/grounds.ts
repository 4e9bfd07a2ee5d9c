// On what ground a member of staff may see a student, and which parts of a plan each ground opens.
//
// The relation to the student decides, and the role after it (34 CFR 99.31(a)(1), 300.323(d)); this table is the
// whole of it. What it does not open stays shut.
import type { PlanKind } from '#plans/kind'
import { type Part, parts } from './parts.js'

export const grounds = [
  'caseManager',
  'teamMember',
  'serviceProvider',
  'classTeacher',
  'paraprofessional',
  'section504Coordinator',
  'administrator',
  'specialEducationDirector',
  'districtAdministrator',
  'counselor',
  'nurse',
  'testCoordinator',
] as const

export type Ground = (typeof grounds)[number]

/** How a ground is said to people. */
export const groundTitles: Record<Ground, string> = {
  caseManager: 'case manager',
  teamMember: 'member of the team',
  serviceProvider: 'service provider',
  classTeacher: 'teaches a class the student is in',
  paraprofessional: 'paraprofessional assigned to the student',
  section504Coordinator: '504 coordinator of the school',
  administrator: 'administrator of the school',
  specialEducationDirector: 'special education director',
  districtAdministrator: 'administrator of the district',
  counselor: 'counselor of the school',
  nurse: 'nurse of the school',
  testCoordinator: 'test coordinator of the school',
}

const everything: readonly Part[] = parts

/** What a teacher needs to do their part, and no diagnosis (34 CFR 300.323(d)). */
const teachersPart: readonly Part[] = [
  'accommodations',
  'assessment',
  'staffSupports',
  'safetyNote',
  'goals',
  'services',
  'team',
]

const healthPart: readonly Part[] = ['accommodations', 'safetyNote', 'services', 'team']

/** What each ground opens, of each kind of plan. */
export const opens: Record<Ground, Record<PlanKind, readonly Part[]>> = {
  caseManager: { iep: everything, '504': everything },
  teamMember: { iep: everything, '504': everything },
  serviceProvider: { iep: everything, '504': everything },
  classTeacher: { iep: teachersPart, '504': teachersPart },
  paraprofessional: { iep: teachersPart, '504': teachersPart },
  section504Coordinator: { iep: teachersPart, '504': everything },
  administrator: { iep: everything, '504': everything },
  specialEducationDirector: { iep: everything, '504': everything },
  districtAdministrator: { iep: everything, '504': everything },
  counselor: { iep: teachersPart, '504': teachersPart },
  nurse: { iep: healthPart, '504': healthPart },
  testCoordinator: { iep: ['assessment'], '504': ['assessment'] },
}

/**
 * The parts that some grounds open together.
 * @param wholeIepForTeachers the district's switch: who teaches the student sees all of it
 */
export function openedBy(held: readonly Ground[], kind: PlanKind, wholeIepForTeachers: boolean): ReadonlySet<Part> {
  const opened = new Set<Part>()
  for (const ground of held) {
    const list = wholeIepForTeachers && ground === 'classTeacher' ? everything : opens[ground][kind]
    for (const part of list) opened.add(part)
  }
  return opened
}
