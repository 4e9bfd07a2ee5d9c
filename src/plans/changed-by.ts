// Whose hand a plan is written by. Everybody else asks the case manager for a change.
import type { Ground } from '#people/grounds'
import { type PlanKind, planKinds } from './kind.js'

/** The kinds of plan that somebody on each ground may change. */
export const changes: Record<Ground, readonly PlanKind[]> = {
  caseManager: planKinds,
  section504Coordinator: ['504'],
  administrator: planKinds,
  specialEducationDirector: planKinds,
  districtAdministrator: planKinds,
  teamMember: [],
  serviceProvider: [],
  classTeacher: [],
  paraprofessional: [],
  substitute: [],
  counselor: [],
  nurse: [],
  testCoordinator: [],
}
