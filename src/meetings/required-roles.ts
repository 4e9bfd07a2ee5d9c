// Whom a meeting needs, each by its section. What no rule names is nobody's to ask for.
import type { MeetingPlan } from './meeting.js'
import type { MemberRole } from './roles.js'

export interface RequiredRole {
  readonly role: MemberRole
  readonly citation: string
}

const parents: RequiredRole = { role: 'parent', citation: '34 CFR 300.321(a)(1)' }

const teamOfIep: readonly RequiredRole[] = [
  parents,
  { role: 'generalEducationTeacher', citation: '34 CFR 300.321(a)(2)' },
  { role: 'specialEducationTeacher', citation: '34 CFR 300.321(a)(3)' },
  { role: 'agencyRepresentative', citation: '34 CFR 300.321(a)(4)' },
  { role: 'evaluationInterpreter', citation: '34 CFR 300.321(a)(5)' },
]

const groupOf504: readonly RequiredRole[] = (['knowsStudent', 'knowsData', 'knowsOptions'] as const).map((role) => ({
  role,
  citation: '34 CFR 104.35(c)(3)',
}))

/** The roles without which the law knows no such meeting. */
export function requiredRoles({
  kind,
  purpose,
  transition,
  inGeneralEducation,
}: Pick<MeetingPlan, 'kind' | 'purpose' | 'transition' | 'inGeneralEducation'>): readonly RequiredRole[] {
  if (kind === '504') return purpose === 'manifestation' || purpose.endsWith('504') ? groupOf504 : []
  if (purpose === 'eligibility') {
    return [
      { role: 'parent', citation: '34 CFR 300.306(a)(1)' },
      { role: 'evaluationInterpreter', citation: '34 CFR 300.306(a)(1)' },
    ]
  }
  if (purpose === 'manifestation') {
    return [
      { role: 'parent', citation: '34 CFR 300.530(e)(1)' },
      { role: 'agencyRepresentative', citation: '34 CFR 300.530(e)(1)' },
    ]
  }
  const team = teamOfIep.filter(({ role }) => role !== 'generalEducationTeacher' || inGeneralEducation)
  return transition ? [...team, { role: 'student', citation: '34 CFR 300.321(b)(1)' }] : team
}
