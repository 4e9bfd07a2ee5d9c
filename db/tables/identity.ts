// Whose account is whose beyond the tie itself: accounts that several people use, people who are locked, and acts that
// wait for a second administrator.
import type { StaffId } from '#people/staff'
import type { Columns } from '../columns.js'

export function identityTables(c: Columns) {
  /** An account that several people use: it is told nothing about students. */
  const sharedAccounts = c.table(
    'shared_accounts',
    {
      platform: c.text().notNull(),
      /** `*`: in every workspace that is answered at all. */
      workspace: c.text().notNull(),
      user: c.text().notNull(),
      markedAt: c.instant().notNull(),
    },
    (t) => [c.key({ columns: [t.platform, t.workspace, t.user] })],
  )

  /** Somebody whose phone is lost: no account ties itself to them by its address. */
  const locks = c.table('locks', {
    id: c.id<StaffId>(),
    /** Absent where the operator did it. */
    lockedBy: c.ref<StaffId>(),
    lockedAt: c.instant().notNull(),
  })

  /** An act that two administrators must agree on. */
  const approvals = c.table(
    'approvals',
    {
      id: c.id(),
      /** The command that does it once it is agreed to. */
      command: c.text().notNull(),
      /** What it is done to: an opaque id or the name of a setting. */
      subject: c.text().notNull(),
      /** What it does in words, and what the command needs to do it. */
      content: c.sealed().notNull(),
      askedBy: c.ref<StaffId>().notNull(),
      askedAt: c.instant().notNull(),
      untilAt: c.instant().notNull(),
      status: c.oneOf<'waiting' | 'agreed' | 'refused'>().notNull(),
      decidedBy: c.ref<StaffId>(),
      decidedAt: c.instant(),
    },
    (t) => [c.index('approvals_waiting').on(t.status, t.untilAt)],
  )

  return { sharedAccounts, locks, approvals }
}
