// What a roster's word for somebody's part means here. OneRoster has a handful; School Data Sync a long list.
import type { StaffRole } from '#people/roles'

export type RosterPart =
  | { readonly is: 'student' }
  /** A parent or another adult of the family. */
  | { readonly is: 'family' }
  /** `office` is undefined for those whose access comes from their classes. */
  | { readonly is: 'staff'; readonly office: StaffRole }

const family = new Set(['guardian', 'parent', 'relative', 'relatives', 'emergencycontact', 'othercontact', 'family'])

const offices: Readonly<Record<string, StaffRole>> = {
  administrator: 'administrator',
  principal: 'administrator',
  viceprincipal: 'administrator',
  assistantprincipal: 'administrator',
  siteadministrator: 'administrator',
  districtadministrator: 'districtAdministrator',
  superintendent: 'districtAdministrator',
  counselor: 'counselor',
  schoolcounselor: 'counselor',
  nurse: 'nurse',
  aide: 'paraprofessional',
  paraprofessional: 'paraprofessional',
  occupationaltherapist: 'relatedServiceProvider',
  physicaltherapist: 'relatedServiceProvider',
  speechtherapist: 'relatedServiceProvider',
  visiontherapist: 'relatedServiceProvider',
}

/** What a role of the roster means. A word nobody knows is a member of staff without an office. */
export function partOf(role: string): RosterPart {
  const folded = role.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (folded === 'student') return { is: 'student' }
  if (family.has(folded)) return { is: 'family' }
  return { is: 'staff', office: offices[folded] ?? 'teacher' }
}

/** Whether an organisation is over schools rather than one: its administrators are the district's. */
export function isOverSchools(type: string): boolean {
  return /district|local|state|national|ministry|agency|region|authority/i.test(type)
}

/** What somebody does in a class; undefined for those who have no part in teaching it. */
export function enrollmentRole(role: string): 'student' | 'teacher' | 'aide' | undefined {
  const folded = role.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (folded === 'student') return 'student'
  if (folded === 'aide' || folded === 'paraprofessional' || folded === 'teacherassistant') return 'aide'
  if (['administrator', 'proctor', 'guardian', 'parent', 'relative'].includes(folded)) return undefined
  return 'teacher'
}
