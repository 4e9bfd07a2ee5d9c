// When: on school days, at the time in the morning that somebody chose. Whom: everybody of whom a source knows something.
// What: all of it in one message, or each thing in one of its own, with what can be done about it; the preview says how
// many and no more.

import { rulesInForce } from '#deadlines/rules-in-force'
import { leadsFrom, usualLeads } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import type { Preferences } from '#records/preferences'
import { addDays } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { calendarsAround } from '../due/calendars.js'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'
import { whoMayBeWritten } from '../who-may-be-written.js'
import { countedInChannels, toldDirectly } from './left-to-channels.js'
import { aheadDays, slotsDue } from './slots.js'
import type { Morning, Source, Thing } from './source.js'
import { type OfSource, tellingsOf } from './told-in.js'
import { mondayOf, monthOf } from './weekly.js'

/** What of somebody's preferences decides when and how they are told. */
const deciding = [
  ...(['remindersAt', 'timeZone', 'quietFrom', 'quietUntil', 'days'] as const),
  ...(['reminderStyle', 'remindersGoTo'] as const),
]

export function digestOf(sources: readonly Source[]): Job {
  return {
    name: 'reminders',
    async run(parts) {
      const { clock, readings, marks } = parts
      const settings = await parts.store.settings()
      if (!settings.reminders) return 0
      const around = clock.today()
      const sessions = await parts.store.sessions(addDays(around, -1), addDays(around, aheadDays + 1))
      const chosen = await readings.preferences.whoChose(...deciding)
      let sent = 0
      for (const slot of slotsDue(clock, settings.remindersAt, chosen, sessions)) {
        const { today } = slot.day
        const key = `reminders|${today}|${slot.name}`
        if (await marks.has(key)) continue
        const week = `reminders|week of ${mondayOf(today)}|${slot.name}`
        const month = `reminders|month of ${monthOf(today)}|${slot.name}`
        const morning: Morning = {
          ...slot.day,
          rules: rulesInForce(settings),
          calendars: await calendarsAround(parts),
          isWeekly: !(await marks.has(week)),
          isMonthly: !(await marks.has(month)),
          leads: leadsFrom(settings.reminderDays) ?? usualLeads,
          settings,
        }
        const found = await gather(sources, morning, parts)
        const { may } = await whoMayBeWritten(parts)
        const readers = [...found.keys()].filter((staff) => slot.has(staff) && may(staff))
        const isInChannel = (staff: StaffId) => chosen.get(staff)?.remindersGoTo === 'channel'
        const counted = readers.some(isInChannel) ? await countedInChannels(morning, parts) : new Set<string>()
        for (const staff of readers) {
          const wanted = { style: chosen.get(staff)?.reminderStyle, ...(isInChannel(staff) && { counted }) }
          if (await write(staff, found.get(staff) ?? [], wanted, morning, parts)) sent += 1
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
  entry: () => ({ ...byItself, command: 'reminders', outcome: 'shown', students: [] }) as const,
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

interface Wanted {
  readonly style: Preferences['reminderStyle']
  /** What they read in a channel instead. */
  readonly counted?: ReadonlySet<string>
}

/** One person's message, or messages: what they tell is noted, and they are kept, together. */
async function write(
  staffId: StaffId,
  own: OfPerson,
  { style, counted }: Wanted,
  morning: Morning,
  parts: JobParts,
): Promise<boolean> {
  const { store, openViewer, marks } = parts
  const key = `reminders|${morning.today}|of|${staffId}`
  if (await marks.has(key)) return false
  const staff = await store.staffMember(staffId)
  if (!staff?.active) return false
  const viewer = await openViewer(staff, morning.settings, morning.today)
  const { language = 'en' } = await parts.readings.preferences.of(staffId)
  const told: OfSource[] = []
  for (const { source, things } of own) {
    const all = await inLanguage(language, () => source.entries(things, viewer, morning, parts))
    const entries = counted ? await toldDirectly(all, counted, parts) : all
    if (entries.length > 0) told.push({ source, entries })
  }
  if (told.length === 0) return false
  const entry = () =>
    ({ ...byItself, actor: staffId, command: 'reminders', outcome: 'shown', students: viewer.seen() }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      for (const one of inLanguage(language, () => tellingsOf(staffId, told, style))) {
        const id = await unit.send(one.message)
        const isFirst = await unit.reminders.tell(staffId, one.told, { id, day: morning.today })
        if (!isFirst) throw new TakenElsewhere()
      }
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}
