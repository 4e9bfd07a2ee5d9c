// Which parts of a plan each ground opens. This table is the whole of it: what it does not open stays shut
// (34 CFR 99.31(a)(1), 300.323(d)).
import type { Ground } from '#people/grounds'
import { covers, type HeldGround } from './held-ground.js'
import type { PlanKind } from './kind.js'
import { allParts, type Part, parts } from './parts.js'

const everything: readonly Part[] = allParts

/** All that the plan itself says, which a district may let teachers see. */
const wholePlan: readonly Part[] = [...parts, 'invitations']

/** How a student was disciplined is not the whole team's: whoever carries the plan asks them to a review. */
const teamsPart: readonly Part[] = allParts.filter((part) => part !== 'removals')

/** What a teacher needs to do their part, and no diagnosis (34 CFR 300.323(d)). */
const teachersPart: readonly Part[] = [
  'accommodations',
  'assessment',
  'staffSupports',
  'safetyNote',
  'behavior',
  'goals',
  'services',
  'team',
  'invitations',
]

/** What somebody needs who stands in for a time. */
const substitutesPart: readonly Part[] = ['accommodations', 'safetyNote', 'behavior']

const healthPart: readonly Part[] = ['accommodations', 'safetyNote', 'behavior', 'services', 'team', 'invitations']

/** What each ground opens, of each kind of plan. */
export const opens: Record<Ground, Record<PlanKind, readonly Part[]>> = {
  caseManager: { iep: everything, '504': everything },
  teamMember: { iep: teamsPart, '504': teamsPart },
  serviceProvider: { iep: teamsPart, '504': teamsPart },
  classTeacher: { iep: teachersPart, '504': teachersPart },
  paraprofessional: { iep: teachersPart, '504': teachersPart },
  substitute: { iep: substitutesPart, '504': substitutesPart },
  section504Coordinator: { iep: teachersPart, '504': everything },
  administrator: { iep: everything, '504': everything },
  specialEducationDirector: { iep: everything, '504': everything },
  districtAdministrator: { iep: everything, '504': everything },
  counselor: { iep: teachersPart, '504': teachersPart },
  nurse: { iep: healthPart, '504': healthPart },
  testCoordinator: { iep: ['assessment'], '504': ['assessment'] },
}

/**
 * The parts that some grounds open together. Who is named on the student's other kind of plan alone is responsible
 * for the student and no member of this plan's team: they have the teacher's part.
 * @param wholeIepForTeachers the district's switch: who teaches the student sees all of it
 */
export function openedBy(held: readonly HeldGround[], kind: PlanKind, wholeIepForTeachers: boolean): ReadonlySet<Part> {
  const opened = new Set<Part>()
  for (const one of held) {
    for (const part of partsOf(one, kind, wholeIepForTeachers)) opened.add(part)
  }
  return opened
}

function partsOf(held: HeldGround, kind: PlanKind, wholeIepForTeachers: boolean): readonly Part[] {
  if (!covers(held, kind)) return teachersPart
  return wholeIepForTeachers && held.ground === 'classTeacher' ? wholePlan : opens[held.ground][kind]
}
