// A file made for one person, behind a link that opens once.
import type { StaffId } from '#people/staff'
import type { AuditedStudent } from './audit.js'

export const fileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html; charset=utf-8',
  'text/calendar; charset=utf-8',
] as const

export interface PrivateFile {
  readonly type: (typeof fileTypes)[number]
  /** What it is called where it is kept, without its ending: small letters, figures and dashes. It names nobody. */
  readonly name: string
  readonly bytes: Buffer
  readonly madeBy: StaffId
  /** Who stands in it, for the audit log. */
  readonly students: readonly AuditedStudent[]
}

export interface FileWork {
  /** @returns what opens it once, within ten minutes: kept nowhere, and only a hash of it in the records */
  keep(file: PrivateFile): Promise<string>
  open(token: string): Promise<PrivateFile | undefined>
}
