// On what ground a member of staff may see a student: the relation decides, and the role after it
// (34 CFR 99.31(a)(1)). What each ground opens of a plan stands in `plans/opened-by`.
import { wording } from '#wording/t'

export const grounds = [
  'caseManager',
  'teamMember',
  'serviceProvider',
  'classTeacher',
  'paraprofessional',
  'substitute',
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
export const groundTitles: Record<Ground, string> = wording({
  caseManager: 'case manager',
  teamMember: 'member of the team',
  serviceProvider: 'service provider',
  classTeacher: 'teaches a class the student is in',
  paraprofessional: 'paraprofessional assigned to the student',
  substitute: 'substitute in a class the student is in',
  section504Coordinator: '504 coordinator of the school',
  administrator: 'administrator of the school',
  specialEducationDirector: 'special education director',
  districtAdministrator: 'administrator of the district',
  counselor: 'counselor of the school',
  nurse: 'nurse of the school',
  testCoordinator: 'test coordinator of the school',
})
