// What the doctor sees of rules and calendars: a pack that is broken or has changed, a calendar that has come to its end.
import { schoolCalendars } from '#db/records/school-calendar'
import { createStore } from '#db/records/store'
import { calendarAt, holeIn, knownUntil } from '#deadlines/calendar'
import { holeWords } from '#deadlines/explain'
import { packsHeld } from '#deadlines/rules-in-force'
import { shippedPacks } from '#deadlines/state-packs'
import type { SchoolId } from '#people/staff'
import { addDays, type Day, spokenDay } from '#time/day'
import type { Finding } from './finding.js'
import type { District } from './open-district.js'

const about = 'deadline rules'

export async function rulesFinding({ database, seal, clock }: District): Promise<Finding> {
  const packs = packsHeld(await createStore(database, seal, clock).settings())
  const faults = [
    ...shippedPacks().flatMap(({ read }) => (read.ok ? [] : read.faults)),
    ...packs
      .filter(({ approval, runs }) => approval && !runs)
      .map(
        ({ pack: { state, title } }) =>
          `${title} has changed since it was approved, and does not run. Look at it with npx caseload rules, and approve it again: npx caseload rules approve ${state} --by EMAIL`,
      ),
  ]
  if (faults.length > 0) return { about, ok: false, says: faults.join(' ') }
  const running = packs.filter(({ runs }) => runs).map(({ pack }) => pack.title)
  return { about, ok: true, says: running.length > 0 ? `federal, and ${running.join(', ')}` : 'federal alone' }
}

const aroundDays = 1_200
/** So far ahead of today a calendar that names every school day must do so. */
const lookAheadDays = 60

export async function calendarFinding({ database, clock }: District): Promise<Finding> {
  const calendars = schoolCalendars(database)
  const today = clock.today()
  const [rows, terms] = await Promise.all([
    calendars.daysBetween(addDays(today, -aroundDays), addDays(today, aroundDays)),
    calendars.terms(),
  ])
  if (rows.length === 0) {
    return {
      about: 'calendar',
      ok: true,
      says: 'none is held: Monday to Friday are counted as school days. Import calendar.csv',
    }
  }
  const schools = new Set<SchoolId | undefined>(rows.map(({ schoolId }) => schoolId))
  const ends: Day[] = []
  for (const school of schools) {
    const calendar = calendarAt(rows, school, terms)
    const until = knownUntil(calendar) ?? today
    const ahead = addDays(today, lookAheadDays)
    const hole = holeIn(calendar, { from: today, to: until < ahead && until >= today ? until : ahead })
    if (until < today || (hole && hole <= until)) {
      return { about: 'calendar', ok: false, says: holeWords(hole ?? until, calendar) }
    }
    ends.push(until)
  }
  return { about: 'calendar', ok: true, says: `known until ${spokenDay(ends.sort()[0] ?? today)}` }
}
