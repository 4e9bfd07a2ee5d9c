// Who of a student's contacts may be given a report.
import type { Contact } from '#records/progress-reports'

interface Rights {
  readonly offered: readonly Contact[]
  readonly unknown: readonly Contact[]
  readonly withheld: readonly Contact[]
}

/** Who holds the right to the report (34 CFR 99.4, 300.613): said by the roster, not said, or said not to. */
export function rightsOf(contacts: readonly Contact[]): Rights {
  const isWithheld = ({ restriction, mayReceiveRecords, educationalRights }: Contact) =>
    Boolean(restriction) ||
    mayReceiveRecords === false ||
    (mayReceiveRecords === undefined && educationalRights === false)
  const isOffered = (one: Contact) =>
    !isWithheld(one) && (one.mayReceiveRecords === true || one.educationalRights === true)
  return {
    offered: contacts.filter(isOffered),
    unknown: contacts.filter((one) => !isOffered(one) && !isWithheld(one)),
    withheld: contacts.filter(isWithheld),
  }
}
