// How a meeting stands as to those it needs: there, excused in writing, or missing.
import { type Excusal, excusalLacks } from './excusal.js'
import { hasRole, type MeetingPlan, type Member, present } from './meeting.js'
import { type RequiredRole, requiredRoles } from './required-roles.js'
import { excusable } from './roles.js'

export interface RoleStanding extends RequiredRole {
  /** `invited` where no rule asks for more: a student who was invited need not come. */
  readonly status: 'there' | 'excused' | 'missing'
  readonly members: readonly Member[]
  /** What an excusal that does not count lacks. */
  readonly lacks?: readonly string[]
}

/** Each required role with who fills it, in the order of the law. */
export function compositionOf(meeting: MeetingPlan): readonly RoleStanding[] {
  const there = present(meeting)
  return requiredRoles(meeting).map((required): RoleStanding => {
    const own = meeting.members.filter((one) => hasRole(one, required.role))
    const filling = there.filter((one) => hasRole(one, required.role))
    if (filling.length > 0) return { ...required, status: 'there', members: filling }
    // The student is to be invited, and need not come.
    if (required.role === 'student' && own.length > 0) return { ...required, status: 'there', members: own }
    const excused = excusable.includes(required.role) ? own.filter(isExcused) : []
    const lacks = excused.map(({ excusal }) => excusalLacks(excusal, meeting.day))
    const [fewest] = lacks.toSorted((a, b) => a.length - b.length)
    if (fewest === undefined) return { ...required, status: 'missing', members: [] }
    if (fewest.length === 0) return { ...required, status: 'excused', members: excused }
    return { ...required, status: 'missing', members: excused, lacks: fewest }
  })
}

function isExcused(member: Member): member is Member & { readonly excusal: Excusal } {
  return member.excusal !== undefined
}
