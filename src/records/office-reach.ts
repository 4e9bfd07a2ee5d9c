// Which students an office-holder looks through.
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
