// When: on school days, at the time in the morning that somebody chose. Whom: everybody of whom a source knows something.
// What: all of it in one message, or each thing in one of its own, with what can be done about it; the preview says how
// many and no more.

import { rulesInForce } from '#deadlines/rules-in-force'
import { leadsFrom, usualLeads } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import type { Preferences } from '#records/preferences'
import { newReference, note, whereOf } from '#records/public-text'
import { dayMark, type Every, firstMarks, firstOnMark } from '#records/reminder-marks'
import { addDays } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { calendarsAround } from '../due/calendars.js'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'
import { whoMayBeWritten } from '../who-may-be-written.js'
import { countedInChannels, toldDirectly } from './left-to-channels.js'
import { aheadDays, slotsDue } from './slots.js'
import type { Morning, Source, Thing } from './source.js'
import { type OfSource, tellingsOf } from './told-in.js'

/** What of somebody's preferences decides when and how they are told. */
const deciding = [
  ...(['remindersAt', 'timeZone', 'quietFrom', 'quietUntil', 'days'] as const),
  ...(['reminderStyle', 'remindersGoTo'] as const),
]

export function digestOf(sources: readonly Source[]): Job {
  return {
    name: 'reminders',
    async run(parts) {
      const { clock, readings, marks, log } = parts
      const settings = await parts.store.settings()
      if (!settings.reminders) return 0
      const around = clock.today()
      const sessions = await parts.store.sessions(addDays(around, -1), addDays(around, aheadDays + 1))
      const chosen = await readings.preferences.whoChose(...deciding)
      let sent = 0
      for (const slot of slotsDue(clock, settings.remindersAt, chosen, sessions)) {
        const { today } = slot.day
        const key = `reminders|${today}|${slot.name}|${slot.members}`
        if (await marks.has(key)) continue
        const morning: Morning = {
          ...slot.day,
          rules: rulesInForce(settings),
          calendars: await calendarsAround(parts),
          leads: leadsFrom(settings.reminderDays) ?? usualLeads,
          settings,
          had: {
            week: await marks.under(firstMarks('week', today)),
            month: await marks.under(firstMarks('month', today)),
          },
        }
        const found = await gather(sources, morning, parts)
        const { may } = await whoMayBeWritten(parts)
        const readers = [...found].filter(([staff]) => slot.has(staff) && may(staff))
        const isInChannel = (staff: StaffId) => chosen.get(staff)?.remindersGoTo === 'channel'
        const counted = readers.some(([staff]) => isInChannel(staff)) ? await countedInChannels(morning, parts) : none
        const looked: string[] = []
        let failed = 0
        for (const [staff, own] of readers) {
          const wanted = { style: chosen.get(staff)?.reminderStyle, ...(isInChannel(staff) && { counted }) }
          try {
            if (await write(staff, own, wanted, morning, parts)) sent += 1
            for (const every of firstsOf(own)) looked.push(firstMarks(every, today) + staff)
          } catch (reason) {
            // One plan that can't be read holds up nobody else's reminders.
            failed += 1
            log.error(note`the reminders of one person failed`, { reference: newReference(), where: whereOf(reason) })
          }
        }
        const attempt = failed > 0 ? await nextAttempt(key, parts) : undefined
        await parts.store.commit(nobody, async (unit) => {
          await unit.jobs.take(attempt ?? key)
          await unit.jobs.takeAll(looked)
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

const none: ReadonlySet<string> = new Set()

/** Where somebody's reminders failed they are tried again so often; after that they stand in those of the next day. */
const mostAttempts = 3

async function nextAttempt(key: string, { marks }: JobParts): Promise<string | undefined> {
  for (let nth = 1; nth < mostAttempts; nth += 1) {
    if (!(await marks.has(`${key}|attempt ${nth}`))) return `${key}|attempt ${nth}`
  }
  return undefined
}

type OfPerson = readonly { readonly source: Source; readonly things: readonly Thing[] }[]

/** Of each person; what they had this week or month already is left out. */
async function gather(
  sources: readonly Source[],
  morning: Morning,
  parts: JobParts,
): Promise<ReadonlyMap<StaffId, OfPerson>> {
  const found = new Map<StaffId, OfPerson>()
  for (const source of sources) {
    for (const [staff, things] of await source.things(morning, parts)) {
      if (source.every && morning.had[source.every].has(staff)) continue
      found.set(staff, [...(found.get(staff) ?? []), { source, things }])
    }
  }
  return found
}

function firstsOf(own: OfPerson): ReadonlySet<Every> {
  return new Set(own.flatMap(({ source: { every } }) => every ?? []))
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
  const key = dayMark(morning.today, staffId)
  if (await marks.has(key)) return false
  const staff = await store.staffMember(staffId)
  if (!staff?.active) return false
  const viewer = await openViewer(staff, morning.settings, morning.today)
  const { language = 'en' } = await parts.readings.preferences.of(staffId)
  const told: OfSource[] = []
  for (const { source, things } of own) {
    // Much is reckoned of which nothing is told in the end: whoever gets the message saw only what it tells of.
    const looking = viewer.apart()
    const all = await inLanguage(language, () => source.entries(things, looking, morning, parts))
    const entries = counted ? await toldDirectly(all, counted, parts) : all
    if (entries.length === 0) continue
    told.push({ source, entries })
    await viewer.shows(looking, new Set(entries.map((one) => one.told.studentId)))
  }
  if (told.length === 0) return false
  const entry = () =>
    ({ ...byItself, actor: staffId, command: 'reminders', outcome: 'shown', students: viewer.seen() }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      for (const every of firstsOf(own)) {
        const mark = firstMarks(every, morning.today) + staffId
        await unit.jobs.takeAll([mark, firstOnMark(every, morning.today, staffId)])
      }
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
