// Opens a viewer for somebody who asks, and remembers whom they know for as long as nothing changes.
import { LRUCache } from 'lru-cache'
import type { NameIndex } from '#language/name-index'
import type { StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Clock, Instant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import { Acquaintance } from './acquaintance.js'
import { nearKeysInRequest } from './find-student.js'
import { Permit } from './permit.js'
import type { DistrictSettings } from './settings.js'
import type { AccessMoment, AccessWindow, StudentRecords } from './student-records.js'
import { Viewer } from './viewer.js'

/** Opens a viewer for a member of staff on a day. */
export type OpenViewer = (staff: StaffMember, settings: DistrictSettings, today: Day) => Promise<Viewer>

/** Members of staff whose acquaintance is kept in memory at a time: some tens of kilobytes each. */
const mostRemembered = 2000
/** Those of them whose students' names are kept so that they can be searched: some hundreds of kilobytes each. */
const mostSearchable = 200

interface Remembered {
  readonly version: number
  readonly today: Day
  /** By which it was judged: whoever asks for many people at a time has read them before. */
  readonly settings: DistrictSettings
  readonly known: Promise<Acquaintance>
  /** What was given for a time ends then, and what is remembered with it. */
  until?: Instant
}

/** The door for one store. */
export function viewerDoor(records: StudentRecords, clock: Pick<Clock, 'now'>): OpenViewer {
  const remembered = new LRUCache<string, Remembered>({ max: mostRemembered })
  const searchable = new LRUCache<Acquaintance, Promise<NameIndex<StudentId>>>({ max: mostSearchable })
  const namesOf = (known: Acquaintance): Promise<NameIndex<StudentId>> => {
    const kept = searchable.get(known)
    if (kept) return kept
    const names = known.names()
    searchable.set(known, names)
    // A failed look must not be remembered.
    names.catch(() => searchable.delete(known))
    return names
  }

  // The days of the window are the same all day long, until the district chooses otherwise.
  let days: AccessWindow | undefined
  let daysOf: DistrictSettings | undefined

  // What was agreed for a day takes effect before anybody is answered on it.
  let reached: Day | undefined

  return async (staff, settings, today) => {
    if (reached !== today) {
      await records.letTakeEffect(today)
      reached = today
    }
    if (days?.today !== today || daysOf !== settings) {
      days = accessWindow(settings, today)
      daysOf = settings
    }
    const window = { ...days, now: clock.now() }
    const version = await records.version()
    const before = remembered.get(staff.id)
    const holds =
      before?.version === version &&
      before.today === today &&
      before.settings === settings &&
      (before.until === undefined || before.until > window.now)
    const entry: Remembered = holds
      ? before
      : { version, today, settings, known: acquaint(records, staff, settings, window) }
    if (!holds) {
      remembered.set(staff.id, entry)
      // A failed look must not be remembered.
      entry.known.catch(() => remembered.get(staff.id) === entry && remembered.delete(staff.id))
      // What isn't true any more is not kept, though nobody would be shown it.
      before?.known.then(
        (known) => searchable.delete(known),
        () => undefined,
      )
    }
    const known = await entry.known
    if (known.relations.until !== undefined) entry.until = known.relations.until
    const names = { open: () => namesOf(known), nearLeft: nearKeysInRequest }
    return new Viewer(staff, known, names, settings, window, records)
  }
}

/** When classes are open on a day, by the district's settings. */
export function accessWindow(settings: DistrictSettings, today: Day): AccessWindow {
  return {
    today,
    opensBy: addDays(today, settings.accessOpensDaysBefore),
    closesOn: addDays(today, -settings.accessClosesDaysAfter),
  }
}

async function acquaint(
  records: StudentRecords,
  staff: StaffMember,
  settings: DistrictSettings,
  window: AccessMoment,
): Promise<Acquaintance> {
  const relations = staff.active
    ? await records.relations(staff.id, window)
    : { personal: new Map(), offices: [], ownFamily: new Set<never>(), holders: new Map() }
  const ids = [...relations.personal.keys()]
  const schools = relations.offices.length === 0 ? new Map() : await records.schoolsOf(ids, window)
  const permits = ids
    .map((id) => Permit.judge(relations, id, schools.get(id) ?? [], settings.officeSeesOwnFamily))
    .filter((permit) => permit !== undefined)
  return new Acquaintance(relations, permits, records)
}
