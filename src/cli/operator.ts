// Whoever runs a verb of the command line, as the audit log names them: the machine, and their account on it.
import { hostname, userInfo } from 'node:os'
import type { AuditEntry } from '#records/audit'
import type { Store } from '#records/store'

/** Who stands in the audit log for what is done at the command line, and where it was. */
export function byOperator(): Pick<AuditEntry, 'account' | 'surface'> {
  return { account: { platform: 'terminal', workspace: hostname(), user: nameOfUser() }, surface: 'commandLine' }
}

/** A container may run a user without a name. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim()
  }
}

/** What was given to a verb, as the audit log keeps it. */
export function given(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' | ')
}

/** Writes down what an operator does, before it is seen. @throws where it can't be: then nothing may leave */
export async function writeDownAct(
  store: Pick<Store, 'writeDown'>,
  act: Omit<AuditEntry, 'account' | 'surface'>,
): Promise<void> {
  await store.writeDown({ deliveries: [], entry: () => ({ ...byOperator(), ...act }) })
}
