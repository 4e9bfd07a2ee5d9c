// What the audit log is told of a request.
import type { AuditEntry, AuditOutcome } from '#records/audit'
import type { Work } from '#records/store'
import type { Viewer } from '#records/viewer'
import type { Request } from './request.js'

/** A question is no longer than this; of one that is, no more is read, and no more kept. */
export const mostTyped = 2_000

/** What a commit is for. */
export function workOf(request: Request, entry: () => AuditEntry): Work {
  return { deliveries: request.deliveries, entry }
}

/** Of somebody whom we don't know: who they are is the platform's to say, and their words are all that there is. */
export function entryOfUnknown({ account, surface, text }: Request, command: string): AuditEntry {
  return { account, surface, command, outcome: 'stranger', students: [], words: text.slice(0, mostTyped) }
}

/** A refusal keeps the words: who was meant is looked up when the log is exported, never while answering. */
export function entryOf(request: Request, viewer: Viewer, command: string, outcome: AuditOutcome): AuditEntry {
  return {
    account: request.account,
    surface: request.form && request.surface !== 'commandLine' ? 'form' : request.surface,
    actor: viewer.staff.id,
    command,
    outcome,
    students: viewer.seen(),
    ...(outcome === 'refused' && { words: request.text.slice(0, mostTyped) }),
  }
}
