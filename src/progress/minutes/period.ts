// Which days an account of minutes is about: the progress period that a day is in, else the school year.

import { addDays, addYears, type Day, day as dayOf, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { common, type Span } from './school-days.js'

export interface Period extends Span {
  readonly name: string
}

/** Where one school year ends and the next begins. */
const july = '07-01'

/**
 * The school year that a day is in: from the first day of its terms to the last of them, within the year that begins
 * in July; that whole year where no term is known.
 */
export function schoolYear(today: Day, terms: readonly Span[]): Period {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < july ? 1 : 0)
  const from = dayOf(`${year}-${july}`)
  const to = addDays(addYears(from, 1), -1)
  const inYear = terms.filter((term) => term.to >= from && term.from <= to)
  const first = inYear.map((term) => term.from).sort()[0] ?? from
  const last =
    inYear
      .map((term) => term.to)
      .sort()
      .at(-1) ?? to
  const name = t`School year ${year}-${String(year + 1).slice(2)}`
  return { name, ...common({ from, to }, { from: first, to: last }) }
}

/** The period that a day is in; between two, the one that was last; the year where none is known. */
export function periodOf(today: Day, periods: readonly Period[], year: Period): Period {
  const begun = periods.filter((period) => period.from <= today && period.to >= year.from)
  return [...begun].sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? year
}

/** "Quarter 1, Aug 20, 2026 to Oct 23, 2026". */
export function spokenPeriod({ name, from, to }: Period): string {
  return t`${name}, ${spokenDay(from)} to ${spokenDay(to)}`
}
