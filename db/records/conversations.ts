// Where a private conversation with an account goes on, for platforms that must be told.
import { and, eq } from 'drizzle-orm'
import type { Account } from '#people/staff'
import type { Database } from '../database.js'

export type ConversationReference = Readonly<Record<string, string>>

export interface ConversationRecords {
  remember(account: Account, reference: ConversationReference): Promise<void>
  of(account: Account): Promise<ConversationReference | undefined>
}

export function conversationRecords(database: Database): ConversationRecords {
  const { conversations } = database.tables
  const isOf = (account: Account) =>
    and(
      eq(conversations.platform, account.platform),
      eq(conversations.workspace, account.workspace),
      eq(conversations.user, account.user),
    )
  const find = async (account: Account) =>
    (await database.read.select().from(conversations).where(isOf(account)))[0]?.reference

  return {
    of: find,
    async remember(account, reference) {
      const known = await find(account)
      // Nearly every message comes from where the last one came from.
      if (known && JSON.stringify(known) === JSON.stringify(reference)) return
      await database.write(async (write) => {
        await write
          .insert(conversations)
          .values({ ...account, reference })
          .onConflictDoUpdate({
            target: [conversations.platform, conversations.workspace, conversations.user],
            set: { reference },
          })
      })
    },
  }
}
