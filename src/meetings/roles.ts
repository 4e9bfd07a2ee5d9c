// Who sits at the table, and as what: the members of an IEP team (34 CFR 300.321), and of a group that knows the student,
// the data and the options (34 CFR 104.35(c)). One person may be several.
import type { PlanKind } from '#plans/kind'
import { wording } from '#wording/t'

export const memberRoles = [
  'parent',
  'student',
  'generalEducationTeacher',
  'specialEducationTeacher',
  'agencyRepresentative',
  'evaluationInterpreter',
  'knowsStudent',
  'knowsData',
  'knowsOptions',
  'otherStaff',
  'outsideAgency',
  'other',
] as const
export type MemberRole = (typeof memberRoles)[number]

export const roleWords: Record<MemberRole, string> = wording({
  parent: 'parent',
  student: 'student',
  generalEducationTeacher: 'general education teacher',
  specialEducationTeacher: 'special education teacher or provider',
  agencyRepresentative: 'representative of the district',
  evaluationInterpreter: 'somebody who can interpret the evaluation',
  knowsStudent: 'somebody who knows the student',
  knowsData: 'somebody who knows the evaluation data',
  knowsOptions: 'somebody who knows what can be offered',
  otherStaff: 'other staff',
  outsideAgency: 'agency that may provide or pay for transition services',
  other: 'invited by the family or the school',
})

/** The roles that a form for a meeting about a plan of a kind asks staff for. */
export const staffRolesOf = {
  iep: [
    'generalEducationTeacher',
    'specialEducationTeacher',
    'agencyRepresentative',
    'evaluationInterpreter',
    'otherStaff',
  ],
  '504': ['knowsStudent', 'knowsData', 'knowsOptions', 'otherStaff'],
} as const satisfies Readonly<Record<PlanKind, readonly MemberRole[]>>

/** Members who may be excused in writing (34 CFR 300.321(e), of those in (a)(2) to (5)). */
export const excusable: readonly MemberRole[] = [
  'generalEducationTeacher',
  'specialEducationTeacher',
  'agencyRepresentative',
  'evaluationInterpreter',
]
