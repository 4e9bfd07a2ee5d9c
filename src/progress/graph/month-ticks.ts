// Where the time axis has its marks: the first of each month, or fewer where they would stand too close.
import { type Day, day } from '#time/day'

export interface Tick {
  readonly day: Day
  /** "Sep"; "Jan 2027" where a year begins and at the first. */
  readonly label: string
}

/** @param most so many marks at most @param months how they are called, January first */
export function monthTicks(from: Day, to: Day, most: number, months: readonly string[]): readonly Tick[] {
  const firsts = monthStarts(from, to)
  const every = Math.max(1, Math.ceil(firsts.length / most))
  return firsts
    .filter((_, at) => at % every === 0)
    .map((first, at) => {
      const [year = '', month = ''] = first.split('-')
      const name = months[Number(month) - 1] ?? ''
      return { day: first, label: at === 0 || Number(month) <= every ? `${name} ${year}` : name }
    })
}

function monthStarts(from: Day, to: Day): readonly Day[] {
  const starts: Day[] = []
  let [year = 0, month = 1] = from.split('-').map(Number)
  if (!from.endsWith('-01')) month += 1
  while (starts.length < 600) {
    if (month > 12) {
      month -= 12
      year += 1
    }
    const first = day(`${year}-${String(month).padStart(2, '0')}-01`)
    if (first > to) break
    starts.push(first)
    month += 1
  }
  return starts
}
