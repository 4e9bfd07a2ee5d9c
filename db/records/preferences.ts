// Preferences as they are stored: a row for each that is chosen.
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import {
  type PreferenceName,
  type PreferenceRecords,
  type Preferences,
  type PreferenceWork,
  writingDays,
} from '#records/preferences'
import { undoForMs } from '#records/undo'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'

interface Chosen {
  readonly name: string
  readonly value: unknown
}

const chosenNothing: Preferences = { periodMessage: false }

/** The row of whoever was welcomed. */
const met = 'met'

export function preferenceRecords(database: Database): PreferenceRecords {
  const { preferences } = database.tables
  // Asked for every answer, for the language it is said in.
  const ofOne = database.dialect.prepare<Chosen>(
    database.read
      .select({ name: preferences.name, value: preferences.value })
      .from(preferences)
      .where(eq(preferences.staffId, sql.placeholder('staffId'))),
    'preferences_of_one',
  )
  return {
    async of(staff) {
      const rows = await ofOne.execute({ staffId: staff })
      return rows.length === 0 ? chosenNothing : fromRows(new Map(rows.map(({ name, value }) => [name, value])))
    },
    async whoChose(...names) {
      const rows = await database.read
        .selectDistinct({ staffId: preferences.staffId })
        .from(preferences)
        .where(inArray(preferences.name, [...names]))
      return preferencesOf(
        database,
        rows.map(({ staffId }) => staffId),
      )
    },
    async hasMet(staff) {
      const rows = await database.read
        .select({ name: preferences.name })
        .from(preferences)
        .where(and(eq(preferences.staffId, staff), eq(preferences.name, met)))
      return rows.length > 0
    },
  }
}

/** SQL takes so many values at once. */
const mostAtOnce = 500

/** What some people have chosen; who has chosen nothing is not among them. */
export async function preferencesOf(
  database: Database,
  people: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, Preferences>> {
  const { preferences } = database.tables
  const chosen = new Map<StaffId, Map<string, unknown>>()
  for (let from = 0; from < people.length; from += mostAtOnce) {
    const some = people.slice(from, from + mostAtOnce)
    for (const { staffId, name, value } of await database.read
      .select()
      .from(preferences)
      .where(inArray(preferences.staffId, some))) {
      chosen.set(staffId, (chosen.get(staffId) ?? new Map()).set(name, value))
    }
  }
  return new Map([...chosen].map(([staffId, values]) => [staffId, fromRows(values)]))
}

/** What is kept and is no such value counts as not chosen. */
function fromRows(values: ReadonlyMap<string, unknown>): Preferences {
  const text = <Name extends PreferenceName>(name: Name) => {
    const value = values.get(name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  const oneOf = <Name extends PreferenceName>(name: Name, ...choices: readonly Preferences[Name][]) => {
    const value = choices.find((choice) => choice === values.get(name))
    return value === undefined ? {} : { [name]: value }
  }
  const held = values.get('days')
  const days = Array.isArray(held) ? writingDays.filter((day) => held.includes(day)) : []
  return {
    ...text('morningMessage'),
    ...text('remindersAt'),
    periodMessage: values.get('periodMessage') === true,
    ...oneOf('reminderStyle', 'digest', 'single'),
    ...oneOf('remindersGoTo', 'direct', 'channel'),
    ...text('quietFrom'),
    ...text('quietUntil'),
    ...(days.length > 0 && { days }),
    ...text('timeZone'),
    ...(values.get('screenReader') === true && { screenReader: true }),
    ...oneOf('language', 'en', 'es'),
  }
}

/** What decides when somebody may be written to. */
const ofHours: readonly PreferenceName[] = ['quietFrom', 'quietUntil', 'days', 'timeZone']

/** What a change does to them, within its transaction. */
export function preferenceWork(database: Database, clock: Clock, write: Queries): PreferenceWork {
  const { preferences, outbox } = database.tables

  /** What waits for their hours is due, so that it is looked at again by those they have now. */
  async function lookAgain(staff: StaffId): Promise<void> {
    const now = clock.now()
    const soonest = sql`${outbox.createdAt} + case when ${outbox.undoId} is null then 0 else ${sql.raw(String(undoForMs))} end`
    await write
      .update(outbox)
      .set({ dueAt: sql`case when ${soonest} > ${now} then ${soonest} else ${now} end` })
      .where(
        and(
          eq(outbox.status, 'waiting'),
          gt(outbox.dueAt, now),
          eq(outbox.recipientId, staff),
          eq(outbox.attempts, 0),
          isNull(outbox.messageId),
        ),
      )
  }

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
      } else {
        await write
          .insert(preferences)
          .values({ staffId: staff, name, value })
          .onConflictDoUpdate({ target: [preferences.staffId, preferences.name], set: { value } })
      }
      if (ofHours.includes(name)) await lookAgain(staff)
    },
  }
}
