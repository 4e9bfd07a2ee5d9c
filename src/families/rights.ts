// Who of a student's family may be given records.
import { isRestricted, type Rights } from './person.js'

export interface WhoMayReceive<Person> {
  readonly offered: readonly Person[]
  readonly unknown: readonly Person[]
  readonly withheld: readonly Person[]
}

/** Who holds the right to records (34 CFR 99.4, 300.613): said to, not said, or said not to. */
export function rightsOf<Person extends Rights>(people: readonly Person[]): WhoMayReceive<Person> {
  const isWithheld = (one: Person) =>
    isRestricted(one) ||
    one.mayReceiveRecords === false ||
    (one.mayReceiveRecords === undefined && one.educationalRights === false)
  const isOffered = (one: Person) =>
    !isWithheld(one) && (one.mayReceiveRecords === true || one.educationalRights === true)
  return {
    offered: people.filter(isOffered),
    unknown: people.filter((one) => !isOffered(one) && !isWithheld(one)),
    withheld: people.filter(isWithheld),
  }
}
