// What the ids of removals and reviews are made from: the same one is recorded once, whoever brings it.
import type { RemovalFacts } from '#removals/removal'

/** @param nth of equal ones, for what was struck out and recorded anew */
export function removalName(
  removal: Pick<RemovalFacts, 'type' | 'firstDay' | 'lastDay' | 'minutes'> & { readonly studentId: string },
  nth: number,
): string {
  const { studentId, type, firstDay, lastDay, minutes } = removal
  return [studentId, type, firstDay, lastDay, minutes ?? '', nth].join('|')
}

/** @param nth of several on one day */
export function reviewName(
  { studentId, kind, day }: { readonly studentId: string; readonly kind: string; readonly day: string },
  nth: number,
): string {
  return [studentId, kind, day, nth].join('|')
}
