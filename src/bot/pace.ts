// How fast one person may ask: far faster than anybody does, and slow enough that a program that asks in their name is
// told to wait. All accounts of a member of staff together; whoever is nobody we know by their account. Nobody is held up by
// another.
import { LRUCache } from 'lru-cache'
import type { Account, StaffId } from '#people/staff'
import type { Clock } from '#time/clock'

export interface PaceLimits {
  /** How many at once. */
  readonly burst: number
  /** How many come free again a minute. */
  readonly perMinute: number
}

/** Two taps as fast as fingers go never meet it; neither does somebody who logs for a whole class. */
export const usualPace: PaceLimits = { burst: 300, perMinute: 300 }

/** More people and accounts are not kept count of; whoever asked longest ago is forgotten, and begins anew. */
const mostKept = 20_000

interface Bucket {
  left: number
  at: number
}

export interface Pace {
  /** Counts one request, before anything is read for it. @returns false where it comes too fast */
  takes(account: Account): boolean
  /**
   * Whose an account turned out to be: from then on it counts with their others, and so does what it asked already.
   * @param staff undefined for nobody we know
   */
  belongs(account: Account, staff: StaffId | undefined): void
}

/** Counts requests in buckets that fill again with time. */
export function pace({ burst, perMinute }: PaceLimits, clock: Pick<Clock, 'now'>): Pace {
  const buckets = new LRUCache<string, Bucket>({ max: mostKept })
  /** Whose bucket an account takes from, by its key. */
  const owners = new LRUCache<string, StaffId>({ max: mostKept })

  function filled(key: string): Bucket {
    const now = clock.now()
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    // A clock that was set back fills nothing.
    const passed = Math.max(now - bucket.at, 0)
    return { left: Math.min(burst, bucket.left + (passed * perMinute) / 60_000), at: now }
  }

  return {
    takes(account) {
      if (isTerminal(account)) return true
      const key = keyOf(account)
      const whose = owners.get(key) ?? key
      const { left, at } = filled(whose)
      const isFree = left >= 1
      buckets.set(whose, { left: isFree ? left - 1 : left, at })
      return isFree
    },
    belongs(account, staff) {
      if (isTerminal(account)) return
      const key = keyOf(account)
      if (owners.get(key) === staff) return
      if (staff === undefined) return void owners.delete(key)
      // Only what it asked while nobody knew whose it was; as another's it has asked from theirs.
      const asked = burst - filled(key).left
      const { left, at } = filled(staff)
      buckets.set(staff, { left: Math.max(left - asked, 0), at })
      buckets.delete(key)
      owners.set(key, staff)
    },
  }
}

/** Whoever sits at the terminal holds the database anyhow, and asks for many from a file. */
const isTerminal = ({ platform }: Account) => platform === 'terminal'

const keyOf = ({ platform, workspace, user }: Account) => JSON.stringify([platform, workspace, user])
