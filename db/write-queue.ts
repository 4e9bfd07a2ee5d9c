// Changes that are asked for at the same time share one commit: a flush to the disk costs more than the change.

import { AsyncResource } from 'node:async_hooks'

/** How one engine opens, divides and closes a transaction. */
export interface Transactions<Handle> {
  /** Runs all of it in one transaction: kept whole when it resolves, undone when it rejects. */
  together(run: (handle: Handle) => Promise<void>): Promise<void>
  /** Runs a part under a savepoint: undone alone when it rejects. */
  apart<Result>(handle: Handle, part: (handle: Handle) => Promise<Result>): Promise<Result>
}

interface Job<Handle> {
  run(handle: Handle): Promise<unknown>
  keep(result: unknown): void
  fail(reason: unknown): void
}

/** More would hold the writer too long for those who come next. */
const mostTogether = 64

/** A queue of one writer. Each change resolves only once its commit is on the disk. */
export function writeQueue<Handle>(transactions: Transactions<Handle>) {
  const waiting: Job<Handle>[] = []
  let draining: Promise<void> | undefined

  async function commit(jobs: readonly Job<Handle>[]): Promise<void> {
    const settle: (() => void)[] = []
    try {
      await transactions.together(async (handle) => {
        for (const job of jobs) {
          try {
            const result = await (jobs.length === 1
              ? job.run(handle)
              : transactions.apart(handle, (part) => job.run(part)))
            settle.push(() => job.keep(result))
          } catch (reason) {
            // Alone, its failure is the transaction's; among others, only its savepoint was undone.
            if (jobs.length === 1) throw reason
            settle.push(() => job.fail(reason))
          }
        }
      })
      for (const one of settle) one()
    } catch (reason) {
      for (const job of jobs) job.fail(reason)
    }
  }

  async function drain(): Promise<void> {
    // One turn of the loop: whatever else arrives in it comes along.
    await new Promise(setImmediate)
    while (waiting.length > 0) await commit(waiting.splice(0, mostTogether))
    draining = undefined
  }

  return {
    write<Result>(change: (handle: Handle) => Promise<Result>): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        // Each is made as whoever asked for it: whose language is spoken, say, and not the first one's of the commit.
        const asker = new AsyncResource('Change')
        waiting.push({
          run: (handle) => asker.runInAsyncScope(change, undefined, handle),
          keep: (result) => resolve(result as Result),
          fail: reject,
        })
        draining ??= drain()
      })
    },
    /** Resolves when everything asked for so far has ended. */
    async idle(): Promise<void> {
      await draining
    },
  }
}
