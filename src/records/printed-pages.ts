// A page printed for somebody without an account: what it said, who printed it, and who has read it.
import type { StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { AuditedStudent } from './audit.js'

/** How long a link to a page may be opened, once. */
export const linkForMs = 10 * 60_000

export interface NewPage {
  readonly substituteId: string
  readonly printedBy: StaffId
  readonly untilAt: Instant
  /** Whole, as it is printed. */
  readonly html: string
  /** Who stands on it, for the audit log. */
  readonly students: readonly AuditedStudent[]
}

/** What is known of a page without what it says. */
export interface PrintedPage {
  readonly id: string
  readonly substituteId: string
  readonly printedAt: Instant
  readonly readers: readonly { readonly name: string; readonly at: Instant }[]
}

export interface OpenedPage {
  readonly html: string
  readonly printedBy: StaffId
  readonly students: readonly AuditedStudent[]
}

export interface PageRecords {
  /** What was printed for these substitutes, oldest first. */
  of(substituteIds: readonly string[]): Promise<readonly PrintedPage[]>
}

export interface PageWork {
  /** @returns what opens it once: kept nowhere, and only a hash of it in the records */
  print(page: NewPage): Promise<{ readonly id: string; readonly token: string }>
  /** Opens a page by its link: once, within its ten minutes, while the substitute stands. */
  open(token: string): Promise<OpenedPage | undefined>
  /** The link opens nothing any more. */
  revoke(id: string): Promise<void>
  /** Writes down who has read what was printed for a substitute. @returns false where nothing was printed */
  addReader(substituteId: string, name: string): Promise<boolean>
  /** Takes the last of these away again. */
  removeReader(substituteId: string, name: string): Promise<void>
}
