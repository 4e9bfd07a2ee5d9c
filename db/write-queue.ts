// Changes that are asked for at the same time share one commit: a flush to the disk costs more than the change.

import { AsyncResource } from 'node:async_hooks'

/** How one engine opens, divides and closes a transaction. */
export interface Transactions<Handle> {
  /**
   * Runs all of it in one transaction: kept whole when it resolves, undone when it rejects.
   * @throws TransactionOver where it could not begin
   */
  together(run: (handle: Handle) => Promise<void>): Promise<void>
  /**
   * Runs a part under a savepoint: undone alone when it rejects.
   * @throws TransactionOver where the whole transaction went with it
   */
  apart<Result>(handle: Handle, part: (handle: Handle) => Promise<Result>): Promise<Result>
}

/** A transaction is over, with all of its changes: there is none to go on in. */
export class TransactionOver extends Error {
  /** @param begun false where it could not even begin */
  constructor(
    override readonly cause: unknown,
    readonly begun: boolean,
  ) {
    super('a transaction is over')
    this.name = 'TransactionOver'
  }
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
            if (jobs.length === 1 || reason instanceof TransactionOver) throw reason
            settle.push(() => job.fail(reason))
          }
        }
      })
      for (const one of settle) one()
    } catch (reason) {
      const isOver = reason instanceof TransactionOver
      // Where none can begin, whoever waits behind would only wait as long for the same.
      const failed = isOver && !reason.begun ? [...jobs, ...waiting.splice(0)] : jobs
      for (const job of failed) job.fail(isOver ? reason.cause : reason)
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
