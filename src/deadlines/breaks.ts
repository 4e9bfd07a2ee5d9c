// Breaks that stop a clock of calendar days: runs of days without school that take in so many school days.
import { addDays, type Day, isWeekend } from '#time/day'
import { isSchoolDay, type Sessions } from './school-days.js'

/** A summer and some; a run that is longer is of a calendar with a hole. */
const longestDays = 150

/**
 * Whether a day lies in a break that stops the clock.
 * @param minWeekdays a break takes in so many weekdays without school, or more
 * @param withWeekends whether the weekends before and after it belong to it
 */
export function stoppedDays(sessions: Sessions, minWeekdays: number, withWeekends: boolean): (day: Day) => boolean {
  const known = new Map<Day, boolean>()
  return (day) => {
    const held = known.get(day)
    if (held !== undefined) return held
    if (isSchoolDay(day, sessions)) return false
    const run = runAround(day, sessions)
    const weekdays = run.filter((one) => !isWeekend(one))
    const isBreak = weekdays.length >= minWeekdays
    const [first = day, last = day] = [weekdays[0], weekdays.at(-1)]
    for (const one of run) known.set(one, isBreak && (withWeekends || (one >= first && one <= last)))
    return known.get(day) === true
  }
}

/** The days without school on either side of one, and it. */
function runAround(day: Day, sessions: Sessions): readonly Day[] {
  let from = day
  let to = day
  for (let looked = 0; looked < longestDays && !isSchoolDay(addDays(from, -1), sessions); looked += 1)
    from = addDays(from, -1)
  for (let looked = 0; looked < longestDays && !isSchoolDay(addDays(to, 1), sessions); looked += 1) to = addDays(to, 1)
  const run: Day[] = []
  for (let one = from; one <= to; one = addDays(one, 1)) run.push(one)
  return run
}
