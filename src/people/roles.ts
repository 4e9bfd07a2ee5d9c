// The roles that a district gives its staff, in the words of `staffRoles.csv`.
import { wording } from '#wording/t'
export const staffRoles = [
  'districtAdministrator',
  'administrator',
  'specialEducationDirector',
  'section504Coordinator',
  'caseManager',
  'counselor',
  'nurse',
  'testCoordinator',
  'paraprofessional',
  'relatedServiceProvider',
  'teacher',
] as const

export type StaffRole = (typeof staffRoles)[number]

/** Who decides of records where the office is over the whole district: how long they are kept, what is destroyed. */
export const overRecords: readonly StaffRole[] = ['districtAdministrator', 'specialEducationDirector']

/** How a role is written for people. */
export const roleTitles: Record<StaffRole, string> = wording({
  districtAdministrator: 'District administrator',
  administrator: 'Administrator',
  specialEducationDirector: 'Special education director',
  section504Coordinator: '504 coordinator',
  caseManager: 'Case manager',
  counselor: 'Counselor',
  nurse: 'Nurse',
  testCoordinator: 'Test coordinator',
  paraprofessional: 'Paraprofessional',
  relatedServiceProvider: 'Related service provider',
  teacher: 'Teacher',
})
