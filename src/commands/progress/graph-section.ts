// A goal's graph as a section: platforms draw it by themselves, and its words say the same.

import type { Section } from '#bot/reply'
import { expectedOn } from '#progress/aimline'
import { graphInWords } from '#progress/graph/in-words'
import type { GoalPicture } from '#progress/graph/picture'
import { type Day, daysBetween } from '#time/day'
import { t } from '#wording/t'

/** @returns nothing where no data point has a value yet */
export function graphSection(title: string, picture: GoalPicture): readonly Section[] {
  const { points, aim, trend, unit } = picture
  if (points.length === 0) return []
  const days = [...new Set(points.map(({ day }) => day))]
  const [start, end] = trend ?? []
  const onTrend = (day: Day): number => {
    if (!start || !end) return 0
    const all = daysBetween(start.day, end.day)
    return all === 0 ? start.value : start.value + ((end.value - start.value) * daysBetween(start.day, day)) / all
  }
  // The trend is of the phase that it was reckoned from: over the days before, there is none.
  const ofTrend = days.filter((day) => start && end && day >= start.day && day <= end.day)
  return [
    {
      type: 'chart',
      title,
      unit,
      series: [
        { name: t`Data points`, values: points },
        ...(aim ? [{ name: t`Aimline`, values: days.map((day) => ({ day, value: expectedOn(aim, day) })) }] : []),
        ...(ofTrend.length > 1
          ? [{ name: t`Trend`, values: ofTrend.map((day) => ({ day, value: onTrend(day) })) }]
          : []),
      ],
      alt: graphInWords(picture),
    },
  ]
}
