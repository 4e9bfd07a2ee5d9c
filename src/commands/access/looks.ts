// Records of looks folded: what one person saw on one day is one thing.
import type { StaffId } from '#people/staff'
import { allParts, type Part } from '#plans/parts'
import type { AuditedGround, AuditSurface } from '#records/audit'
import type { Look } from '#records/audit-log'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** What somebody saw on a day. */
export interface LookedAt {
  readonly day: Day
  readonly actor?: StaffId
  /** The account, where no member of staff stands behind it. */
  readonly user: string
  readonly firstAt: Instant
  readonly lastAt: Instant
  /** How many records it is made of. */
  readonly times: number
  readonly changed: boolean
  readonly parts: readonly Part[]
  readonly grounds: readonly AuditedGround[]
  readonly surfaces: readonly AuditSurface[]
  /** The number of the oldest record in it. */
  readonly oldest: number
}

/** @param looks the newest first @param dayOf where the schools are @returns the newest day first */
export function dayOfLooks(looks: readonly Look[], dayOf: (at: Instant) => Day): readonly LookedAt[] {
  const groups = new Map<string, Look[]>()
  for (const look of looks) {
    const key = [dayOf(look.at), look.actor ?? look.account.user].join('|')
    const group = groups.get(key)
    if (group) group.push(look)
    else groups.set(key, [look])
  }
  return [...groups.values()].flatMap((group) => {
    const [newest, oldest] = [group[0], group.at(-1)]
    if (!newest || !oldest) return []
    const seen = new Set(group.flatMap(({ parts }) => parts))
    return {
      day: dayOf(newest.at),
      ...(newest.actor && { actor: newest.actor }),
      user: newest.account.user,
      firstAt: oldest.at,
      lastAt: newest.at,
      times: group.length,
      changed: group.some(({ outcome }) => outcome === 'changed'),
      parts: allParts.filter((part) => seen.has(part)),
      grounds: [...new Set(group.flatMap(({ grounds }) => grounds))],
      surfaces: [...new Set(group.map(({ surface }) => surface))],
      oldest: oldest.number,
    }
  })
}
