// How fast one person may ask: far faster than anybody does, and slow enough that a program that asks in their name is
// told to wait. Each account by itself, so nobody is held up by another.
import { LRUCache } from 'lru-cache'
import type { Account } from '#people/staff'
import type { Clock } from '#time/clock'

export interface PaceLimits {
  /** How many at once. */
  readonly burst: number
  /** How many come free again a minute. */
  readonly perMinute: number
}

/** Two taps as fast as fingers go never meet it; neither does somebody who logs for a whole class. */
export const usualPace: PaceLimits = { burst: 300, perMinute: 300 }

/** More accounts are not kept count of; whoever asked longest ago is forgotten, and begins anew. */
const mostAccounts = 20_000

interface Bucket {
  left: number
  at: number
}

export interface Pace {
  /** Counts one request. @returns false where it comes too fast */
  takes(account: Account): boolean
}

/** Counts requests in buckets that fill again with time. */
export function pace({ burst, perMinute }: PaceLimits, clock: Pick<Clock, 'now'>): Pace {
  const buckets = new LRUCache<string, Bucket>({ max: mostAccounts })
  return {
    takes({ platform, workspace, user }) {
      // Whoever sits at the terminal holds the database anyhow, and asks for many from a file.
      if (platform === 'terminal') return true
      const key = JSON.stringify([platform, workspace, user])
      const now = clock.now()
      const bucket = buckets.get(key) ?? { left: burst, at: now }
      // A clock that was set back fills nothing.
      const passed = Math.max(now - bucket.at, 0)
      const left = Math.min(burst, bucket.left + (passed * perMinute) / 60_000)
      const isFree = left >= 1
      buckets.set(key, { left: isFree ? left - 1 : left, at: now })
      return isFree
    },
  }
}
