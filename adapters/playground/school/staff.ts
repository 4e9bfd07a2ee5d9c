// Everybody who works at the two schools, in every role there is.
import type { SchoolKey } from './table.js'

type RosterRole = 'teacher' | 'aide' | 'administrator'

export interface StaffLine {
  readonly given: string
  readonly family: string
  readonly schools: readonly SchoolKey[] | 'district'
  readonly rosterRole: RosterRole
  /** Roles of `staffRoles.csv`, at each of their schools. */
  readonly roles?: readonly string[]
}

const line = (
  given: string,
  family: string,
  schools: StaffLine['schools'],
  rosterRole: RosterRole,
  ...roles: readonly string[]
): StaffLine => ({ given, family, schools, rosterRole, roles })

export const staff = {
  reyes: line('Ana', 'Reyes', ['alder'], 'teacher'),
  webb: line('Marcus', 'Webb', ['alder'], 'teacher'),
  tran: line('Linh', 'Tran', ['alder'], 'teacher'),
  petrova: line('Elena', 'Petrova', ['alder'], 'teacher'),
  boateng: line('Kwame', 'Boateng', ['alder'], 'teacher'),
  novak: line('Beatrice', 'Novak', ['larkspur'], 'teacher'),
  siddiqui: line('Omar', 'Siddiqui', ['larkspur'], 'teacher'),
  duffy: line('Caroline', 'Duffy', ['larkspur'], 'teacher'),
  lindgren: line('Peter', 'Lindgren', ['larkspur'], 'teacher'),
  raman: line('Priya', 'Raman', ['larkspur'], 'teacher'),
  okafor: line('Denise', 'Okafor', ['alder'], 'teacher', 'caseManager'),
  herrera: line('Tomás', 'Herrera', ['larkspur'], 'teacher', 'caseManager'),
  lindqvist: line('Hannah', 'Lindqvist', ['alder', 'larkspur'], 'teacher', 'relatedServiceProvider'),
  haddad: line('Samir', 'Haddad', ['alder', 'larkspur'], 'teacher', 'relatedServiceProvider'),
  park: line('Lucille', 'Park', ['alder'], 'aide'),
  whitfield: line('Joy', 'Whitfield', ['alder', 'larkspur'], 'teacher', 'section504Coordinator'),
  abrams: line('Joel', 'Abrams', ['larkspur'], 'teacher', 'counselor'),
  delgado: line('Rosa', 'Delgado', ['alder', 'larkspur'], 'teacher', 'nurse'),
  chen: line('Victor', 'Chen', ['larkspur'], 'teacher', 'testCoordinator'),
  brooks: line('Yolanda', 'Brooks', ['alder'], 'administrator'),
  omalley: line('Stephen', "O'Malley", ['larkspur'], 'administrator'),
  solheim: line('Ingrid', 'Solheim', 'district', 'teacher', 'specialEducationDirector'),
  castillo: line('Raymond', 'Castillo', 'district', 'administrator'),
} as const satisfies Record<string, StaffLine>

export type StaffKey = keyof typeof staff

/** Students whom a paraprofessional is assigned to, by the roster's ids. */
export const assignedTo: Partial<Record<StaffKey, readonly string[]>> = { park: ['s-111', 's-109'] }

export function emailOf(key: StaffKey): string {
  return `${key}@larkspurvalley.example`
}
