// What was dealt with is marked in the messages that told of it, whoever they were sent to.
import type { Context } from '#bot/command'
import { type ReminderKey, reminderName } from '#records/reminders'
import type { Section } from '#records/section'
import type { UnitOfWork } from '#records/unit-of-work'

/** Messages of so many times that it was told of; those before are read by nobody any more. */
const mostMessages = 6

/** Reads where it was told of. @returns puts something else in its place, in the unit of work that changes it */
export async function marking(
  key: ReminderKey,
  { readings }: Pick<Context, 'readings'>,
): Promise<(unit: UnitOfWork, sections: () => readonly Section[]) => Promise<void>> {
  const told = (await readings.reminders.toldOf(key)).slice(0, mostMessages)
  return async (unit, sections) => {
    for (const { message, staffId } of told) {
      await unit.mendPart({ id: message, to: staffId }, reminderName(key), sections)
    }
  }
}
