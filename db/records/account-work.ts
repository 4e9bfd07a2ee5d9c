// What a change does to accounts, within its transaction.
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Account, StaffId } from '#people/staff'
import { type AccountWork, addressOf } from '#records/accounts'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { anyWorkspace, isAccount, tieFrom } from './accounts.js'

interface WorkParts {
  readonly database: Database
  readonly clock: Clock
  readonly write: Queries
}

export function accountWork({ database, clock, write }: WorkParts, countChange: () => Promise<void>): AccountWork {
  const { accounts, staff, sharedAccounts, locks, outbox, calendarFeeds, privateFiles, printedPages, jobMarks } =
    database.tables

  /** What stands of an account: in its workspace and by hand in all; of one tied by hand in all, in every workspace. */
  async function standingOf({ platform, workspace, user }: Account) {
    const here = workspace === anyWorkspace ? [] : [inArray(accounts.workspace, [workspace, anyWorkspace])]
    return write
      .select({ tie: accounts, email: staff.email, active: staff.active })
      .from(accounts)
      .innerJoin(staff, eq(staff.id, accounts.staffId))
      .where(and(eq(accounts.platform, platform), eq(accounts.user, user), ...here))
  }

  async function isShared({ platform, workspace, user }: Account): Promise<boolean> {
    const rows = await write
      .select({ user: sharedAccounts.user })
      .from(sharedAccounts)
      .where(
        and(
          eq(sharedAccounts.platform, platform),
          eq(sharedAccounts.user, user),
          ...(workspace === anyWorkspace ? [] : [inArray(sharedAccounts.workspace, [workspace, anyWorkspace])]),
        ),
      )
    return rows.length > 0
  }

  /** Links that nobody opened yet. */
  async function closeLinks(of: StaffId): Promise<number> {
    const files = await write.delete(privateFiles).where(eq(privateFiles.madeBy, of)).returning({ id: privateFiles.id })
    const pages = await write.select({ id: printedPages.id }).from(printedPages).where(eq(printedPages.printedBy, of))
    let closed = files.length
    for (const { id } of pages) {
      const marked = await write
        .insert(jobMarks)
        .values({ key: `page|${id}`, at: clock.now() })
        .onConflictDoNothing()
        .returning({ key: jobMarks.key })
      closed += marked.length
    }
    const feeds = await write
      .update(calendarFeeds)
      .set({ endedAt: clock.now() })
      .where(and(eq(calendarFeeds.staffId, of), isNull(calendarFeeds.endedAt)))
      .returning({ id: calendarFeeds.id })
    return closed + feeds.length
  }

  return {
    async link(account, staffId, proof, email) {
      if (await isShared(account)) return 'shared'
      const found = await standingOf(account)
      const another = found.some(
        ({ tie, ...holder }) =>
          tie.staffId !== staffId && holder.active && (tie.proof === 'link' || tie.email === holder.email),
      )
      if (another) return 'another'
      for (const { tie } of found) await write.delete(accounts).where(isAccount(database, tieFrom(tie).account))
      const now = clock.now()
      await write.insert(accounts).values({
        ...account,
        staffId,
        proof,
        linkedAt: now,
        email: email === undefined ? null : addressOf(email),
        // What the platform has just said needs no asking; what an administrator says of an account does.
        checkedAt: proof === 'profile' ? now : null,
      })
      await countChange()
      return 'linked'
    },
    async unlink(account) {
      await write.delete(accounts).where(isAccount(database, account))
      await countChange()
    },
    async share(account, shared) {
      const { platform, workspace, user } = account
      const isIt = and(
        eq(sharedAccounts.platform, platform),
        eq(sharedAccounts.workspace, workspace),
        eq(sharedAccounts.user, user),
      )
      await countChange()
      if (!shared) {
        await write.delete(sharedAccounts).where(isIt)
        return []
      }
      await write
        .insert(sharedAccounts)
        .values({ ...account, markedAt: clock.now() })
        .onConflictDoNothing()
      const found = await standingOf(account)
      for (const { tie } of found) await write.delete(accounts).where(isAccount(database, tieFrom(tie).account))
      return found.map(({ tie }) => tie.staffId)
    },
    async lock(of, by) {
      const now = clock.now()
      await write
        .insert(locks)
        .values({ id: of, lockedBy: by ?? null, lockedAt: now })
        .onConflictDoNothing()
      const untied = await write.delete(accounts).where(eq(accounts.staffId, of)).returning()
      await countChange()
      const messages = await write
        .update(outbox)
        .set({ putAway: 'remove', status: 'waiting', dueAt: now, attempts: 0, standsSince: null })
        .where(
          and(
            eq(outbox.recipientId, of),
            isNotNull(outbox.messageId),
            isNotNull(outbox.sentTo),
            eq(outbox.namesNobody, false),
            isNull(outbox.putAway),
            inArray(outbox.status, ['waiting', 'sending', 'sent']),
          ),
        )
        .returning({ id: outbox.id })
      return {
        accounts: untied.map((row) => tieFrom(row).account),
        messages: messages.length,
        links: await closeLinks(of),
      }
    },
    async unlock(of) {
      return (await write.delete(locks).where(eq(locks.id, of)).returning({ id: locks.id })).length > 0
    },
  }
}
