// Whom a visitor of the playground can be: one of each role, and the three who make the point about J. Doe.
import type { Person } from '../wire.js'
import { roomOf, schoolKeys } from './people-files.js'
import { emailOf, type StaffKey, staff } from './staff.js'

export interface PlaygroundPerson extends Person {
  readonly email: string
}

function person(id: StaffKey, role: string, about: string, ...suggestions: readonly string[]): PlaygroundPerson {
  const { given, family, schools } = staff[id]
  const rooms = (schools === 'district' ? schoolKeys : schools).map(roomOf)
  return { id, name: `${given} ${family}`, role, about, suggestions, rooms, email: emailOf(id) }
}

export const people: readonly PlaygroundPerson[] = [
  person(
    'reyes',
    'English teacher, grade 7',
    'Teaches one J. Doe',
    '/iep accommodations for J. Doe',
    'what does period 1 need?',
    '/iep glance Mai Nguyen',
  ),
  person(
    'webb',
    'Science teacher, grades 7 and 8',
    'Teaches two students called J. Doe',
    '/iep accommodations for J. Doe',
    "/iep Liam O'Brien-Smith at a glance",
    '/504 accommodations for Owen Gallagher',
  ),
  person(
    'raman',
    'Ceramics teacher, high school',
    'Teaches nobody called Doe',
    '/iep accommodations for J. Doe',
    '/504 accommodations for Santiago Cruz',
    'help',
  ),
  person(
    'boateng',
    'Health teacher, grade 8',
    'His class begins in ten days, and he may already look',
    'class Health 8',
    'what supports does Will Carter get?',
    '/iep accoms Garcia Lopez',
  ),
  person(
    'siddiqui',
    'Algebra teacher, high school',
    'One of his students comes over from the middle school',
    '/iep accommodations for Eli Thompson',
    'period 3',
    '/504 Tessa Vogel',
  ),
  person(
    'okafor',
    'Special education teacher and case manager',
    'Manages the IEPs of the middle school',
    '/iep caseload',
    'progress Jane Doe reading',
    'report next',
  ),
  person(
    'herrera',
    'Special education teacher and case manager',
    'Manages the IEPs of the high school',
    '/iep caseload',
    '/iep goals Ethan Kaplan',
    'team for Hana Suzuki',
  ),
  person(
    'lindqvist',
    'Speech-language pathologist',
    'Serves students of both schools',
    '/iep caseload',
    'my minutes',
    'goals for Jasmine Baptiste',
  ),
  person(
    'haddad',
    'Occupational therapist',
    'Serves students of both schools',
    '/iep caseload',
    '/iep services Mateo Fernandez',
    'present levels Diego Ramirez',
  ),
  person(
    'park',
    'Paraprofessional',
    'Assigned to two students',
    '/iep Tyrese Jackson',
    'accommodations Diego Ramirez',
    '/iep accommodations for J. Doe',
  ),
  person(
    'whitfield',
    '504 coordinator',
    'Coordinates the 504 plans of both schools',
    '/504 caseload',
    '/504 accommodations for J. Doe',
    '/504 glance Imani Wallace',
  ),
  person(
    'abrams',
    'Counselor, high school',
    "Father of a student here: his own child's plan stays shut",
    '/504 Chloe Bennett',
    '/504 accommodations Noah Abrams',
    '/iep Darius Coleman',
  ),
  person(
    'delgado',
    'School nurse',
    'Sees what concerns health, at both schools',
    '/504 Noah Fitzgerald',
    "/iep Liam O'Brien-Smith",
    '/504 glance Imani Wallace',
  ),
  person(
    'chen',
    'Test coordinator, high school',
    'Sees assessment accommodations alone',
    'testing grade 10',
    'testing English 9',
    '/iep accommodations Grace Okonkwo',
  ),
  person(
    'brooks',
    'Principal, middle school',
    'Sees every plan of her school',
    '/iep accommodations for J. Doe',
    'testing grade 6',
    'does Jonah Pruitt have an IEP?',
  ),
  person(
    'omalley',
    'Principal, high school',
    'Sees every plan of his school',
    '/504 accommodations for J. Doe',
    'testing grade 9',
    '/iep Sofia Marchetti',
  ),
  person(
    'solheim',
    'Special education director',
    'Sees every plan of the district',
    '/iep glance Jasmine Baptiste',
    'accommodations for J. Doe',
    'services Hana Suzuki',
  ),
  person(
    'castillo',
    'District administrator',
    'Sees every plan, and keeps the settings',
    'settings',
    'glance Kowalski',
    '/iep accommodations for J. Doe',
  ),
]
