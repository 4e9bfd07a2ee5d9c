// What is written down of every answer before it leaves: who saw or changed what, of whom, on what ground, from where.
import type { Ground } from '#people/grounds'
import type { Account, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { allParts, type Part } from '#plans/parts'

/** Whoever runs the program on its own machine has the records of all students in their hands. */
export type AuditedGround = Ground | 'operator'

export interface AuditedStudent {
  readonly id: StudentId
  readonly grounds: readonly AuditedGround[]
  readonly parts: readonly Part[]
}

/** Stands for every student there is, where an operator reads or changes all of them at once. */
export const everyStudent: AuditedStudent = { id: '*' as StudentId, grounds: ['operator'], parts: allParts }

export const auditOutcomes = ['shown', 'refused', 'changed', 'stranger', 'fault'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** Where it was asked and answered. `link`: an address that was given out; `job`: nobody asked. */
export type AuditSurface = 'private' | 'channel' | 'home' | 'form' | 'link' | 'commandLine' | 'job'

export interface AuditEntry {
  readonly account: Account
  readonly surface: AuditSurface
  /** The member of staff who asked, or in whose name something was done. */
  readonly actor?: StaffId
  readonly command: string
  readonly outcome: AuditOutcome
  readonly students: readonly AuditedStudent[]
  /** What was typed, of a refusal; what was done, of an act about no student; what an operator gave a verb. Sealed. */
  readonly words?: string
}

/** It could not be written down, so it was not done: nothing was shown and nothing changed. */
export class NotWrittenDown extends Error {
  constructor(cause: unknown) {
    super('this can not be written down in the audit log', { cause })
    this.name = 'NotWrittenDown'
  }
}
