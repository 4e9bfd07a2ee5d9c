// What was dealt with is marked in the messages that told of it, whoever they were sent to. Whoever may not see the student
// any more learns nothing further, and no longer reads in an old message what stood there.
import type { Context } from '#bot/command'
import { type ReminderKey, reminderName } from '#records/reminders'
import type { Section } from '#records/section'
import type { UnitOfWork } from '#records/unit-of-work'
import { t } from '#wording/t'

/** Messages of so many times that it was told of; those before are read by nobody any more. */
const mostMessages = 6

const withOthers = (): readonly Section[] => [{ type: 'text', text: t`This is with somebody else now.` }]

/** Reads where it was told of. @returns puts something else in its place, in the unit of work that changes it */
export async function marking(
  key: ReminderKey,
  { readings, maySee }: Pick<Context, 'readings' | 'maySee'>,
): Promise<(unit: UnitOfWork, sections: () => readonly Section[]) => Promise<void>> {
  const told = (await readings.reminders.toldOf(key)).slice(0, mostMessages)
  const readers = [...new Set(told.map(({ staffId }) => staffId))]
  const see = await Promise.all(readers.map((reader) => maySee(reader, key.studentId)))
  const allowed = new Set(readers.filter((_, at) => see[at]))
  return async (unit, sections) => {
    for (const { message, staffId } of told) {
      const says = allowed.has(staffId) ? sections : withOthers
      await unit.mendPart({ id: message, to: staffId }, reminderName(key), says)
    }
  }
}
