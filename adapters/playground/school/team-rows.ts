// The team of a plan: the school's own members and the family.
import { classes } from './classes.js'
import { pupils, schoolOf } from './pupils.js'
import type { PlanText } from './shapes.js'
import { emailOf, type StaffKey, staff } from './staff.js'
import type { Row } from './table.js'

const providers: Partial<Record<StaffKey, string>> = {
  lindqvist: 'Speech-language pathologist',
  haddad: 'Occupational therapist',
  delgado: 'School nurse',
  abrams: 'Counselor',
}
const principals = { alder: 'brooks', larkspur: 'omalley' } as const

export function teamRows(plan: PlanText, key: Row): readonly Row[] {
  const pupil = pupils.find((one) => one.id === plan.student)
  const teacher = classes.find(({ students, teacher }) => students.includes(plan.student) && teacher !== plan.manager)
  const own = (who: StaffKey, role: string, knowledgeOf: string): Row => ({
    ...key,
    role,
    name: `${staff[who].given} ${staff[who].family}`,
    email: emailOf(who),
    external: false,
    knowledgeOf,
  })
  const serving = new Set((plan.services ?? []).map((service) => service[7]))
  return [
    own(
      plan.manager,
      plan.kind === 'iep' ? 'Special education teacher' : '504 coordinator',
      plan.kind === 'iep' ? 'The plan and the evaluation' : 'The evaluation data and the options',
    ),
    ...(teacher ? [own(teacher.teacher, 'General education teacher', 'The general curriculum')] : []),
    ...[...serving].flatMap((who) => {
      const role = providers[who]
      return role ? [own(who, role, 'The service')] : []
    }),
    ...(pupil && plan.kind === 'iep'
      ? [own(principals[schoolOf(pupil)], 'District representative', 'The resources of the district')]
      : []),
    ...plan.family.map(([name, relationship, more = {}]) => ({
      ...key,
      role: relationship,
      name,
      email: more.email,
      external: true,
      knowledgeOf: 'The student at home',
    })),
    ...(plan.outside ?? []).map(([name, role, knowledgeOf]) => ({ ...key, role, name, external: true, knowledgeOf })),
  ]
}
