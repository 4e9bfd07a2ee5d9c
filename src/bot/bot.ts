// The bot as an adapter sees it: a request in, an outcome out.

import type { Account, StaffId } from '#people/staff'
import type { Reply } from './reply.js'
import type { Profile, Request } from './request.js'
import type { Suggestion } from './suggest-students.js'

export type Outcome =
  /**
   * The answer; already in the audit log. `changed`: something was written, so what was shown before may be old. `unsaved`:
   * a fault of ours kept it from being done, so a form that was sent off is best left standing as it was filled in.
   */
  | { readonly type: 'reply'; readonly reply: Reply; readonly changed?: true; readonly unsaved?: true }
  /** What was typed so far is kept; there is nothing to answer. */
  | { readonly type: 'kept' }
  /** This very signature was taken before: refuse with 401 and say nothing. */
  | { readonly type: 'replayed' }
  /** This event was done before: acknowledge, post nothing; who must be answered again gets the same reply. */
  | { readonly type: 'alreadyDone'; readonly reply?: Reply }

export interface Bot {
  /**
   * Answers one request. Never throws: a fault of ours becomes a reply with a reference.
   * @param profile asks the platform who the account is; called only for an account that isn't linked yet
   */
  handle(request: Request, profile: () => Promise<Profile | undefined>): Promise<Outcome>
  /**
   * Students to choose from while a name is typed: those whom the asker may see, already in the audit log. Never throws:
   * whoever is unknown, and whoever meets a fault of ours, is given none.
   * @param request its `text` is what was typed so far
   */
  suggestStudents(request: Request, profile: () => Promise<Profile | undefined>): Promise<readonly Suggestion[]>
  /** Whether this signature was taken before; adapters ask before they parse. */
  wasTaken(signature: string): Promise<boolean>
  /**
   * Who of the staff is behind an account now, without asking the platform: for adapters that keep what somebody was
   * answered. Never throws; undefined for nobody, and where it can't be said.
   */
  knownAs(account: Account): Promise<StaffId | undefined>
}
