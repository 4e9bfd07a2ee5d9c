// Who a student is: the identity that the roster gives.
import type { Day } from '#time/day'

declare const studentId: unique symbol

/** Our own id of a student: says nothing about who it is. */
export type StudentId = string & { readonly [studentId]: true }

/** What the roster says of who a student is. Sealed at rest as one document. */
export interface StudentIdentity {
  /** The roster's own id. */
  readonly sourcedId: string
  readonly givenName: string
  readonly familyName: string
  readonly middleName?: string
  readonly preferredName?: string
  /** The student number. */
  readonly identifier?: string
  readonly grade?: string
  readonly birthDate?: Day
  readonly email?: string
  /** The schools where the roster places them, by the roster's ids. */
  readonly schools?: readonly string[]
}

/** A student as staff call them: the preferred given name where there is one, then the surname. */
export function calledName(of: StudentIdentity): string {
  return `${of.preferredName || of.givenName} ${of.familyName}`.trim()
}
