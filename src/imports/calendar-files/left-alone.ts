// What the report says of events that say nothing of any school day, and how to write them so that they count. By their
// lines alone: what stands in them may be anything.
import type { LeftAlone } from './school-days.js'

const mostLines = 30

const becauseThey: Readonly<Record<LeftAlone, readonly [why: string, mend: string]>> = {
  nothing: [
    'it is not said whether there is school',
    'An event counts where its title or category says "No school", "Holiday", "Winter break", "Teacher work day", "Early release", "Late start", "First day of school" or the like',
  ],
  perhaps: ['it is left open whether there is school', 'Take "if needed" or "tentative" away once it is certain'],
  some: [
    'some schools or grades alone are meant',
    'What closes one school goes into calendar-SCHOOL.ics; where some grades have school, it is a school day',
  ],
  timed: ['a time of day is given', 'Make it an event of the whole day where it closes the school or shortens its day'],
  cancelled: ['cancelled', 'Nothing needs to be done'],
}

/** "12 events left alone, since … (lines 4, 19 …).". */
export function leftAloneWords(why: LeftAlone, lines: readonly number[]): string {
  const [because, mend] = becauseThey[why]
  const named = lines.slice(0, mostLines).join(', ')
  const more = lines.length > mostLines ? ' …' : ''
  const events = lines.length === 1 ? '1 event' : `${lines.length} events`
  return `${events} left alone, since ${because} (${lines.length === 1 ? 'line' : 'lines'} ${named}${more}). ${mend}.`
}
