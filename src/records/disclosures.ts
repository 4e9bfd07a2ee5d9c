// To whom a student's records were disclosed who is neither a parent nor an employee with access: name, date and purpose
// (34 CFR 300.614; 99.32). Staff write down what they disclose; what the product itself gave away stands beside it.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'
import type { Receipt } from './progress-reports.js'

/** What allows records to be disclosed (34 CFR 99.30, 99.31). */
export const disclosureBases = [
  'consent',
  'newSchool',
  'contractor',
  'authority',
  'court',
  'emergency',
  'childWelfare',
  'other',
] as const
export type DisclosureBasis = (typeof disclosureBases)[number]

/** What somebody writes down. */
export interface NewDisclosure {
  readonly studentId: StudentId
  readonly day: Day
  /** Who was given them, with the agency. */
  readonly to: string
  readonly purpose: string
  /** Which records. */
  readonly what: string
  readonly basis: DisclosureBasis
}

export type Disclosure =
  | ({ readonly type: 'recorded'; readonly id: string; readonly recordedBy: StaffId } & NewDisclosure)
  /** A progress report that somebody received. */
  | ({ readonly type: 'report'; readonly start: Day; readonly end: Day } & Pick<
      Receipt,
      'day' | 'name' | 'relationship' | 'how'
    >)
  /** A page printed for a substitute without an account. */
  | { readonly type: 'page'; readonly day: Day; readonly to: string; readonly printedBy: StaffId }
  /** Written to files by whoever runs the program. */
  | { readonly type: 'export'; readonly day: Day; readonly by: string }

export interface DisclosureRecords {
  /** Everything that is known, the newest first. */
  of(permit: Permit): Promise<readonly Disclosure[]>
}

export interface DisclosureWork {
  /** @returns its id */
  add(disclosure: NewDisclosure, by: StaffId): Promise<string>
  /** Takes one away that was just written down. @returns false where it is gone */
  remove(id: string): Promise<boolean>
}
