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
  const word = folded(role)
  if (word === 'student') return { is: 'student' }
  if (family.has(word)) return { is: 'family' }
  return { is: 'staff', office: offices[word] ?? 'teacher' }
}

/** Whether an organisation is over schools rather than one: its administrators are the district's. */
export function isOverSchools(type: string): boolean {
  return /district|local|state|national|ministry|agency|region|authority/i.test(type)
}

const teaching = new Set([
  'teacher',
  'professor',
  'faculty',
  'adjunct',
  'instructor',
  'lecturer',
  'educator',
  'substitute',
  'coteacher',
  'primaryteacher',
  'teacherofrecord',
  'leadteacher',
  'specialservices',
])
const aiding = new Set(['aide', 'paraprofessional', 'teacherassistant', 'teachingassistant', 'teacheraide'])
const outside = new Set(['administrator', 'proctor', 'guardian', 'parent', 'relative', 'observer', 'counselor'])

/** What somebody does in a class; undefined for everybody else: a part in a class opens its students. */
export function enrollmentRole(role: string): 'student' | 'teacher' | 'aide' | undefined {
  const word = folded(role)
  if (word === 'student') return 'student'
  if (aiding.has(word)) return 'aide'
  return teaching.has(word) ? 'teacher' : undefined
}

/** Whether a role that rosters know has no part in teaching the class. */
export function isOutsideClass(role: string): boolean {
  return outside.has(folded(role))
}

function folded(role: string): string {
  return role.toLowerCase().replaceAll(/[^a-z]/g, '')
}
