// The times of day at which people have their reminders. The bot that was down makes up for it for some hours; after
// that, what was due stands in the reminders of the next school day.
import type { StaffId } from '#people/staff'
import { addMinutes, type TimeOfDay } from '#time/time-of-day'

/** Reminders that are later than this wait for the next school day. */
export const graceMinutes = 240

export interface Slot {
  readonly at: TimeOfDay
  /** Whether somebody has their reminders in it. */
  has(staff: StaffId): boolean
}

/**
 * The slots that are due at a time of day.
 * @param usual everybody's, unless they chose another
 */
export function slotsDue(now: TimeOfDay, usual: TimeOfDay, chosen: ReadonlyMap<StaffId, TimeOfDay>): readonly Slot[] {
  const times = [...new Set([usual, ...chosen.values()])].sort()
  return times
    .filter((at) => at <= now && now <= addMinutes(at, graceMinutes))
    .map((at) => ({ at, has: (staff) => (chosen.get(staff) ?? usual) === at }))
}
