// Keeps what somebody chose for themselves, so that it can be taken back.

import { z } from 'zod'
import type { AnyCommand, Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { isSchoolDay } from '#deadlines/school-days'
import type { StaffId } from '#people/staff'
import type { PreferenceName, Preferences, PreferenceWork } from '#records/preferences'
import { hoursOf, inForce, patienceDays } from '#records/writing-hours'
import { addDays } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'
import { chosenWords, preferencesData, type Usual } from './chosen-words.js'
import type { Choice } from './read-wish.js'

export function usualOf({ clock, settings }: Pick<Context, 'clock' | 'settings'>): Usual {
  return { timeZone: clock.timeZone, remindersAt: settings.remindersAt }
}

/** @param command whose `undo` takes it back: `undoChoice` */
export async function choose(command: string, choice: Choice, context: Context): Promise<Answer> {
  const { viewer, readings } = context
  const by = viewer.staff.id
  const before = await readings.preferences.of(by)
  const names = Object.keys(choice) as PreferenceName[]
  const undo = await context.write(async (unit) => {
    await keep(by, choice, unit.preferences)
    if (names.length === 0) return undefined
    const payload = names.map((name) => ({ name, value: before[name] ?? null }))
    return unit.undo.remember({ command, says: t`what you had chosen holds again`, payload, by })
  })
  const after = await readings.preferences.of(by)
  const neverComes = names.includes('days') && (await noneComes(after, context))
  // Whoever chooses a language is answered in it.
  return inLanguage(after.language ?? spokenNow().language, () => chosenAnswer(names, after, undo, neverComes, context))
}

function chosenAnswer(
  names: readonly PreferenceName[],
  after: Preferences,
  undo: string | undefined,
  neverComes: boolean,
  context: Context,
): Answer {
  const [first = t`Nothing was changed`, ...others] = chosenWords(names, after, usualOf(context))
  return {
    status: 'ok',
    title: first,
    sections: [
      ...others.map((text) => ({ type: 'text', text }) as const),
      ...(after.remindersGoTo === 'channel' && names.includes('remindersGoTo') ? [inChannel()] : []),
      ...(neverComes ? [onSchoolDays()] : []),
      ...(undo === undefined ? [] : [{ type: 'buttons', buttons: [undoButton(undo)] } as const]),
    ],
    students: [],
    data: { messages: preferencesData(after, usualOf(context)) },
  }
}

/** Whether school days hold for them, because none of the days they chose comes. */
async function noneComes(after: Preferences, { clock, directory }: Context): Promise<boolean> {
  const today = clock.today()
  const hours = hoursOf(after, clock.timeZone)
  const sessions = await directory.sessions(today, addDays(today, patienceDays))
  return inForce(today, hours, (day) => isSchoolDay(day, sessions)) !== hours
}

const onSchoolDays = (): Section => ({
  type: 'text',
  text: t`In the next two weeks no school is held on any of those days. Until then I write to you on school days.`,
})

const inChannel = (): Section => ({
  type: 'text',
  text: t`What a channel of the student's school counts each week I don't write to you about. What is past its day, and what no channel is told of, still comes to you. All of yours: due`,
})

const kept = z.array(z.object({ name: z.string(), value: z.unknown() }))

export const undoChoice: NonNullable<AnyCommand['undo']> = async (payload, unit, { viewer }) => {
  const before = Object.fromEntries(kept.parse(payload).map(({ name, value }) => [name, value]))
  await keep(viewer.staff.id, before as Choice, unit.preferences)
}

async function keep(staff: StaffId, choice: Choice, work: PreferenceWork): Promise<void> {
  for (const name of Object.keys(choice) as PreferenceName[]) {
    const value = choice[name] as Preferences[typeof name] | null
    await work.choose(staff, name, value ?? undefined)
  }
}
