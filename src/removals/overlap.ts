// Which removals can't both have been: somebody who is out of school all day is not sent home early on it.
import { isPartOfDay, type RemovalFacts } from './removal.js'

/**
 * The first of some removals that can't stand beside another of the same student; undefined where all can. The bus is
 * beside whatever happens at school; two parts of one day are two, unless both end it.
 */
export function overlapping<Removal extends RemovalFacts>(
  removal: RemovalFacts,
  others: readonly Removal[],
): Removal | undefined {
  return others.find((other) => shareDay(removal, other) && !standTogether(removal, other))
}

function shareDay(one: RemovalFacts, other: RemovalFacts): boolean {
  return one.firstDay <= other.lastDay && other.firstDay <= one.lastDay
}

function standTogether(one: RemovalFacts, other: RemovalFacts): boolean {
  if ((one.type === 'bus') !== (other.type === 'bus')) return true
  if (!isPartOfDay(one) || !isPartOfDay(other)) return false
  if (one.type === 'sentHomeEarly' && other.type === 'sentHomeEarly') return false
  return one.type !== other.type || one.minutes !== other.minutes
}
