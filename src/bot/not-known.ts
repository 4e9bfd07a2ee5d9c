// What somebody is told who is not known as a member of staff: one friendly line on why, and whom to ask.
import { anothersAccount, cannotTellWho, lockedAccount, sharedAccount, stranger } from './answers.js'
import type { Answer } from './reply.js'
import type { WhoAsks } from './who-asks.js'

export const answersToUnknown: Readonly<Record<Exclude<WhoAsks['type'], 'staff'>, () => Answer>> = {
  stranger,
  shared: sharedAccount,
  locked: lockedAccount,
  another: anothersAccount,
  unknown: cannotTellWho,
}
