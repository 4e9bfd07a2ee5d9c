// A goal's graph as a section: platforms draw it by themselves, and its words say the same.
import type { Section } from '#bot/reply'
import { expectedOn } from '#progress/aimline'
import { graphInWords } from '#progress/graph/in-words'
import type { GoalPicture } from '#progress/graph/picture'
import { daysBetween, spokenDay } from '#time/day'

/** @returns nothing where no data point has a value yet */
export function graphSection(title: string, picture: GoalPicture): readonly Section[] {
  const { points, aim, trend, unit } = picture
  if (points.length === 0) return []
  const days = points.map(({ day }) => day)
  const onTrend = (day: (typeof days)[number]): number => {
    const [start, end] = trend ?? []
    if (!start || !end) return 0
    const all = daysBetween(start.day, end.day)
    return all === 0 ? start.value : start.value + ((end.value - start.value) * daysBetween(start.day, day)) / all
  }
  return [
    {
      type: 'chart',
      title,
      unit,
      labels: labelsOf(days),
      series: [
        { name: 'Data points', values: points.map(({ value }) => value) },
        ...(aim ? [{ name: 'Aimline', values: days.map((day) => expectedOn(aim, day)) }] : []),
        ...(trend ? [{ name: 'Trend', values: days.map(onTrend) }] : []),
      ],
      alt: graphInWords(picture),
    },
  ]
}

/** "Nov 3"; with the year where it is another's, and numbered where a day has several. */
function labelsOf(days: readonly Parameters<typeof spokenDay>[0][]): readonly string[] {
  const last = days.at(-1)?.slice(0, 4)
  const seen = new Map<string, number>()
  return days.map((day) => {
    const label = day.startsWith(last ?? '') ? spokenDay(day).replace(/, \d{4}$/, '') : spokenDay(day)
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return times === 1 ? label : `${label} (${times})`
  })
}
