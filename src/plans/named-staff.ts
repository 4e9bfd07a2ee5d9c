// Whom a plan names among the staff: what gives them access to the student.

import type { StaffId } from '#people/staff'
import type { Day } from '#time/day'
import type { PlanDocument } from './document.js'
import { isFromOutside } from './from-outside.js'

/** Somebody a plan names. */
export interface NamedStaff {
  readonly staffId: StaffId
  readonly relation: 'caseManager' | 'teamMember' | 'serviceProvider'
  readonly startDay: Day | null
  readonly endDay: Day | null
}

/** Every address in a plan that may be a member of staff's, lower case. */
export function addressesIn({ header, content }: PlanDocument): readonly string[] {
  const all = [
    header.caseManagerEmail,
    ...content.services.map((one) => one.providerEmail),
    ...content.team.map((one) => one.email),
  ]
  return [...new Set(all.filter((one) => one !== undefined).map((one) => one.toLowerCase()))]
}

/**
 * The staff a plan names, always in one order.
 * @param find the member of staff with an address; undefined where it is nobody's
 */
export function staffNamedIn(
  { header, content }: PlanDocument,
  find: (email: string) => StaffId | undefined,
): readonly NamedStaff[] {
  const named: NamedStaff[] = []
  const add = (
    email: string | undefined,
    relation: NamedStaff['relation'],
    startDay: Day | null = null,
    endDay: Day | null = null,
  ) => {
    const staffId = email ? find(email.toLowerCase()) : undefined
    const again = named.some(
      (one) =>
        one.staffId === staffId && one.relation === relation && one.endDay === endDay && one.startDay === startDay,
    )
    if (staffId && !again) named.push({ staffId, relation, startDay, endDay })
  }
  add(header.caseManagerEmail, 'caseManager')
  for (const service of content.services) {
    add(service.providerEmail, 'serviceProvider', service.startDate ?? null, service.endDate ?? null)
  }
  for (const member of content.team) if (!isFromOutside(member)) add(member.email, 'teamMember')
  return named.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
