// Disclosures in words: what allows them, and what the product gave away itself.
import { fullName, type StaffId } from '#people/staff'
import type { Disclosure, DisclosureBasis } from '#records/disclosures'
import { spokenDay } from '#time/day'
import { t, wording } from '#wording/t'
import { howWords } from '../reports/report-words.js'

/** What allows records to be disclosed, with where the law says so. */
export const basisTitles: Record<DisclosureBasis, string> = wording({
  consent: 'written consent of the parent or student (34 CFR 99.30)',
  newSchool: 'another school that the student enrolls in (99.31(a)(2))',
  contractor: 'a contractor who does the work of the school (99.31(a)(1)(i)(B))',
  authority: 'an education authority, for audit or evaluation (99.31(a)(3))',
  court: 'a court order or subpoena (99.31(a)(9))',
  emergency: 'an emergency of health or safety (99.31(a)(10))',
  childWelfare: 'a child welfare agency that cares for the student (20 U.S.C. 1232g(b)(1)(L))',
  other: 'something else',
})

/** A disclosure as the record has it: the party, the date, the purpose, and the rest. */
export interface ToldDisclosure {
  readonly day: Disclosure['day']
  readonly to: string
  readonly purpose: string
  readonly what: string
  readonly basis: string
  /** Who wrote it down; the product itself where nobody did. */
  readonly recordedBy: string
}

/** @param nameOf a member of staff, by name */
export async function toldDisclosure(
  one: Disclosure,
  nameOf: (id: StaffId) => Promise<string>,
): Promise<ToldDisclosure> {
  const { day } = one
  const recordedBy = t`Caseload`
  switch (one.type) {
    case 'recorded': {
      const { to, purpose, what, basis } = one
      return { day, to, purpose, what, basis: basisTitles[basis], recordedBy: await nameOf(one.recordedBy) }
    }
    case 'report': {
      const period = t`${spokenDay(one.start)} to ${spokenDay(one.end)}`
      return {
        day,
        to: `${one.name} (${one.relationship})`,
        purpose: t`To tell the family of progress (34 CFR 300.320(a)(3))`,
        what: t`Progress report, ${period}: ${howWords[one.how]}`,
        basis: t`whoever holds the right to the records`,
        recordedBy,
      }
    }
    case 'page':
      return {
        day,
        to: one.to,
        purpose: t`To teach the class as a substitute`,
        what: t`A printed page: accommodations and what keeps students safe`,
        basis: t`works for the school (99.31(a)(1))`,
        recordedBy: await nameOf(one.printedBy),
      }
    case 'export':
      return {
        day,
        to: one.by,
        purpose: t`To run the program`,
        what: t`Files with the records of this student`,
        basis: t`works for the school (99.31(a)(1))`,
        recordedBy,
      }
  }
}

/** Somebody who has gone from the roster has no name any more. */
export function nameIn(directory: { staffMember(id: StaffId): Promise<Parameters<typeof fullName>[0] | undefined> }) {
  return async (id: StaffId): Promise<string> => {
    const staff = await directory.staffMember(id)
    return staff ? fullName(staff) : ''
  }
}
