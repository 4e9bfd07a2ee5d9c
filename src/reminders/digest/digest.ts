// When: on school days, at the time in the morning that somebody chose. Whom: everybody of whom a source knows something.
// What: all of it in one message, each thing with what can be done about it; the preview says how many and no more.

import type { Section } from '#bot/reply'
import { rulesInForce } from '#deadlines/rules-in-force'
import { isSchoolDay } from '#deadlines/school-days'
import { leadsFrom, reminderDay, usualLeads } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import { say } from '#records/public-text'
import { reminderName } from '#records/reminders'
import type { MessagePart } from '#records/unit-of-work'
import { addDays } from '#time/day'
import { timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { calendarsAround } from '../due/calendars.js'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'
import { slotsDue } from './slots.js'
import type { Entry, Morning, Source, Thing } from './source.js'
import { mondayOf, monthOf } from './weekly.js'

/** The longest that any school is closed, and more: as far as reminders look. */
const aheadDays = 200

export function digestOf(sources: readonly Source[]): Job {
  return {
    name: 'reminders',
    async run(parts) {
      const { clock, readings, marks } = parts
      const settings = await parts.store.settings()
      const today = clock.today()
      const time = timeAt(clock.now(), clock.timeZone)
      const sessions = await parts.store.sessions(today, addDays(today, aheadDays))
      if (!settings.reminders || !isSchoolDay(today, sessions)) return 0
      let sent = 0
      for (const slot of slotsDue(time, settings.remindersAt, await readings.preferences.reminderTimes())) {
        const key = `reminders|${today}|${slot.at}`
        if (await marks.has(key)) continue
        const week = t`reminders|week of ${mondayOf(today)}|${slot.at}`
        const month = t`reminders|month of ${monthOf(today)}|${slot.at}`
        const morning: Morning = {
          ...reminderDay(today, sessions),
          rules: rulesInForce(settings),
          calendars: await calendarsAround(parts),
          isWeekly: !(await marks.has(week)),
          isMonthly: !(await marks.has(month)),
          leads: leadsFrom(settings.reminderDays) ?? usualLeads,
          settings,
        }
        const found = await gather(sources, morning, parts)
        for (const [staff, own] of found) {
          if (slot.has(staff) && (await write(staff, own, morning, parts))) sent += 1
        }
        await parts.store.commit(nobody, async (unit) => {
          await unit.jobs.take(key)
          await unit.jobs.take(week)
          await unit.jobs.take(month)
        })
      }
      return sent
    },
  }
}

/** Only that it was done is written down: of each person's message there is an entry of its own. */
const nobody = {
  deliveries: [],
  entry: () => ({ account: byItself, command: 'reminders', outcome: 'shown', students: [] }) as const,
}

type OfPerson = readonly { readonly source: Source; readonly things: readonly Thing[] }[]

async function gather(
  sources: readonly Source[],
  morning: Morning,
  parts: JobParts,
): Promise<ReadonlyMap<StaffId, OfPerson>> {
  const found = new Map<StaffId, OfPerson>()
  for (const source of sources) {
    for (const [staff, things] of await source.things(morning, parts)) {
      found.set(staff, [...(found.get(staff) ?? []), { source, things }])
    }
  }
  return found
}

/** One person's message: what it tells is noted, and the message kept, together. */
async function write(staffId: StaffId, own: OfPerson, morning: Morning, parts: JobParts): Promise<boolean> {
  const { store, openViewer, marks } = parts
  const key = `reminders|${morning.today}|of|${staffId}`
  if (await marks.has(key)) return false
  const staff = await store.staffMember(staffId)
  if (!staff?.active) return false
  const viewer = await openViewer(staff, morning.settings, morning.today)
  const told: OfSource[] = []
  for (const { source, things } of own) {
    const entries = await source.entries(things, viewer, morning, parts)
    if (entries.length > 0) told.push(cut(source, entries))
  }
  if (told.length === 0) return false
  // What was cut off is told of too, by its number.
  const all = told.flatMap(({ entries }) => entries)
  const count = all.length
  const entry = () =>
    ({ account: byItself, actor: staffId, command: 'reminders', outcome: 'shown', students: viewer.seen() }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      const id = await unit.send({
        to: staffId,
        words: () => ({
          title: count === 1 ? t`A reminder for you` : t`${count} reminders for you`,
          paragraphs: [],
          parts: told.flatMap(partsOf),
          preview: count === 1 ? say`A reminder for you` : say`${count} reminders for you`,
        }),
      })
      const isFirst = await unit.reminders.tell(
        staffId,
        all.map((one) => one.told),
        { id, day: morning.today },
      )
      if (!isFirst) throw new TakenElsewhere()
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

/** More than these have one button each: what it opens has the others. */
const mostWithAllButtons = 12

interface OfSource {
  readonly source: Source
  readonly entries: readonly Entry[]
  /** So many of them are shown. */
  readonly shown: number
}

function cut(source: Source, entries: readonly Entry[]): OfSource {
  const { most } = source.cutAfter ?? { most: entries.length }
  return { source, entries, shown: Math.min(most, entries.length) }
}

function partsOf({ source, entries, shown }: OfSource): readonly MessagePart[] {
  const left = entries.length - shown
  const parts = entries.slice(0, shown).map(({ told, text, details = [], buttons = [] }, nth): MessagePart => {
    const list: Section = { type: 'list', ...(nth === 0 && { heading: source.heading }), items: [{ text, details }] }
    const offered = nth < mostWithAllButtons ? buttons : buttons.slice(0, 1)
    const sections: readonly Section[] = offered.length > 0 ? [list, { type: 'buttons', buttons: offered }] : [list]
    return { about: reminderName(told), sections }
  })
  const { rest } = source.cutAfter ?? {}
  if (left === 0 || !rest) return parts
  const more: readonly Section[] = [
    { type: 'text', text: t`And ${left} more.` },
    { type: 'buttons', buttons: [rest] },
  ]
  return [...parts, { about: `more|${source.name}`, sections: more }]
}
