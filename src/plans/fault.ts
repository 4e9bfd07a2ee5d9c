// A fault of a plan as it is written, and the sentences that several checks share.

import type { Day } from '#time/day'
import { t } from '#wording/t'
import type { SectionName } from './sections.js'

export interface Fault {
  readonly section: SectionName
  /** Of a list: which item. */
  readonly id?: string
  /** The field that the sentence stands at. */
  readonly field: string
  readonly says: string
}

/** What is known around a plan. */
export interface Around {
  isOnRoster(email: string): boolean
  /** The district lets a 504 plan hold annual goals. */
  readonly allows504Goals: boolean
  /** The district lets a 504 plan hold specially designed instruction (34 CFR 104.33(b)). */
  readonly allows504Services: boolean
  /** The day on which the plan is about to be made active; absent while it is only written. */
  readonly activatedOn?: Day | undefined
}

/** An end before its start: the same sentence wherever it stands. */
export function backwards(of: { readonly startDate?: string | undefined; readonly endDate?: string | undefined }) {
  return of.startDate !== undefined && of.endDate !== undefined && of.endDate < of.startDate
}

export const endsBeforeItStarts = () => t`This ends before it starts. Please change one of the two days.`

/** Somebody who is named by an address that nobody on the roster has. */
export const notOnRoster = () =>
  t`Nobody on the roster has this address. Please check it, or have the office add them to the roster.`
