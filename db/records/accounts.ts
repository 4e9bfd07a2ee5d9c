// Accounts as they are stored: whose each is, which are shared, and who is locked.
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Account, StaffMember } from '#people/staff'
import type { AccountRecords, Tie } from '#records/accounts'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import { untilChanged } from './until-changed.js'

/** Linked by hand, for every workspace that is answered at all. */
export const anyWorkspace = '*'

type Row = Database['tables']['accounts']['$inferSelect']

export function accountRecords(database: Database, clock: Clock): AccountRecords {
  const { accounts, staff, sharedAccounts, locks } = database.tables
  const { prepare } = database.dialect
  const behind = prepare<StaffMember>(
    database.read
      .select({
        id: staff.id,
        givenName: staff.givenName,
        familyName: staff.familyName,
        email: staff.email,
        active: staff.active,
      })
      .from(accounts)
      .innerJoin(staff, eq(staff.id, accounts.staffId))
      .where(
        and(
          eq(accounts.platform, sql.placeholder('platform')),
          // A list and no `or`: SQLite walks the key for each of its values, and every account of the platform for an `or`.
          inArray(accounts.workspace, [sql.placeholder('workspace'), anyWorkspace]),
          eq(accounts.user, sql.placeholder('user')),
          standing(database),
        ),
      ),
    'store_staff_behind',
  )
  const sharedBy = prepare<{ user: string }>(
    database.read
      .select({ user: sharedAccounts.user })
      .from(sharedAccounts)
      .where(
        and(
          eq(sharedAccounts.platform, sql.placeholder('platform')),
          inArray(sharedAccounts.workspace, [sql.placeholder('workspace'), anyWorkspace]),
          eq(sharedAccounts.user, sql.placeholder('user')),
        ),
      ),
    'store_shared_account',
  )
  const staffBehind = untilChanged(
    database,
    'accounts',
    ({ platform, workspace, user }: Account) => JSON.stringify([platform, workspace, user]),
    async (account) => (await behind.execute({ ...account }))[0],
  )
  return {
    staffBehind,
    async accountsOf(of) {
      const rows = await database.read
        .select({ row: accounts })
        .from(accounts)
        .innerJoin(staff, eq(staff.id, accounts.staffId))
        .where(and(eq(accounts.staffId, of), standing(database)))
      return rows.map(({ row }) => tieFrom(row).account)
    },
    isShared: async (account) => (await sharedBy.execute({ ...account })).length > 0,
    isLocked: async (of) =>
      (await database.read.select({ id: locks.id }).from(locks).where(eq(locks.id, of))).length > 0,
    locked: async () =>
      (await database.read.select({ id: locks.id }).from(locks).orderBy(asc(locks.lockedAt))).map(({ id }) => id),
    async tiesToCheck(before, platforms, most) {
      const isDue = and(
        inArray(accounts.platform, [...platforms]),
        or(isNull(accounts.checkedAt), lte(accounts.checkedAt, before)),
      )
      const due = await database.read.select().from(accounts).where(isDue).limit(most)
      const taken: Tie[] = []
      if (due.length === 0) return taken
      await database.write(async (write) => {
        for (const row of due) {
          // The condition is asked again, so that of two processes which saw the same row only one gets it.
          const mine = await write
            .update(accounts)
            .set({ checkedAt: clock.now() })
            .where(and(isAccount(database, tieFrom(row).account), isDue))
            .returning({ user: accounts.user })
          if (mine.length > 0) taken.push(tieFrom(row))
        }
      })
      return taken
    },
    async tiesOf({ platform, workspace, user }) {
      const rows = await database.read
        .select()
        .from(accounts)
        .where(
          and(
            eq(accounts.platform, platform),
            inArray(accounts.workspace, [workspace, anyWorkspace]),
            eq(accounts.user, user),
          ),
        )
      return rows.map(tieFrom)
    },
    async checkAgain(account, at) {
      await database.write(async (write) => {
        await write
          .update(accounts)
          .set({ checkedAt: at ?? null })
          .where(isAccount(database, account))
      })
    },
  }
}

/** Whether a tie counts: one by an address only while it is theirs. Asked of accounts joined with staff. */
export function standing({ tables }: Database) {
  const { accounts, staff } = tables
  return or(eq(accounts.proof, 'link'), eq(accounts.email, staff.email))
}

export function isAccount({ tables }: Database, { platform, workspace, user }: Account) {
  const { accounts } = tables
  return and(eq(accounts.platform, platform), eq(accounts.workspace, workspace), eq(accounts.user, user))
}

export function tieFrom({ platform, workspace, user, staffId, proof, email }: Row): Tie {
  return {
    account: { platform: platform as Account['platform'], workspace, user },
    staffId,
    proof,
    ...(email !== null && { email }),
  }
}
