// A member of staff, and the chat accounts that are theirs.
import type { StaffRole } from './roles.js'

declare const staffId: unique symbol

/** Our own id of a member of staff. */
export type StaffId = string & { readonly [staffId]: true }

declare const schoolId: unique symbol

/** Our own id of a school or of the district. */
export type SchoolId = string & { readonly [schoolId]: true }

export interface StaffMember {
  readonly id: StaffId
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  /** False once the roster says that they have left: they may see nobody. */
  readonly active: boolean
}

export const platforms = ['slack', 'teams', 'playground', 'terminal'] as const
export type Platform = (typeof platforms)[number]

/** A chat account, by ids that never change: never by a display name or an address. */
export interface Account {
  readonly platform: Platform
  /** Slack's workspace, Teams' tenant. */
  readonly workspace: string
  readonly user: string
}

/** An office a member of staff holds: at a school, or in the whole district where `school` is absent. */
export interface Office {
  readonly role: StaffRole
  readonly school?: SchoolId
}

/** A name as people read it. */
export function fullName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim()
}
