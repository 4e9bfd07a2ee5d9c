// calendar.ics, and calendar-SCHOOL.ics for one school: the district's calendar as its website publishes it, read into
// the same rows as calendar.csv.
import type { SchoolId } from '#people/staff'
import type { Day } from '#time/day'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { EventFault, eventFrom } from './event.js'
import { eventBlocks } from './event-blocks.js'
import { leftAloneWords } from './left-alone.js'
import { leftAloneFor, type ReadEvent, type SchoolDay, schoolDaysFrom } from './school-days.js'

/** `calendar.ics`, `calendar-Birch School.ics`. */
const calendarName = /^calendar(?:-(.+))?\.ics$/i

/** What repeats without an end is followed to the end of the third year from now. */
const yearsAhead = 3
const mostEvents = 20_000
const mostDays = 20_000
/** A calendar of twenty years is a tenth of it. */
const mostBytes = 20 * 1024 * 1024
const mostNamedDays = 10

export function isCalendarName(name: string): boolean {
  return calendarName.test(name)
}

/** What a calendar was read into. */
export interface ReadCalendarFile {
  readonly schoolId: SchoolId | null
  /** Nothing of it was refused: what isn't in it is meant not to be. */
  readonly isWhole: boolean
}

export interface CalendarReading {
  readonly timeZone: string
  /** Whether calendar.csv speaks of a day: then it counts. */
  isInCsv(id: string): boolean
  onRow(id: string): void
}

/** Reads a calendar; undefined where nothing of it could be read. */
export async function readICalendar(
  run: ImportRun,
  file: string,
  reading: CalendarReading,
): Promise<ReadCalendarFile | undefined> {
  const named = calendarName.exec(file)?.[1]
  const text = await run.readText(file, mostBytes)
  if (text === undefined) return undefined
  const schoolId = named === undefined ? null : run.schoolLike(named)
  const refuse = (line: number, why: string) => run.report.refuse(file, line, why)
  if (schoolId === undefined) {
    refuse(1, 'is named for a school that is not in orgs.csv. Name it calendar-SCHOOL.ics, by its id or its name.')
    return undefined
  }
  const blocks = eventBlocks(text)
  if (!blocks || blocks.length > mostEvents) {
    refuse(1, blocks ? `holds more than ${mostEvents} events.` : 'is not iCalendar. It begins with BEGIN:VCALENDAR.')
    return undefined
  }
  const before = run.report.of(file).refused
  const events: ReadEvent[] = []
  for (const block of blocks) {
    try {
      if (block.text === undefined) throw new EventFault('never ends, or is far too long. Export the calendar again.')
      events.push({ line: block.line, event: eventFrom(block.text, reading.timeZone) })
    } catch (reason) {
      if (!(reason instanceof EventFault)) throw reason
      refuse(block.line, reason.why)
    }
  }
  const { days, leftAlone } = schoolDaysFrom(events, endOfYear(run.today), named !== undefined)
  if (days.size > mostDays) {
    refuse(1, `speaks of more than ${mostDays} days. Give what repeats an end.`)
    return undefined
  }
  await keep(run, file, schoolId, days, reading)
  for (const why of leftAloneFor) {
    const lines = leftAlone.get(why)
    if (lines) run.report.note(`${file}: ${leftAloneWords(why, lines)}`)
  }
  return { schoolId, isWhole: run.report.of(file).refused === before }
}

function endOfYear(today: Day): Day {
  return `${Number(today.slice(0, 4)) + yearsAhead}-12-31` as Day
}

async function keep(
  run: ImportRun,
  file: string,
  schoolId: SchoolId | null,
  days: ReadonlyMap<Day, SchoolDay>,
  { isInCsv, onRow }: CalendarReading,
): Promise<void> {
  const differences = new Differences('calendarDays', file, run.records, run.stage, run.report)
  const inBoth: Day[] = []
  for (const [day, said] of days) {
    const id = run.records.idOf('calendarDay', `${schoolId ?? ''}|${day}`)
    if (isInCsv(id)) {
      inBoth.push(day)
      continue
    }
    onRow(id)
    differences.add(id, () => ({ id, schoolId, day, ...said }))
    await differences.settle()
  }
  await differences.settle(true)
  if (inBoth.length === 0) return
  const more = inBoth.length > mostNamedDays ? ' …' : ''
  run.report.note(
    `${file}: calendar.csv counts for ${inBoth.length === 1 ? 'the day' : `the ${inBoth.length} days`} that both speak of: ${inBoth.slice(0, mostNamedDays).join(', ')}${more}`,
  )
}
