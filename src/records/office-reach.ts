// Which students an office-holder looks through.
import { overRecords } from '#people/roles'
import type { Office, SchoolId } from '#people/staff'

export interface OfficeReach {
  /** Undefined: the whole district. */
  readonly schools?: readonly SchoolId[]
}

/** The schools of these offices; everywhere where one of them is the district's. */
export function reachOf(offices: readonly Office[]): OfficeReach {
  const schools: SchoolId[] = []
  for (const { school } of offices) {
    if (school === undefined) return {}
    schools.push(school)
  }
  return { schools }
}

/** Whether somebody who holds these offices decides over records: by an office over the whole district. */
export function isOverRecords(offices: readonly Office[]): boolean {
  return offices.some(({ role, school }) => school === undefined && overRecords.includes(role))
}
