// Writes down what was seen. What is asked for at the same time is one change: on its own, each entry would cost the
// writer a look at where the chain ends, a savepoint and, with PostgreSQL, a round trip for every statement.
import type { AuditEntry } from '#records/audit'
import type { DeliveryKey } from '#records/delivery'
import { DeliveryTaken, type Work } from '#records/store'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { AuditAppender } from './audit.js'

interface Waiting {
  readonly deliveries: readonly DeliveryKey[]
  readonly entry: AuditEntry
  keep(): void
  fail(reason: unknown): void
}

/** More would hold the writer too long for those who come next. */
const mostTogether = 64

/** Takes deliveries within a change; it throws DeliveryTaken where one was taken before. */
export type TakeDeliveries = (write: Queries, taken: readonly DeliveryKey[], at: Instant) => Promise<void>

/**
 * Makes what writes down. Each entry is kept by itself: that one was delivered twice, or can't be written, keeps none of
 * the others back.
 */
export function writeDowns(
  database: Pick<Database, 'write'>,
  clock: Pick<Clock, 'now'>,
  take: TakeDeliveries,
  append: AuditAppender,
): (work: Work) => Promise<void> {
  const waiting: Waiting[] = []
  let isAsked = false

  /** Those who wait, when the writer comes to them: whoever came since it was asked comes along. */
  function gather(most = mostTogether): readonly Waiting[] {
    isAsked = false
    const these = waiting.splice(0, most)
    if (waiting.length > 0) ask()
    return these
  }

  function ask(): void {
    if (isAsked) return
    isAsked = true
    void commit()
  }

  /** @param alone one that is tried by itself; absent for those who wait */
  async function commit(alone?: Waiting): Promise<void> {
    let these: readonly Waiting[] | undefined = alone && [alone]
    let failedWithin = false
    try {
      const kept = await database.write(async (write) => {
        these ??= gather()
        return change(write, these).catch((reason: unknown) => {
          failedWithin = true
          throw reason
        })
      })
      for (const one of kept) one.keep()
    } catch (reason) {
      // Where none can begin, whoever waits behind would only wait as long for the same.
      const failed = these ?? gather(Number.POSITIVE_INFINITY)
      // Where the change itself could not be made, one of them may be why: then each is tried alone.
      if (failedWithin && failed.length > 1) for (const one of failed) await commit(one)
      else for (const one of failed) one.fail(reason)
    }
  }

  /** @returns those that are kept once the change is */
  async function change(write: Queries, these: readonly Waiting[]): Promise<readonly Waiting[]> {
    const at = clock.now()
    const fresh: Waiting[] = []
    for (const one of these) {
      try {
        await take(write, one.deliveries, at)
        fresh.push(one)
      } catch (reason) {
        if (!(reason instanceof DeliveryTaken)) throw reason
        one.fail(reason)
      }
    }
    const entries = fresh.map(({ entry }) => entry)
    if (entries.length > 0) await append(write, entries, at)
    return fresh
  }

  return (work) =>
    new Promise<void>((keep, fail) => {
      waiting.push({ deliveries: work.deliveries, entry: work.entry(), keep, fail })
      ask()
    })
}
