// Whose a chat account is: how a tie was proved, when it stands no more, and which accounts are nobody's.
import type { Account, StaffId, StaffMember } from '#people/staff'
import type { Instant } from '#time/clock'
import type { AuditOutcome } from './audit.js'

/** `profile`: the platform's e-mail matched; `link`: an administrator tied it. */
export type Proof = 'profile' | 'link'

export interface Tie {
  readonly account: Account
  readonly staffId: StaffId
  readonly proof: Proof
  /** The address by which it was proved; absent where an administrator tied it. */
  readonly email?: string
}

/** What a platform says of an account. */
export interface Vouched {
  readonly email?: string
  readonly outsider: boolean
}

/**
 * Whether a tie stands after the platform was asked again. A platform that leaves the address out refuses nothing; one
 * that knows nobody there ends a tie that only its word had proved.
 */
export function stillStands({ proof, email }: Pick<Tie, 'proof' | 'email'>, vouched: Vouched | undefined): boolean {
  if (!vouched) return proof === 'link'
  if (vouched.outsider) return false
  return proof === 'link' || vouched.email === undefined || addressOf(vouched.email) === email
}

/** An address as it is compared. */
export function addressOf(email: string): string {
  return email.trim().toLowerCase()
}

/** `another`: it is tied to somebody else; `shared`: several people use it. */
export type Linking = 'linked' | 'another' | 'shared'

/** How a linking stands in the audit log. */
export function outcomeOf(linking: Linking): AuditOutcome {
  return isLinked(linking) ? 'changed' : 'refused'
}

export function isLinked(linking: Linking): linking is 'linked' {
  return linking === 'linked'
}

export interface AccountRecords {
  /** The member of staff an account is tied to. A tie by an address that is theirs no more counts for nothing. */
  staffBehind(account: Account): Promise<StaffMember | undefined>
  /** The accounts that are tied to a member of staff. */
  accountsOf(staff: StaffId): Promise<readonly Account[]>
  /** Whether several people use it: then it is told nothing about students. */
  isShared(account: Account): Promise<boolean>
  /** Whether somebody's phone is lost: then no account ties itself to them. */
  isLocked(staff: StaffId): Promise<boolean>
  /** Everybody who is locked. */
  locked(): Promise<readonly StaffId[]>
  /**
   * Takes some ties that the platform was not asked about since an instant, so that no other process asks too.
   * @param platforms which can be asked here
   */
  tiesToCheck(before: Instant, platforms: readonly string[], most: number): Promise<readonly Tie[]>
  /** The ties of one account: to itself in its workspace, and by hand in all of them. */
  tiesOf(account: Account): Promise<readonly Tie[]>
  /** From now on it is due to be asked about again, at an instant. */
  checkAgain(account: Account, at?: Instant): Promise<void>
}

/** What a change does to them. */
export interface AccountWork {
  /**
   * Ties an account to a member of staff, unless it is another's. A tie of somebody who has left, or by an address that is
   * theirs no more, gives way.
   * @param email the address that proves it, where the platform gave it
   */
  link(account: Account, staff: StaffId, proof: Proof, email?: string): Promise<Linking>
  unlink(account: Account): Promise<void>
  /** Several people use it: it is untied. `false`: one person's again. @returns whose it was, where it was anybody's */
  share(account: Account, isShared: boolean): Promise<readonly StaffId[]>
  /**
   * Somebody's phone is lost: unties their accounts so that they don't tie themselves again, ends their calendar feed,
   * closes links that were not opened, and lets what the bot wrote to them about students be taken away.
   * @param by absent where the operator does it
   */
  lock(staff: StaffId, by?: StaffId): Promise<Locked>
  /** @returns false where they were not locked */
  unlock(staff: StaffId): Promise<boolean>
}

export interface Locked {
  readonly accounts: readonly Account[]
  /** How many messages about students are taken away. */
  readonly messages: number
  /** How many links and calendar feeds were closed. */
  readonly links: number
}
