// Preferences as they are stored: a row for each that is on.
import { and, eq } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import type { PreferenceName, PreferenceRecords, PreferenceWork } from '#records/preferences'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'

/** The row of whoever was welcomed. */
const met = 'met'

export function preferenceRecords(database: Database): PreferenceRecords {
  const { preferences } = database.tables
  const wanting = async (name: PreferenceName) =>
    database.read
      .select({ staffId: preferences.staffId, value: preferences.value })
      .from(preferences)
      .where(eq(preferences.name, name))
  return {
    async of(staff: StaffId) {
      const rows = await database.read.select().from(preferences).where(eq(preferences.staffId, staff))
      const chosen = (name: PreferenceName) => rows.find((row) => row.name === name)?.value
      const morning = chosen('morningMessage')
      const reminders = chosen('remindersAt')
      return {
        ...(typeof morning === 'string' && { morningMessage: morning }),
        ...(typeof reminders === 'string' && { remindersAt: reminders }),
        periodMessage: chosen('periodMessage') === true,
      }
    },
    async morningBetween(from, to) {
      const rows = await wanting('morningMessage')
      return rows.filter(({ value }) => String(value) >= from && String(value) <= to).map((row) => row.staffId)
    },
    reminderTimes: async () =>
      new Map((await wanting('remindersAt')).map(({ staffId, value }) => [staffId, String(value)])),
    async hasMet(staff) {
      const rows = await database.read
        .select({ name: preferences.name })
        .from(preferences)
        .where(and(eq(preferences.staffId, staff), eq(preferences.name, met)))
      return rows.length > 0
    },
    atPeriods: async () => (await wanting('periodMessage')).map((row) => row.staffId),
  }
}

/** What a change does to them, within its transaction. */
export function preferenceWork(database: Database, write: Queries): PreferenceWork {
  const { preferences } = database.tables
  return {
    async meet(staff) {
      const added = await write
        .insert(preferences)
        .values({ staffId: staff, name: met, value: true })
        .onConflictDoNothing()
        .returning({ name: preferences.name })
      return added.length > 0
    },
    async choose(staff, name, value) {
      if (value === undefined || value === false) {
        await write.delete(preferences).where(and(eq(preferences.staffId, staff), eq(preferences.name, name)))
        return
      }
      await write
        .insert(preferences)
        .values({ staffId: staff, name, value })
        .onConflictDoUpdate({ target: [preferences.staffId, preferences.name], set: { value } })
    },
  }
}
