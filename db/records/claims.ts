// How messages and posts are claimed: under a lease, so that several processes send each of them once, and so that one
// that was claimed by a process which died is known for what it is.
import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { DeadLetters } from '#records/undelivered'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'

/** A process that dies while sending loses its claim after this long. */
const leaseMs = 120_000

type Waiting = Database['tables']['outbox'] | Database['tables']['channelPosts']

/** What is due to be claimed: what waits, and what was claimed and never settled. */
export function isDue(table: Waiting, now: Instant): SQL | undefined {
  return and(or(eq(table.status, 'waiting'), eq(table.status, 'sending')), lte(table.dueAt, now))
}

/** The condition under which some rows may be claimed, and what becomes of each. */
export function claiming(table: Waiting, ids: readonly string[], now: Instant) {
  return {
    // The condition is asked again, so that of two processes which saw the same row only one gets it.
    where: and(inArray(table.id, [...ids]), isDue(table, now)),
    set: {
      status: 'sending' as const,
      dueAt: (now + leaseMs) as Instant,
      attempts: sql`${table.attempts} + 1`,
      // What stands somewhere already is only mended: doing that twice does no harm.
      unsure: sql`case when ${and(eq(table.status, 'sending'), isNull(table.messageId))} then ${table.unsure} + 1 else ${table.unsure} end`,
    },
  }
}

/** That it may have arrived, where nothing says so yet. */
export function atLeastOnce({ unsure }: Waiting): SQL {
  return sql`case when ${unsure} = 0 then 1 else ${unsure} end`
}

/** What is told of those that will never arrive. @param rows one for each */
export function deadLettersFrom(rows: readonly { readonly reason: string | null }[]): readonly DeadLetters[] {
  const counts = new Map<string, number>()
  for (const { reason } of rows) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1)
  return [...counts].sort(([, some], [, other]) => other - some).map(([reason, count]) => ({ reason, count }))
}
