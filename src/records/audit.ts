// What is written down of every answer before it leaves: who saw or changed what, of whom, on what ground.
import type { Ground } from '#people/grounds'
import type { Account, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Part } from '#plans/parts'

export interface AuditedStudent {
  readonly id: StudentId
  readonly grounds: readonly Ground[]
  readonly parts: readonly Part[]
}

export const auditOutcomes = ['shown', 'refused', 'changed', 'stranger', 'fault'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

export interface AuditEntry {
  readonly account: Account
  readonly actor?: StaffId
  readonly command: string
  readonly outcome: AuditOutcome
  readonly students: readonly AuditedStudent[]
  /** What was typed, kept of a refusal alone; sealed. */
  readonly words?: string
}
